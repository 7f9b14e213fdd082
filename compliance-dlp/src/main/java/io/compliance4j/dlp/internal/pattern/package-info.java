/** Expressions that are matched in linear time: parsed into a deterministic automaton when the detector is built. */
@NullMarked
package io.compliance4j.dlp.internal.pattern;

import org.jspecify.annotations.NullMarked;
