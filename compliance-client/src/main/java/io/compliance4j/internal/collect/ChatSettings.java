package io.compliance4j.internal.collect;

import io.compliance4j.chat.ChatOrder;
import io.compliance4j.chat.ChatQuery;
import io.compliance4j.chat.MessageQuery;
import io.compliance4j.internal.http.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a chat collector was told.
 *
 * @param userIds whose chats, each named once; empty for everybody's
 * @param query what else they have to be; neither users nor bounds on their last change
 * @param inputMaxChars how much of what tools were given; empty for the service's default
 * @param resultMaxChars how much of what tools gave back; empty for the service's default
 */
record ChatSettings(
        @Nullable Instant start,
        List<String> userIds,
        ChatQuery query,
        OptionalInt inputMaxChars,
        OptionalInt resultMaxChars,
        boolean metadataOnly,
        Duration overlap) {

    /** Few requests for many chats; a page is some hundred kilobytes. */
    private static final int CHATS = 500;

    /** A page of these is no more than some megabytes as long as tool texts are cut. */
    private static final int MESSAGES = 500;

    /** Where the service puts no limit to them, one text may have a megabyte. */
    private static final int UNCUT_MESSAGES = 50;

    static ChatSettings defaults() {
        return new ChatSettings(
                null,
                List.of(),
                ChatQuery.builder().build(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                Duration.ofMinutes(10));
    }

    ChatSettings from(Instant newStart) {
        return new ChatSettings(newStart, userIds, query, inputMaxChars, resultMaxChars, metadataOnly, overlap);
    }

    ChatSettings ofUsers(List<String> newUserIds) {
        return new ChatSettings(start, newUserIds, query, inputMaxChars, resultMaxChars, metadataOnly, overlap);
    }

    ChatSettings matching(ChatQuery newQuery) {
        requireOurs(newQuery);
        return new ChatSettings(start, userIds, newQuery, inputMaxChars, resultMaxChars, metadataOnly, overlap);
    }

    private static void requireOurs(ChatQuery query) {
        boolean updated = query.updatedFrom().isPresent()
                || query.updatedAfter().isPresent()
                || query.updatedBefore().isPresent()
                || query.updatedUntil().isPresent();
        if (updated
                || query.orderBy() != ChatOrder.CREATED_AT
                || !query.userIds().isEmpty()) {
            throw new IllegalArgumentException(
                    "matching(" + query + "): order and bounds on the last change are the"
                            + " collector's business, so leave them out; begin with from(start) and name users with ofUsers(…)");
        }
    }

    ChatSettings toolLimits(int newInputMaxChars, int newResultMaxChars) {
        requireLimit("inputMaxChars", newInputMaxChars);
        requireLimit("resultMaxChars", newResultMaxChars);
        return new ChatSettings(
                start,
                userIds,
                query,
                OptionalInt.of(newInputMaxChars),
                OptionalInt.of(newResultMaxChars),
                metadataOnly,
                overlap);
    }

    /** Refuses limits that are none. */
    static void requireLimit(String name, int limit) {
        if (limit != -1 && limit < 1) {
            throw new IllegalArgumentException(
                    name + "(" + limit + "): write -1 for as much as there is, or a limit of 1 and more");
        }
    }

    ChatSettings withMetadataOnly() {
        return new ChatSettings(start, userIds, query, inputMaxChars, resultMaxChars, true, overlap);
    }

    ChatSettings overlap(Duration newOverlap) {
        if (newOverlap.isNegative()) {
            throw new IllegalArgumentException("overlap(" + newOverlap + "): looking back cannot be negative");
        }
        return new ChatSettings(start, userIds, query, inputMaxChars, resultMaxChars, metadataOnly, newOverlap);
    }

    /** Refuses what only named users' chats can be asked for. */
    ChatSettings checked() {
        boolean created = query.createdFrom().isPresent()
                || query.createdAfter().isPresent()
                || query.createdBefore().isPresent()
                || query.createdUntil().isPresent();
        if (ofEverybody() && (created || !query.projectIds().isEmpty())) {
            throw new IllegalArgumentException("Everybody's chats are collected by their last change, for which the"
                    + " service takes neither projectIds nor bounds on created: leave them out of matching(…), or name the"
                    + " users with ofUsers(…)");
        }
        return this;
    }

    boolean ofEverybody() {
        return userIds.isEmpty();
    }

    /** The chats to list, by what they are; not yet by when. */
    ChatQuery.Builder chats() {
        ChatQuery.Builder chats = ChatQuery.builder();
        chats.from(query).pageSize(query.pageSize().orElse(CHATS));
        return chats;
    }

    MessageQuery messages() {
        boolean cut = inputMaxChars.orElse(0) != -1 && resultMaxChars.orElse(0) != -1;
        MessageQuery.Builder messages = MessageQuery.builder();
        return messages.toolUseInputMaxChars(inputMaxChars)
                .toolResultMaxChars(resultMaxChars)
                .pageSize(cut ? MESSAGES : UNCUT_MESSAGES)
                .build();
    }

    /** What a position depends on, in a form that is the same for the same settings. */
    String fingerprint() {
        return Fingerprint.of(List.of(Query.builder()
                .values("user_ids", userIds.stream().sorted().toList())
                .values(
                        "organization_ids",
                        query.organizationIds().stream().sorted().toList())
                .values("project_ids", query.projectIds().stream().sorted().toList())
                .time("created_at.gte", query.createdFrom())
                .time("created_at.gt", query.createdAfter())
                .time("created_at.lt", query.createdBefore())
                .time("created_at.lte", query.createdUntil())
                .value("tool_use_input_max_chars", inputMaxChars)
                .value("tool_result_max_chars", resultMaxChars)
                .value("metadata_only", Boolean.toString(metadataOnly))
                .build()
                .canonical()));
    }
}
