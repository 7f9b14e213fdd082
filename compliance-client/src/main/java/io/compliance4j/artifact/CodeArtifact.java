package io.compliance4j.artifact;

import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.UserRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An artifact that was published from Claude Code. Immutable. */
@Value.Immutable
public interface CodeArtifact extends ServerRecord {

    /** Its id ({@code cart_…}). */
    String id();

    /** The organization's bare UUID. */
    Optional<String> organizationUuid();

    /** Its owner ({@code user_…}), also after the account is gone; empty if an agent published it. */
    Optional<String> ownerUserId();

    /** The version that others would see. */
    Optional<String> publishedVersionId();

    /** Who may see it. */
    Optional<ReadMode> readMode();

    /** When it last changed; empty on old ones, which no bound on this time matches. */
    Optional<Instant> updatedAt();

    /** Its owner as a user, if the account is there. */
    Optional<UserRef> user();

    /** About its twenty newest versions; older ones rotate out. */
    List<CodeArtifactVersion> versions();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link CodeArtifact}. Not thread-safe. */
    final class Builder extends ImmutableCodeArtifact.Builder {

        Builder() {}
    }
}
