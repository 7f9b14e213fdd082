package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An artifact of a chat: a stable id and its versions, oldest first. */
public record Artifact(String id, String chatId, List<Version> versions) {
    public Artifact {
        versions = List.copyOf(versions);
    }

    /**
     * One revision.
     *
     * @param id {@code claude_artifact_version_…}
     * @param type MIME-like, such as {@code text/markdown}
     */
    public record Version(
            String id,
            Instant createdAt,
            @Nullable String title,
            @Nullable String type,
            Content content) {}
}
