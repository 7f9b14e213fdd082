package io.compliance4j.session;

import java.util.Objects;
import java.util.Set;

/**
 * Why the content of a message is not there.
 *
 * <p>An open vocabulary: a value that this version does not know is kept as it came. Immutable, equal by value.
 */
public final class UnavailableReason {

    /** It was never captured. */
    public static final UnavailableReason NOT_CAPTURED = new UnavailableReason("not_captured");

    /** The client broke off. */
    public static final UnavailableReason CLIENT_ABORTED = new UnavailableReason("client_aborted");

    /** The organization's key for it was revoked. */
    public static final UnavailableReason CMEK_KEY_REVOKED = new UnavailableReason("cmek_key_revoked");

    /** It was kept for as long as the organization keeps such content. */
    public static final UnavailableReason RETENTION_ELAPSED = new UnavailableReason("retention_elapsed");

    /** It was too large to be captured. */
    public static final UnavailableReason OVERSIZE = new UnavailableReason("oversize");

    private static final Set<UnavailableReason> KNOWN =
            Set.of(NOT_CAPTURED, CLIENT_ABORTED, CMEK_KEY_REVOKED, RETENTION_ELAPSED, OVERSIZE);

    private final String value;

    private UnavailableReason(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value that the server writes so, known or not. */
    public static UnavailableReason of(String value) {
        return new UnavailableReason(value);
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
        return other instanceof UnavailableReason that && value.equals(that.value);
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
