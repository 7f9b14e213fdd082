/**
 * Reads the data export of claude.ai: start at {@link io.compliance4j.claudeexport.ClaudeExport}.
 *
 * <p>The vendor does not publish its format. Every member is optional here, unknown ones are kept, and what cannot be read
 * is reported.
 */
@NullMarked
@ModelStyle
package io.compliance4j.claudeexport;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
