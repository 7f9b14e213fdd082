package io.compliance4j.internal.codec;

import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.activity.Actor;
import io.compliance4j.json.RawJson;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** An activity that keeps its bytes and what every reader asks for; the rest is read from the bytes each time. */
final class DecodedActivity implements Activity {

    private final RawJson raw;
    private final String id;
    private final ActivityType type;
    private final Instant createdAt;
    private final boolean malformed;

    DecodedActivity(RawJson raw, String id, ActivityType type, Instant createdAt, boolean malformed) {
        this.raw = raw;
        this.id = id;
        this.type = type;
        this.createdAt = createdAt;
        this.malformed = malformed;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Optional<String> organizationId() {
        return raw.string("organization_id");
    }

    @Override
    public Optional<String> organizationUuid() {
        return raw.string("organization_uuid");
    }

    @Override
    public ActivityType type() {
        return type;
    }

    @Override
    public Optional<Actor> actor() {
        return raw.member("actor").filter(ActorReader::isObject).map(ActorReader::actor);
    }

    @Override
    public RawJson raw() {
        return raw;
    }

    @Override
    public boolean malformed() {
        return malformed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Activity that
                && id.equals(that.id())
                && createdAt.equals(that.createdAt())
                && type.equals(that.type())
                && organizationId().equals(that.organizationId())
                && organizationUuid().equals(that.organizationUuid())
                && actor().equals(that.actor());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, createdAt, type);
    }

    @Override
    public String toString() {
        return "Activity[id=" + id + ", type=" + type + ", createdAt=" + createdAt + (malformed ? ", malformed" : "")
                + "]";
    }
}
