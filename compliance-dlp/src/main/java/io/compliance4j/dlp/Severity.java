package io.compliance4j.dlp;

import java.util.Locale;

/** How bad it is that a value of this kind was written down, from nothing at all to a credential that opens a door. */
public enum Severity {
    /** Nothing was found. */
    NONE,
    /** Identifies a machine or a network. */
    LOW,
    /** Identifies or reaches a person or a company. */
    MEDIUM,
    /** Passwords and numbers that prove an identity. */
    HIGH,
    /** Keys, cards, accounts: of immediate use to whoever reads them. */
    CRITICAL;

    /** The lower-case name used in documents. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The severity of this name, in any case.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Severity of(String name) {
        for (Severity severity : values()) {
            if (severity.name().equalsIgnoreCase(name)) {
                return severity;
            }
        }
        throw new IllegalArgumentException(
                "unknown severity \"" + name + "\": write none, low, medium, high or critical");
    }
}
