package io.compliance4j.dlp.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What someone decided about a finding. {@link FindingState#OPEN} takes an earlier decision back.
 *
 * @param state what it is now
 * @param by who decided
 * @param at when, kept to the microsecond
 * @param why the reason, for people
 */
public record Decision(FindingState state, String by, Instant at, String why) {
    /** Refuses a decision that nobody made. */
    public Decision {
        if (by.isBlank()) {
            throw new IllegalArgumentException("a decision without a name: say who decides");
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
