/** The activity feed: who did what, when, from where. */
@NullMarked
@ModelStyle
package io.compliance4j.activity;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
