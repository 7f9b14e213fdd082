package io.compliance4j.session;

import java.util.Optional;
import org.immutables.value.Value;

/** One turn of a session in the cloud ({@code csev_…}). Immutable. */
@Value.Immutable
public interface RemoteSessionMessage extends SessionMessage {

    /** Who wrote it ({@code user_…}); only in sessions that an agent owns. */
    Optional<String> sentByUserId();

    /** Whether there was content that cannot be shown. */
    @Value.Default
    default boolean contentUnavailable() {
        return false;
    }

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link RemoteSessionMessage}. Not thread-safe. */
    final class Builder extends ImmutableRemoteSessionMessage.Builder {

        Builder() {}
    }
}
