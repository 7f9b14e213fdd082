package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chat. Its messages come from a supplier, oldest first, and are asked for at each reading, so that a generated tenant
 * keeps none; a change to the chat replaces the supplier by the changed list.
 *
 * @param uuid the internal id shown in {@code href} and in cursors
 * @param deletedAt when its user deleted it in claude.ai, or null
 * @param userId the creator; an id that the tenant does not hold reads as a deleted account
 */
public record Chat(
        String id,
        UUID uuid,
        String name,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Nullable String model,
        UUID organization,
        @Nullable String projectId,
        String userId,
        Supplier<List<Message>> messages) {

    public static Builder builder(String seed, Organization organization, User user) {
        return new Builder(seed, organization.uuid(), user.id());
    }

    public static Builder builder(String seed, UUID organization, String userId) {
        return new Builder(seed, organization, userId);
    }

    Chat touched(Instant at, List<Message> changed) {
        List<Message> copy = List.copyOf(changed);
        return new Chat(id, uuid, name, createdAt, at, deletedAt, model, organization, projectId, userId, () -> copy);
    }

    Chat moved(@Nullable String project, Instant at) {
        return new Chat(id, uuid, name, createdAt, at, deletedAt, model, organization, project, userId, messages);
    }

    Chat renamed(String changed) {
        return new Chat(
                id, uuid, changed, createdAt, updatedAt, deletedAt, model, organization, projectId, userId, messages);
    }

    Chat softDeleted(Instant at) {
        return new Chat(id, uuid, "", createdAt, at, at, model, organization, projectId, userId, messages);
    }

    /** Builds a chat; its ids follow from the seed. */
    public static final class Builder {
        private String id;
        private final UUID organization;
        private final String userId;
        private String name;
        private Instant createdAt = Instant.parse("2026-11-10T08:09:10.120Z");
        private @Nullable Instant updatedAt;
        private @Nullable Instant deletedAt;
        private @Nullable String model = "claude-opus-5";
        private @Nullable String projectId;
        private final List<Message> messages = new ArrayList<>();
        private @Nullable Supplier<List<Message>> supplier;

        private Builder(String seed, UUID organization, String userId) {
            this.id = Ids.chat(seed);
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

        /** Without a call: the time of the last message, or of creation. */
        public Builder updatedAt(Instant value) {
            this.updatedAt = value;
            return this;
        }

        /** The user has deleted the chat in claude.ai. */
        public Builder deletedAt(@Nullable Instant value) {
            this.deletedAt = value;
            return this;
        }

        public Builder model(@Nullable String value) {
            this.model = value;
            return this;
        }

        public Builder project(@Nullable String value) {
            this.projectId = value;
            return this;
        }

        public Builder message(Message value) {
            this.messages.add(value);
            return this;
        }

        /**
         * Messages made on demand, oldest first; the supplier must return the same list every time, and files that the
         * messages name must say themselves where they are attached ({@link StoredFile.Builder#attachedTo}).
         */
        public Builder messages(Supplier<List<Message>> value) {
            this.supplier = value;
            return this;
        }

        public Chat build() {
            List<Message> fixed = List.copyOf(messages);
            Instant updated = updatedAt;
            if (updated == null) {
                updated = fixed.isEmpty()
                        ? createdAt
                        : fixed.get(fixed.size() - 1).createdAt();
            }
            Supplier<List<Message>> source = supplier == null ? new FixedMessages(fixed) : supplier;
            return new Chat(
                    id,
                    Ids.uuidOf(id),
                    deletedAt == null ? name : "",
                    createdAt,
                    updated,
                    deletedAt,
                    model,
                    organization,
                    projectId,
                    userId,
                    source);
        }
    }

    /** Messages given as they are: the only ones whose references a tenant checks when it is built. */
    record FixedMessages(List<Message> list) implements Supplier<List<Message>> {
        @Override
        public List<Message> get() {
            return list;
        }
    }
}
