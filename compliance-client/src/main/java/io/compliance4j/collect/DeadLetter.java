package io.compliance4j.collect;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that was listed but could not be collected: which, why, and the request-id to quote. It holds no content. It is
 * kept with the checkpoint until a redrive delivers it. Immutable.
 */
@Value.Immutable
public interface DeadLetter {

    /** What it was: {@code chat}, {@code local_session}, {@code event}, … */
    String kind();

    /** Its id, as the service knows it. */
    String id();

    /** Why it could not be collected, in words. */
    String reason();

    /** The server's {@code request-id}, where the server refused. */
    Optional<String> requestId();

    /** When it failed first, by the server's clock. */
    Instant since();

    /** Times that it failed. */
    @Value.Default
    default int attempts() {
        return 1;
    }

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link DeadLetter}. Not thread-safe. */
    final class Builder extends ImmutableDeadLetter.Builder {
        Builder() {}
    }
}
