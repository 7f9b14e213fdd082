package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project. Its files and documents are records of their own that name it.
 *
 * @param deletedAt when its user deleted it in claude.ai, or null
 * @param userId the creator; null when the account is gone
 */
public record Project(
        String id,
        String name,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        boolean isPrivate,
        UUID organization,
        @Nullable String userId,
        String description,
        String instructions,
        List<Collaborator> collaborators) {

    public Project {
        collaborators = List.copyOf(collaborators);
    }

    /**
     * Who may use a project.
     *
     * @param type {@code user}, {@code group}, {@code organization} or {@code organization_role}
     * @param target the user's, group's or organization's id, or the name of a role; null for a user whose account is gone
     * @param role {@code owner}, {@code admin}, {@code editor} or {@code viewer}
     */
    public record Collaborator(String type, @Nullable String target, String role, Instant grantedAt) {}

    Project renamed(String changed, Instant at) {
        return new Project(
                id,
                changed,
                createdAt,
                at,
                deletedAt,
                isPrivate,
                organization,
                userId,
                description,
                instructions,
                collaborators);
    }

    Project softDeleted(Instant at) {
        return new Project(
                id, name, createdAt, at, at, isPrivate, organization, userId, description, instructions, collaborators);
    }

    public static Builder builder(String seed, Organization organization, @Nullable User owner) {
        return new Builder(seed, organization.uuid(), owner == null ? null : owner.id());
    }

    public static Builder builder(String seed, UUID organization, @Nullable String ownerId) {
        return new Builder(seed, organization, ownerId);
    }

    /** Builds a project; its id follows from the seed. */
    public static final class Builder {
        private String id;
        private final UUID organization;
        private final @Nullable String userId;
        private String name;
        private Instant createdAt = Instant.parse("2026-09-01T08:00:00.500Z");
        private @Nullable Instant updatedAt;
        private @Nullable Instant deletedAt;
        private boolean isPrivate = true;
        private String description = "";
        private String instructions = "";
        private final List<Collaborator> collaborators = new ArrayList<>();

        private Builder(String seed, UUID organization, @Nullable String userId) {
            this.id = Ids.project(seed);
            this.name = seed;
            this.organization = organization;
            this.userId = userId;
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder name(String value) {
            this.name = value;
            return this;
        }

        public Builder createdAt(Instant value) {
            this.createdAt = value;
            return this;
        }

        public Builder updatedAt(Instant value) {
            this.updatedAt = value;
            return this;
        }

        public Builder deletedAt(@Nullable Instant value) {
            this.deletedAt = value;
            return this;
        }

        public Builder isPrivate(boolean value) {
            this.isPrivate = value;
            return this;
        }

        public Builder description(String value) {
            this.description = value;
            return this;
        }

        public Builder instructions(String value) {
            this.instructions = value;
            return this;
        }

        public Builder collaborator(Collaborator value) {
            this.collaborators.add(value);
            return this;
        }

        public Project build() {
            return new Project(
                    id,
                    name,
                    createdAt,
                    updatedAt == null ? createdAt : updatedAt,
                    deletedAt,
                    isPrivate,
                    organization,
                    userId,
                    description,
                    instructions,
                    collaborators);
        }
    }
}
