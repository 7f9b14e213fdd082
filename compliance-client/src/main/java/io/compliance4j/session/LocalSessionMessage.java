package io.compliance4j.session;

import java.util.Optional;
import org.immutables.value.Value;

/** One turn of a session on a user's machine ({@code clsm_…}). Immutable. */
@Value.Immutable
public interface LocalSessionMessage extends SessionMessage {

    /** The model that answered; mostly empty. */
    Optional<String> model();

    /** Where the content comes from; empty if it was captured and is verified. */
    Optional<Provenance> provenance();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link LocalSessionMessage}. Not thread-safe. */
    final class Builder extends ImmutableLocalSessionMessage.Builder {

        Builder() {}
    }
}
