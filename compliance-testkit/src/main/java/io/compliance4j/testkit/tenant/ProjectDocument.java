package io.compliance4j.testkit.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text document of a project ({@code claude_proj_doc_…}). */
public record ProjectDocument(
        String id,
        String projectId,
        String filename,
        Instant createdAt,
        @Nullable String userId,
        Content content) {}
