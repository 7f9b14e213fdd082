package io.compliance4j.http;

import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** A call from its beginning to its end. */
@Value.Immutable
public interface CallEvent {

    /** Method and path template. */
    String operation();

    /** Requests sent. */
    int attempts();

    /** From the call to its return. */
    Duration duration();

    /** The part of it spent waiting: for the budget, for 429s, between attempts. */
    Duration waited();

    /** Simple name of the exception that the call ended with; empty if it succeeded. */
    Optional<String> failure();

    static Builder builder() {
        return new Builder();
    }

    /** Collects the members of a {@link CallEvent}. Not thread-safe. */
    final class Builder extends ImmutableCallEvent.Builder {
        Builder() {}
    }
}
