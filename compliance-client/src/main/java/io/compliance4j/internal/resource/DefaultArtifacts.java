package io.compliance4j.internal.resource;

import io.compliance4j.artifact.ArtifactContent;
import io.compliance4j.artifact.ArtifactVersion;
import io.compliance4j.artifact.Artifacts;
import io.compliance4j.internal.codec.ArtifactCodec;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.transfer.Downloads;
import io.compliance4j.internal.transfer.TextContent;
import io.compliance4j.transfer.Download;

/** Calls for artifacts of chats. */
public final class DefaultArtifacts implements Artifacts {

    private final Api api;

    public DefaultArtifacts(Api api) {
        this.api = api;
    }

    @Override
    public ArtifactVersion metadata(String versionId) {
        return api.send(ApiRequest.of(Operation.GET_ARTIFACT, versionId), ArtifactCodec.VERSION);
    }

    @Override
    public ArtifactContent content(String versionId) {
        return content(versionId, metadata(versionId));
    }

    @Override
    public ArtifactContent content(ArtifactVersion version) {
        return content(version.versionId(), version);
    }

    /** Asks by the id that the caller has, because that of a malformed record may be missing. */
    private ArtifactContent content(String versionId, ArtifactVersion version) {
        return api.send(ApiRequest.of(Operation.GET_ARTIFACT_CONTENT, versionId), new ArtifactTextReader(version));
    }

    @Override
    public Download download(String versionId) {
        ApiRequest.of(Operation.GET_ARTIFACT_CONTENT, versionId);
        return Downloads.text(versionId, () -> {
            ArtifactContent content = content(versionId);
            ArtifactVersion version = content.version();
            return new TextContent(content.text(), version.title(), version.artifactType(), version.md5());
        });
    }
}
