package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.compliance4j.ComplianceClient;
import io.compliance4j.error.BadRequestException;
import io.compliance4j.error.FeatureUnavailableException;
import io.compliance4j.error.ServerException;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.session.RemoteSessionQuery;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.engine.Operation;
import io.compliance4j.testkit.fault.Fault;
import io.compliance4j.testkit.fault.Faults;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.LocalSession;
import io.compliance4j.testkit.tenant.RemoteSession;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What collectors of sessions deliver, when they come back, and what they give up. */
class SessionCollectorTest {

    private final ServedTenant served = new ServedTenant();
    private final CheckpointStore store = CheckpointStore.inMemory();

    @AfterEach
    void close() {
        served.close();
    }

    // ---- local sessions

    @Test
    void delivers_local_transcripts_once_and_then_only_what_is_new() {
        LocalSession one = served.localSession(served.ada, 3);
        served.localSession(served.ben, 0);
        local().run(served::write);
        assertThat(served.written).hasSize(4);
        long read = served.requests(Operation.LOCAL_SESSION_MESSAGES);

        assertThat(local().run(served::write).counts().delivered()).isZero();
        assertThat(served.requests(Operation.LOCAL_SESSION_MESSAGES)).isEqualTo(read);

        served.continueLocal(one, null, "more");
        served.tick();
        assertThat(local().run(served::write).counts().delivered()).isEqualTo(1);
        assertThat(served.keyed).hasSize(5);
    }

    @Test
    void a_local_session_that_went_on_without_the_list_showing_it_is_found_a_day_later() {
        LocalSession session = served.localSession(served.ada, 1);
        local().run(served::write);
        LocalSession.LocalMessage unseen = new LocalSession.LocalMessage(
                "clsm_unseen", "user", served.now(), null, null, List.of(Block.text("unseen")));
        LocalSession.LocalMessage first = served.tenant
                .localSessions()
                .find(session.id())
                .orElseThrow()
                .messages()
                .get()
                .get(0);
        served.tenant.addLocalSession(new LocalSession(
                session.id(),
                session.organization(),
                session.userId(),
                null,
                session.createdAt(),
                first.createdAt(),
                "claude_code",
                false,
                () -> List.of(first, unseen)));
        local().run(served::write);
        assertThat(served.written).hasSize(1);
        served.time.advance(Duration.ofHours(25));

        local().run(served::write);

        assertThat(served.written).hasSize(2);
    }

    @Test
    void looks_back_two_days_behind_the_walk_before_unless_told_otherwise() {
        served.localSession(served.ada, 1);
        Instant walked = served.now();
        local().run(served::write);
        remote().run(served::write);
        assertThat(lastTarget(Operation.LOCAL_SESSIONS)).doesNotContain("updated_at");
        served.time.advance(Duration.ofHours(3));

        local().run(served::write);
        remote().trailing(Duration.ofHours(6)).run(served::write);

        Instant second = walked.truncatedTo(ChronoUnit.SECONDS);
        assertThat(lastTarget(Operation.LOCAL_SESSIONS)).contains("updated_at.gte=" + second.minus(Duration.ofDays(2)));
        assertThat(lastTarget(Operation.REMOTE_SESSIONS))
                .contains("created_at.gte=" + second.minus(Duration.ofHours(6)));
    }

    @Test
    void a_session_read_while_a_day_since_its_last_activity_ends_is_read_again_on_the_next() {
        served.localSession(served.ada, 600);
        served.time.advance(Duration.ofHours(24).minus(Duration.ofMinutes(1)));
        served.faults.on(Operation.LOCAL_SESSION_MESSAGES).then(Faults.ok()).then(slowly(Duration.ofMinutes(2)));
        local().run(served::write);
        assertThat(served.requests(Operation.LOCAL_SESSION_MESSAGES)).isEqualTo(2);

        local().run(served::write);

        assertThat(served.requests(Operation.LOCAL_SESSION_MESSAGES)).isEqualTo(4);
        assertThat(served.written).hasSize(600);
    }

    @Test
    void a_pause_longer_than_the_window_leaves_no_gap() {
        served.localSession(served.ada, 1);
        served.remoteSession(served.ada, "active", 1);
        local().run(served::write);
        remote().run(served::write);
        served.time.advance(Duration.ofDays(3));
        served.localSession(served.ada, 1);
        served.remoteSession(served.ada, "active", 1);
        served.time.advance(Duration.ofDays(12));

        local().run(served::write);
        remote().run(served::write);

        assertThat(served.written).hasSize(4);
        assertThat(served.keyed).hasSize(4);
    }

    @Test
    void withheld_content_takes_nothing_away_from_what_was_captured() {
        LocalSession session = served.localSession(served.ada, 2);
        local().run(served::write);
        List<LocalSession.LocalMessage> before = served.tenant
                .localSessions()
                .find(session.id())
                .orElseThrow()
                .messages()
                .get();
        LocalSession.LocalMessage never = new LocalSession.LocalMessage(
                "clsm_never",
                "user",
                served.now(),
                null,
                LocalSession.Provenance.unavailable("not_captured"),
                List.of());
        LocalSession.LocalMessage elapsed = new LocalSession.LocalMessage(
                before.get(0).id(),
                "user",
                before.get(0).createdAt(),
                null,
                LocalSession.Provenance.unavailable("retention_elapsed"),
                List.of());
        served.tenant.addLocalSession(new LocalSession(
                session.id(),
                session.organization(),
                session.userId(),
                null,
                session.createdAt(),
                served.now(),
                "claude_code",
                false,
                () -> List.of(elapsed, before.get(1), never)));
        served.tick();

        CollectReport report = local().run(served::write);

        assertThat(report.counts()).isEqualTo(new Counts(3, 1, 2, 0, 0, 0));
        assertThat(((MessageEvent) served.written.get(2)).messageId()).contains("clsm_never");
    }

    @Test
    void a_tenant_without_local_sessions_ends_the_run_and_nothing_is_given_up() {
        served.localSession(served.ada, 1);
        served.tenant.switchLocalSessions(false);

        CollectException failure = catchThrowableOfType(CollectException.class, () -> local().run(served::write));

        assertThat(failure).hasCauseInstanceOf(FeatureUnavailableException.class);
        assertThat(failure.report().counts()).isEqualTo(Counts.NONE);
        served.tenant.switchLocalSessions(true);
        assertThat(local().run(served::write).counts().delivered()).isEqualTo(1);
    }

    @Test
    void local_sessions_that_are_switched_off_under_way_end_the_run_and_nothing_is_given_up() {
        served.localSession(served.ada, 1);
        served.localSession(served.ada, 1);
        served.faults.on(Operation.LOCAL_SESSION_MESSAGES).then(Faults.ok()).then(occasion -> {
            served.tenant.switchLocalSessions(false);
            return occasion.service().get();
        });

        CollectException failure = catchThrowableOfType(CollectException.class, () -> local().run(served::write));

        assertThat(failure).hasCauseInstanceOf(FeatureUnavailableException.class);
        assertThat(failure.report().counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
        served.tenant.switchLocalSessions(true);
        assertThat(local().run(served::write).counts().delivered()).isEqualTo(1);
        assertThat(served.keyed).hasSize(2);
    }

    @Test
    void a_list_that_cannot_be_served_for_now_ends_the_run_and_the_next_one_goes_on() {
        served.localSession(served.ada, 1);
        served.faults.on(Operation.LOCAL_SESSIONS).always(Faults.localRetentionOverride());

        CollectException failure = catchThrowableOfType(CollectException.class, () -> local().run(served::write));

        assertThat(failure).hasCauseInstanceOf(ServerException.class);
        assertThat(failure.report().counts()).isEqualTo(Counts.NONE);
        served.faults.on(Operation.LOCAL_SESSIONS).always(Faults.ok());
        assertThat(local().run(served::write).counts().delivered()).isEqualTo(1);
    }

    static Stream<Fault> temporaryOfOneSession() {
        return Stream.of(Faults.localRetentionOverride(), Faults.localContentUnavailable());
    }

    @ParameterizedTest
    @MethodSource("temporaryOfOneSession")
    void a_session_that_cannot_be_served_for_now_is_read_on_a_later_run(Fault fault) {
        LocalSession held = served.localSession(served.ada, 1);
        served.tick();
        LocalSession next = served.localSession(served.ada, 1);
        AtomicBoolean inTheWay = new AtomicBoolean(true);
        served.faults
                .on(Operation.LOCAL_SESSION_MESSAGES)
                .always(occasion -> inTheWay.get() && occasion.request().path().contains(held.id())
                        ? fault.on(occasion)
                        : occasion.service().get());

        CollectReport first = local().run(served::write);

        assertThat(owners()).containsExactly(next.id());
        assertThat(first.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
        assertThat(first.complete()).isTrue();
        inTheWay.set(false);
        served.time.advance(Duration.ofDays(5));
        local().run(served::write);
        assertThat(owners()).containsExactly(next.id(), held.id());
    }

    @Test
    void a_session_that_cannot_be_read_for_a_month_becomes_a_dead_letter_once() {
        served.localSession(served.ada, 1);
        served.faults.on(Operation.LOCAL_SESSION_MESSAGES).always(Faults.localRetentionOverride());
        AtomicInteger deadLetters = new AtomicInteger();

        for (int day = 0; day < 40; day++) {
            CollectReport report = local().run(served::write);
            deadLetters.addAndGet((int) report.counts().deadLettered());
            assertThat(report.postponed()).isEqualTo(1 - deadLetters.get());
            served.time.advance(Duration.ofDays(1));
        }

        assertThat(deadLetters).hasValue(1);
        served.faults.on(Operation.LOCAL_SESSION_MESSAGES).always(Faults.ok());
        assertThat(local().redrive(served::write).counts().delivered()).isEqualTo(1);
    }

    @Test
    void a_session_that_is_gone_when_it_is_to_be_read_is_counted_as_such() {
        LocalSession session = served.localSession(served.ada, 1);
        served.faults.on(Operation.LOCAL_SESSION_MESSAGES).then(Faults.respond(404));

        CollectReport report = local().run(served::write);

        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        assertThat(session.id()).isNotEmpty();
    }

    @Test
    void a_cursor_that_expired_inside_a_transcript_costs_reading_it_again() {
        LocalSession session = served.localSession(served.ada, 1_200);
        AtomicInteger batches = new AtomicInteger();
        CollectOptions.Builder stopping = CollectOptions.builder();
        local().options(stopping.stopWhen(() -> batches.getAndIncrement() >= 1).build())
                .run(served::write);
        assertThat(served.written).hasSize(500);
        served.time.advance(Duration.ofHours(30));
        served.faults.on(Operation.LOCAL_SESSION_MESSAGES).then(Faults.ok());

        local().run(served::write);

        assertThat(served.written).hasSize(1_200);
        assertThat(served.keyed).hasSize(1_200);
        assertThat(session.id()).isNotEmpty();
    }

    @Test
    void a_walk_that_takes_a_day_begins_anew_and_leaves_nothing_out() {
        IntStream.range(0, 1_300).forEach(i -> {
            served.localSession(served.ada, 0);
        });
        served.faults.on(Operation.LOCAL_SESSION_MESSAGES).times(1_300, slowly(Duration.ofMinutes(2)));

        local().run(served::write);

        assertThat(served.keyed).hasSize(1_300);
        assertThat(served.written).hasSize(1_300);
        assertThat(served.requests(Operation.LOCAL_SESSIONS)).isGreaterThan(3);
        assertThat(served.engine.received())
                .allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
    }

    @Test
    void a_page_of_the_list_that_is_refused_costs_the_list_again_once() {
        EngineOptions shortPages = EngineOptions.builder()
                .requestsPerMinute(1_000_000)
                .shortSessionPages(2)
                .build();
        try (ServedTenant other = new ServedTenant(shortPages)) {
            IntStream.range(0, 5).forEach(i -> other.localSession(other.ada, 1));
            other.faults.on(Operation.LOCAL_SESSIONS).then(Faults.ok()).then(Faults.respond(400));
            LocalSessionCollector collector = other.client.collectors().localSessions("local", store);

            assertThat(collector.run(other::write).complete()).isTrue();
            assertThat(other.written).hasSize(5);
            assertThat(other.keyed).hasSize(5);
            assertThat(other.requests(Operation.LOCAL_SESSION_MESSAGES)).isEqualTo(5);

            other.faults
                    .on(Operation.LOCAL_SESSIONS)
                    .then(Faults.ok())
                    .then(Faults.respond(400))
                    .then(Faults.ok())
                    .then(Faults.respond(400));
            assertThatThrownBy(() -> collector.run(other::write))
                    .isInstanceOf(CollectException.class)
                    .hasCauseInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void short_pages_are_not_the_end() {
        EngineOptions shortPages = EngineOptions.builder()
                .requestsPerMinute(1_000_000)
                .remoteRequestsPerMinute(1_000_000)
                .shortSessionPages(2)
                .build();
        try (ServedTenant other = new ServedTenant(shortPages)) {
            IntStream.range(0, 5).forEach(i -> other.localSession(other.ada, 5));
            IntStream.range(0, 5).forEach(i -> other.remoteSession(other.ada, "active", 5));

            other.client.collectors().localSessions("local", store).run(other::write);
            other.client.collectors().remoteSessions("remote", store).run(other::write);

            assertThat(other.keyed).hasSize(50);
            assertThat(other.written).hasSize(50);
        }
    }

    @Test
    void full_texts_are_asked_for_with_every_page() {
        served.localSession(served.ada, 1);

        local().full().run(served::write);

        assertThat(served.engine.received())
                .filteredOn(request -> request.operation() == Operation.LOCAL_SESSION_MESSAGES)
                .allSatisfy(request -> assertThat(request.target())
                        .contains("tool_use_input_max_bytes=-1")
                        .contains("tool_result_max_bytes=-1"));
        assertThatThrownBy(() -> local().run(served::write)).isInstanceOf(CheckpointException.class);
    }

    @Test
    void a_turn_that_is_cut_elsewhere_is_another_version_of_it() {
        served.localSession(served.ada, 1);
        served.remoteSession(served.ada, "active", 1);

        local().run(served::write);
        remote().run(served::write);
        served.client.collectors().localSessions("full-local", store).full().run(served::write);
        served.client.collectors().remoteSessions("full-remote", store).full().run(served::write);

        assertThat(served.written.stream()
                        .map(event -> ((MessageEvent) event).messageId())
                        .distinct())
                .hasSize(2);
        assertThat(served.keyed).hasSize(4);
    }

    @Test
    void local_sessions_begin_where_they_are_told_to() {
        served.localSession(served.ada, 1);
        Instant start = served.now();
        LocalSession later = served.localSession(served.ada, 1);

        local().from(start).run(served::write);

        assertThat(owners()).containsExactly(later.id());
    }

    // ---- remote sessions

    @Test
    void delivers_remote_transcripts_once_and_then_only_what_is_new() {
        RemoteSession session = served.remoteSession(served.ada, "active", 2);
        remote().run(served::write);
        long read = served.requests(Operation.REMOTE_SESSION_MESSAGES);
        remote().run(served::write);
        assertThat(served.requests(Operation.REMOTE_SESSION_MESSAGES)).isEqualTo(read);
        served.continueRemote(session, "more");
        served.tick();

        assertThat(remote().run(served::write).counts().delivered()).isEqualTo(1);
        assertThat(served.keyed).hasSize(3);
    }

    @Test
    void a_pending_session_is_neither_gone_nor_bad_and_is_read_when_it_has_begun() {
        RemoteSession pending = served.remoteSession(served.ada, "pending", 1);

        CollectReport first = remote().run(served::write);

        assertThat(first.counts()).isEqualTo(Counts.NONE);
        assertThat(served.requests(Operation.REMOTE_SESSION_MESSAGES)).isZero();
        served.time.advance(Duration.ofDays(6));
        remote().run(served::write);
        served.tenant.setRemoteSessionStatus(pending.id(), "active");
        served.time.advance(Duration.ofDays(6));

        assertThat(remote().run(served::write).counts().delivered()).isEqualTo(1);
    }

    @Test
    void sessions_that_stay_pending_for_a_month_are_given_up_without_ending_the_run_for_the_others() {
        for (int i = 0; i < 25; i++) {
            served.remoteSession(served.ada, "pending", 1);
        }
        for (int day = 0; day < 40; day++) {
            CollectReport report = remote().run(served::write);
            assertThat(report.complete()).isTrue();
            assertThat(report.counts()).isEqualTo(Counts.NONE);
            served.time.advance(Duration.ofDays(1));
        }
        served.remoteSession(served.ada, "active", 1);

        assertThat(remote().run(served::write).counts().delivered()).isEqualTo(1);
    }

    @Test
    void a_remote_session_that_its_user_deletes_is_counted_and_keeps_what_was_read() {
        served.remoteSession(served.ada, "active", 1);
        RemoteSession deleted = served.remoteSession(served.ada, "active", 1);
        served.faults.on(Operation.REMOTE_SESSION_MESSAGES).then(occasion -> {
            served.tenant.deleteRemoteSession(deleted.id());
            return occasion.service().get();
        });

        CollectReport report = remote().run(served::write);

        assertThat(report.counts()).isEqualTo(new Counts(2, 1, 0, 1, 0, 0));
    }

    @Test
    void remote_sessions_of_any_number_of_named_owners() {
        RemoteSession adas = served.remoteSession(served.ada, "active", 1);
        served.remoteSession(served.ben, "active", 1);
        List<String> owners = IntStream.rangeClosed(0, 24)
                .mapToObj(i -> i == 24 ? served.ada.id() : "user_nobody" + i)
                .toList();

        remote().ofUsers(owners).run(served::write);

        assertThat(owners()).containsExactly(adas.id());
        assertThat(served.requests(Operation.REMOTE_SESSIONS)).isEqualTo(3);
    }

    @Test
    void bounds_are_the_collectors_business() {
        assertThatThrownBy(() -> remote().matching(RemoteSessionQuery.builder()
                        .createdFrom(served.now())
                        .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from(start)");
        assertThatThrownBy(() -> remote().trailing(Duration.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> local().toolLimits(0, 5)).hasMessageContaining("inputMaxBytes(0)");
    }

    @Test
    void a_session_that_goes_on_after_a_long_rest_gives_only_what_is_new() {
        LocalSession session = served.localSession(served.ada, 3);
        RemoteSession cloud = served.remoteSession(served.ada, "active", 2);
        remote().trailing(Duration.ofDays(60)).run(served::write);
        for (int day = 0; day < 30; day++) {
            local().run(served::write);
            served.time.advance(Duration.ofDays(1));
        }
        served.continueLocal(session, null, "after a month");
        served.continueRemote(cloud, "after a month");
        served.tick();

        assertThat(local().run(served::write).counts().delivered()).isEqualTo(1);
        assertThat(remote().trailing(Duration.ofDays(60))
                        .run(served::write)
                        .counts()
                        .delivered())
                .isEqualTo(1);
        assertThat(served.written).hasSize(7);
    }

    @Test
    void requests_for_remote_sessions_draw_on_a_budget_of_their_own_besides() {
        CountedBudget common = new CountedBudget();
        CountedBudget own = new CountedBudget();
        served.localSession(served.ada, 1);
        served.remoteSession(served.ada, "active", 1);
        try (ComplianceClient client = served.clientBuilder(served.key, served.time)
                .budget(common)
                .remoteSessionBudget(own)
                .build()) {
            client.collectors().localSessions("local", store).run(served::write);
            assertThat(List.of(common.taken, own.taken)).containsExactly(2, 0);

            client.collectors().remoteSessions("remote", store).run(served::write);
            assertThat(List.of(common.taken, own.taken)).containsExactly(4, 2);
        }
    }

    private static final class CountedBudget implements RequestBudget {

        private final RequestBudget budget = RequestBudget.perMinute(1_000_000);
        private int taken;

        @Override
        public Turn reserve() {
            taken++;
            return budget.reserve();
        }

        @Override
        public void pause(Duration howLong) {
            budget.pause(howLong);
        }
    }

    private LocalSessionCollector local() {
        return served.client.collectors().localSessions("local", store);
    }

    private RemoteSessionCollector remote() {
        return served.client.collectors().remoteSessions("remote", store);
    }

    private String lastTarget(Operation operation) {
        List<String> targets = served.engine.received().stream()
                .filter(request -> request.operation() == operation)
                .map(request -> URLDecoder.decode(request.target(), StandardCharsets.UTF_8))
                .toList();
        return targets.get(targets.size() - 1);
    }

    private Fault slowly(Duration duration) {
        return occasion -> {
            served.time.advance(duration);
            return occasion.service().get();
        };
    }

    private List<String> owners() {
        return served.written.stream()
                .map(event -> ((MessageEvent) event).ownerId())
                .toList();
    }
}
