package io.compliance4j.claudeexport;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A document that was attached to a message, as the text that was taken from it. Immutable. */
@Value.Immutable
public interface ExportAttachment {

    /** Its file name; empty for text that was pasted. */
    @Value.Redacted
    String fileName();

    /** Its size: bytes or characters, the export does not say which. */
    OptionalLong fileSize();

    /** A file extension or a MIME type. */
    Optional<String> fileType();

    /** Its full text; empty if the export has none. */
    @Value.Redacted
    String extractedContent();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of an {@link ExportAttachment}. Not thread-safe. */
    final class Builder extends ImmutableExportAttachment.Builder {

        Builder() {}
    }
}
