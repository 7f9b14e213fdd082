package io.compliance4j.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Which chats to list, and in which order. Immutable.
 *
 * <p>Chats of named users are listed by {@code created_at} only; bounds on {@code updated_at} need the order {@link
 * ChatOrder#UPDATED_AT} and no users. What the service is certain to refuse is refused by {@link
 * Chats#list(ChatQuery)}, with the way out in the message.
 */
@Value.Immutable
public interface ChatQuery {

    /** Only chats of these users ({@code user_…}), at most ten; {@link Chats#ofUsers} takes any number. */
    List<String> userIds();

    /** Only chats of these organizations, as UUID or {@code org_…}. */
    List<String> organizationIds();

    /** Only chats in these projects ({@code claude_proj_…}); needs {@link #userIds()}. */
    List<String> projectIds();

    /** Only chats that began at this time or later. */
    Optional<Instant> createdFrom();

    /** Only chats that began later than this time. */
    Optional<Instant> createdAfter();

    /** Only chats that began earlier than this time. */
    Optional<Instant> createdBefore();

    /** Only chats that began at this time or earlier. */
    Optional<Instant> createdUntil();

    /** Only chats that last changed at this time or later. */
    Optional<Instant> updatedFrom();

    /** Only chats that last changed later than this time. */
    Optional<Instant> updatedAfter();

    /** Only chats that last changed earlier than this time. */
    Optional<Instant> updatedBefore();

    /** Only chats that last changed at this time or earlier. */
    Optional<Instant> updatedUntil();

    /** By which time the list is ordered. */
    @Value.Redacted
    @Value.Default
    default ChatOrder orderBy() {
        return ChatOrder.CREATED_AT;
    }

    /** Records in a page at most, from 1 to 1,000; the server takes 100 if this is empty. */
    OptionalInt pageSize();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link ChatQuery}. Not thread-safe. */
    final class Builder extends ImmutableChatQuery.Builder {

        Builder() {}
    }
}
