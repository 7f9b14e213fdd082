package io.compliance4j.artifact;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A version of a {@link CodeArtifact}. Immutable. */
@Value.Immutable
public interface CodeArtifactVersion {

    /** Its id, which has no prefix. */
    String id();

    /** When it was made. */
    Optional<Instant> createdAt();

    /** Its name. */
    @Value.Redacted
    Optional<String> name();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link CodeArtifactVersion}. Not thread-safe. */
    final class Builder extends ImmutableCodeArtifactVersion.Builder {

        Builder() {}
    }
}
