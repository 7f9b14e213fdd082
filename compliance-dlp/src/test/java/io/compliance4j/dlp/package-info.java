/** The scanner through its public API. */
@NullMarked
package io.compliance4j.dlp;

import org.jspecify.annotations.NullMarked;
