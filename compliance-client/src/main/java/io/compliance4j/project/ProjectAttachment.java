package io.compliance4j.project;

import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * Something attached to a project: {@link File}, {@link Document} or {@link Unknown}.
 *
 * <p>Not sealed, because the service adds kinds. Immutable.
 */
@Value.Enclosing
public interface ProjectAttachment extends ServerRecord {

    /** The server's word for the kind. */
    String type();

    /** Its id. */
    String id();

    /** When it was attached. */
    Instant createdAt();

    /** Its name. */
    @Value.Redacted
    Optional<String> filename();

    /** Its media type. */
    Optional<String> mimeType();

    /** An uploaded file ({@code claude_file_…}); its content comes from {@code Files}. */
    @Value.Immutable
    interface File extends ProjectAttachment {

        /** Its size. */
        OptionalLong sizeBytes();

        /** Its MD5 in hex. */
        @Value.Redacted
        Optional<String> md5();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link File}. Not thread-safe. */
        final class Builder extends ImmutableProjectAttachment.File.Builder {

            Builder() {}
        }
    }

    /** A text document ({@code claude_proj_doc_…}); its text comes from {@link ProjectDocuments}. */
    @Value.Immutable
    interface Document extends ProjectAttachment {

        /** When it last changed; reserved, so far always empty. */
        Optional<Instant> updatedAt();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Document}. Not thread-safe. */
        final class Builder extends ImmutableProjectAttachment.Document.Builder {

            Builder() {}
        }
    }

    /** A kind that this version does not know. */
    @Value.Immutable
    interface Unknown extends ProjectAttachment {

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Unknown}. Not thread-safe. */
        final class Builder extends ImmutableProjectAttachment.Unknown.Builder {

            Builder() {}
        }
    }
}
