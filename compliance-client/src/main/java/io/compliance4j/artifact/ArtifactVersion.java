package io.compliance4j.artifact;

import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** What is known of a version of an artifact without its text. Immutable. */
@Value.Immutable
public interface ArtifactVersion extends ServerRecord {

    /** The artifact ({@code claude_artifact_…}), the same for all its versions. */
    String id();

    /** The version ({@code claude_artifact_version_…}). */
    String versionId();

    /** The chat ({@code claude_chat_…}) that it belongs to. */
    Optional<String> chatId();

    /** When the version was made. */
    Instant createdAt();

    /** Its title. */
    @Value.Redacted
    Optional<String> title();

    /** Its kind, such as {@code text/markdown}. */
    Optional<String> artifactType();

    /** MD5 of its text in UTF-8, in hex. */
    @Value.Redacted
    Optional<String> md5();

    /** Size of its text in UTF-8. */
    OptionalLong sizeBytes();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link ArtifactVersion}. Not thread-safe. */
    final class Builder extends ImmutableArtifactVersion.Builder {

        Builder() {}
    }
}
