package io.compliance4j.session;

import java.util.Objects;
import java.util.Set;

/**
 * How a remote session stands.
 *
 * <p>An open vocabulary: a value that this version does not know is kept as it came. Immutable, equal by value.
 */
public final class SessionStatus {

    /** Not begun; it has no transcript yet. */
    public static final SessionStatus PENDING = new SessionStatus("pending");

    /** {@code active}. */
    public static final SessionStatus ACTIVE = new SessionStatus("active");

    /** {@code paused}. */
    public static final SessionStatus PAUSED = new SessionStatus("paused");

    /** {@code archived}. */
    public static final SessionStatus ARCHIVED = new SessionStatus("archived");

    /** {@code failed}. */
    public static final SessionStatus FAILED = new SessionStatus("failed");

    private static final Set<SessionStatus> KNOWN = Set.of(PENDING, ACTIVE, PAUSED, ARCHIVED, FAILED);

    private final String value;

    private SessionStatus(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value that the server writes so, known or not. */
    public static SessionStatus of(String value) {
        return new SessionStatus(value);
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
        return other instanceof SessionStatus that && value.equals(that.value);
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
