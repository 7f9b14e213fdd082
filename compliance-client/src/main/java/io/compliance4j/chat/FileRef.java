package io.compliance4j.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A file that a user uploaded, as a message names it. Immutable. */
@Value.Immutable
public interface FileRef {

    /** Its id ({@code claude_file_…}). */
    String id();

    /** Its name. */
    @Value.Redacted
    Optional<String> filename();

    /** When it was uploaded. */
    Optional<Instant> createdAt();

    /** Its media type. */
    Optional<String> mimeType();

    /** Its size. */
    OptionalLong sizeBytes();

    /** Its MD5 in hex, as recorded at the upload. */
    @Value.Redacted
    Optional<String> md5();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link FileRef}. Not thread-safe. */
    final class Builder extends ImmutableFileRef.Builder {

        Builder() {}
    }
}
