package io.compliance4j.deletion;

import io.compliance4j.json.RawJson;
import java.util.Optional;
import org.immutables.value.Value;

/** What became of a deletion. Immutable. */
@Value.Immutable
public interface DeleteResult {

    /** What was to be deleted. */
    String id();

    /** Which way it is gone. */
    Outcome outcome();

    /** The server's {@code request-id}: evidence of the deletion. */
    Optional<String> requestId();

    /** The confirmation exactly as received; empty if it never arrived. */
    @Value.Auxiliary
    Optional<RawJson> raw();

    /** The ways in which something is gone. */
    enum Outcome {
        /** The server confirmed this deletion. */
        DELETED,
        /** An earlier attempt of this call, whose answer was lost, had already reached the server. */
        ALREADY_GONE
    }

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link DeleteResult}. Not thread-safe. */
    final class Builder extends ImmutableDeleteResult.Builder {

        Builder() {}
    }
}
