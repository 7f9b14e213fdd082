package io.compliance4j.project;

import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.OrganizationRole;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who may use a project: one of the nested variants, or {@link Unknown}.
 *
 * <p>Not sealed, because the service adds kinds. Immutable.
 */
@Value.Enclosing
public interface Collaborator extends ServerRecord {

    /** The server's word for the kind. */
    String type();

    /** What they may do. */
    Optional<ProjectRole> role();

    /** Since when. */
    Optional<Instant> grantedAt();

    /** A user. */
    @Value.Immutable
    interface User extends Collaborator {

        /** The user's id ({@code user_…}); empty if the account is gone. */
        Optional<String> userId();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link User}. Not thread-safe. */
        final class Builder extends ImmutableCollaborator.User.Builder {

            Builder() {}
        }
    }

    /** A group of users. */
    @Value.Immutable
    interface Group extends Collaborator {

        /** The group's id ({@code rbac_group_…}). */
        Optional<String> groupId();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Group}. Not thread-safe. */
        final class Builder extends ImmutableCollaborator.Group.Builder {

            Builder() {}
        }
    }

    /** Everybody in an organization. */
    @Value.Immutable
    interface WholeOrganization extends Collaborator {

        /** The organization's bare UUID. */
        Optional<String> organizationUuid();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link WholeOrganization}. Not thread-safe. */
        final class Builder extends ImmutableCollaborator.WholeOrganization.Builder {

            Builder() {}
        }
    }

    /** Everybody who has a role in the organization. */
    @Value.Immutable
    interface RoleHolders extends Collaborator {

        /** The role. */
        Optional<OrganizationRole> organizationRole();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link RoleHolders}. Not thread-safe. */
        final class Builder extends ImmutableCollaborator.RoleHolders.Builder {

            Builder() {}
        }
    }

    /** A kind that this version does not know. */
    @Value.Immutable
    interface Unknown extends Collaborator {

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Unknown}. Not thread-safe. */
        final class Builder extends ImmutableCollaborator.Unknown.Builder {

            Builder() {}
        }
    }
}
