/**
 * One envelope for whatever is collected, and how it is written down.
 *
 * <p>Start at {@link io.compliance4j.event.Event}; {@link io.compliance4j.event.EventWriter} makes lines of events.
 */
@NullMarked
package io.compliance4j.event;

import org.jspecify.annotations.NullMarked;
