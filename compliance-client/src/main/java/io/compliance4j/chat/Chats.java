package io.compliance4j.chat;

import io.compliance4j.paging.Pages;
import java.time.Instant;
import java.util.Collection;

/**
 * Chats and their messages.
 *
 * <p>Thread-safe. Lists request nothing before they are walked; failures are those of {@code io.compliance4j.error}.
 */
public interface Chats {

    /** All chats that the key may see, by when they began. */
    Pages<Chat> list();

    /**
     * The chats that {@code query} asks for, oldest first. Only with {@code userIds} can the list also be walked
     * backwards.
     *
     * @throws IllegalArgumentException if the query is one that the service is certain to refuse
     */
    Pages<Chat> list(ChatQuery query);

    /**
     * The chats of the whole tenant that changed at {@code from} or later, by their last change: the recommended way to
     * export. A chat comes again when it changes; renaming may not count.
     */
    Pages<Chat> updatedSince(Instant from);

    /**
     * The chats of any number of users that began at {@code createdFrom} or later.
     *
     * @throws IllegalArgumentException if {@code userIds} is empty
     */
    Pages<Chat> ofUsers(Collection<String> userIds, Instant createdFrom);

    /**
     * The chats of any number of users, named once or several times, that {@code query} asks for. A request takes ten
     * users, so that the list is one of tens behind one another: ordered by time within each ten. With more than ten it
     * only goes forward, and a saved cursor belongs to the same users in the same order.
     *
     * @throws IllegalArgumentException if {@code userIds} is empty, if {@code query} names users too, or if it is one
     *     that the service is certain to refuse
     */
    Pages<Chat> ofUsers(Collection<String> userIds, ChatQuery query);

    /**
     * The messages of a chat as they were said, in pages of 100. {@link io.compliance4j.paging.Page#header} has the
     * {@link Chat}: its {@code raw()} is what the page says besides its messages and cursors, as a list of chats has
     * it.
     */
    Pages<ChatMessage> messages(String chatId);

    /**
     * The same as {@code query} asks for. Always in pages, because the service would otherwise answer with a chat of
     * any size at once.
     *
     * @throws IllegalArgumentException if the query is one that the service is certain to refuse
     */
    Pages<ChatMessage> messages(String chatId, MessageQuery query);
}
