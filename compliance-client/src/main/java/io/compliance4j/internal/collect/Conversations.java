package io.compliance4j.internal.collect;

import io.compliance4j.event.Provenance;
import io.compliance4j.json.ServerRecord;
import io.compliance4j.paging.Pages;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of conversation: chats, local sessions, remote sessions. Everything in which they differ for whoever reads them
 * message by message.
 *
 * @param <C> the conversation without its messages
 * @param <M> a message
 * @param <E> what is delivered
 */
interface Conversations<C extends ServerRecord, M extends ServerRecord, E> {

    /** Its name in dead letters; that of its messages has {@code _message} behind it. */
    String name();

    /** What headers of pages of messages are. */
    Class<C> type();

    String id(C conversation);

    /**
     * Tells whether the conversation has changed since it was read: another text if it has. Empty if nothing tells, so that
     * it has to be read each time.
     */
    Optional<String> version(C conversation);

    /** What the keys of its messages are remembered by: those of the longest ago are forgotten first. */
    Instant lastChange(C conversation);

    /** What becomes of it without reading it; null if it is to be read. */
    @Nullable
    Item<E> unread(C conversation, Provenance listed);

    /** Whether there may be something to read at another time, but not now. */
    default boolean isPending(C conversation) {
        return false;
    }

    /** Whether one that is pending looks as if it were gone. */
    default boolean hidesPending() {
        return false;
    }

    /** Whether one that cannot be read may be readable on a later run, so that it is worth coming back. */
    default boolean comesBack() {
        return false;
    }

    /** Its messages, in the order in which they were said. */
    Pages<M> messages(String id);

    /** What the header of a page says about it that ends the reading, such as a deletion; null if nothing. */
    default @Nullable Item<E> ending(C header, Provenance read) {
        return null;
    }

    String messageId(M message);

    /** Whether content may be withheld that was there before, so that it has to be known what was captured. */
    default boolean mayWithhold() {
        return false;
    }

    /** Whether the message is there without its content. */
    default boolean isWithheld(M message) {
        return false;
    }

    /** The event of a message. */
    E event(C conversation, M message, int index, int count, Provenance read);

    /** The event of a conversation without messages. */
    E emptyEvent(C conversation, Provenance read);

    /** The key of an event. */
    String key(E event);

    /** The event of a conversation that was listed and is not there any more; null if there is none. */
    @Nullable
    E goneEvent(C conversation, Provenance listed);
}
