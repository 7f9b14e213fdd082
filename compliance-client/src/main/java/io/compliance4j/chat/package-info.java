/** Chats and their messages. */
@NullMarked
@ModelStyle
package io.compliance4j.chat;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
