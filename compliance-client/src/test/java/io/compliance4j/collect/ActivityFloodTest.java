package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.activity.ActivityType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sixty thousand activities between two polls, a third of them showing up to ten minutes late. Pages of one record carry a
 * tenth of it unless {@code -Dcollect.flood=1.0} asks for all.
 */
class ActivityFloodTest {

    private static final int ACTIVITIES = 60_000;
    private static final Duration BETWEEN_POLLS = Duration.ofMinutes(5);
    private static final Duration LATEST = Duration.ofMinutes(10);
    private static final double PART_IN_PAGES_OF_ONE = Double.parseDouble(System.getProperty("collect.flood", "0.1"));

    private final long seed = Long.getLong("collect.seed", 20261121);
    private final FeedWorld world = new FeedWorld();

    @ParameterizedTest
    @CsvSource({"1", "7", "5000"})
    void everyOneIsDeliveredOnce(int pageSize) {
        ActivityQuery query = query(pageSize);
        world.happens();
        world.pass(Duration.ofSeconds(1));
        world.run(world.collector().matching(query));

        int activities = pageSize == 1 ? (int) (ACTIVITIES * PART_IN_PAGES_OF_ONE) : ACTIVITIES;
        int late = flood(activities);
        int requestsBefore = world.requestsSent();
        Lateness lateness = Lateness.NONE;
        int runs = 0;
        for (Duration waited = Duration.ZERO;
                waited.compareTo(LATEST.plusMinutes(3)) < 0;
                waited = waited.plusMinutes(1)) {
            CollectReport report = world.run(world.collector().matching(query));
            lateness = lateness.plus(report.lateness());
            runs++;
            world.pass(Duration.ofMinutes(1));
        }

        Map<String, Integer> times = world.timesDelivered();
        System.out.printf(
                "%,d activities between two polls, %,d of them up to %d min late, pages of %,d, seed %d: %,d delivered once,"
                        + " %,d missing, %,d more than once; %,d runs, %,d requests, %s%n",
                activities,
                late,
                LATEST.toMinutes(),
                pageSize,
                seed,
                times.values().stream().filter(count -> count == 1).count(),
                world.recorded().stream().filter(id -> !times.containsKey(id)).count(),
                times.values().stream().filter(count -> count > 1).count(),
                runs,
                world.requestsSent() - requestsBefore,
                lateness);
        assertThat(times.keySet().containsAll(world.recorded())).isTrue();
        assertThat(times.values()).containsOnly(1);
    }

    /** Pages of one would have a record of their own each, so that reading them would never come to an end. */
    private static ActivityQuery query(int pageSize) {
        ActivityQuery.Builder query = ActivityQuery.builder();
        query.pageSize(pageSize);
        if (pageSize == 1) {
            query.addExcludeTypes(ActivityType.COMPLIANCE_API_ACCESSED);
        }
        return query.build();
    }

    /** So many within the pause between two polls; gives the number of late ones. */
    private int flood(int activities) {
        Random random = new Random(seed);
        Instant begin = world.time.instant();
        int late = 0;
        for (int i = 0; i < activities; i++) {
            Instant when = begin.plus(BETWEEN_POLLS.multipliedBy(i).dividedBy(activities));
            boolean isLate = random.nextInt(3) == 0;
            late += isLate ? 1 : 0;
            world.happened(when, isLate ? Duration.ofMillis(random.nextInt((int) LATEST.toMillis())) : Duration.ZERO);
        }
        world.pass(BETWEEN_POLLS);
        return late;
    }
}
