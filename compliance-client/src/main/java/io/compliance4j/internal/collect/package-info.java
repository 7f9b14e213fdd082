/** The engine that all collectors share, and what each of them reads. */
@NullMarked
@ModelStyle
package io.compliance4j.internal.collect;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
