/** Contents of files: to a path, a directory, a stream; verified. */
@NullMarked
package io.compliance4j.transfer;

import org.jspecify.annotations.NullMarked;
