/** Finds secrets and personal data in text: start at {@link io.compliance4j.dlp.DlpScanner}. */
@NullMarked
package io.compliance4j.dlp;

import org.jspecify.annotations.NullMarked;
