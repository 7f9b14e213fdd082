package io.compliance4j.organization;

import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A group of users; it belongs to the tenant, not to one organization. Immutable. */
@Value.Immutable
public interface Group extends ServerRecord {

    /** Its id ({@code rbac_group_…}). */
    String id();

    /** Its name. */
    @Value.Redacted
    Optional<String> name();

    /** What it is for. */
    @Value.Redacted
    Optional<String> description();

    /** Where it is kept. */
    Optional<GroupSource> sourceType();

    /** The roles ({@code rbac_role_…}) that its members have. */
    List<String> roleIds();

    /** When it was created. */
    Optional<Instant> createdAt();

    /** When it was last changed. */
    Optional<Instant> updatedAt();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link Group}. Not thread-safe. */
    final class Builder extends ImmutableGroup.Builder {

        Builder() {}
    }
}
