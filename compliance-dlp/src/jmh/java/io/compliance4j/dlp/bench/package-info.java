/** The scanner against other engines and against what the machine can do at all, in one run. */
@NullMarked
package io.compliance4j.dlp.bench;

import org.jspecify.annotations.NullMarked;
