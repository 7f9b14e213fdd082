/** Arithmetic that tells issued values from look-alikes: check digits, checksums, calendars, randomness. */
@NullMarked
package io.compliance4j.dlp.internal.check;

import org.jspecify.annotations.NullMarked;
