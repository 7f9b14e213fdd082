package io.compliance4j.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which projects to list. Immutable. */
@Value.Immutable
public interface ProjectQuery {

    /** Only projects of these organizations, as UUID or {@code org_…}. */
    List<String> organizationIds();

    /** Only projects of these users ({@code user_…}). */
    List<String> userIds();

    /** Only projects created at this time or later. */
    Optional<Instant> createdFrom();

    /** Only projects created later than this time. */
    Optional<Instant> createdAfter();

    /** Only projects created earlier than this time. */
    Optional<Instant> createdBefore();

    /** Only projects created at this time or earlier. */
    Optional<Instant> createdUntil();

    /** Only projects that last changed at this time or later. */
    Optional<Instant> updatedFrom();

    /** Only projects that last changed later than this time. */
    Optional<Instant> updatedAfter();

    /** Only projects that last changed earlier than this time. */
    Optional<Instant> updatedBefore();

    /** Only projects that last changed at this time or earlier. */
    Optional<Instant> updatedUntil();

    /** Records in a page at most, from 1 to 100; the server takes 20 if this is empty. */
    OptionalInt pageSize();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link ProjectQuery}. Not thread-safe. */
    final class Builder extends ImmutableProjectQuery.Builder {

        Builder() {}
    }
}
