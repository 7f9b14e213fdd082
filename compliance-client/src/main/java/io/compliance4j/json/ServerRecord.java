package io.compliance4j.json;

import org.immutables.value.Value;

/**
 * A record that came from the server: what was understood of it, and what was sent.
 *
 * <p>Typed members read an absent member, a null and the documented default alike, and a member of an unexpected type
 * like an absent one. What the typed view leaves out is always in {@link #raw()}.
 */
public interface ServerRecord {

    /** The exact bytes received for this record. Not part of {@code equals}, {@code hashCode} and {@code toString}. */
    @Value.Auxiliary
    RawJson raw();

    /**
     * Whether a member that identifies this record (id, type or time, where its kind has one) was missing or unreadable.
     *
     * <p>Such a record is delivered rather than dropped, so that one bad record never costs a page; its identifying
     * members are then empty strings, or the epoch for a time.
     */
    @Value.Auxiliary
    @Value.Default
    default boolean malformed() {
        return false;
    }
}
