package io.compliance4j.artifact;

import io.compliance4j.json.RawJson;
import java.util.Optional;
import org.immutables.value.Value;

/** The text of a version of an artifact. Immutable. */
@Value.Immutable
public interface ArtifactContent {

    /** The version that it is the text of. */
    ArtifactVersion version();

    /** The text. */
    @Value.Redacted
    String text();

    /** The answer exactly as received, if it was a JSON object; empty if it was the bare text. */
    @Value.Auxiliary
    Optional<RawJson> raw();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link ArtifactContent}. Not thread-safe. */
    final class Builder extends ImmutableArtifactContent.Builder {

        Builder() {}
    }
}
