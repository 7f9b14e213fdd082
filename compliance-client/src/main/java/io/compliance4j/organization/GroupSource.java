package io.compliance4j.organization;

import java.util.Objects;
import java.util.Set;

/**
 * Where a group is kept.
 *
 * <p>An open vocabulary: a value that this version does not know is kept as it came. Immutable, equal by value.
 */
public final class GroupSource {

    /** In the organization itself. */
    public static final GroupSource DIRECT = new GroupSource("direct");

    /** In the identity provider, from where it is synchronized. */
    public static final GroupSource SCIM = new GroupSource("scim");

    private static final Set<GroupSource> KNOWN = Set.of(DIRECT, SCIM);

    private final String value;

    private GroupSource(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value that the server writes so, known or not. */
    public static GroupSource of(String value) {
        return new GroupSource(value);
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
        return other instanceof GroupSource that && value.equals(that.value);
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
