package io.compliance4j.collect.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.ComplianceClient;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.collect.ActivityCollector;
import io.compliance4j.collect.CheckpointException;
import io.compliance4j.collect.CollectException;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.Collector;
import io.compliance4j.error.AuthenticationException;
import io.compliance4j.error.MissingScopeException;
import io.compliance4j.event.Event;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.fault.Fault;
import io.compliance4j.testkit.fault.Faults;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.TenantKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The invariants of what is asked for and how often, whatever the service answers. */
class ServiceInvariantsTest {

    private static final List<Function<World, Subject>> ALL = List.of(
            ActivitySubject::new,
            ChatSubject::new,
            ActivitySubject::new,
            LocalSessionSubject::new,
            RemoteSessionSubject::new,
            SnapshotSubject::new);

    private static Function<World, Subject> subject(Chance chance) {
        return ALL.get((int) (chance.seed() % ALL.size()));
    }

    private static World world(Chance chance) {
        return new World(chance, subject(chance));
    }

    private static void requireEverythingOnce(World world) {
        assertThat(world.subject.missingFrom(world.sink)).as("missing").isEmpty();
        assertThat(world.subject.tooMuchIn(world.sink)).as("too much").isEmpty();
    }

    /**
     * However lists misbehave, a run ends: at its goal, or with an exception of the service. Each page is asked for three
     * times at most, forward and in a second look, and pages are as many as the records at the beginning need.
     */
    @Test
    void i06_termination() throws InterruptedException {
        Schedules.all("I6 termination", chance -> {
            World world = new World(chance, ActivitySubject::new);
            ActivitySubject feed = (ActivitySubject) world.subject;
            world.happenings = 0;
            double probability = chance.of(0.1, 0.5, 1.0);
            world.faults = Faults.random(chance.next(), probability)
                    .choosing(Faults.repeatedCursor(), Faults.emptyPageWithMore(), Faults.duplicatePage());
            for (int runs = chance.between(1, 3); runs > 0; runs--) {
                world.happen(30);
                int before = world.door.exchanges.size();
                int pages = world.tenant.activities().recorded().size() / feed.pageSize + 3;
                world.run();
                assertThat(world.door.exchanges.size() - before).isLessThanOrEqualTo(2 * 3 * pages);
                world.time.advance(chance.upTo(Duration.ofMinutes(10)));
            }
            assertThat(world.failures)
                    .allSatisfy(end -> assertThat(end.reason()).isEqualTo(CollectException.Reason.SERVICE));
            world.settle();
            requireEverythingOnce(world);
        });
    }

    /** A checkpoint is refused under another filter or by another collector before anything is requested. */
    @Test
    void i08_wrong_cursor_never_reaches_the_wire() throws InterruptedException {
        Schedules.all("I8 wrong cursor never reaches the wire", chance -> {
            World world = new World(chance, ActivitySubject::new);
            ((ActivitySubject) world.subject).mostLate = Duration.ZERO;
            for (int i = 0; i < 20; i++) {
                world.subject.happen();
            }
            ActivityQuery made = query(world);
            ActivityQuery other = query(world);
            try (ComplianceClient client = world.client()) {
                ActivityCollector one = client.collectors().activities(world.name, world.store);
                one.matching(made).run(world.sink);
                int requests = world.door.exchanges.size();
                if (made.equals(other) || world.store.generations.isEmpty()) {
                    one.matching(other).run(world.sink);
                    assertThat(world.door.exchanges.size()).isGreaterThan(requests);
                    return;
                }
                List<Collector<? extends Event>> wrong = List.of(
                        one.matching(other),
                        client.collectors().chats(world.name, world.store),
                        client.collectors().localSessions(world.name, world.store),
                        client.collectors().remoteSessions(world.name, world.store),
                        client.collectors().directory(world.name, world.store));
                Collector<? extends Event> any = chance.of(wrong);
                assertThatThrownBy(() -> any.run(world.sink)).isInstanceOf(CheckpointException.class);
                assertThatThrownBy(() -> any.redrive(world.sink)).isInstanceOf(CheckpointException.class);
                assertThat(world.door.exchanges).hasSize(requests);
            }
        });
    }

    private static ActivityQuery query(World world) {
        ActivityQuery.Builder query = ActivityQuery.builder();
        switch (world.chance.between(0, 3)) {
            case 0 -> query.addTypes(ActivityType.CLAUDE_CHAT_CREATED);
            case 1 -> query.addExcludeTypes(ActivityType.COMPLIANCE_API_ACCESSED);
            case 2 -> query.addTypes(ActivityType.CLAUDE_CHAT_CREATED, ActivityType.CLAUDE_FILE_UPLOADED);
            default -> query.addActorIds(world.ada.id());
        }
        return query.build();
    }

    /** A client whose clock is hours off, jumps about or goes backwards asks for the same and remembers the same. */
    @Test
    void i09_clock_independence() throws InterruptedException {
        Schedules.all("I9 clock independence", chance -> {
            List<String> right = requests(chance.seed(), clock -> clock);
            List<String> wrong = requests(chance.seed(), clock -> new WrongClock(clock, new Random(chance.seed())));
            assertThat(wrong).isEqualTo(right);
        });
    }

    private static List<String> requests(long seed, Function<Clock, Clock> clientClock) {
        Chance chance = new Chance(seed);
        World world = world(chance);
        world.clientClock = clientClock;
        List<String> log = new ArrayList<>();
        world.store.onSave = checkpoint -> log.add(checkpoint.position().toString());
        world.story().settle();
        world.door.exchanges.forEach(exchange -> log.add(exchange.target()));
        return log;
    }

    /** The time of day of somebody who sets the clock again and again. */
    private static final class WrongClock extends Clock {

        private final Clock right;
        private final Random random;
        private Duration off = Duration.ofHours(-3);

        WrongClock(Clock right, Random random) {
            this.right = right;
            this.random = random;
        }

        @Override
        public Instant instant() {
            if (random.nextInt(5) == 0) {
                off = Duration.ofMinutes(random.nextInt(6_000) - 3_000);
            }
            return right.instant().plus(off);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    /** A key that is replaced between two requests costs one refused request; everything else is asked for as without. */
    @Test
    void i12_rotation() throws InterruptedException {
        Schedules.all("I12 rotation", chance -> {
            List<String> undisturbed = targets(rotated(chance.seed(), Integer.MAX_VALUE));
            World world = rotated(chance.seed(), chance.between(0, 2 * undisturbed.size()));
            List<String> refused = new ArrayList<>();
            List<String> answered = new ArrayList<>();
            world.door.exchanges.forEach(
                    exchange -> (exchange.status() == 401 ? refused : answered).add(exchange.target()));
            assertThat(answered).isEqualTo(undisturbed);
            assertThat(refused).hasSizeLessThanOrEqualTo(1);
        });
    }

    /** Two runs, with another key from the request with that number on. */
    private static World rotated(long seed, int request) {
        World world = world(new Chance(seed));
        if (world.subject instanceof ActivitySubject feed) {
            feed.withoutOwn = true;
        }
        world.happen(20);
        world.latency = Duration.ZERO;
        world.happenings = 0;
        int[] asked = new int[1];
        world.faults = (operation, target, service) -> {
            if (asked[0]++ == request) {
                world.secret = world.tenant.rotateKey(world.key.id()).secret();
            }
            return service.get();
        };
        try (ComplianceClient client = world.client()) {
            Collector<? extends Event> collector = world.collector(client);
            world.run(collector);
            world.time.advance(Duration.ofMinutes(3));
            world.run(collector);
        }
        assertThat(world.failures).isEmpty();
        return world;
    }

    private static List<String> targets(World world) {
        return world.door.exchanges.stream().map(Exchange::target).toList();
    }

    /** A key that is refused for good ends the run with one request, nothing moves, and another key goes on from there. */
    @Test
    void i12_rotation_without_another_key() throws InterruptedException {
        Schedules.all("I12 rotation, no other key", chance -> {
            World world = world(chance);
            world.happen(20);
            world.run();
            String next = world.tenant.rotateKey(world.key.id()).secret();
            int requests = world.door.exchanges.size();
            int saves = world.store.generations.size();
            world.run();
            assertThat(world.failures)
                    .singleElement()
                    .satisfies(end -> assertThat(end).hasCauseInstanceOf(AuthenticationException.class));
            assertThat(world.door.exchanges).hasSize(requests + 1);
            assertThat(world.store.generations).hasSize(saves);
            world.secret = next;
            world.settle();
            requireEverythingOnce(world);
        });
    }

    /** A missing scope is asked for once for each list and start, also by follow(), and named. */
    @Test
    void i13_a_403_is_sent_once() throws InterruptedException {
        Schedules.all("I13 a 403 is sent once", chance -> {
            World world = world(chance);
            world.happen(10);
            TenantKey weak =
                    TenantKey.builder("weak").scopes(otherScope(world.subject)).build();
            world.tenant.addKey(weak);
            world.secret = weak.secret();
            try (ComplianceClient client = world.client()) {
                Collector<? extends Event> collector = world.collector(client);
                assertThatThrownBy(() -> follow(collector, world, chance))
                        .isInstanceOf(CollectException.class)
                        .hasCauseInstanceOf(MissingScopeException.class);
            }
            Map<String, Integer> refusals = new HashMap<>();
            for (Exchange exchange : world.door.exchanges) {
                if (exchange.status() == 403) {
                    refusals.merge(exchange.target().replaceAll("\\?.*", ""), 1, Integer::sum);
                }
            }
            assertThat(refusals.values()).isNotEmpty().containsOnly(1);
            assertThat(world.sink.written).isEmpty();
        });
    }

    private static CollectReport follow(Collector<? extends Event> collector, World world, Chance chance) {
        return chance.oneIn(2)
                ? collector.run(world.sink)
                : collector.follow(Duration.ofSeconds(chance.between(0, 60)), world.sink);
    }

    private static Scope otherScope(Subject subject) {
        return subject instanceof ActivitySubject ? Scope.READ_USER_DATA : Scope.READ_ACTIVITIES;
    }

    /**
     * Two collectors with one budget, and a neighbour with the same limit: in no 60 seconds more than the share, nothing
     * while a refusal says to wait, and after it the same request.
     */
    @Test
    void i14_budget() throws InterruptedException {
        Schedules.all("I14 budget", chance -> {
            int limit = chance.between(20, 60);
            double share = chance.of(0.3, 0.5, 1.0);
            EngineOptions options = EngineOptions.builder()
                    .requestsPerMinute(limit)
                    .neighbour(chance.of(0.0, 0.1, limit / 100.0))
                    .build();
            World world = new World(chance, ActivitySubject::new, options);
            ((ActivitySubject) world.subject).withoutOwn = true;
            world.latency = Duration.ofMillis(50);
            ChatSubject chats = new ChatSubject(world);
            RequestBudget budget = RequestBudget.builder()
                    .requestsPerMinute(limit)
                    .share(share)
                    .clock(world.time)
                    .build();
            world.happen(40);
            for (int i = chance.between(0, 25); i > 0; i--) {
                chats.happen();
            }
            try (ComplianceClient one = world.client(budget);
                    ComplianceClient other = world.client(budget)) {
                Collector<? extends Event> feed = world.collector(one);
                Collector<? extends Event> chat = chats.collector(other.collectors(), "chats", world.store);
                for (int runs = chance.between(1, 3); runs > 0; runs--) {
                    world.run(feed);
                    world.run(chat);
                }
            }
            assertThat(world.failures).isEmpty();
            requireWithin(world.door.exchanges, Math.max(1, (int) (limit * share)));
            requireWaits(world.door.exchanges);
        });
    }

    private static void requireWithin(List<Exchange> exchanges, int most) {
        for (int i = 0; i + most < exchanges.size(); i++) {
            Duration apart = Duration.between(
                    exchanges.get(i).began(), exchanges.get(i + most).began());
            assertThat(apart)
                    .as("%d requests, from request %d on", most + 1, i)
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(60).minusMillis(100));
        }
    }

    private static void requireWaits(List<Exchange> exchanges) {
        for (int i = 0; i + 1 < exchanges.size(); i++) {
            Exchange refused = exchanges.get(i);
            if (refused.status() == 429) {
                Exchange next = exchanges.get(i + 1);
                long seconds = Long.parseLong(refused.retryAfter().orElse("0"));
                assertThat(next.began()).isAfterOrEqualTo(refused.began().plusSeconds(seconds));
                assertThat(next.target()).isEqualTo(refused.target());
            }
        }
    }

    /** What is repeated, and how often, is what the documentation's table says. */
    private record Failure(String name, Fault fault, int mostAttempts) {}

    private static final List<Failure> TABLE = List.of(
            new Failure("401", Faults.respond(401), 1),
            new Failure("403", Faults.respond(403), 1),
            new Failure("409", Faults.respond(409), 1),
            new Failure("500 x-should-retry false", Faults.deterministicError(), 1),
            new Failure("500", Faults.respond(500), 5),
            new Failure("502", Faults.respond(502), 5),
            new Failure("502 html", Faults.html(502), 5),
            new Failure("503", Faults.respond(503), 5),
            new Failure("504", Faults.respond(504), 5),
            new Failure("529", Faults.respond(529), 5),
            new Failure("reset", Faults.reset(), 5),
            new Failure("reset after processing", Faults.resetAfterProcessing(), 5),
            new Failure("reset in the body", Faults.resetInBody(1), 5),
            new Failure("abort in the body", Faults.abort(1), 5),
            new Failure("no answer", Faults.emptyResponse(), 5),
            new Failure("half of the JSON", Faults.truncatedJson(), 5),
            new Failure("429", Faults.respond(429, Faults.retryAfter(1)), Integer.MAX_VALUE));

    /** Each failure is repeated as often as the table says. */
    @Test
    void i15_retry_table() throws InterruptedException {
        Schedules.all("I15 retry table", chance -> failing(chance, chance.of(TABLE), true));
    }

    /** A failed answer delivers nothing and saves nothing, and afterwards everything comes as if it had never failed. */
    @Test
    void i16_a_failed_response_never_changes_state() throws InterruptedException {
        Schedules.all("I16 a failed response never changes state", chance -> failing(chance, chance.of(TABLE), false));
    }

    private static void failing(Chance chance, Failure failure, boolean countAttempts) {
        World world = new World(chance, chance.of(ALL.subList(0, 5)));
        world.happenings = 0;
        world.happen(20);
        int first = chance.between(0, 3);
        int times = chance.between(1, 7);
        int[] asked = new int[1];
        int[] failed = new int[1];
        int[] writtenBefore = new int[1];
        int[] savedBefore = new int[1];
        Interceptor script = Faults.random(0, 1).choosing(failure.fault());
        world.faults = (operation, request, service) -> {
            boolean list = request.path().equals(world.subject.path());
            if (!list || asked[0]++ < first || failed[0] >= times) {
                return service.get();
            }
            if (failed[0]++ == 0) {
                writtenBefore[0] = world.sink.attempts;
                savedBefore[0] = world.store.generations.size();
            }
            return script.intercept(operation, request, service);
        };
        CollectReport report = world.run();
        boolean passes = times < failure.mostAttempts();
        if (failed[0] > 0 && countAttempts) {
            assertThat(report.complete())
                    .as("%s, %d times", failure.name(), times)
                    .isEqualTo(passes);
            assertThat(failed[0]).isEqualTo(Math.min(times, failure.mostAttempts()));
        }
        if (failed[0] > 0 && !passes && world.subject instanceof ActivitySubject) {
            assertThat(world.sink.attempts).isEqualTo(writtenBefore[0]);
            assertThat(world.store.generations).hasSize(savedBefore[0]);
        }
        world.settle();
        requireEverythingOnce(world);
    }

    /** Once recording is switched off, a run says so within twice the time that is given it and the pause between runs. */
    @Test
    void i25_silence_alarm() throws InterruptedException {
        Schedules.all("I25 silence alarm", chance -> {
            World world = new World(chance, ActivitySubject::new);
            Duration interval = Duration.ofSeconds(chance.between(10, 600));
            Duration lag = Duration.ofSeconds(chance.between(10, 900));
            Instant[] off = {Instant.MAX};
            world.latency = Duration.ofMillis(50);
            world.happenings = 0;
            world.faults = (operation, request, service) -> world.time.instant().isBefore(off[0])
                    ? service.get()
                    : FakeResponse.json(
                            200,
                            "{\"data\":[],\"has_more\":false,\"first_id\":null,\"last_id\":null}"
                                    .getBytes(StandardCharsets.UTF_8));
            try (ComplianceClient client = world.client()) {
                ActivityCollector collector = ((ActivityCollector) world.collector(client)).silenceAfter(lag);
                for (int runs = chance.between(1, 4); runs > 0; runs--) {
                    assertThat(world.run(collector).silence()).isEmpty();
                    world.time.advance(Duration.ofMillis(1));
                    world.happen(2);
                    world.time.advance(interval);
                }
                world.run(collector);
                Instant switched = world.time.instant();
                off[0] = switched;
                Instant alarm = Instant.MAX;
                for (int runs = 0; runs < 400 && alarm.equals(Instant.MAX); runs++) {
                    world.time.advance(interval);
                    if (world.run(collector).silence().isPresent()) {
                        alarm = world.time.instant();
                    }
                }
                assertThat(alarm)
                        .isBeforeOrEqualTo(switched.plus(lag.plus(interval).multipliedBy(2)));
            }
        });
    }
}
