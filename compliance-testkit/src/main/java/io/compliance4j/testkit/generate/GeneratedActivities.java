package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.generate.ActivityCatalogue.Variant;
import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.ActivitySource;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.Organization;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed of any length of which nothing is kept: each activity is made from its index when it is asked for. Every type of
 * the catalogue comes up in turn among the everyday ones. Immutable.
 */
final class GeneratedActivities implements ActivitySource {
    private static final int TURN = 16;

    private static final List<String> EVERYDAY = List.of(
            "claude_chat_viewed",
            "claude_chat_viewed",
            "claude_chat_viewed",
            "claude_chat_created",
            "claude_chat_created",
            "claude_chat_updated",
            "claude_chat_updated",
            "claude_file_uploaded",
            "claude_file_viewed",
            "claude_project_viewed",
            "claude_artifact_viewed",
            "claude_artifact_created",
            "sso_login_succeeded",
            "social_login_succeeded",
            "user_logged_out",
            "compliance_api_accessed",
            "compliance_api_accessed",
            "ccr_session_created",
            "cowork_session_updated",
            "claude_chat_deleted",
            "platform_file_uploaded",
            "integration_user_connected",
            "claude_project_document_uploaded",
            "claude_skill_enabled");

    private static final Set<String> WITHOUT_ORGANIZATION = Set.of("authentication", "compliance_api");

    private final Seed ids;
    private final Seed contents;
    private final Cast cast;
    private final ActivityTimeline timeline;
    private final ActivityValues values;
    private final int turn;
    private final Map<String, ActivityCatalogue.Type> types = new HashMap<>();
    private final Map<String, Variant> actors = new LinkedHashMap<>();
    private final List<String> actorTypes;

    GeneratedActivities(Cast cast, ActivityValues values) {
        Sizes sizes = cast.sizes();
        this.ids = cast.seed().of("activity-id");
        this.contents = cast.seed().of("activity");
        this.cast = cast;
        this.values = values;
        this.timeline =
                new ActivityTimeline(cast.seed().of("activity-time"), sizes.now(), sizes.span(), sizes.activities());
        ActivityCatalogue catalogue = ActivityCatalogue.standard();
        catalogue.types().forEach(type -> types.put(type.name(), type));
        catalogue.actors().forEach(actor -> actors.put(actor.type(), actor));
        this.actorTypes = List.copyOf(actors.keySet());
        this.turn = Math.max(1, Math.min(TURN, sizes.activities() / types.size()));
    }

    @Override
    public int size() {
        return cast.sizes().activities();
    }

    @Override
    public long createdAtMicros(int index) {
        return timeline.micros(index);
    }

    @Override
    public String id(int index) {
        return SeedIds.numbered("activity_", ids, index);
    }

    @Override
    public int indexOf(String activityId) {
        long index = SeedIds.indexOf("activity_", ids, activityId).orElse(-1);
        return index < size() ? (int) index : -1;
    }

    @Override
    public String type(int index) {
        return type(index, contents.at(index).rng()).name();
    }

    @Override
    public Activity at(int index) {
        Rng r = contents.at(index).rng();
        ActivityCatalogue.Type type = type(index, r);
        Instant at = Instant.EPOCH.plus(createdAtMicros(index), ChronoUnit.MICROS);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Actor actor = actor(type, r, at);
        values.fill(fields, type.fields(), r, at);
        Organization organization = r.perMille(930) ? cast.home() : r.pick(cast.organizations());
        boolean bound = !WITHOUT_ORGANIZATION.contains(type.group());
        return new Activity(
                id(index),
                at,
                bound ? organization.id() : null,
                bound ? organization.uuid() : null,
                actor,
                type.name(),
                fields,
                at);
    }

    /** Takes the first draw of the record's stream. */
    private ActivityCatalogue.Type type(int index, Rng r) {
        String everyday = r.pick(EVERYDAY);
        List<ActivityCatalogue.Type> all = ActivityCatalogue.standard().types();
        if (index % turn == 0) {
            return all.get(index / turn % all.size());
        }
        ActivityCatalogue.Type type = types.get(everyday);
        if (type == null) {
            throw new IllegalStateException("the catalogue lacks the everyday type " + everyday);
        }
        return type;
    }

    private Actor actor(ActivityCatalogue.Type type, Rng r, Instant at) {
        String name;
        if (type.actors().isEmpty()) {
            name = r.percent(88) ? "user_actor" : r.pick(actorTypes);
        } else {
            name = r.percent(80) ? type.actors().get(0) : r.pick(type.actors());
        }
        if (type.group().equals("compliance_api")) {
            name = "api_actor";
        }
        if (name.equals("user_actor")) {
            var user = r.pick(cast.users());
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            values.fill(fields, variant(name).fields(), r, at);
            fields.put("email_address", user.email());
            fields.put("user_id", user.id());
            return new Actor(name, fields);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        values.fill(fields, variant(name).fields(), r, at);
        if (name.equals("anthropic_actor")) {
            fields.replace("email_address", null);
        }
        return new Actor(name, fields);
    }

    private Variant variant(String actor) {
        Variant variant = actors.get(actor);
        if (variant == null) {
            throw new IllegalStateException("the catalogue lacks the actor " + actor);
        }
        return variant;
    }
}
