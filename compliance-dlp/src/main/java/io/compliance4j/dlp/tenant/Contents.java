package io.compliance4j.dlp.tenant;

import io.compliance4j.ComplianceClient;
import io.compliance4j.transfer.Download;

/** Finds the way to a content by its id. */
final class Contents {

    private final ComplianceClient client;

    Contents(ComplianceClient client) {
        this.client = client;
    }

    /** The id of a version of an artifact published from Claude Code, which has two parts. */
    static String codeArtifactVersion(String artifactId, String versionId) {
        return artifactId + "/" + versionId;
    }

    /** The artifact of such an id. */
    static String artifactOf(String codeArtifactVersion) {
        return codeArtifactVersion.substring(0, codeArtifactVersion.indexOf('/'));
    }

    Download download(Spot spot, String id) {
        return switch (spot.source()) {
            case GENERATED_FILE -> client.generatedFiles().download(id);
            case ARTIFACT -> client.artifacts().download(id);
            case CODE_ARTIFACT -> {
                String artifact = artifactOf(id);
                yield client.codeArtifacts().download(artifact, id.substring(artifact.length() + 1));
            }
            default ->
                id.startsWith("claude_proj_doc_")
                        ? client.projectDocuments().download(id)
                        : client.files().download(id);
        };
    }
}
