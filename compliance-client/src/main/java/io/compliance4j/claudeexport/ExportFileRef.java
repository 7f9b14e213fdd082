package io.compliance4j.claudeexport;

import java.util.Optional;
import org.immutables.value.Value;

/** A file that belongs to a message. Its bytes are not in the export; attachments are named here once more. Immutable. */
@Value.Immutable
public interface ExportFileRef {

    /** Its bare UUID. */
    Optional<String> fileUuid();

    /** Its name. */
    @Value.Redacted
    Optional<String> fileName();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of an {@link ExportFileRef}. Not thread-safe. */
    final class Builder extends ImmutableExportFileRef.Builder {

        Builder() {}
    }
}
