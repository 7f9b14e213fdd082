package io.compliance4j.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which remote sessions to list. Immutable. */
@Value.Immutable
public interface RemoteSessionQuery {

    /** Only sessions of these organizations, as UUID or {@code org_…}, at most 500. */
    List<String> organizationIds();

    /**
     * Only sessions owned by these users ({@code user_…}), at most ten, which leaves out those of agents; {@link
     * RemoteSessions#ofUsers} takes any number.
     */
    List<String> userIds();

    /** Only sessions created at this time or later. */
    Optional<Instant> createdFrom();

    /** Only sessions created later than this time. */
    Optional<Instant> createdAfter();

    /** Only sessions created earlier than this time. */
    Optional<Instant> createdBefore();

    /** Only sessions created at this time or earlier. */
    Optional<Instant> createdUntil();

    /** Records in a page at most, from 1 to 500; the server takes 100 if this is empty. */
    OptionalInt pageSize();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link RemoteSessionQuery}. Not thread-safe. */
    final class Builder extends ImmutableRemoteSessionQuery.Builder {

        Builder() {}
    }
}
