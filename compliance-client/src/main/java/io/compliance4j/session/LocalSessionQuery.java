package io.compliance4j.session;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which local sessions to list. The service offers no filter by organization or user. Immutable. */
@Value.Immutable
public interface LocalSessionQuery {

    /** Only sessions whose earliest kept part was captured at this time or later. */
    Optional<Instant> createdFrom();

    /** Only sessions whose earliest kept part was captured before this time; later than {@link #createdFrom()}. */
    Optional<Instant> createdBefore();

    /** Only sessions that were active at this time or later. */
    Optional<Instant> updatedFrom();

    /** Records in a page at most, from 1 to 500; the server takes 100 if this is empty. */
    OptionalInt pageSize();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link LocalSessionQuery}. Not thread-safe. */
    final class Builder extends ImmutableLocalSessionQuery.Builder {

        Builder() {}
    }
}
