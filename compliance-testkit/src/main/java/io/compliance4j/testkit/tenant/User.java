package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account. Deleted accounts are not in the tenant; records that name them show a null user.
 *
 * @param instructions the account's "Instructions for Claude", or null when unset
 * @param globalInstructions the account's Cowork global instructions, or null when unset
 */
public record User(
        String id,
        String email,
        String fullName,
        Instant createdAt,
        List<Membership> memberships,
        @Nullable String instructions,
        @Nullable String globalInstructions) {

    public User {
        memberships = List.copyOf(memberships);
    }

    public Optional<Membership> membershipOf(UUID organization) {
        for (Membership membership : memberships) {
            if (membership.organization().equals(organization)) {
                return Optional.of(membership);
            }
        }
        return Optional.empty();
    }

    /** Current membership of one organization; {@code role} is {@code user}, {@code admin}, {@code primary_owner}, …. */
    public record Membership(UUID organization, String role, Instant joinedAt) {}

    public static Builder builder(String seed) {
        return new Builder(seed);
    }

    User withMemberships(List<Membership> changed) {
        return new User(id, email, fullName, createdAt, changed, instructions, globalInstructions);
    }

    /** Builds a user; id and e-mail address follow from the seed. */
    public static final class Builder {
        private String id;
        private String email;
        private String fullName;
        private Instant createdAt = Instant.parse("2025-02-03T11:21:00.112233Z");
        private final List<Membership> memberships = new ArrayList<>();
        private @Nullable String instructions;
        private @Nullable String globalInstructions;

        private Builder(String seed) {
            this.id = Ids.user(seed);
            this.email = seed + "@example.com";
            this.fullName = seed;
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder email(String value) {
            this.email = value;
            return this;
        }

        public Builder fullName(String value) {
            this.fullName = value;
            return this;
        }

        public Builder createdAt(Instant value) {
            this.createdAt = value;
            return this;
        }

        /** Makes the user a member of the organization with role {@code user} since the account was created. */
        public Builder memberOf(Organization organization) {
            return memberOf(organization.uuid(), "user", createdAt);
        }

        public Builder memberOf(UUID organization, String role, Instant joinedAt) {
            this.memberships.add(new Membership(organization, role, joinedAt));
            return this;
        }

        public Builder instructions(@Nullable String value) {
            this.instructions = value;
            return this;
        }

        public Builder globalInstructions(@Nullable String value) {
            this.globalInstructions = value;
            return this;
        }

        public User build() {
            return new User(id, email, fullName, createdAt, memberships, instructions, globalInstructions);
        }
    }
}
