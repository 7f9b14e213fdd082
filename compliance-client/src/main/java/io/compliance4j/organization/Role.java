package io.compliance4j.organization;

import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A role that the organization has defined; unrelated to {@link OrganizationRole}. Immutable. */
@Value.Immutable
public interface Role extends ServerRecord {

    /** Its id ({@code rbac_role_…}). */
    String id();

    /** Its name. */
    @Value.Redacted
    Optional<String> name();

    /** What it is for. */
    @Value.Redacted
    Optional<String> description();

    /** When it was created. */
    Optional<Instant> createdAt();

    /** When it was last changed. */
    Optional<Instant> updatedAt();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link Role}. Not thread-safe. */
    final class Builder extends ImmutableRole.Builder {

        Builder() {}
    }
}
