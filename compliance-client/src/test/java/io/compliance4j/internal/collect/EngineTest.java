package io.compliance4j.internal.collect;

import static io.compliance4j.internal.collect.ScriptedFeed.dead;
import static io.compliance4j.internal.collect.ScriptedFeed.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.compliance4j.collect.Acknowledgement;
import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointException;
import io.compliance4j.collect.CollectException;
import io.compliance4j.collect.CollectException.Reason;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.Counts;
import io.compliance4j.collect.DeadLetter;
import io.compliance4j.collect.EventBatch;
import io.compliance4j.collect.EventSink;
import io.compliance4j.collect.RejectedEventException;
import io.compliance4j.error.ComplianceIOException;
import io.compliance4j.http.ClientListener;
import io.compliance4j.internal.collect.Item.Subject;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.ResponseHandler;
import io.compliance4j.support.VirtualTime;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the engine promises, whatever the feed: order of effects, counting, dead letters, ends of runs. */
class EngineTest {

    private final List<String> trace = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final RecordingStore store = new RecordingStore(trace);
    private final ScriptedFeed feed = new ScriptedFeed();
    private final VirtualTime time = new VirtualTime();
    private CollectOptions options = CollectOptions.defaults();
    private Set<String> rejecting = Set.of();

    @AfterEach
    void no_interruption_is_left_for_others() {
        Thread.interrupted();
    }

    @Test
    void saves_strictly_after_the_sink_returned_and_page_by_page() {
        feed.page("a", "b").page("c");

        CollectReport report = run();

        assertThat(trace).containsExactly("wrote [a, b]", "saved 1", "wrote [c]", "saved 2");
        assertThat(report.complete()).isTrue();
        assertThat(report.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(store.saved).extracting(Checkpoint::generation).containsExactly(1L, 2L);
    }

    @Test
    void delivers_a_key_once_within_a_page_between_pages_and_between_runs() {
        feed.page("a", "a", "b").page("b", "c");
        run();
        feed.page("c", "a", "d");

        CollectReport second = run();

        assertThat(written).containsExactly("a", "b", "c", "d");
        assertThat(second.counts()).isEqualTo(new Counts(3, 1, 2, 0, 0, 0));
        assertThat(second.totals()).isEqualTo(new Counts(8, 4, 4, 0, 0, 0));
    }

    @Test
    void counts_every_listed_record_exactly_once_whatever_became_of_it() {
        feed.page(List.of(
                event("a"),
                Item.tombstone(new Subject("thing", "gone"), "gone@1", "event gone", ScriptedFeed.TIME),
                Item.tombstone(new Subject("thing", "silent"), "silent@1", null, null),
                dead("broken"),
                Item.filtered(new Subject("thing", "own"), "own"),
                Item.unchanged(new Subject("thing", "same"), "same")));

        CollectReport report = run();

        assertThat(report.counts()).isEqualTo(new Counts(6, 1, 1, 2, 1, 1));
        assertThat(written).containsExactly("a", "gone");
    }

    @Test
    void a_sink_that_fails_leaves_the_checkpoint_before_it_and_gets_the_batch_again() {
        feed.page("a").page("b");
        AtomicInteger calls = new AtomicInteger();
        EventSink<String> sink = batch -> {
            if (calls.incrementAndGet() == 2) {
                throw new IOException("disk full");
            }
            write(batch);
        };

        CollectException failure = failureOf(sink);

        assertThat(failure.reason()).isEqualTo(Reason.SINK);
        assertThat(failure)
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("the sink threw java.io.IOException");
        assertThat(failure.report().counts().delivered()).isEqualTo(1);
        assertThat(failure.report().complete()).isFalse();
        assertThat(store.last().position()).containsEntry("next", "1");

        assertThat(engine().run(sink).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
        assertThat(written).containsExactly("a", "b");
    }

    @Test
    void a_service_that_fails_ends_the_run_with_what_was_delivered_until_then() {
        feed.page("a").failing(new ComplianceIOException("reset", ComplianceIOException.RequestSent.UNKNOWN, null));

        CollectException failure = failureOf(this::write);

        assertThat(failure.reason()).isEqualTo(Reason.SERVICE);
        assertThat(failure).hasCauseInstanceOf(ComplianceIOException.class).hasMessageContaining("'feed'");
        assertThat(failure.report().endPosition()).containsEntry("next", "1");
    }

    @Test
    void a_bug_in_a_sink_that_is_an_error_passes_through_and_nothing_is_saved() {
        feed.page("a");

        assertThatThrownBy(() -> engine().run(batch -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(store.saved).isEmpty();
    }

    @Test
    void rejected_events_become_dead_letters_and_the_others_are_written_without_them() {
        feed.page("a", "b", "c", "d");
        rejecting = Set.of("b", "d");

        CollectReport report = run();

        assertThat(written).containsExactly("a", "c");
        assertThat(report.counts()).isEqualTo(new Counts(4, 2, 0, 0, 2, 0));
        assertThat(store.last().deadLetters())
                .extracting(DeadLetter::id, DeadLetter::reason)
                .containsExactly(
                        tuple("b", "rejected by the sink: too large"), tuple("d", "rejected by the sink: too large"));
    }

    @Test
    void a_rejected_event_is_not_remembered_so_that_a_redrive_delivers_it() {
        feed.page("a", "b").retrying("b", List.of(List.of(event("b"))));
        rejecting = Set.of("b");
        run();
        rejecting = Set.of();

        CollectReport redriven = engine().redrive(this::write);

        assertThat(written).containsExactly("a", "b");
        assertThat(redriven.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
        assertThat(redriven.pendingDeadLetters()).isZero();
        assertThat(store.last().position()).containsEntry("next", "1");
    }

    @Test
    void all_events_of_a_batch_may_be_rejected() {
        feed.page("a", "b");
        rejecting = Set.of("a", "b");

        assertThat(run().counts()).isEqualTo(new Counts(2, 0, 0, 0, 2, 0));
    }

    @Test
    void rejecting_an_event_of_another_batch_is_the_sinks_failure() {
        feed.page("a");

        CollectException failure = failureOf(batch -> {
            throw new RejectedEventException("event z", "too large");
        });

        assertThat(failure.reason()).isEqualTo(Reason.SINK);
        assertThat(failure).hasMessageContaining("not in its batch");
    }

    @Test
    void the_sink_hears_of_dead_letters_with_the_batch() {
        feed.page(List.of(dead("x")));
        List<String> heard = new ArrayList<>();

        engine().run(batch -> batch.deadLetters().forEach(letter -> heard.add(letter.id())));

        assertThat(heard).containsExactly("x");
    }

    @Test
    void a_redrive_that_fails_again_keeps_the_letter_and_counts_the_attempt() {
        feed.page(List.of(event("a"), dead("x"))).retrying("x", List.of(List.of(dead("x"))));
        run();

        engine().redrive(this::write);

        DeadLetter kept = store.last().deadLetters().get(0);
        assertThat(kept.attempts()).isEqualTo(2);
        assertThat(kept.since()).isEqualTo(ScriptedFeed.TIME);
    }

    @Test
    void a_redrive_in_several_steps_is_done_only_after_the_last() {
        feed.page(List.of(dead("x"))).retrying("x", List.of(List.of(event("x1")), List.of(event("x2"))));
        run();
        AtomicInteger asked = new AtomicInteger();
        options = withStop(() -> asked.incrementAndGet() == 2);
        CollectReport stopped = engine().redrive(this::write);
        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.pendingDeadLetters()).isEqualTo(1);

        options = CollectOptions.defaults();
        CollectReport done = engine().redrive(this::write);

        assertThat(done.pendingDeadLetters()).isZero();
        assertThat(written).containsExactly("x1", "x2");
    }

    @Test
    void a_redrive_of_many_hopeless_letters_is_not_cut_short() {
        List<Item<String>> many =
                IntStream.range(0, 15).mapToObj(i -> dead("x" + i)).toList();
        feed.page(many);
        IntStream.range(0, 30).forEach(i -> feed.retrying("x" + i, List.of(List.of(dead("x" + i)))));
        run();

        assertThat(engine().redrive(this::write).counts().deadLettered()).isEqualTo(15);
        assertThat(store.last().deadLetters()).hasSize(15);
    }

    @Test
    void twenty_in_a_row_end_the_run_before_anything_of_the_step_is_saved() {
        feed.page(IntStream.range(0, 20).mapToObj(i -> dead("x" + i)).toList());

        CollectException failure = failureOf(this::write);

        assertThat(failure.reason()).isEqualTo(Reason.TOO_MANY_DEAD_LETTERS);
        assertThat(failure).hasMessageContaining("20 in a row");
        assertThat(store.saved).isEmpty();
    }

    @Test
    void more_than_five_percent_of_a_page_end_the_run_and_five_percent_do_not() {
        List<Item<String>> page = new ArrayList<>();
        IntStream.range(0, 95).forEach(i -> page.add(event("e" + i)));
        IntStream.range(0, 5).forEach(i -> page.add(dead("x" + i)));
        feed.page(page);
        assertThat(run().counts().deadLettered()).isEqualTo(5);

        List<Item<String>> worse = new ArrayList<>(page);
        worse.add(dead("x5"));
        feed.page(worse);
        assertThat(failureOf(this::write)).hasMessageContaining("6 of 101");
    }

    @Test
    void one_bad_record_in_a_small_page_ends_nothing() {
        feed.page(List.of(event("a"), dead("x"))).page("b", "c");

        assertThat(run().complete()).isTrue();
    }

    @Test
    void keeps_no_more_dead_letters_than_asked_for() {
        CollectOptions.Builder few = CollectOptions.builder();
        options = few.mostDeadLetters(1).build();
        feed.page(List.of(event("a"), dead("x"), event("b"), dead("y")));

        assertThat(failureOf(this::write)).hasMessageContaining("2 dead letters would be waiting, and 1 are kept");
        assertThat(store.saved).isEmpty();
    }

    @Test
    void stops_where_it_is_told_to_with_a_consistent_checkpoint() {
        feed.page("a").page("b").page("c");
        AtomicInteger asked = new AtomicInteger();
        options = withStop(() -> asked.incrementAndGet() > 2);

        CollectReport report = run();

        assertThat(report.complete()).isFalse();
        assertThat(store.last().position()).containsEntry("next", "2");
    }

    @Test
    void an_interruption_in_the_sink_lets_the_page_be_saved_and_ends_the_run_after_it() {
        feed.page("a").page("b");

        CollectException failure = failureOf(batch -> {
            write(batch);
            Thread.currentThread().interrupt();
        });

        assertThat(failure.reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.last().position()).containsEntry("next", "1");
    }

    @Test
    void an_interrupted_sink_that_gives_up_has_not_acknowledged() {
        feed.page("a");

        CollectException failure = failureOf(batch -> {
            throw new InterruptedException();
        });

        assertThat(failure.reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.saved).isEmpty();
    }

    @Test
    void refuses_a_checkpoint_of_another_filter_and_says_how_to_go_on() {
        feed.page("a");
        run();
        feed.filter = "other";

        assertThatThrownBy(this::run)
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("'feed'")
                .hasMessageContaining("another filter")
                .hasMessageContaining("another name");
    }

    @Test
    void refuses_a_sink_that_promises_less_than_required() {
        EventSink<String> udp = EventSink.acknowledging(Acknowledgement.NONE, this::write);

        assertThatThrownBy(() -> engine().run(udp))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NONE")
                .hasMessageContaining("ACCEPTED");

        CollectOptions.Builder forced = CollectOptions.builder();
        options = forced.requiredAcknowledgement(Acknowledgement.NONE).build();
        feed.page("a");
        assertThat(engine().run(udp).counts().delivered()).isEqualTo(1);
    }

    @Test
    void follow_repeats_after_failures_with_growing_pauses_and_adds_the_reports_up() {
        feed.page("a").page("b");
        AtomicInteger calls = new AtomicInteger();
        EventSink<String> sink = batch -> {
            if (calls.incrementAndGet() <= 3) {
                throw new IOException("down");
            }
            write(batch);
        };
        AtomicInteger runs = new AtomicInteger();
        options = withStop(() -> runs.get() > 0 && time.sleeps().size() >= 4);

        CollectReport report = new Follower<>(engine(), options, duration -> {
                    runs.incrementAndGet();
                    time.sleep(duration);
                })
                .follow(Duration.ofMinutes(5), sink);

        assertThat(time.sleeps())
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofMinutes(5));
        assertThat(report.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
    }

    @Test
    void follow_ends_for_what_does_not_pass_by_itself() {
        feed.page(IntStream.range(0, 20).mapToObj(i -> dead("x" + i)).toList());

        assertThatThrownBy(() -> new Follower<>(engine(), options, time).follow(Duration.ZERO, this::write))
                .isInstanceOf(CollectException.class)
                .hasMessageContaining("20 in a row");
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void follow_ends_with_the_interruption() {
        feed.page("a");

        CollectReport report = new Follower<>(engine(), options, duration -> {
                    throw new InterruptedException();
                })
                .follow(Duration.ofMinutes(1), this::write);

        assertThat(report.counts().delivered()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    private CollectReport run() {
        return engine().run(this::write);
    }

    private CollectException failureOf(EventSink<String> sink) {
        return catchThrowableOfType(CollectException.class, () -> engine().run(sink));
    }

    private Engine<String> engine() {
        return new Engine<>(
                new CollectorContext(new SilentApi(time), time, new OwnRequests()), store, "feed", options, feed);
    }

    private static CollectOptions withStop(BooleanSupplier stop) {
        CollectOptions.Builder stopping = CollectOptions.builder();
        return stopping.stopWhen(stop).build();
    }

    private void write(EventBatch<? extends String> batch) throws RejectedEventException {
        for (String event : batch.events()) {
            if (rejecting.contains(key(event))) {
                throw new RejectedEventException(event, "too large");
            }
        }
        List<String> keys = batch.events().stream().map(EngineTest::key).toList();
        trace.add("wrote " + keys);
        written.addAll(keys);
    }

    private static String key(String event) {
        return Arrays.asList(event.split(" ")).get(1);
    }

    /** Nothing is asked of the service here. */
    private record SilentApi(Clock clock) implements Api {

        @Override
        public <T> T send(ApiRequest request, ResponseHandler<T> handler) {
            throw new AssertionError(request.toString());
        }

        @Override
        public Api observedBy(ClientListener listener) {
            return this;
        }

        @Override
        public Api inBackground() {
            return this;
        }

        @Override
        public boolean strictRequests() {
            return true;
        }

        @Override
        public Executor executor() {
            return Runnable::run;
        }
    }
}
