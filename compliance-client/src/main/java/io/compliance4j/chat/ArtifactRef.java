package io.compliance4j.chat;

import java.util.Optional;
import org.immutables.value.Value;

/** A version of an artifact, as a message names it. Immutable. */
@Value.Immutable
public interface ArtifactRef {

    /** The artifact ({@code claude_artifact_…}), the same for all its versions. */
    String id();

    /** The version ({@code claude_artifact_version_…}): what {@code Artifacts} takes. */
    String versionId();

    /** Its title. */
    @Value.Redacted
    Optional<String> title();

    /** Its kind, such as {@code text/markdown}. */
    Optional<String> artifactType();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link ArtifactRef}. Not thread-safe. */
    final class Builder extends ImmutableArtifactRef.Builder {

        Builder() {}
    }
}
