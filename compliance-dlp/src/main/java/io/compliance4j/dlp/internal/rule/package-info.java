/** The built-in detectors, as data where that is possible. */
@NullMarked
package io.compliance4j.dlp.internal.rule;

import org.jspecify.annotations.NullMarked;
