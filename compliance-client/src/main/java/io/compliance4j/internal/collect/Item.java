package io.compliance4j.internal.collect;

import io.compliance4j.collect.DeadLetter;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was listed, and what is to become of it.
 *
 * @param outcome what the feed says; an {@link Outcome#EVENT} or {@link Outcome#TOMBSTONE} whose key is remembered counts as
 *     delivered before
 * @param subject what it is about, for a dead letter
 * @param key the dedupe key
 * @param event what to deliver; null if there is nothing to
 * @param time the event's, by which its key is forgotten; null if its key need not be remembered
 * @param lateBy how late it came, if it did
 * @param deadLetter why it was given up, of a {@link Outcome#DEAD_LETTER}
 */
record Item<E>(
        Outcome outcome,
        Subject subject,
        String key,
        @Nullable E event,
        @Nullable Instant time,
        @Nullable Duration lateBy,
        @Nullable DeadLetter deadLetter) {

    /** What a dead letter would name. */
    record Subject(String kind, String id) {}

    /** What the feed says is to become of it. */
    enum Outcome {
        /** To be delivered. */
        EVENT,
        /** Gone, or deleted by its user; delivered if there is an event that says so. */
        TOMBSTONE,
        /** Not to be collected. */
        DEAD_LETTER,
        /** Left out because the caller asked for it. */
        FILTERED,
        /** Known to be unchanged, by other means than its key. */
        UNCHANGED
    }

    /** To be delivered, and to be remembered until nobody asks for events of that time any more. */
    static <E> Item<E> event(Subject subject, String key, E event, @Nullable Instant time) {
        return new Item<>(Outcome.EVENT, subject, key, event, time, null, null);
    }

    /** Gone; {@code event} says so where there is something to say. */
    static <E> Item<E> tombstone(Subject subject, String key, @Nullable E event, @Nullable Instant time) {
        return new Item<>(Outcome.TOMBSTONE, subject, key, event, time, null, null);
    }

    /** Given up. */
    static <E> Item<E> deadLetter(DeadLetter letter) {
        Subject subject = new Subject(letter.kind(), letter.id());
        return new Item<>(Outcome.DEAD_LETTER, subject, letter.kind() + "/" + letter.id(), null, null, null, letter);
    }

    /** Left out on demand. */
    static <E> Item<E> filtered(Subject subject, String key) {
        return new Item<>(Outcome.FILTERED, subject, key, null, null, null, null);
    }

    /** Known to be unchanged. */
    static <E> Item<E> unchanged(Subject subject, String key) {
        return new Item<>(Outcome.UNCHANGED, subject, key, null, null, null, null);
    }

    /** The same, found so late. */
    Item<E> lateBy(Duration late) {
        return new Item<>(outcome, subject, key, event, time, late, deadLetter);
    }
}
