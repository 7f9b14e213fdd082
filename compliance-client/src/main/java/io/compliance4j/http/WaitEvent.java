package io.compliance4j.http;

import java.time.Duration;
import org.immutables.value.Value;

/** A wait that is about to begin. */
@Value.Immutable
public interface WaitEvent {

    /** Method and path template. */
    String operation();

    /** Requests of the call that were sent before. */
    int attempts();

    /** What is waited for. */
    Reason reason();

    /** How long. */
    Duration duration();

    static Builder builder() {
        return new Builder();
    }

    /** Collects the members of a {@link WaitEvent}. Not thread-safe. */
    final class Builder extends ImmutableWaitEvent.Builder {
        Builder() {}
    }

    /** Why a call waits. */
    enum Reason {
        /** Its turn in the request budget. */
        BUDGET,
        /** The server answered 429. */
        RATE_LIMIT,
        /** An attempt failed and is repeated after this. */
        BACKOFF
    }
}
