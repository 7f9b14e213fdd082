/**
 * Collecting without loss: collectors that read a part of the service to its end, hand what is new to a sink, and
 * remember how far they came only after the sink has it.
 */
@NullMarked
@ModelStyle
package io.compliance4j.collect;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
