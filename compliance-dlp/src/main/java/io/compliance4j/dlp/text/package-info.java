/**
 * The text of files, in bounded pieces: start at {@link io.compliance4j.dlp.text.FileTextReader}, or at
 * {@link io.compliance4j.dlp.text.FileScanner} to find what is in them.
 */
@NullMarked
package io.compliance4j.dlp.text;

import org.jspecify.annotations.NullMarked;
