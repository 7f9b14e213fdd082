package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.ActivityLog;
import io.compliance4j.testkit.tenant.Position;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** E1: the activity feed. */
final class ActivityEndpoint {
    private ActivityEndpoint() {}

    static FakeResponse list(Call call) {
        Parameters query = call.parameters;
        query.allow(
                        "activity_types[]",
                        "exclude_activity_types[]",
                        "actor_ids[]",
                        "user_ids[]",
                        "organization_ids[]",
                        "limit",
                        "order",
                        "after_id",
                        "before_id")
                .allowRange("created_at", Parameters.ALL_OPERATORS)
                .refuseUnknown();
        List<String> types = knownTypes(call, "activity_types[]");
        List<String> excluded = knownTypes(call, "exclude_activity_types[]");
        if (!types.isEmpty() && !excluded.isEmpty()) {
            throw call.errors.exclusive("activity_types[]", "exclude_activity_types[]");
        }
        Set<String> actors = new HashSet<>(query.ids("actor_ids[]", "user_", Integer.MAX_VALUE));
        actors.addAll(query.ids("user_ids[]", "user_", Integer.MAX_VALUE));
        List<String> organizationIds = call.organizationIds(Integer.MAX_VALUE);
        TimeRange created = query.range("created_at", false);
        int limit = query.limit(100, 5000);
        boolean descending = query.oneOf("order", "desc", "desc", "asc").equals("desc");
        if (query.has("after_id") && query.has("before_id")) {
            throw call.errors.exclusive("after_id", "before_id");
        }
        Position after = cursor(call, "after_id");
        Position before = cursor(call, "before_id");
        Set<UUID> organizations = call.covered(organizationIds);

        boolean backwards = before != null;
        boolean walkDown = descending != backwards;
        Position from = backwards ? before : after;
        Position low = later(created.below(), new Position(Position.micros(call.view.sixYearsAgo()), ""));
        Position high = created.above();
        if (from != null && walkDown) {
            high = earlier(high, from);
        } else if (from != null) {
            low = later(low, from);
        }
        List<Activity> found = call.tenant
                .activities()
                .read(new ActivityLog.Query(
                        low,
                        high,
                        walkDown,
                        typeFilter(types, excluded),
                        filter(call, organizations, actors),
                        limit + 1,
                        call.now));
        boolean more = found.size() > limit;
        List<Activity> page = new ArrayList<>(more ? found.subList(0, limit) : found);
        if (backwards) {
            Collections.reverse(page);
        }
        return call.json(out -> {
            out.array("data", page, ActivityEndpoint::write);
            out.bool("has_more", more);
            out.text("first_id", page.isEmpty() ? null : Tokens.activity(page.get(0)));
            out.text("last_id", page.isEmpty() ? null : Tokens.activity(page.get(page.size() - 1)));
        });
    }

    private static List<String> knownTypes(Call call, String name) {
        List<String> types = call.parameters.list(name);
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i);
            if (!ActivityTypes.isKnown(type)
                    && !call.options.moreActivityTypes().contains(type)) {
                throw call.errors.notPermitted(name, i);
            }
        }
        return types;
    }

    private static @Nullable Position cursor(Call call, String name) {
        Optional<String> value = call.parameters.text(name);
        if (value.isEmpty()) {
            return null;
        }
        String text = value.get();
        Optional<Position> position =
                text.startsWith("activity_") ? call.tenant.activities().positionOf(text) : Tokens.activity(text);
        return position.orElseThrow(() -> call.errors.badActivityCursor(name, text));
    }

    private static Predicate<String> typeFilter(List<String> types, List<String> excluded) {
        if (!types.isEmpty()) {
            return new HashSet<>(types)::contains;
        }
        Set<String> out = new HashSet<>(excluded);
        return out.isEmpty() ? type -> true : type -> !out.contains(type);
    }

    private static Predicate<Activity> filter(Call call, @Nullable Set<UUID> organizations, Set<String> actors) {
        return activity -> {
            UUID organization = activity.organization();
            if (organization != null
                    && (!call.view.covers(organization)
                            || (organizations != null && !organizations.contains(organization)))) {
                return false;
            }
            String user = activity.actor().userId();
            return actors.isEmpty() || (user != null && actors.contains(user));
        };
    }

    private static @Nullable Position later(@Nullable Position one, Position other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
    }

    private static Position earlier(@Nullable Position one, Position other) {
        return one == null || one.compareTo(other) > 0 ? other : one;
    }

    private static void write(JsonOut out, Activity activity) throws IOException {
        out.text("id", activity.id());
        Instant createdAt = activity.createdAt();
        out.time("created_at", createdAt);
        out.text("organization_id", activity.organizationId());
        out.uuid("organization_uuid", activity.organization());
        out.object("actor", actor -> {
            actor.text("type", activity.actor().type());
            for (Map.Entry<String, @Nullable Object> field :
                    activity.actor().fields().entrySet()) {
                actor.value(field.getKey(), field.getValue());
            }
        });
        out.text("type", activity.type());
        for (Map.Entry<String, @Nullable Object> field : activity.fields().entrySet()) {
            out.value(field.getKey(), field.getValue());
        }
    }
}
