package io.compliance4j.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 429, and waiting longer was not allowed: the server asked for more patience than the retry policy or the deadline has.
 * The position of a walk is unharmed; go on with the same cursor later.
 */
public final class RateLimitException extends ComplianceApiException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public RateLimitException(ApiError error, String advice, @Nullable Duration retryAfter) {
        super(error, advice);
        this.retryAfter = retryAfter;
    }

    /** How long the server asked to wait, unshortened; empty if it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
