package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A captured session on a user's machine. Its messages come from a supplier, in transcript order.
 *
 * @param id {@code clls_…}, see {@link Ids#localSession}
 * @param createdAt time of the first call
 * @param updatedAt time of the last activity
 */
public record LocalSession(
        String id,
        UUID organization,
        String userId,
        @Nullable String workspaceId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String productSurface,
        boolean truncated,
        Supplier<List<LocalMessage>> messages) {

    /**
     * A message of a local session.
     *
     * @param role {@code user} or {@code assistant}
     * @param provenance null for verified content
     */
    public record LocalMessage(
            String id,
            String role,
            Instant createdAt,
            @Nullable String model,
            @Nullable Provenance provenance,
            List<Block> content) {
        public LocalMessage {
            content = List.copyOf(content);
        }
    }

    /**
     * Where the content of a message comes from.
     *
     * @param type {@code content_unavailable}, {@code client_asserted} or {@code synthetic_marker}
     * @param reason with {@code content_unavailable} only
     */
    public record Provenance(String type, @Nullable String reason) {
        public static Provenance unavailable(String reason) {
            return new Provenance("content_unavailable", reason);
        }

        public static Provenance clientAsserted() {
            return new Provenance("client_asserted", null);
        }

        public static Provenance syntheticMarker() {
            return new Provenance("synthetic_marker", null);
        }
    }

    LocalSession extended(List<LocalMessage> changed, Instant at) {
        List<LocalMessage> copy = List.copyOf(changed);
        return new LocalSession(
                id, organization, userId, workspaceId, createdAt, at, productSurface, truncated, () -> copy);
    }
}
