package io.compliance4j.artifact;

import java.util.Objects;
import java.util.Set;

/**
 * Who may see a published artifact.
 *
 * <p>An open vocabulary: a value that this version does not know is kept as it came. Immutable, equal by value.
 */
public final class ReadMode {

    /** Its owner. */
    public static final ReadMode OWNER = new ReadMode("owner");

    /** Named users. */
    public static final ReadMode USERS = new ReadMode("users");

    /** Everybody in the organization. */
    public static final ReadMode ORG = new ReadMode("org");

    /** Everybody. */
    public static final ReadMode PUBLIC = new ReadMode("public");

    private static final Set<ReadMode> KNOWN = Set.of(OWNER, USERS, ORG, PUBLIC);

    private final String value;

    private ReadMode(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value that the server writes so, known or not. */
    public static ReadMode of(String value) {
        return new ReadMode(value);
    }

    /** What the server writes. */
    public String value() {
        return value;
    }

    /** Whether this version has a constant for it. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReadMode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
