package io.compliance4j.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.collect.CollectException.Reason;
import io.compliance4j.event.ActivityEvent;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.testkit.engine.FakeResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A back-fill against the service: everything of its range, once, in order, wherever it was cut off. */
class ActivityBackfillTest {

    private static final Executor NEVER = task -> {};

    private static final Executor REFUSING = task -> {
        throw new RejectedExecutionException("full");
    };

    private final FeedWorld world = new FeedWorld();
    private final Instant start = world.time.instant();
    private final List<String> within = new ArrayList<>();
    private Instant end = start;

    /** So many hours of a busy feed with a quiet night each day. */
    private void history(int hours) {
        for (int hour = 0; hour < hours; hour++) {
            int records = hour % 24 < 8 ? 0 : hour % 24 == 12 ? 90 : 5;
            for (int i = 0; i < records; i++) {
                within.add(
                        world.happened(start.plus(Duration.ofHours(hour)).plusSeconds(40L * (i / 2)), Duration.ZERO));
            }
        }
        end = start.plus(Duration.ofHours(hours));
        world.pass(Duration.ofHours(hours + 24));
    }

    private ActivityBackfill backfill() {
        return backfill(world.clientBuilder().build().collectors());
    }

    private ActivityBackfill backfill(Collectors collectors) {
        return collectors
                .activityBackfill("history", world.store)
                .from(start)
                .until(end)
                .matching(ActivityQuery.builder().pageSize(7).build());
    }

    private CollectReport run(ActivityBackfill backfill) {
        return backfill.run(batch -> world.delivered.addAll(batch.events()));
    }

    private List<String> delivered() {
        return world.delivered.stream().map(ActivityEvent::dedupeKey).toList();
    }

    /** Records of one instant come by id. */
    private void assertEverythingCameOnceAndInOrder() {
        assertThat(delivered())
                .satisfies(ids -> assertThat(new HashSet<>(ids))
                        .isEqualTo(new HashSet<>(within))
                        .hasSize(ids.size()));
        assertThat(world.delivered.stream().map(event -> event.occurredAt().orElseThrow()))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void delivers_the_range_in_order_however_many_requests_are_under_way(int parallel) {
        world.happened(start.minusMillis(1), Duration.ZERO);
        history(72);
        world.happened(end, Duration.ZERO);

        CollectReport report = run(backfill().parallel(parallel));

        assertEverythingCameOnceAndInOrder();
        assertThat(report.complete()).isTrue();
        assertThat(report.counts().delivered()).isEqualTo(within.size());
        assertThat(run(backfill().parallel(parallel)).requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void goes_on_inside_the_slice_wherever_it_was_cut_off(int parallel) {
        history(30);
        int[] writes = new int[1];
        int runs = 0;
        boolean complete = false;
        while (!complete) {
            runs++;
            try {
                complete = backfill()
                        .parallel(parallel)
                        .slice(Duration.ofHours(runs % 2 == 0 ? 3 : 24))
                        .run(batch -> {
                            if (++writes[0] % 3 == 0) {
                                throw new IllegalStateException("full");
                            }
                            world.delivered.addAll(batch.events());
                        })
                        .complete();
            } catch (CollectException e) {
                assertThat(e.reason()).isEqualTo(Reason.SINK);
            }
        }

        assertThat(runs).isGreaterThan(5);
        assertEverythingCameOnceAndInOrder();
    }

    @Test
    void progress_goes_from_little_to_all_and_the_rest_takes_about_as_long_as_it_says() {
        for (int i = 0; i < 480; i++) {
            within.add(world.happened(start.plus(Duration.ofMinutes(6L * i)), Duration.ZERO));
        }
        end = start.plus(Duration.ofDays(2));
        world.pass(Duration.ofDays(3));
        List<CollectProgress> told = new ArrayList<>();
        List<Instant> when = new ArrayList<>();
        CollectOptions options = CollectOptions.builder()
                .addListeners(progress -> {
                    told.add(progress);
                    when.add(world.time.instant());
                })
                .build();

        backfill().options(options).run(batch -> world.pass(Duration.ofSeconds(1)));

        assertThat(told).hasSizeGreaterThan(20);
        assertThat(told)
                .extracting(progress -> progress.fraction().orElseThrow())
                .isSorted();
        assertThat(told)
                .extracting(progress -> progress.lag().orElseThrow().negated())
                .isSorted();
        CollectProgress last = told.get(told.size() - 1);
        assertThat(last.fraction()).hasValue(1);
        assertThat(last.lag()).contains(Duration.ZERO);
        assertThat(last.longestRest()).contains(Duration.ZERO);
        assertThat(last.counts().delivered()).isEqualTo(480);
        assertThat(last.eventsPerSecond()).isBetween(3.5, 8.0);
        int estimates = 0;
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).shortestRest().isPresent()) {
                Duration rest = Duration.between(when.get(i), when.get(when.size() - 1));
                Duration tolerance = rest.dividedBy(5).plusSeconds(2);
                assertThat(told.get(i).shortestRest().orElseThrow()).isLessThanOrEqualTo(rest.plus(tolerance));
                assertThat(told.get(i).longestRest().orElseThrow()).isGreaterThanOrEqualTo(rest.minus(tolerance));
                estimates++;
            }
        }
        assertThat(estimates).isGreaterThan(told.size() / 2);
    }

    @Test
    void touches_the_live_collector_without_gap_and_without_doubling() {
        Duration latest = Duration.ofHours(24);
        for (int hour = 0; hour < 60; hour++) {
            within.add(world.happened(
                    start.plus(Duration.ofHours(hour)),
                    latest.multipliedBy(hour % 4).dividedBy(4)));
        }
        world.pass(Duration.ofHours(60));
        Instant border = world.time.instant().minus(latest);
        end = border;
        ActivityCollector live = world.collector().from(border);

        run(backfill().parallel(4));
        for (int hour = 0; hour < 50; hour++) {
            world.run(live);
            world.pass(Duration.ofHours(1));
        }

        assertThat(world.deliveredByWill())
                .satisfies(ids -> assertThat(new HashSet<>(ids))
                        .isEqualTo(new HashSet<>(within))
                        .hasSize(ids.size()));
    }

    @Test
    void a_range_that_overlaps_with_the_live_collector_has_the_same_keys() {
        history(30);
        world.run(world.collector().from(start));
        List<String> live = world.deliveredByWill();
        world.delivered.clear();

        run(backfill());

        assertThat(delivered()).containsExactlyInAnyOrderElementsOf(live);
    }

    @Test
    void the_end_may_be_moved_on_and_the_beginning_may_not() {
        history(48);
        Instant whole = end;
        end = start.plus(Duration.ofHours(20));
        run(backfill());
        end = whole;
        run(backfill());

        assertEverythingCameOnceAndInOrder();
        assertThatThrownBy(() -> run(backfill().from(start.minusSeconds(1))))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("filter");
    }

    @Test
    void a_range_that_is_not_over_is_refused() {
        history(3);
        end = world.time.instant().plusSeconds(5);

        assertThatThrownBy(() -> run(backfill()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not over")
                .hasMessageContaining("activities(…).from(…)");
        assertThat(world.delivered).isEmpty();
    }

    @Test
    void a_range_without_beginning_or_end_is_refused() {
        Collectors collectors = world.client().collectors();
        ActivityBackfill none = collectors.activityBackfill("history", world.store);

        assertThatThrownBy(() -> run(none))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("from(…)");
        assertThatThrownBy(() -> run(none.from(start)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("until(…)");
        assertThatThrownBy(() -> none.from(start).until(start)).hasMessageContaining("has to be before");
        assertThatThrownBy(() -> none.slice(Duration.ZERO)).hasMessageContaining("slice(PT0S)");
        assertThatThrownBy(() -> none.parallel(0)).hasMessageContaining("parallel(0)");
    }

    @Test
    void a_refused_cursor_costs_a_second_reading_of_the_slice_and_nothing_else() {
        history(30);
        boolean[] refused = new boolean[1];
        world.behind((operation, request, service) -> {
            if (!refused[0] && request.query().contains("after_id")) {
                refused[0] = true;
                return refusal();
            }
            return service.get();
        });

        CollectReport report = run(backfill());

        assertEverythingCameOnceAndInOrder();
        assertThat(report.counts().deduplicated()).isPositive();
    }

    @Test
    void a_slice_that_fails_ends_the_run_behind_what_comes_before_it() {
        history(72);
        AtomicInteger answered = new AtomicInteger();
        world.behind((operation, request, service) -> answered.incrementAndGet() > 20 ? refusal() : service.get());

        assertThatThrownBy(() -> run(backfill().parallel(4)))
                .isInstanceOfSatisfying(
                        CollectException.class, e -> assertThat(e.reason()).isEqualTo(Reason.SERVICE));
        world.behind((operation, request, service) -> service.get());
        run(backfill().parallel(4));

        assertEverythingCameOnceAndInOrder();
    }

    @Test
    void following_repeats_what_failed_and_ends_with_the_range() {
        history(30);
        int[] writes = new int[1];
        CollectReport report = backfill().parallel(2).follow(Duration.ofMinutes(1), batch -> {
            if (++writes[0] % 4 == 0) {
                throw new IllegalStateException("down");
            }
            world.delivered.addAll(batch.events());
        });

        assertThat(report.complete()).isTrue();
        assertEverythingCameOnceAndInOrder();
    }

    @Test
    void an_executor_that_never_comes_to_a_task_slows_it_down_and_no_more() {
        history(30);
        run(backfill(world.clientBuilder().executor(NEVER).build().collectors()).parallel(8));
        assertEverythingCameOnceAndInOrder();
    }

    @Test
    void an_executor_that_refuses_tasks_slows_it_down_and_no_more() {
        history(30);
        run(backfill(world.clientBuilder().executor(REFUSING).build().collectors())
                .parallel(8));
        assertEverythingCameOnceAndInOrder();
    }

    @Test
    void what_is_held_ahead_of_a_slow_sink_is_bounded() {
        for (int i = 0; i < 80_000; i++) {
            within.add(world.happened(start.plusMillis(500L * i), Duration.ZERO));
        }
        end = start.plus(Duration.ofDays(1));
        world.pass(Duration.ofDays(2));
        Collectors collectors =
                world.clientBuilder().executor(Runnable::run).build().collectors();
        AtomicInteger answered = new AtomicInteger();
        world.behind((operation, request, service) -> {
            FakeResponse answer = service.get();
            answered.addAndGet(recordsIn(answer));
            return answer;
        });
        int[] ahead = new int[1];

        backfill(collectors)
                .matching(ActivityQuery.builder().pageSize(1_000).build())
                .parallel(8)
                .run(batch -> {
                    world.delivered.addAll(batch.events());
                    ahead[0] = Math.max(ahead[0], answered.get() - world.delivered.size());
                });

        assertThat(ahead[0]).isBetween(45_000, 50_000);
        assertEverythingCameOnceAndInOrder();
    }

    private static int recordsIn(FakeResponse answer) {
        return new String(answer.body().readAll(), UTF_8).split("\"created_at\"", -1).length - 1;
    }

    @Test
    void all_of_its_requests_are_in_the_background() {
        history(30);
        List<String> turns = new ArrayList<>();
        RequestBudget all = RequestBudget.builder()
                .requestsPerMinute(1_000_000)
                .clock(world.time)
                .build();
        RequestBudget budget = new RequestBudget() {
            @Override
            public Turn reserve() {
                turns.add("foreground");
                return all.reserve();
            }

            @Override
            public Turn reserveInBackground() {
                turns.add("background");
                return all.reserveInBackground();
            }

            @Override
            public void pause(Duration howLong) {
                all.pause(howLong);
            }
        };
        Collectors collectors = world.clientBuilder().budget(budget).build().collectors();

        run(backfill(collectors).options(CollectOptions.defaults()));
        assertThat(turns).isNotEmpty().containsOnly("background");

        turns.clear();
        world.run(collectors.activities("feed", world.store));
        assertThat(turns).isNotEmpty().containsOnly("foreground");

        turns.clear();
        world.run(collectors
                .activities("feed", world.store)
                .options(CollectOptions.builder().background(true).build()));
        assertThat(turns).isNotEmpty().containsOnly("background");
    }

    private static FakeResponse refusal() {
        return FakeResponse.json(
                400,
                ("{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":"
                                + "\"Invalid activity_id format\"}}")
                        .getBytes(UTF_8));
    }
}
