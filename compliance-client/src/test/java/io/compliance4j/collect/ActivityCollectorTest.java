package io.compliance4j.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Interceptor;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The activity collector against the service: what is delivered when, and what is asked for. */
class ActivityCollectorTest {

    private final FeedWorld world = new FeedWorld();

    @Test
    void delivers_what_is_there_and_then_what_is_new_oldest_first() {
        Instant begin = world.time.instant();
        for (int i = 0; i < 10; i++) {
            world.happens();
            world.pass(Duration.ofSeconds(7));
        }

        CollectReport first = world.run();
        world.happens();
        world.pass(Duration.ofSeconds(30));
        CollectReport second = world.run();

        assertThat(world.deliveredByWill()).containsExactlyElementsOf(world.recorded());
        assertThat(world.timesDelivered().values()).containsOnly(1);
        assertThat(first.complete()).isTrue();
        assertThat(first.counts()).isEqualTo(new Counts(10, 10, 0, 0, 0, 0));
        assertThat(second.totals().listed())
                .isEqualTo(second.totals().delivered() + second.totals().deduplicated());
        assertThat(world.time.instant()).isAfter(begin);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 5_000})
    void a_run_ends_although_every_page_adds_a_record_of_its_own(int pageSize) {
        for (int i = 0; i < 25; i++) {
            world.happens();
            world.pass(Duration.ofSeconds(3));
        }
        ActivityQuery query = ActivityQuery.builder().pageSize(pageSize).build();

        for (int run = 0; run < 5; run++) {
            CollectReport report = world.run(world.collector().matching(query));
            assertThat(report.complete()).isTrue();
            assertThat(report.requests()).isLessThan(70 / pageSize + 70);
            world.pass(Duration.ofSeconds(20));
        }

        assertThat(world.deliveredByWill()).containsExactlyElementsOf(world.recorded());
        assertThat(world.timesDelivered().values()).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5_000})
    void polling_until_nothing_is_delivered_ends_without_our_own_footprint(int pageSize) {
        for (int i = 0; i < 12; i++) {
            world.happens();
        }
        ActivityQuery query = ActivityQuery.builder().pageSize(pageSize).build();

        int runs = 0;
        CollectReport report;
        do {
            report = world.run(world.collector().matching(query).ownFootprint(OwnFootprint.DROP));
            runs++;
        } while (report.counts().delivered() > 0 && runs < 50);

        assertThat(runs).isLessThan(4);
        assertThat(world.deliveredByWill()).containsExactlyInAnyOrderElementsOf(world.recorded());
        assertThat(world.delivered).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 5_000})
    void equal_times_across_page_borders_come_once_each(int pageSize) {
        ActivityQuery query = ActivityQuery.builder().pageSize(pageSize).build();
        for (int i = 0; i < 15; i++) {
            world.happens();
        }
        world.run(world.collector().matching(query));
        for (int i = 0; i < 15; i++) {
            world.happens();
        }
        world.run(world.collector().matching(query));
        world.pass(Duration.ofMinutes(3));
        world.run(world.collector().matching(query));

        assertThat(world.deliveredByWill()).containsExactlyInAnyOrderElementsOf(world.recorded());
        assertThat(world.timesDelivered().values()).containsOnly(1);
    }

    @Test
    void a_late_record_comes_with_the_next_sweep_and_its_lateness_is_told() {
        world.happens();
        world.pass(Duration.ofSeconds(1));
        String late = world.happens(Duration.ofMinutes(9));
        world.pass(Duration.ofSeconds(1));
        world.happens();
        world.run();
        assertThat(world.deliveredByWill()).hasSize(2).doesNotContain(late);

        Lateness lateness = Lateness.NONE;
        for (int minute = 0; minute < 12; minute++) {
            world.pass(Duration.ofMinutes(1));
            lateness = lateness.plus(world.run().lateness());
        }

        assertThat(world.deliveredByWill()).containsExactlyInAnyOrderElementsOf(world.recorded());
        assertThat(lateness.total()).isEqualTo(1);
        assertThat(lateness.histogram()).containsEntry("600", 1L);
        assertThat(world.timesDelivered().values()).containsOnly(1);
    }

    @Test
    void a_record_as_late_as_the_overlap_is_found_although_hours_pass_between_two_runs() {
        world.happens();
        world.pass(Duration.ofMinutes(1));
        String late = world.happens(Duration.ofMinutes(10));
        world.pass(Duration.ofSeconds(30));
        world.happens();
        world.run();

        world.pass(Duration.ofHours(8));
        world.happens();
        int before = world.requests();
        CollectReport report = world.run();

        assertThat(world.deliveredByWill()).contains(late);
        assertThat(report.lateness().total()).isEqualTo(1);
        assertThat(world.asked(before))
                .as("what was settled long ago is not listed again")
                .hasSize(2);
        assertThat(report.counts().deduplicated()).isLessThan(5);
    }

    @Test
    void the_daily_reconciliation_finds_what_is_too_late_for_the_sweep() {
        world.happens();
        world.pass(Duration.ofMinutes(1));
        String late = world.happens(Duration.ofHours(20));
        for (int hour = 0; hour < 49; hour++) {
            world.pass(Duration.ofHours(1));
            world.happens();
            world.run();
        }

        assertThat(world.deliveredByWill()).contains(late);
        assertThat(world.deliveredByWill()).containsExactlyInAnyOrderElementsOf(world.recorded());
        assertThat(world.timesDelivered().values()).containsOnly(1);
    }

    @Test
    void without_reconciliation_only_what_the_sweeps_may_list_is_remembered() {
        for (int i = 0; i < 200; i++) {
            world.happens();
            world.pass(Duration.ofMinutes(1));
        }
        world.run(world.collector().reconciliation(Duration.ZERO));

        assertThat(remembered()).isBetween(10, 14);
    }

    @Test
    void during_a_long_catch_up_only_what_may_be_listed_again_is_remembered() {
        for (int i = 0; i < 1_000; i++) {
            world.happens();
            world.pass(Duration.ofHours(1));
        }
        world.run(
                world.collector().matching(ActivityQuery.builder().pageSize(50).build()));

        assertThat(world.deliveredByWill()).hasSize(1_000);
        assertThat(remembered()).isLessThan(50);
    }

    private int remembered() {
        return world.collector().checkpoint().orElseThrow().remembered().stream()
                .mapToInt(KeySegment::size)
                .sum();
    }

    @Test
    void begins_where_it_was_told_and_never_delivers_what_was_before() {
        world.happens();
        world.pass(Duration.ofMinutes(5));
        Instant start = world.time.instant();
        String first = world.happens();
        world.pass(Duration.ofMinutes(5));
        String second = world.happens();
        world.pass(Duration.ofSeconds(1));

        world.run(world.collector().from(start));
        world.pass(Duration.ofMinutes(4));
        world.run(world.collector().from(start.plusSeconds(100_000)));

        assertThat(world.deliveredByWill()).containsExactly(first, second);
        assertThat(world.timesDelivered().values()).containsOnly(1);
    }

    @Test
    void a_refused_cursor_costs_a_second_reading_of_the_overlap_and_nothing_else() {
        for (int i = 0; i < 30; i++) {
            world.happens();
            world.pass(Duration.ofMinutes(1));
        }
        world.run();
        world.pass(Duration.ofSeconds(30));
        world.happens();
        world.behind(refusingCursorsOnce());

        CollectReport report = world.run();

        assertThat(world.deliveredByWill()).containsExactlyElementsOf(world.recorded());
        assertThat(world.timesDelivered().values()).containsOnly(1);
        assertThat(report.counts().deduplicated()).isBetween(9L, 13L);
        assertThat(report.lateness().total()).isZero();
    }

    @Test
    void a_cursor_that_is_refused_for_ever_ends_the_run_instead_of_going_round() {
        for (int i = 0; i < 30; i++) {
            world.happens();
            world.pass(Duration.ofSeconds(1));
        }
        ActivityQuery small = ActivityQuery.builder().pageSize(5).build();
        world.run(world.collector().matching(small));
        world.happens();
        world.behind((operation, request, service) -> request.query().contains("after_id") ? refusal() : service.get());

        assertThatThrownBy(() -> world.run(world.collector().matching(small)))
                .isInstanceOfSatisfying(
                        CollectException.class, e -> assertThat(e.reason()).isEqualTo(CollectException.Reason.SERVICE));
        assertThat(world.requests()).isLessThan(12);

        world.behind(Interceptor.none());
        world.run(world.collector().matching(small));
        assertThat(world.deliveredByWill()).containsExactlyElementsOf(world.recorded());
    }

    private static Interceptor refusingCursorsOnce() {
        boolean[] done = new boolean[1];
        return (operation, request, service) -> {
            if (!done[0] && request.query().contains("after_id")) {
                done[0] = true;
                return refusal();
            }
            return service.get();
        };
    }

    private static FakeResponse refusal() {
        return FakeResponse.json(
                400,
                ("{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":"
                                + "\"Invalid activity_id format\"}}")
                        .getBytes(UTF_8));
    }
}
