package io.compliance4j.project;

import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.UserRef;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A project as lists show it. Immutable. */
@Value.Immutable
public interface Project extends ServerRecord {

    /** Its id ({@code claude_proj_…}). */
    String id();

    /** Its name. */
    @Value.Redacted
    Optional<String> name();

    /** When it was created. */
    Instant createdAt();

    /** When it last changed. */
    Optional<Instant> updatedAt();

    /** When a user deleted it in claude.ai. */
    Optional<Instant> deletedAt();

    /** Whether it is for its collaborators only rather than for the whole organization. */
    Optional<Boolean> isPrivate();

    /** The organization's bare UUID. */
    Optional<String> organizationUuid();

    /** The organization's tagged id; deprecated by the vendor and often missing. */
    Optional<String> organizationId();

    /** Who created it; empty if the account is gone or outside of what the key may see. */
    Optional<UserRef> user();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link Project}. Not thread-safe. */
    final class Builder extends ImmutableProject.Builder {

        Builder() {}
    }
}
