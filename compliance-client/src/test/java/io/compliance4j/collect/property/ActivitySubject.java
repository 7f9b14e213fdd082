package io.compliance4j.collect.property;

import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.collect.ActivityCollector;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.Collectors;
import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The activity feed: ties, late arrivals up to a day, and the traces of our own calls. */
final class ActivitySubject implements Subject {

    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofHours(24);

    private final World world;
    private Instant until = Instant.MIN;
    private int serial;

    /** Part of how every collector of this world is set, so that two worlds of one seed are alike. */
    final int pageSize;

    final Duration sweepEvery;

    /** Whether the traces of our own calls are left out by the service. */
    boolean withoutOwn;

    /** The latest that a record comes; more than the overlap is for the reconciliation. */
    Duration mostLate = DAY;

    ActivitySubject(World world) {
        this.world = world;
        this.pageSize = world.chance.of(1, 2, 3, 7, 50, 5_000);
        this.sweepEvery = Duration.ofSeconds(world.chance.oneIn(2) || pageSize < 50 ? 120 : 20);
    }

    @Override
    public String path() {
        return "/v1/compliance/activities";
    }

    @Override
    public void happen() {
        Chance chance = world.chance;
        Duration late = switch (chance.between(0, 9)) {
            case 0, 1 -> chance.upTo(Duration.ofSeconds(90));
            case 2 -> chance.upTo(OVERLAP);
            case 3 -> OVERLAP;
            case 4 -> chance.upTo(mostLate);
            default -> Duration.ZERO;
        };
        record(late.compareTo(mostLate) < 0 ? late : mostLate);
    }

    /** Something happens now and shows so much later. */
    Activity record(Duration late) {
        return record(world.time.instant(), late);
    }

    /** Something happened at {@code now} and shows so much later. */
    Activity record(Instant now, Duration late) {
        Activity.Builder activity = Activity.builder(
                "activity " + serial++,
                world.chance.of("claude_chat_created", "claude_file_uploaded", "claude_project_created"),
                Actor.user(world.ada.id(), "ada@example.com", "192.0.2.7", "browser"),
                now);
        Activity built = activity.indexedAt(now.plus(late)).build();
        world.tenant.record(built);
        return built;
    }

    @Override
    public ActivityCollector collector(Collectors collectors, String name, CheckpointStore store) {
        return collectors
                .activities(name, store)
                .sweepEvery(sweepEvery)
                .matching(query())
                .options(world.options);
    }

    private ActivityQuery query() {
        ActivityQuery.Builder query = ActivityQuery.builder();
        query.pageSize(pageSize);
        if (withoutOwn) {
            query.addExcludeTypes(ActivityType.COMPLIANCE_API_ACCESSED);
        }
        return query.build();
    }

    @Override
    public Duration horizon() {
        return DAY.plusMinutes(1);
    }

    @Override
    public void settled(Instant time) {
        until = time;
    }

    private Stream<String> recorded() {
        return world.tenant.activities().recorded().stream()
                .filter(activity -> activity.indexedAt().isBefore(until))
                .filter(activity -> !withoutOwn || !activity.type().equals("compliance_api_accessed"))
                .map(Activity::id);
    }

    @Override
    public Set<String> missingFrom(KeyedSink sink) {
        Set<String> missing = new LinkedHashSet<>();
        recorded().filter(id -> !sink.keys().contains(id)).forEach(missing::add);
        return missing;
    }

    @Override
    public Set<String> tooMuchIn(KeyedSink sink) {
        Set<String> much = new LinkedHashSet<>(sink.keys());
        world.tenant.activities().recorded().forEach(activity -> much.remove(activity.id()));
        sink.ambiguous.forEach(key -> much.add("two records under " + key));
        return much;
    }
}
