/** Artifacts of chats and published Claude Code artifacts. */
@NullMarked
@ModelStyle
package io.compliance4j.artifact;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
