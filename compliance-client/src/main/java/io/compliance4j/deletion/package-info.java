/** Every destructive call. */
@NullMarked
@ModelStyle
package io.compliance4j.deletion;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
