/** Projects, what is attached to them and who may use them. */
@NullMarked
@ModelStyle
package io.compliance4j.project;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
