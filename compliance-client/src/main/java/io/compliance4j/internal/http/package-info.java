/** The request pipeline; {@link io.compliance4j.internal.http.Pipeline} lists its steps. */
@NullMarked
@ModelStyle
package io.compliance4j.internal.http;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
