package io.compliance4j.event;

import io.compliance4j.json.RawJson;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that was collected, in the envelope that all of them share.
 *
 * <p>Implementations are immutable and thread-safe. Their {@code toString()} shows kind and key only, because the content
 * is other people's. Programs may implement this for kinds of their own.
 */
public interface Event {

    /** What it is about. */
    EventKind kind();

    /**
     * Tells repeated deliveries from news: the same in every run and on every machine for the same content, another one
     * when the content changes. A store that keeps one event a key keeps each thing exactly once.
     */
    String dedupeKey();

    /** When it happened, as far as the record says so. */
    Optional<Instant> occurredAt();

    /** The record exactly as received: the activity, the message, the row. */
    RawJson raw();

    /** Where it came from. */
    Provenance provenance();

    /**
     * The complete event as one line of JSON.
     *
     * <p>Messages and deleted chats: {@code kind}, {@code dedupe_key}, {@code occurred_at}, then what the message belongs
     * to as {@code chat} or {@code session}, {@code message}, {@code index} and {@code count}. All others: {@code kind},
     * {@code dedupe_key}, {@code occurred_at}, what the kind adds, and the record as {@code raw}. Records stand there as
     * they were received, but for line breaks between their tokens.
     */
    default String toJson() {
        return EventJson.complete(this);
    }
}
