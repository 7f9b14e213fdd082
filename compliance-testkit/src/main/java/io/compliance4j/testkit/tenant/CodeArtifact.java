package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published Claude Code artifact.
 *
 * @param id {@code cart_…}
 * @param ownerUserId null when an agent session published it; survives the account
 * @param readMode {@code owner}, {@code users}, {@code org} or {@code public}
 * @param updatedAt null on old ones
 * @param versions newest first; older ones than the newest 20 rotate out
 */
public record CodeArtifact(
        String id,
        UUID organization,
        @Nullable String ownerUserId,
        @Nullable String publishedVersionId,
        String readMode,
        @Nullable Instant updatedAt,
        List<Version> versions) {

    private static final int KEPT_VERSIONS = 20;

    public CodeArtifact {
        versions = List.copyOf(versions.subList(0, Math.min(versions.size(), KEPT_VERSIONS)));
    }

    /**
     * A version; its id has no prefix, such as {@code 1741803761-9f3a}.
     *
     * @param content null while the upload is in flight or was abandoned (503)
     * @param encoded stored in encoded form: served without {@code Content-MD5}
     */
    public record Version(
            String id,
            @Nullable Instant createdAt,
            @Nullable String name,
            String mimeType,
            @Nullable Content content,
            boolean encoded) {}
}
