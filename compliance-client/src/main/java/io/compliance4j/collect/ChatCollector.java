package io.compliance4j.collect;

import io.compliance4j.chat.ChatQuery;
import io.compliance4j.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Collects chats message by message: a {@link io.compliance4j.event.MessageEvent} for each message that is new or has
 * changed, with its typed {@code chatMessage()} for the files and artifacts that it carries; one without a message for a
 * chat that has none; a {@link io.compliance4j.event.ChatDeletedEvent} for a chat that was deleted. Settings are made by
 * methods that return another collector; this one stays as it is.
 *
 * <p>A chat that has not changed costs no request. One that has is read again, and what was delivered before is left out
 * by its key. What was captured never shrinks: the messages of a deleted chat, which the service lists without content,
 * are not delivered. A long chat is handed on in pieces, and a run that was cut off goes on inside it.
 *
 * <p>A chat that cannot be read becomes a dead letter; a failure that may pass ends the run, and the next one continues
 * there.
 */
public interface ChatCollector extends Collector<Event> {

    /** Where the first run begins: with the chats that changed at this time or later. Everything by default. */
    ChatCollector from(Instant start);

    /**
     * Only chats of these users, any number. The service lists the chats of named users by their beginning, not by their
     * last change, so that each run lists all of them; it reads those that have changed. Part of the checkpoint's scope.
     *
     * @throws IllegalArgumentException if nobody is named
     */
    ChatCollector ofUsers(Collection<String> userIds);

    /**
     * Only these chats: {@code organizationIds}, and with {@link #ofUsers} also {@code projectIds} and the bounds on
     * {@code created}, without which a run refuses these; {@code pageSize} says how many chats to list at a time. Part of
     * the checkpoint's scope but for the page size.
     *
     * @throws IllegalArgumentException if {@code query} has users, bounds on {@code updated} or an order, which are the
     *     collector's business
     */
    ChatCollector matching(ChatQuery query);

    /**
     * With so much of what tools were given and gave back; -1 for all of it. The service takes 10,000 for both without
     * this. Part of the checkpoint's scope, because a changed limit does not bring the messages of earlier chats again.
     *
     * @throws IllegalArgumentException if a limit is neither -1 nor 1 or more
     */
    ChatCollector toolLimits(int inputMaxChars, int resultMaxChars);

    /** With all of what tools were given and gave back. */
    default ChatCollector full() {
        return toolLimits(-1, -1);
    }

    /**
     * Without reading messages: one event for each chat that is new or has changed, without a message. Part of the
     * checkpoint's scope.
     */
    ChatCollector metadataOnly();

    /**
     * How far each run looks back behind the last change that it has seen, for changes that the service shows late. Ten
     * minutes by default. Without meaning together with {@link #ofUsers}.
     *
     * @throws IllegalArgumentException if it is negative
     */
    ChatCollector overlap(Duration overlap);

    /** With these options instead of the defaults. */
    ChatCollector options(CollectOptions options);
}
