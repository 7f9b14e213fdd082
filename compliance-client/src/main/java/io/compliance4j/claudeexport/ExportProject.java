package io.compliance4j.claudeexport;

import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A project with its texts and documents. The export does not say which conversations belong to it. Immutable. */
@Value.Immutable
public interface ExportProject extends ServerRecord {

    /** Its bare UUID. */
    String uuid();

    /** Its name. */
    @Value.Redacted
    Optional<String> name();

    /** What it is for. */
    @Value.Redacted
    Optional<String> description();

    /** What Claude is told in every chat of it. */
    @Value.Redacted
    Optional<String> promptTemplate();

    /** Whether it is for its collaborators only. */
    Optional<Boolean> isPrivate();

    /** Whether it is the one that everybody begins with. */
    Optional<Boolean> isStarterProject();

    /** When it was created. */
    Optional<Instant> createdAt();

    /** When it last changed; the vendor has touched many at once without a change. */
    Optional<Instant> updatedAt();

    /** UUID of who created it. */
    Optional<String> creatorUuid();

    /** Its documents. */
    List<ExportProjectDocument> documents();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of an {@link ExportProject}. Not thread-safe. */
    final class Builder extends ImmutableExportProject.Builder {

        Builder() {}
    }
}
