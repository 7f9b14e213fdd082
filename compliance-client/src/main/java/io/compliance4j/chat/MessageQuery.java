package io.compliance4j.chat;

import io.compliance4j.paging.SortOrder;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which messages of a chat to list, and how much of them. Immutable. */
@Value.Immutable
public interface MessageQuery {

    /** Only messages sent at this time or later. */
    Optional<Instant> createdFrom();

    /** Only messages sent later than this time. */
    Optional<Instant> createdAfter();

    /** Only messages sent earlier than this time. */
    Optional<Instant> createdBefore();

    /** Only messages sent at this time or earlier. */
    Optional<Instant> createdUntil();

    /** Only messages changed at this time or later. */
    Optional<Instant> updatedFrom();

    /** Only messages changed later than this time. */
    Optional<Instant> updatedAfter();

    /** Only messages changed earlier than this time. */
    Optional<Instant> updatedBefore();

    /** Only messages changed at this time or earlier. */
    Optional<Instant> updatedUntil();

    /** Which end of the chat comes first. */
    @Value.Redacted
    @Value.Default
    default SortOrder order() {
        return SortOrder.OLDEST_FIRST;
    }

    /** Longest text of a tool's answer; -1 for all of it. The server takes 10,000 if this is empty. */
    OptionalInt toolResultMaxChars();

    /** Longest input of a tool call; -1 for all of it. The server takes 10,000 if this is empty. */
    OptionalInt toolUseInputMaxChars();

    /**
     * Messages in a page at most, from 1 to 1,000. Always sent, because the service would answer with the whole chat at
     * once.
     */
    @Value.Default
    default int pageSize() {
        return 100;
    }

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link MessageQuery}. Not thread-safe. */
    final class Builder extends ImmutableMessageQuery.Builder {

        Builder() {}
    }
}
