/** The one pass over a text: where a value may start, what is asked there, how competing answers are settled. */
@NullMarked
package io.compliance4j.dlp.internal.engine;

import org.jspecify.annotations.NullMarked;
