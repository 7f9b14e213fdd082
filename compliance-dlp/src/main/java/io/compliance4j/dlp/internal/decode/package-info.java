/** Texts inside texts: what a person or a program wrote so that a plain reader does not see it. */
@NullMarked
package io.compliance4j.dlp.internal.decode;

import org.jspecify.annotations.NullMarked;
