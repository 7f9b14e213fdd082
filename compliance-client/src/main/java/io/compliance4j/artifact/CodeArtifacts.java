package io.compliance4j.artifact;

import io.compliance4j.paging.Pages;
import io.compliance4j.transfer.Download;

/**
 * Artifacts published from Claude Code.
 *
 * <p>They are listed by id, so that only a walk over all of them is sure to find what is new. Thread-safe. Lists
 * request nothing before they are walked; failures are those of {@code io.compliance4j.error}.
 */
public interface CodeArtifacts {

    /** All artifacts that the key may see. */
    Pages<CodeArtifact> list();

    /**
     * The artifacts that {@code query} asks for.
     *
     * @throws IllegalArgumentException if the query is one that the service is certain to refuse
     */
    Pages<CodeArtifact> list(CodeArtifactQuery query);

    /**
     * The bytes of a version. Delivering them fails with {@link io.compliance4j.error.NotFoundException} once newer
     * versions have pushed it out, and with {@link io.compliance4j.error.ServerException} while it is still being
     * uploaded.
     */
    Download download(String artifactId, String versionId);
}
