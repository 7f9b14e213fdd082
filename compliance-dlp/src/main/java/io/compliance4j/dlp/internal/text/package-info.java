/** What the files are and how the text of each format is read. */
@NullMarked
package io.compliance4j.dlp.internal.text;

import org.jspecify.annotations.NullMarked;
