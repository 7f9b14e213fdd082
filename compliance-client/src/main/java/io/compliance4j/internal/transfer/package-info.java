/** Downloads: digests, file names, and files that appear complete or not at all. */
@NullMarked
package io.compliance4j.internal.transfer;

import org.jspecify.annotations.NullMarked;
