package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session in the cloud. At most one of {@code userId} and {@code agentId} is set. Its messages come from a supplier, in
 * transcript order.
 *
 * @param id {@code cse_…}
 * @param startedByUserId who launched an agent-owned run
 * @param status {@code pending} (its messages are not readable yet), {@code active}, {@code paused}, {@code archived},
 *     {@code failed}
 * @param chatId the chat it was started for, or null; it goes with that chat
 */
public record RemoteSession(
        String id,
        UUID organization,
        @Nullable String userId,
        @Nullable String agentId,
        @Nullable String startedByUserId,
        String status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String productSurface,
        @Nullable String projectId,
        @Nullable String chatId,
        Supplier<List<RemoteMessage>> messages) {

    /** A message of a remote session. */
    public record RemoteMessage(
            String id,
            String role,
            Instant createdAt,
            List<Block> content,
            @Nullable String sentByUserId,
            boolean contentUnavailable) {
        public RemoteMessage {
            content = List.copyOf(content);
        }
    }

    RemoteSession withStatus(String changed, Instant at) {
        return new RemoteSession(
                id,
                organization,
                userId,
                agentId,
                startedByUserId,
                changed,
                createdAt,
                at,
                productSurface,
                projectId,
                chatId,
                messages);
    }

    RemoteSession extended(List<RemoteMessage> changed, Instant at) {
        List<RemoteMessage> copy = List.copyOf(changed);
        return new RemoteSession(
                id,
                organization,
                userId,
                agentId,
                startedByUserId,
                status,
                createdAt,
                at,
                productSurface,
                projectId,
                chatId,
                () -> copy);
    }
}
