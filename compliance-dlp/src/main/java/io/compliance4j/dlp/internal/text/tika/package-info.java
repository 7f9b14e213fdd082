/** Formats that Apache Tika reads; nothing else in the library refers to it. */
@NullMarked
package io.compliance4j.dlp.internal.text.tika;

import org.jspecify.annotations.NullMarked;
