package io.compliance4j.organization;

import java.util.Objects;
import java.util.Set;

/**
 * The unit of a retention period.
 *
 * <p>An open vocabulary: a value that this version does not know is kept as it came. Immutable, equal by value.
 */
public final class RetentionTimescale {

    /** {@code day}. */
    public static final RetentionTimescale DAY = new RetentionTimescale("day");

    /** {@code month}. */
    public static final RetentionTimescale MONTH = new RetentionTimescale("month");

    private static final Set<RetentionTimescale> KNOWN = Set.of(DAY, MONTH);

    private final String value;

    private RetentionTimescale(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value that the server writes so, known or not. */
    public static RetentionTimescale of(String value) {
        return new RetentionTimescale(value);
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
        return other instanceof RetentionTimescale that && value.equals(that.value);
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
