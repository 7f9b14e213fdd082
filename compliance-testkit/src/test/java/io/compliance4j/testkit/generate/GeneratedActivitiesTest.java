package io.compliance4j.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.ActivityLog;
import io.compliance4j.testkit.tenant.Position;
import io.compliance4j.testkit.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GeneratedActivitiesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final int COUNT = 40_000;
    private static Tenant tenant;
    private static List<Activity> all;

    @BeforeAll
    static void generate() {
        tenant = Tenant.generate(7).activities(COUNT).now(NOW).build();
        all = oldestFirst(tenant);
    }

    @Test
    void everyTypeOfTheCatalogueComesUp() {
        Set<String> types = new HashSet<>();
        all.forEach(activity -> types.add(activity.type()));
        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(ActivityCatalogue.standard().types().stream()
                        .map(ActivityCatalogue.Type::name)
                        .toList())
                .hasSize(520);
    }

    @Test
    void everyTypeComesUpEvenInASmallFeed() {
        Set<String> types = new HashSet<>();
        oldestFirst(Tenant.generate(7).activities(1_200).build()).forEach(activity -> types.add(activity.type()));
        assertThat(types).hasSize(520);
    }

    @Test
    void theStreamHoldsWhatAReaderGetsAndWhatWasRecordedSince() {
        Tenant small = Tenant.generate(7).activities(1_200).now(NOW).build();
        Activity between = oldestFirst(small).get(600);
        Activity recorded = Activity.builder("late", "claude_chat_created", between.actor(), between.createdAt())
                .build();
        small.record(recorded);
        assertThat(small.activities().stream())
                .hasSize(1_201)
                .contains(recorded)
                .containsExactlyElementsOf(oldestFirst(small));
    }

    @Test
    void everyFieldIsAsTheCatalogueSays() {
        List<String> wrong = new ArrayList<>();
        for (Activity activity : all) {
            ActivityCatalogue.Type type = ActivityCatalogue.standard().types().stream()
                    .filter(t -> t.name().equals(activity.type()))
                    .findFirst()
                    .orElseThrow();
            check(activity.type(), type.fields(), activity.fields(), Set.of(), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void allElevenActorsComeUpWithTheirFields() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        Set<String> providers = new TreeSet<>();
        for (Activity activity : all) {
            var actor = activity.actor();
            seen.add(actor.type());
            var variant = ActivityCatalogue.standard().actors().stream()
                    .filter(v -> v.type().equals(actor.type()))
                    .findFirst()
                    .orElseThrow();
            check(actor.type(), variant.fields(), actor.fields(), Set.of(), wrong);
            if (actor.fields().get("provider") instanceof Map<?, ?> provider) {
                providers.add(String.valueOf(provider.get("type")));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSize(11);
        assertThat(providers).containsExactly("aws", "azure", "gcp", "oidc");
    }

    @Test
    void timesAscendStrictlyUpToNow() {
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).createdAt()).isAfter(all.get(i - 1).createdAt());
        }
        assertThat(all.get(all.size() - 1).createdAt()).isBefore(NOW).isAfter(NOW.minus(1, ChronoUnit.DAYS));
        assertThat(all.get(0).createdAt()).isAfter(NOW.minus(91, ChronoUnit.DAYS));
    }

    @Test
    void theWeekendIsQuiet() {
        long weekend = all.stream()
                .filter(a -> a.createdAt()
                                .atOffset(java.time.ZoneOffset.UTC)
                                .getDayOfWeek()
                                .getValue()
                        > 5)
                .count();
        assertThat(weekend).isLessThan(COUNT / 10);
    }

    @Test
    void anIdLeadsToItsPlaceWithoutATable() {
        for (int i = 0; i < all.size(); i += 997) {
            Activity activity = all.get(i);
            assertThat(tenant.activities().positionOf(activity.id()))
                    .contains(Position.of(activity.createdAt(), activity.id()));
        }
        assertThat(tenant.activities().positionOf("activity_01GjiQGWx4TTuztVwxkfumB1"))
                .isEmpty();
        assertThat(tenant.activities().positionOf("activity_01")).isEmpty();
        assertThat(all.stream().map(Activity::id).distinct()).hasSize(COUNT);
    }

    @Test
    void whatActivitiesNameExists() {
        for (Activity activity : all) {
            if (activity.fields().get("claude_chat_id") instanceof String chat) {
                assertThat(tenant.chats().find(chat)).isPresent();
            }
            if (activity.fields().get("claude_project_id") instanceof String project) {
                assertThat(tenant.projects().find(project)).isPresent();
            }
            if (activity.fields().get("claude_file_id") instanceof String file) {
                assertThat(tenant.files().find(file)).isPresent();
            }
            String user = activity.actor().userId();
            if (user != null) {
                assertThat(tenant.users().find(user)).isPresent();
            }
        }
    }

    @Test
    void signInsAndApiCallsBelongToNoOrganization() {
        for (Activity activity : all) {
            boolean none = activity.type().equals("compliance_api_accessed")
                    || activity.type().contains("login");
            if (none) {
                assertThat(activity.organizationId()).isNull();
            }
        }
    }

    @Test
    void theFeedOfAMillionIsTheSameAsReadInAnyOrder() {
        Tenant large = Tenant.generate(9)
                .chats(0)
                .activities(1_000_000)
                .span(Duration.ofDays(365))
                .build();
        List<Activity> newest = large.activities()
                .read(new ActivityLog.Query(null, null, true, t -> true, a -> true, 50, NOW.plusSeconds(9)));
        Activity edge = newest.get(49);
        List<Activity> again = large.activities()
                .read(new ActivityLog.Query(
                        Position.of(edge.createdAt(), edge.id()),
                        null,
                        false,
                        t -> true,
                        a -> true,
                        100,
                        NOW.plusSeconds(9)));
        assertThat(again).hasSize(49);
        for (int i = 0; i < 49; i++) {
            assertThat(again.get(i)).isEqualTo(newest.get(48 - i));
        }
    }

    private static List<Activity> oldestFirst(Tenant tenant) {
        return tenant.activities()
                .read(new ActivityLog.Query(
                        null,
                        null,
                        false,
                        t -> true,
                        a -> true,
                        Integer.MAX_VALUE,
                        Instant.parse("2100-01-01T00:00:00Z")));
    }

    private static void check(
            String where,
            List<ActivityCatalogue.Field> fields,
            Map<String, ?> values,
            Set<String> extra,
            List<String> wrong) {
        Set<String> unknown = new HashSet<>(values.keySet());
        unknown.removeAll(extra);
        for (ActivityCatalogue.Field field : fields) {
            unknown.remove(field.name());
            if (!values.containsKey(field.name())) {
                if (!field.optional()) {
                    wrong.add(where + "." + field.name() + " is missing");
                }
            } else {
                check(where + "." + field.name(), field, values.get(field.name()), wrong);
            }
        }
        if (!unknown.isEmpty()) {
            wrong.add(where + " has unknown " + unknown);
        }
    }

    private static void check(String where, ActivityCatalogue.Field field, @Nullable Object value, List<String> wrong) {
        if (value == null) {
            if (!field.nullable()) {
                wrong.add(where + " is null");
            }
            return;
        }
        boolean right = switch (field.type()) {
            case "string" ->
                value instanceof String s
                        && (field.allowed().isEmpty() || field.allowed().contains(s));
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "array" -> value instanceof Collection<?>;
            case "object" -> value instanceof Map<?, ?>;
            default -> false;
        };
        if (!right) {
            wrong.add(where + " is " + value);
            return;
        }
        ActivityCatalogue.Field items = field.items();
        if (value instanceof Collection<?> list && items != null) {
            list.forEach(item -> check(where + "[]", items, item, wrong));
        }
        if (value instanceof Map<?, ?> map && field.mapOf() == null) {
            @SuppressWarnings("unchecked")
            Map<String, Object> members = (Map<String, Object>) map;
            if (field.variants().isEmpty()) {
                check(where, field.fields(), members, Set.of(), wrong);
            } else {
                var variant = field.variants().stream()
                        .filter(v -> v.type().equals(members.get("type")))
                        .findFirst()
                        .orElseThrow();
                check(where + "<" + variant.type(), variant.fields(), members, Set.of("type"), wrong);
            }
        }
    }
}
