package io.compliance4j.http;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * What the server last said of the shared request budget, from its {@code anthropic-ratelimit-requests-*} headers.
 *
 * <p>Everybody with a key of the same parent organization draws on that budget, so {@link #remaining()} also falls by
 * what others send. Immutable.
 */
public final class RateLimit implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int limit;
    private final int remaining;
    private final Instant reset;

    private RateLimit(int limit, int remaining, Instant reset) {
        this.limit = limit;
        this.remaining = remaining;
        this.reset = reset;
    }

    /** A budget of {@code limit} requests of which {@code remaining} are left until {@code reset}. */
    public static RateLimit of(int limit, int remaining, Instant reset) {
        return new RateLimit(limit, remaining, Objects.requireNonNull(reset, "reset"));
    }

    /** Requests in a full window. */
    public int limit() {
        return limit;
    }

    /** Requests left in the window. */
    public int remaining() {
        return remaining;
    }

    /** When the full budget returns, by the server's clock. */
    public Instant reset() {
        return reset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RateLimit that
                && limit == that.limit
                && remaining == that.remaining
                && reset.equals(that.reset);
    }

    @Override
    public int hashCode() {
        return Objects.hash(limit, remaining, reset);
    }

    @Override
    public String toString() {
        return remaining + " of " + limit + " requests left until " + reset;
    }
}
