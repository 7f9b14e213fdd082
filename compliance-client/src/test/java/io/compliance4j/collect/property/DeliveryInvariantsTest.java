package io.compliance4j.collect.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.ComplianceClient;
import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointClaim;
import io.compliance4j.collect.CheckpointException;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectException;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.Collector;
import io.compliance4j.collect.Counts;
import io.compliance4j.collect.Databases;
import io.compliance4j.collect.KeySegment;
import io.compliance4j.event.ChatDeletedEvent;
import io.compliance4j.event.Event;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.event.RecordEvent;
import io.compliance4j.internal.collect.CrashingFiles;
import io.compliance4j.internal.collect.KeyMemory;
import io.compliance4j.paging.Cursor;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.engine.Operation;
import io.compliance4j.testkit.fault.Fault;
import io.compliance4j.testkit.fault.Faults;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invariants of what is delivered and remembered, whatever happens. */
class DeliveryInvariantsTest {

    /** The feed with the most ways to go wrong comes most often. */
    private static final List<Function<World, Subject>> ALL = List.of(
            ActivitySubject::new,
            ChatSubject::new,
            ActivitySubject::new,
            LocalSessionSubject::new,
            RemoteSessionSubject::new,
            SnapshotSubject::new);

    @TempDir
    private Path directory;

    private static World world(Chance chance) {
        return new World(chance, ALL.get((int) (chance.seed() % ALL.size())));
    }

    private static void requireEverythingOnce(World world) {
        assertThat(world.subject.missingFrom(world.sink)).as("missing").isEmpty();
        assertThat(world.subject.tooMuchIn(world.sink)).as("too much").isEmpty();
    }

    /** Everything that was ever listed, up to a day late, is delivered, tombstoned or a dead letter. */
    @Test
    void i01_no_loss() throws InterruptedException {
        Schedules.all("I1 no loss", chance -> {
            World world = world(chance).story().settle();
            assertThat(world.subject.missingFrom(world.sink)).isEmpty();
        });
    }

    /** A keyed store holds each thing once, and nothing else, whenever the process ended. */
    @Test
    void i02_idempotence() throws InterruptedException {
        Schedules.all(
                "I2 idempotence",
                chance -> requireEverythingOnce(world(chance).story().settle()));
    }

    /** No checkpoint says of an event that it was delivered, by its keys, its cursor or its counts, before it was. */
    @Test
    void i03_order_of_effects() throws InterruptedException {
        Schedules.all("I3 order of effects", chance -> {
            World world = world(chance);
            List<Page> pages = new ArrayList<>();
            Set<String> listed = new HashSet<>();
            world.store.onSave = checkpoint -> {
                for (int i = pages.size(); i < world.door.exchanges.size(); i++) {
                    pages.add(Page.of(world.door.exchanges.get(i)));
                    listed.addAll(pages.get(i).ids());
                }
                KeyMemory memory = KeyMemory.of(checkpoint.remembered(), 1_000_000);
                Set<String> unacknowledged = new HashSet<>(world.sink.offered);
                unacknowledged.addAll(listed);
                unacknowledged.removeAll(world.sink.acknowledged);
                assertThat(unacknowledged).noneMatch(memory::contains);
                assertThat(checkpoint.counts().delivered()).isLessThanOrEqualTo(world.sink.acknowledgedEvents);
                if (world.subject instanceof ActivitySubject) {
                    requireAcknowledgedUpTo(checkpoint, pages, world.sink);
                }
            };
            world.story().settle();
        });
    }

    /** What a request listed; read once, since every save looks at all of them. */
    private record Page(List<String> ids, String lastId, boolean forward) {

        /** A page that leads back to where it was asked from is none to go on behind, and is asked for again. */
        static Page of(Exchange exchange) {
            List<String> ids = exchange.records().stream()
                    .map(record -> record.path("id").asText())
                    .toList();
            String lastId =
                    exchange.answer().map(page -> page.path("last_id").asText()).orElse("");
            String target = URLDecoder.decode(exchange.target(), StandardCharsets.UTF_8);
            boolean forward = target.contains("order=asc")
                    && !target.contains("created_at")
                    && !target.contains("after_id=" + lastId);
            return new Page(ids, lastId, forward);
        }
    }

    private static void requireAcknowledgedUpTo(Checkpoint checkpoint, List<Page> pages, KeyedSink sink) {
        String cursor = checkpoint.position().get("cursor");
        if (cursor == null) {
            return;
        }
        String token = Cursor.parse(cursor).token();
        for (Page page : pages) {
            if (page.forward() && page.lastId().equals(token)) {
                assertThat(page.ids()).allMatch(sink.acknowledged::contains);
            }
        }
    }

    /**
     * Wherever a save stops, and whatever a power failure or a flipped bit does to it then, the next process finds the
     * checkpoint that was being saved or the one before it, and goes on from there without loss.
     */
    @Test
    void i04_atomic_checkpoint() throws InterruptedException {
        Schedules.all("I4 atomic checkpoint", chance -> {
            Path place = Files.createDirectory(directory.resolve("schedule-" + chance.seed()));
            CrashingFiles files = new CrashingFiles(place);
            Random random = new Random(chance.next());
            World world = world(chance);
            world.store = world.traced(files.store());
            long[] attempted = new long[1];
            world.store.onSave = checkpoint -> attempted[0] = checkpoint.generation();
            world.happen(20);
            world.makeFaulty();
            long least = 0;
            for (int lives = chance.between(1, 5); lives > 0; lives--) {
                boolean stopped = dies(world, files);
                files.go();
                if (stopped && chance.oneIn(2)) {
                    files.losePower(random);
                }
                long saved = Collections.max(world.store.generations, Long::compare);
                boolean damaged = saved > 1 && saved > least && chance.oneIn(4) && files.damage(world.name, random);
                if (damaged) {
                    world.sink.lastSaveIsLost();
                }
                try (CheckpointClaim claim = files.store().claim(world.name)) {
                    long found = claim.load().map(Checkpoint::generation).orElse(0L);
                    assertThat(found).isBetween(damaged ? saved - 1 : saved, attempted[0]);
                    least = found;
                }
                world.store.generations.add(least);
                if (damaged) {
                    break;
                }
            }
            world.settle();
            requireEverythingOnce(world);
            deleteAll(place);
        });
    }

    private static boolean dies(World world, CrashingFiles files) {
        world.store.generations.add(0L);
        files.stopAfter(world.chance.between(0, world.chance.of(10, 60, 200)), world.chance.between(0, 2_000));
        try {
            for (int runs = world.chance.between(1, 3); runs > 0; runs--) {
                world.run();
                world.pass();
            }
            return false;
        } catch (Error stop) {
            if (!CrashingFiles.isStop(stop)) {
                throw stop;
            }
            world.sink.ended();
            return true;
        }
    }

    private static void deleteAll(Path place) throws IOException {
        try (var files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(place);
    }

    /** What a run reports adds up, and agrees with what the service answered and what the sink was given. */
    @Test
    void i05_accounting() throws InterruptedException {
        Schedules.all("I5 accounting", chance -> {
            World world = world(chance);
            world.happen(20);
            world.faults = Faults.random(chance.next(), chance.of(0.0, 0.1, 0.3));
            Counts sum = Counts.NONE;
            try (ComplianceClient client = world.client()) {
                Collector<? extends Event> collector = world.collector(client);
                for (int runs = chance.between(1, 5); runs > 0; runs--) {
                    int exchanges = world.door.exchanges.size();
                    int written = world.sink.written.size();
                    int letters = world.sink.deadLetters.size();
                    CollectReport report = world.run(collector);
                    Counts counts = report.counts();
                    sum = sum.plus(counts);
                    assertThat(report.totals()).isEqualTo(sum);
                    assertThat(counts.deadLettered()).isEqualTo(world.sink.deadLetters.size() - letters);
                    List<Event> events = world.sink.written.subList(written, world.sink.written.size());
                    long tombstones = events.stream()
                            .filter(DeliveryInvariantsTest::isTombstone)
                            .count();
                    assertThat(counts.delivered()).isEqualTo(events.size() - tombstones);
                    assertThat(counts.tombstoned()).isEqualTo(tombstones);
                    assertThat(report.requests()).isEqualTo(world.door.exchanges.size() - exchanges);
                    if (world.subject instanceof ActivitySubject) {
                        assertThat(counts.listed()).isEqualTo(listed(world, exchanges));
                    }
                    world.pass();
                }
            }
        });
    }

    private static boolean isTombstone(Event event) {
        return event instanceof ChatDeletedEvent
                || (event instanceof RecordEvent row && row.change() == RecordEvent.Change.REMOVED);
    }

    private static long listed(World world, int from) {
        return world.door.exchanges.subList(from, world.door.exchanges.size()).stream()
                .mapToLong(exchange -> exchange.records().size())
                .sum();
    }

    /** A service that takes no cursor any more, now and then, costs duplicates and nothing else. */
    @Test
    void i07_cursor_loss_costs_duplicates_only() throws InterruptedException {
        Schedules.all("I7 cursor loss costs duplicates only", chance -> {
            World world = world(chance);
            Random random = new Random(chance.next());
            double probability = chance.of(0.05, 0.2, 0.5);
            world.faults = (operation, request, service) ->
                    hasCursor(request.query()) && random.nextDouble() < probability ? cursorRefused() : service.get();
            world.lives().settle();
            requireEverythingOnce(world);
        });
    }

    private static boolean hasCursor(String query) {
        return query.contains("after_id=") || query.contains("page=");
    }

    private static FakeResponse cursorRefused() {
        return FakeResponse.json(
                400,
                ("{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\","
                                + "\"message\":\"Invalid activity_id format\"}}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Any number of records at one instant, in pages of any size: each comes once, and without crashes only once. */
    @Test
    void i10_ties() throws InterruptedException {
        Schedules.all("I10 ties", chance -> {
            World world = new World(chance, ActivitySubject::new);
            world.happenings = 0;
            ActivitySubject feed = (ActivitySubject) world.subject;
            boolean disturbed = chance.oneIn(2);
            if (disturbed) {
                world.makeFaulty();
            }
            for (int rounds = chance.between(1, 4); rounds > 0; rounds--) {
                Instant now = world.time.instant();
                for (int i = chance.between(1, 40); i > 0; i--) {
                    feed.record(now, Duration.ZERO);
                }
                if (disturbed) {
                    world.live();
                } else {
                    world.run();
                    for (int i = chance.between(0, 5); i > 0; i--) {
                        feed.record(now, Duration.between(now, world.time.instant()));
                    }
                    world.time.advance(chance.upTo(Duration.ofMinutes(9)));
                }
            }
            world.settle();
            requireEverythingOnce(world);
            if (!disturbed) {
                assertThat(world.sink.written).hasSameSizeAs(world.sink.keyed.keySet());
            }
        });
    }

    /**
     * A record that shows {@code L} after its time, {@code L} up to the overlap, is delivered by the first run after the
     * first sweep that can see it: no later than {@code L}, one sweep interval, one pause between runs and the length of
     * two runs.
     */
    @Test
    void i11_lateness() throws InterruptedException {
        Schedules.all("I11 lateness", chance -> {
            World world = new World(chance, ActivitySubject::new);
            ActivitySubject feed = (ActivitySubject) world.subject;
            feed.mostLate = Duration.ofMinutes(10);
            feed.withoutOwn = true;
            Duration pause = Duration.ofSeconds(chance.between(20, 200));
            Map<String, Instant> delivered = new HashMap<>();
            Duration longest = Duration.ZERO;
            try (ComplianceClient client = world.client()) {
                Collector<? extends Event> collector = world.collector(client);
                int polls = chance.between(3, 10);
                int quiet = (int) (Duration.ofMinutes(16).toSeconds() / pause.toSeconds()) + 2;
                for (int poll = 0; poll < polls + quiet; poll++) {
                    if (poll < polls) {
                        world.happen(5);
                    } else {
                        world.happenings = 0;
                    }
                    Instant began = world.time.instant();
                    assertThat(world.run(collector).complete()).isTrue();
                    Instant ended = world.time.instant();
                    world.sink.keys().forEach(key -> delivered.putIfAbsent(key, ended));
                    Duration took = Duration.between(began, ended);
                    longest = took.compareTo(longest) > 0 ? took : longest;
                    world.time.advance(pause);
                }
            }
            Duration more =
                    feed.sweepEvery.plus(pause).plus(longest.multipliedBy(2)).plusSeconds(20L * 5);
            world.tenant.activities().recorded().stream()
                    .filter(activity -> !activity.type().equals("compliance_api_accessed"))
                    .forEach(activity -> assertThat(delivered.get(activity.id()))
                            .as(
                                    "%s, created at %s, shown at %s",
                                    activity.id(), activity.createdAt(), activity.indexedAt())
                            .isNotNull()
                            .isBeforeOrEqualTo(activity.indexedAt().plus(more)));
        });
    }

    /** What is gone between its list and its reading is a tombstone: it blocks nothing and counts as no content. */
    @Test
    void i17_gone_is_no_error() throws InterruptedException {
        Schedules.all("I17 gone is no error", chance -> {
            World world = new World(chance, chance.oneIn(3) ? RemoteSessionSubject::new : ChatSubject::new);
            world.happenings = 0;
            world.happen(40);
            Set<String> gone = new HashSet<>();
            world.faults = (operation, request, service) -> {
                String id = request.path().replaceAll("^.*/([^/]+)/messages$", "$1");
                boolean reading =
                        operation == Operation.CHAT_MESSAGES || operation == Operation.REMOTE_SESSION_MESSAGES;
                if (reading && chance.oneIn(3) && vanish(world.subject, id)) {
                    gone.add(id);
                    return chance.oneIn(3) ? status(410, "not_found_error") : service.get();
                }
                return service.get();
            };
            CollectReport report = world.run();
            assertThat(world.failures).isEmpty();
            assertThat(report.complete()).isTrue();
            assertThat(report.counts().deadLettered()).isZero();
            assertThat(report.counts().tombstoned()).isGreaterThanOrEqualTo(gone.size());
            assertThat(world.sink.written)
                    .noneMatch(event -> event instanceof MessageEvent turn && gone.contains(turn.ownerId()));
            world.settle();
            requireEverythingOnce(world);
        });
    }

    private static boolean vanish(Subject subject, String id) {
        if (subject instanceof ChatSubject chats && chats.alive().contains(id)) {
            chats.vanish(id);
            return true;
        }
        if (subject instanceof RemoteSessionSubject sessions
                && sessions.sessions().contains(id)) {
            sessions.delete(id);
            return true;
        }
        return false;
    }

    private static FakeResponse status(int status, String type) {
        return FakeResponse.json(
                status,
                ("{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"Arranged\"}}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * No later event has less of a message than an earlier one, whatever is deleted or withheld meanwhile; unless the
     * process ended between the earlier one and its checkpoint, when nobody knows of it: a keyed store then has both.
     */
    @Test
    void i18_monotone_content() throws InterruptedException {
        Schedules.all("I18 monotone content", chance -> {
            World world = new World(chance, chance.oneIn(2) ? LocalSessionSubject::new : ChatSubject::new);
            world.happen(20);
            world.makeFaulty();
            for (int lives = chance.between(1, 6); lives > 0; lives--) {
                world.live();
                takeAway(world);
            }
            world.settle();
            Set<String> captured = new HashSet<>();
            for (Event event : world.sink.written) {
                if (event instanceof MessageEvent turn && turn.messageId().isPresent()) {
                    String id = turn.messageId().get();
                    boolean empty = Turns.text(turn).isEmpty();
                    assertThat(empty && captured.contains(id))
                            .as(id + " lost its content")
                            .isFalse();
                    if (!empty && !world.sink.inDoubt.contains(event)) {
                        captured.add(id);
                    }
                }
            }
        });
    }

    private static void takeAway(World world) {
        if (world.subject instanceof LocalSessionSubject local
                && !local.sessions().isEmpty()) {
            local.withhold(world.chance.of(local.sessions()));
        } else if (world.subject instanceof ChatSubject chats && !chats.alive().isEmpty()) {
            chats.delete(world.chance.of(chats.alive()));
        }
        world.time.advance(Duration.ofSeconds(1));
    }

    /**
     * So many bad records are so many dead letters, and everything else is delivered; a redrive brings the rest. One in 50
     * records of the feed; one in all where the guard counts conversations and not their messages.
     */
    @Test
    void i20_poison_isolation() throws InterruptedException {
        Schedules.all("I20 poison isolation", chance -> {
            World world = world(chance);
            world.happenings = 0;
            for (int i = 0; i < 120; i++) {
                world.subject.happen();
            }
            KeyedSink all = world.undisturbed();
            List<String> keys = new ArrayList<>(all.keys());
            Set<String> bad = new HashSet<>();
            for (int i = chance.between(0, 40); i < keys.size(); i += 50) {
                bad.add(keys.get(i));
                if (!(world.subject instanceof ActivitySubject)) {
                    break;
                }
            }
            world.sink.rejects = event -> bad.contains(event.dedupeKey());
            CollectReport report = world.run();
            assertThat(world.failures).isEmpty();
            assertThat(report.complete()).isTrue();
            assertThat(report.pendingDeadLetters()).isEqualTo(bad.size());
            Set<String> letters = new HashSet<>();
            world.sink.deadLetters.forEach(letter -> letters.add(letter.id()));
            assertThat(letters).hasSameSizeAs(bad);
            assertThat(bad).noneMatch(world.sink.keys()::contains);
            world.settle();
            assertThat(bad).allMatch(world.sink.keys()::contains);
            requireEverythingOnce(world);
        });
    }

    /**
     * Where everything is bad the run ends, after 20 in a row however they are spread over pages, and forgets none of
     * them. (Fewer than 20 in all may each be a dead letter.)
     */
    @Test
    void i20_poison_isolation_ends_at_the_threshold() throws InterruptedException {
        Schedules.all("I20 poison isolation, threshold", chance -> {
            World world = world(chance);
            world.happenings = 0;
            for (int i = 0; i < 120; i++) {
                world.subject.happen();
            }
            boolean enough = world.undisturbed().written.size() >= 20;
            world.sink.rejects = event -> true;
            CollectReport report = world.run();
            assertThat(report.complete()).isEqualTo(world.failures.isEmpty());
            assertThat(world.failures)
                    .allSatisfy(
                            end -> assertThat(end.reason()).isEqualTo(CollectException.Reason.TOO_MANY_DEAD_LETTERS));
            assertThat(!enough || world.failures.size() == 1).as("ended").isTrue();
            assertThat(report.pendingDeadLetters()).isLessThan(20);
            world.settle();
            requireEverythingOnce(world);
        });
    }

    /** Where a page is long, 20 bad records with good ones between them are no row: each is a dead letter. */
    @Test
    void i20_poison_isolation_takes_no_scattered_records_for_a_row() throws InterruptedException {
        Schedules.all("I20 poison isolation, scattered", chance -> {
            World world = new World(chance, ActivitySubject::new);
            world.happenings = 0;
            boolean longPages = ((ActivitySubject) world.subject).pageSize >= 50;
            for (int i = longPages ? 1_500 : 100; i > 0; i--) {
                world.subject.happen();
            }
            List<String> keys = new ArrayList<>(world.undisturbed().keys());
            Set<String> bad = new HashSet<>();
            for (int i = chance.between(0, 20); i < keys.size(); i += 25) {
                bad.add(keys.get(i));
            }
            world.sink.rejects = event -> bad.contains(event.dedupeKey());
            assertThat(world.run().pendingDeadLetters()).isEqualTo(bad.size());
            assertThat(world.failures).isEmpty();
            world.settle();
            requireEverythingOnce(world);
        });
    }

    /**
     * The JSON of an event is what the service sent, byte for byte, unknown members and all. (Of what is gone there is
     * nothing that the service sent: a removal has the id, a deleted chat no messages.)
     */
    @Test
    void i21_losslessness() throws InterruptedException {
        Schedules.all("I21 losslessness", chance -> {
            World world = world(chance);
            Fault unknowns = Faults.unknowns(chance.next());
            world.faults = Faults.random(chance.next(), 0.7).choosing(unknowns);
            world.happen(20);
            for (int runs = chance.between(1, 3); runs > 0; runs--) {
                world.run();
                world.pass();
            }
            StringBuilder answers = new StringBuilder();
            world.door.exchanges.forEach(
                    exchange -> answers.append(exchange.text()).append('\n'));
            for (Event event : world.sink.written) {
                if (!isTombstone(event)) {
                    assertThat(answers.indexOf(event.raw().toJson()))
                            .as(() -> event + " as " + event.raw().toJson())
                            .isNotNegative();
                }
            }
        });
    }

    /** A chat that has not changed gives no event; m new or changed messages give m. */
    @Test
    void i22_minimal_re_emit() throws InterruptedException {
        Schedules.all("I22 minimal re-emit", chance -> {
            World world = new World(chance, ChatSubject::new);
            ChatSubject chats = (ChatSubject) world.subject;
            world.happenings = 0;
            chats.deletes = false;
            for (int i = chance.between(1, 6); i > 0; i--) {
                chats.begin(chance.between(1, 6));
                world.time.advance(Duration.ofSeconds(1));
            }
            world.run();
            for (int rounds = chance.between(1, 4); rounds > 0; rounds--) {
                assertThat(world.run().counts().delivered()).isZero();
                world.tenant.moveChat(chance.of(chats.alive()), null);
                world.time.advance(Duration.ofSeconds(1));
                assertThat(world.run().counts().delivered()).isZero();
                int messages = chance.between(1, 5);
                for (int i = 0; i < messages; i++) {
                    chats.say(chance.of(chats.alive()));
                    world.time.advance(Duration.ofSeconds(1));
                }
                assertThat(world.run().counts().delivered()).isEqualTo(messages);
            }
            requireEverythingOnce(world);
        });
    }

    /**
     * What a run holds does not grow with the length of an outage, of a chat or of the feed: while the sink is down each
     * try asks for one step only, batches have a bound of their own, and the keys that are remembered keep their limit,
     * at which nothing is lost. (The heap itself is measured by the programs that collect under {@code -Xmx}.)
     *
     * <p>What is saved of the keys may be more than their limit. Not more than half of what counts, and 1,000, has got a
     * later time elsewhere; and a segment is written anew once more of it is forgotten than not. So it is no more than
     * three times the limit and 2,000, however much there was to remember.
     */
    @Test
    void i23_bounded_memory() throws InterruptedException {
        Schedules.all("I23 bounded memory", chance -> {
            World world = new World(chance, chance.oneIn(2) ? ActivitySubject::new : ChatSubject::new);
            world.happenings = 0;
            int limit = chance.between(1, 60);
            world.options = CollectOptions.builder().rememberedKeys(limit).build();
            for (int i = chance.between(20, 150); i > 0; i--) {
                world.subject.happen();
            }
            if (world.subject instanceof ChatSubject chats && chance.oneIn(4)) {
                chats.begin(chance.between(500, 5_000));
            }
            int[] asked = new int[1];
            world.store.onSave = checkpoint -> {
                asked[0] = world.door.exchanges.size();
                assertThat(checkpoint.remembered().stream()
                                .mapToInt(KeySegment::size)
                                .sum())
                        .as("saved keys")
                        .isLessThanOrEqualTo(3 * limit + 2_000);
            };
            world.sink.down = () -> {
                if (world.subject instanceof ActivitySubject) {
                    assertThat(world.door.exchanges.size() - asked[0])
                            .as("requests ahead of the sink")
                            .isEqualTo(1);
                }
                return chance.oneIn(2);
            };
            for (int tries = chance.between(1, 12); tries > 0; tries--) {
                asked[0] = world.door.exchanges.size();
                world.run();
            }
            assertThat(world.sink.largestBatch)
                    .isLessThanOrEqualTo(world.subject instanceof ChatSubject ? 1_500 : 5_000);
            world.settle();
            requireEverythingOnce(world);
        });
    }

    /** Two processes at once, in any interleaving: the keyed store is that of one, and generations follow each other. */
    @Test
    void i24_single_writer() throws InterruptedException {
        DataSource database = Databases.withTables(Databases.inMemory(""));
        Schedules.all("I24 single writer", chance -> {
            World world = world(chance);
            CheckpointStore plain = switch (chance.between(0, 2)) {
                case 0 -> CheckpointStore.jdbc(database);
                case 1 -> new CrashingFiles(Files.createDirectory(directory.resolve("two-" + chance.seed()))).store();
                default -> CheckpointStore.inMemory();
            };
            world.name = "feed-" + chance.seed();
            world.store = world.traced(plain);
            world.happen(20);
            world.makeFaulty();
            Interceptor faults = world.faults;
            AtomicInteger others = new AtomicInteger();
            world.faults = (operation, request, service) -> {
                if (others.get() < 6 && chance.oneIn(4)) {
                    others.incrementAndGet();
                    runUnlessRefused(world);
                }
                return faults.intercept(operation, request, service);
            };
            for (int runs = chance.between(1, 4); runs > 0; runs--) {
                runUnlessRefused(world);
                world.pass();
            }
            world.settle();
            requireEverythingOnce(world);
            for (int i = 0; i < world.store.generations.size(); i++) {
                assertThat(world.store.generations.get(i)).isEqualTo(i + 1);
            }
        });
    }

    private static void runUnlessRefused(World world) {
        try {
            world.run();
        } catch (CheckpointException refused) {
            assertThat(refused).hasMessageContaining(world.name);
            world.sink.ended();
        }
    }
}
