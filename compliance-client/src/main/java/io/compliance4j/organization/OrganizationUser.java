package io.compliance4j.organization;

import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A current member of an organization. Immutable. */
@Value.Immutable
public interface OrganizationUser extends ServerRecord {

    /** The user's id ({@code user_…}). */
    String id();

    /** When the account was created, which is not when the user joined. */
    Instant createdAt();

    /** The current address. */
    @Value.Redacted
    Optional<String> email();

    /** The user's name. */
    @Value.Redacted
    Optional<String> fullName();

    /** What the user may do. */
    Optional<OrganizationRole> organizationRole();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link OrganizationUser}. Not thread-safe. */
    final class Builder extends ImmutableOrganizationUser.Builder {

        Builder() {}
    }
}
