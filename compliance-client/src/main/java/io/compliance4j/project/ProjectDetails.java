package io.compliance4j.project;

import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.UserRef;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A project with its texts, which lists leave out. Immutable. */
@Value.Immutable
public interface ProjectDetails extends ServerRecord {

    /** Its id ({@code claude_proj_…}). */
    String id();

    /** Its name. */
    @Value.Redacted
    Optional<String> name();

    /** What it is for. */
    @Value.Redacted
    Optional<String> description();

    /** What Claude is told in every chat of it. */
    @Value.Redacted
    Optional<String> instructions();

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

    /** Number of its chats; while there is one, the project cannot be deleted. */
    OptionalLong chatsCount();

    /** Number of its files and documents. */
    OptionalLong attachmentsCount();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link ProjectDetails}. Not thread-safe. */
    final class Builder extends ImmutableProjectDetails.Builder {

        Builder() {}
    }
}
