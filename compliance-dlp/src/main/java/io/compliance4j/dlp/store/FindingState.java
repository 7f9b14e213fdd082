package io.compliance4j.dlp.store;

import java.util.Locale;

/** What people made of a finding. */
public enum FindingState {
    /** Nobody has decided yet. */
    OPEN,
    /** It is what it seems, and may stay. */
    ACCEPTED,
    /** It is not what it seems. */
    FALSE_POSITIVE;

    /** The lower-case name used in documents. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of this name, in any case.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static FindingState of(String name) {
        for (FindingState state : values()) {
            if (state.name().equalsIgnoreCase(name)) {
                return state;
            }
        }
        throw new IllegalArgumentException("unknown state \"" + name + "\": write open, accepted or false_positive");
    }
}
