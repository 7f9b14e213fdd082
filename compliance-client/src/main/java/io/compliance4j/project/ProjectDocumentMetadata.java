package io.compliance4j.project;

import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.UserRef;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** What is known of a project document without its text. Immutable. */
@Value.Immutable
public interface ProjectDocumentMetadata extends ServerRecord {

    /** Its id ({@code claude_proj_doc_…}). */
    String id();

    /** The project ({@code claude_proj_…}) that it belongs to. */
    Optional<String> projectId();

    /** Its name. */
    @Value.Redacted
    Optional<String> filename();

    /** When it was created. */
    Instant createdAt();

    /** Its media type. */
    Optional<String> mimeType();

    /** Size of its text in UTF-8. */
    OptionalLong sizeBytes();

    /** MD5 of its text in UTF-8, in hex. */
    @Value.Redacted
    Optional<String> md5();

    /** Who added it; empty if the account is gone or outside of what the key may see. */
    Optional<UserRef> user();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link ProjectDocumentMetadata}. Not thread-safe. */
    final class Builder extends ImmutableProjectDocumentMetadata.Builder {

        Builder() {}
    }
}
