package io.compliance4j.artifact;

import io.compliance4j.transfer.Download;

/**
 * Artifacts of chats, by version.
 *
 * <p>Thread-safe. Lists request nothing before they are walked; failures are those of {@code io.compliance4j.error}.
 */
public interface Artifacts {

    /**
     * What is known of a version ({@code claude_artifact_version_…}).
     *
     * @throws io.compliance4j.error.NotFoundException if it is unknown, gone or not visible to this key
     */
    ArtifactVersion metadata(String versionId);

    /**
     * The text of a version, compared with its MD5, which takes a second request.
     *
     * @throws io.compliance4j.error.NotFoundException if it is unknown, gone or not visible to this key
     * @throws io.compliance4j.error.TransferException if the text does not have the MD5
     */
    ArtifactContent content(String versionId);

    /**
     * The text of a version whose metadata is at hand, compared with its MD5.
     *
     * @throws io.compliance4j.error.NotFoundException if it is unknown, gone or not visible to this key
     * @throws io.compliance4j.error.TransferException if the text does not have the MD5
     */
    ArtifactContent content(ArtifactVersion version);

    /** The text of a version as a file in UTF-8. */
    Download download(String versionId);
}
