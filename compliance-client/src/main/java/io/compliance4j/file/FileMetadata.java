package io.compliance4j.file;

import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What is known of a file without its content. One type for uploaded and generated files, because the list of a
 * message's generated files may hold both. Immutable.
 */
@Value.Immutable
public interface FileMetadata extends ServerRecord {

    /** Its id ({@code claude_file_…} or {@code claude_gen_file_…}). */
    String id();

    /** Its name. */
    @Value.Redacted
    Optional<String> filename();

    /** Its media type; empty if there is nothing to download. */
    Optional<String> mimeType();

    /** Its size. */
    OptionalLong sizeBytes();

    /** Its MD5 in hex as recorded. Where a download announces another one, that one counts. */
    @Value.Redacted
    Optional<String> md5();

    /** When it was stored. */
    Optional<Instant> createdAt();

    /** The messages ({@code claude_chat_msg_…}) that it is attached to; never for generated files. */
    List<String> messageIds();

    /** The chats ({@code claude_chat_…}) that it is in: several for an upload, one for a generated file. */
    List<String> chatIds();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link FileMetadata}. Not thread-safe. */
    final class Builder extends ImmutableFileMetadata.Builder {

        Builder() {}
    }
}
