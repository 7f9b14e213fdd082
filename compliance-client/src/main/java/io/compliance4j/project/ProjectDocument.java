package io.compliance4j.project;

import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.UserRef;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A text document of a project, with its text. Immutable. */
@Value.Immutable
public interface ProjectDocument extends ServerRecord {

    /** Its id ({@code claude_proj_doc_…}). */
    String id();

    /** Its name. */
    @Value.Redacted
    Optional<String> filename();

    /** The text; empty if the server sent none. */
    @Value.Redacted
    String content();

    /** When it was created. */
    Instant createdAt();

    /** Who added it; empty if the account is gone or outside of what the key may see. */
    Optional<UserRef> user();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link ProjectDocument}. Not thread-safe. */
    final class Builder extends ImmutableProjectDocument.Builder {

        Builder() {}
    }
}
