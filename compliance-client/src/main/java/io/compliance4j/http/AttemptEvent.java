package io.compliance4j.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One request and what became of it. */
@Value.Immutable
public interface AttemptEvent {

    /** Method and path template. */
    String operation();

    /** Number of this request in its call, from 1. */
    int attempt();

    /** HTTP status; empty if no answer came. */
    OptionalInt status();

    /** The server's request-id. */
    Optional<String> requestId();

    /** The server's clock, from the answer. */
    Optional<Instant> serverTime();

    /** State of the shared request budget, where the answer carried it. */
    Optional<RateLimit> rateLimit();

    /** From sending the request until its answer was read or had failed. */
    Duration duration();

    /** Simple name of the exception that the attempt ended with; empty if it succeeded. */
    Optional<String> failure();

    static Builder builder() {
        return new Builder();
    }

    /** Collects the members of an {@link AttemptEvent}. Not thread-safe. */
    final class Builder extends ImmutableAttemptEvent.Builder {
        Builder() {}
    }
}
