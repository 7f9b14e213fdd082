package io.compliance4j.internal.collect;

import io.compliance4j.internal.http.Query;
import io.compliance4j.session.RemoteSessionQuery;
import io.compliance4j.session.SessionMessageQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a session collector was told.
 *
 * @param window how far to look back behind the walk before
 * @param userIds whose sessions, each named once; empty for everybody's
 * @param query what else remote sessions have to be; neither users nor bounds
 * @param inputMaxBytes how much of what tools were given; empty for the service's default
 * @param resultMaxBytes how much of what tools gave back; empty for the service's default
 */
record SessionSettings(
        @Nullable Instant start,
        Duration window,
        List<String> userIds,
        RemoteSessionQuery query,
        OptionalInt inputMaxBytes,
        OptionalInt resultMaxBytes) {

    /** The most that the service gives in a page. */
    static final int SESSIONS = 500;

    private static final int MESSAGES = 500;

    /** Where texts are hardly cut, one may have a megabyte. */
    private static final int UNCUT_MESSAGES = 50;

    static SessionSettings defaults() {
        return new SessionSettings(
                null,
                Duration.ofDays(2),
                List.of(),
                RemoteSessionQuery.builder().build(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    SessionSettings from(Instant newStart) {
        return new SessionSettings(newStart, window, userIds, query, inputMaxBytes, resultMaxBytes);
    }

    SessionSettings trailing(Duration newWindow) {
        if (newWindow.isNegative()) {
            throw new IllegalArgumentException("trailing(" + newWindow + "): looking back cannot be negative");
        }
        return new SessionSettings(start, newWindow, userIds, query, inputMaxBytes, resultMaxBytes);
    }

    SessionSettings ofUsers(List<String> newUserIds) {
        return new SessionSettings(start, window, newUserIds, query, inputMaxBytes, resultMaxBytes);
    }

    SessionSettings matching(RemoteSessionQuery newQuery) {
        boolean bounded = newQuery.createdFrom().isPresent()
                || newQuery.createdAfter().isPresent()
                || newQuery.createdBefore().isPresent()
                || newQuery.createdUntil().isPresent();
        if (bounded || !newQuery.userIds().isEmpty()) {
            throw new IllegalArgumentException("matching(" + newQuery + "): bounds on created are the collector's"
                    + " business, so leave them out; begin with from(start) and name users with ofUsers(…)");
        }
        return new SessionSettings(start, window, userIds, newQuery, inputMaxBytes, resultMaxBytes);
    }

    SessionSettings toolLimits(int newInputMaxBytes, int newResultMaxBytes) {
        ChatSettings.requireLimit("inputMaxBytes", newInputMaxBytes);
        ChatSettings.requireLimit("resultMaxBytes", newResultMaxBytes);
        return new SessionSettings(
                start, window, userIds, query, OptionalInt.of(newInputMaxBytes), OptionalInt.of(newResultMaxBytes));
    }

    SessionMessageQuery messages() {
        boolean cut = inputMaxBytes.orElse(0) != -1 && resultMaxBytes.orElse(0) != -1;
        SessionMessageQuery.Builder messages = SessionMessageQuery.builder();
        return messages.toolUseInputMaxBytes(inputMaxBytes)
                .toolResultMaxBytes(resultMaxBytes)
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
                .value("tool_use_input_max_bytes", inputMaxBytes)
                .value("tool_result_max_bytes", resultMaxBytes)
                .build()
                .canonical()));
    }
}
