package io.compliance4j.activity;

import io.compliance4j.internal.codec.ActivityReader;
import io.compliance4j.json.RawJson;
import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.Optional;

/**
 * One record of the activity feed. There is no class for each of the many types: what all have is here, and
 * {@link #get} reads the rest.
 *
 * <p>Members are read from {@link #raw()} when they are asked for, which keeps pages of thousands cheap: ask once and
 * hold on to the answer where it is needed often. No accessor fails, whatever the server sent. If a member occurs twice,
 * the last one counts.
 *
 * <p>Immutable and thread-safe; equal if envelope and actor are. {@code toString()} shows id, type and time.
 */
public interface Activity extends ServerRecord {

    /** Reads a record that was kept, from an archive for example; what is not an activity is {@link #malformed()}. */
    static Activity of(RawJson raw) {
        return ActivityReader.activity(raw);
    }

    /** Identifier; the key to tell repeated deliveries of the same record, which the service does not rule out. */
    String id();

    /**
     * When it happened; for the records of the provider's own access (group {@code access_transparency}) when that became
     * visible, which may be days later: see {@link ActivityField#ACCESSED_AT}.
     */
    Instant createdAt();

    /** Tagged id of the organization; empty for what belongs to none, such as sign-ins and calls of this API. */
    Optional<String> organizationId();

    /** The same organization as a UUID, as the directory endpoints take it. */
    Optional<String> organizationUuid();

    /** What happened. */
    ActivityType type();

    /** Who did it; any type may come with any kind of actor. Empty only if the record has no readable actor. */
    Optional<Actor> actor();

    /** A member that only some types have; empty if it is absent, null or of another type than {@code field} reads. */
    default <T> Optional<T> get(ActivityField<T> field) {
        return field.in(raw());
    }
}
