/** Transcripts of sessions on users' machines and in the cloud. */
@NullMarked
@ModelStyle
package io.compliance4j.session;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
