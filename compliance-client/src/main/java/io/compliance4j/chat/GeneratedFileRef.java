package io.compliance4j.chat;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A file that a tool made, as a message names it. Immutable. */
@Value.Immutable
public interface GeneratedFileRef {

    /**
     * Its id: {@code claude_gen_file_…}, or {@code claude_file_…} for one that is stored like an upload. {@code
     * GeneratedFiles} takes both.
     */
    String id();

    /** Its name. */
    @Value.Redacted
    Optional<String> filename();

    /** Its media type. */
    Optional<String> mimeType();

    /** Its size; empty also once it has expired. */
    OptionalLong sizeBytes();

    /** Its MD5 in hex. */
    @Value.Redacted
    Optional<String> md5();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link GeneratedFileRef}. Not thread-safe. */
    final class Builder extends ImmutableGeneratedFileRef.Builder {

        Builder() {}
    }
}
