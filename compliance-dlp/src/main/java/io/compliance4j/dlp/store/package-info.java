/** Findings that are kept, counted and decided upon: start at {@link io.compliance4j.dlp.store.FindingStore}. */
@NullMarked
package io.compliance4j.dlp.store;

import org.jspecify.annotations.NullMarked;
