package io.compliance4j.artifact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which Claude Code artifacts to list. Immutable. */
@Value.Immutable
public interface CodeArtifactQuery {

    /** Only artifacts of these organizations, as UUID or {@code org_…}, at most 500. */
    List<String> organizationIds();

    /** Only artifacts owned by these users ({@code user_…}), at most 200. */
    List<String> userIds();

    /** Only artifacts that last changed at this time or later. */
    Optional<Instant> updatedFrom();

    /** Only artifacts that last changed later than this time. */
    Optional<Instant> updatedAfter();

    /** Only artifacts that last changed earlier than this time. */
    Optional<Instant> updatedBefore();

    /** Only artifacts that last changed at this time or earlier. */
    Optional<Instant> updatedUntil();

    /** Records in a page at most, from 1 to 100; the server takes 20 if this is empty. */
    OptionalInt pageSize();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link CodeArtifactQuery}. Not thread-safe. */
    final class Builder extends ImmutableCodeArtifactQuery.Builder {

        Builder() {}
    }
}
