package io.compliance4j.claudeexport;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A document of a project. Immutable. */
@Value.Immutable
public interface ExportProjectDocument {

    /** Its bare UUID; empty if the export has none. */
    String uuid();

    /** Its file name. */
    @Value.Redacted
    Optional<String> filename();

    /** Its text; empty if the export has none. */
    @Value.Redacted
    String content();

    /** When it was added. */
    Optional<Instant> createdAt();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of an {@link ExportProjectDocument}. Not thread-safe. */
    final class Builder extends ImmutableExportProjectDocument.Builder {

        Builder() {}
    }
}
