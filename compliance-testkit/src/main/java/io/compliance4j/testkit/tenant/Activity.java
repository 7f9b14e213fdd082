package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the activity feed.
 *
 * @param organizationId the tagged id, or null for sign-ins and API calls
 * @param organization the same organization's UUID, or null
 * @param fields the members that belong to the type, in wire order: strings, numbers, booleans, lists, maps, nulls
 * @param indexedAt when the feed begins to show it; later than {@code createdAt} for a late arrival
 */
public record Activity(
        String id,
        Instant createdAt,
        @Nullable String organizationId,
        @Nullable UUID organization,
        Actor actor,
        String type,
        Map<String, @Nullable Object> fields,
        Instant indexedAt) {

    public static Builder builder(String seed, String type, Actor actor, Instant createdAt) {
        return new Builder(seed, type, actor, createdAt);
    }

    public Position position() {
        return Position.of(createdAt, id);
    }

    /** Builds an activity; its id follows from the seed. */
    public static final class Builder {
        private String id;
        private final String type;
        private final Actor actor;
        private final Instant createdAt;
        private @Nullable String organizationId;
        private @Nullable UUID organization;
        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        private Instant indexedAt;

        private Builder(String seed, String type, Actor actor, Instant createdAt) {
            this.id = Ids.activity(seed);
            this.type = type;
            this.actor = actor;
            this.createdAt = createdAt;
            this.indexedAt = createdAt;
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder organization(Organization value) {
            this.organizationId = value.id();
            this.organization = value.uuid();
            return this;
        }

        public Builder field(String name, @Nullable Object value) {
            this.fields.put(name, value);
            return this;
        }

        /** Makes it a late arrival. */
        public Builder indexedAt(Instant value) {
            this.indexedAt = value;
            return this;
        }

        public Activity build() {
            return new Activity(id, createdAt, organizationId, organization, actor, type, fields, indexedAt);
        }
    }
}
