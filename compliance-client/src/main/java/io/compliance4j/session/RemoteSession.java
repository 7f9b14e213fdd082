package io.compliance4j.session;

import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.UserRef;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A session in the cloud, without its transcript. Immutable. */
@Value.Immutable
public interface RemoteSession extends ServerRecord {

    /** Its id ({@code cse_…}). */
    String id();

    /** The organization's bare UUID. */
    Optional<String> organizationUuid();

    /** Whose session it is; empty if an agent owns it. The address is never there in the header of a transcript. */
    Optional<UserRef> user();

    /** The agent ({@code cagt_…}) that owns it. */
    Optional<String> agentId();

    /** Who started an agent's session; never there in the header of a transcript. */
    Optional<UserRef> startedByUser();

    /** How it stands. */
    Optional<SessionStatus> status();

    /** When it was created. */
    Instant createdAt();

    /** When it last changed. */
    Optional<Instant> updatedAt();

    /** The product. */
    Optional<ProductSurface> productSurface();

    /** The project ({@code claude_proj_…}); never there in the header of a transcript. */
    Optional<String> projectId();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link RemoteSession}. Not thread-safe. */
    final class Builder extends ImmutableRemoteSession.Builder {

        Builder() {}
    }
}
