package io.compliance4j.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.event.Event;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.support.VirtualTime;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.User;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that collects activities and chats is killed at random instants, again and again, while the tenant goes on. In
 * the end its file, read as a store that is keyed by dedupe key, has everything once and nothing else.
 *
 * <p>The database works in the process and dies with it, so it is SQLite, which keeps every commit that has returned. H2 in
 * a file does not: killed at the wrong moment it goes back to an earlier one, when it is opened next or even later. With a
 * checkpoint that goes back nothing is lost, but a claim whose epoch is gone ends the run.
 */
class CollectorKillIT {

    private static final int ROUNDS = Integer.getInteger("collect.rounds", 20);

    private final VirtualTime time = new VirtualTime();
    private final Organization organization = Organization.builder("Northwind").build();
    private final User ada = User.builder("ada").memberOf(organization).build();
    private final TenantKey key = TenantKey.builder("collector").build();
    private final Tenant tenant = Tenant.builder()
            .clock(time)
            .organization(organization)
            .user(ada)
            .key(key)
            .build();
    private final List<String> chats = new ArrayList<>();
    private int serial;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"file", "jdbc"})
    void nothing_is_lost_and_nothing_is_doubled(String kind) throws Exception {
        long seed = Long.getLong("collect.seed", 9_100);
        Random random = new Random(seed);
        if (kind.equals("jdbc")) {
            Databases.withTables(Databases.sqlite(directory.resolve("database")));
        }
        try (FakeComplianceServer server = FakeComplianceServer.builder()
                .tenant(() -> tenant)
                .options(options -> options.requestsPerMinute(1_000_000))
                .start()) {
            for (int round = 0; round < ROUNDS; round++) {
                happen(random);
                kill(kind, server, random);
                time.advance(Duration.ofSeconds(random.nextInt(400)));
            }
            time.advance(Duration.ofHours(25));
            Instant until = time.instant();
            collectTheRest(kind, server);

            List<String> lines = Files.readAllLines(directory.resolve("events"));
            Set<String> keyed = new HashSet<>(lines);
            Set<String> expected = expected(server, until);
            assertThat(keyed)
                    .as("-Dcollect.seed=%d -Dcollect.rounds=%d", seed, ROUNDS)
                    .containsAll(expected);
            Set<String> more = new HashSet<>(keyed);
            more.removeAll(expected);
            tenant.activities().recorded().forEach(activity -> more.remove(activity.id()));
            assertThat(more).as("keys that nothing has").isEmpty();
            System.out.printf(
                    "%s: killed %d times, %d events, 0 lost, 0 doubled by key, %d written again%n",
                    kind, ROUNDS, keyed.size(), lines.size() - keyed.size());
        }
    }

    private void happen(Random random) {
        for (int i = random.nextInt(60); i >= 0; i--) {
            Instant now = time.instant();
            Duration late = Duration.ofSeconds(random.nextInt(4) == 0 ? random.nextInt(600) : 0);
            tenant.record(Activity.builder(
                            "activity " + serial++,
                            "claude_chat_created",
                            Actor.user(ada.id(), "ada@example.com", "192.0.2.7", "browser"),
                            now)
                    .indexedAt(now.plus(late))
                    .build());
            if (random.nextInt(4) == 0) {
                say(random);
            }
            time.advance(Duration.ofMillis(random.nextInt(3_000) + 1));
        }
    }

    private void say(Random random) {
        Message message = Message.user("message " + serial, time.instant())
                .text("text " + serial++)
                .build();
        if (chats.isEmpty() || random.nextInt(3) == 0) {
            Chat chat = Chat.builder("chat " + serial++, organization, ada)
                    .createdAt(time.instant())
                    .updatedAt(time.instant())
                    .message(message)
                    .build();
            tenant.addChat(chat);
            chats.add(chat.id());
        } else {
            tenant.sendMessage(chats.get(random.nextInt(chats.size())), message);
        }
    }

    /** Starts the program and kills it some time after some batch, while the tenant goes on. */
    private void kill(String kind, FakeComplianceServer server, Random random)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(CollectingProgram.command(kind, directory, server.baseUrl(), key.secret()))
                .redirectError(directory.resolve("errors").toFile())
                .start();
        try (BufferedReader batches = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                assertThat(batches.readLine())
                        .as(() -> "the program ended by itself: " + errors())
                        .isNotNull();
                if (random.nextInt(3) == 0) {
                    happen(random);
                }
            }
            for (int i = random.nextInt(2_000_000); i > 0; i--) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private String errors() {
        try {
            return Files.readString(directory.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void collectTheRest(String kind, FakeComplianceServer server) throws IOException {
        CollectingProgram.cutTornLine(directory.resolve("events"));
        CheckpointStore store = CollectingProgram.store(kind, directory);
        try (FileOutputStream out =
                        new FileOutputStream(directory.resolve("events").toFile(), true);
                ComplianceClient client = client(server)) {
            EventSink<Event> sink = batch -> CollectingProgram.append(out, batch);
            assertThat(client.collectors()
                            .activities("activities", store)
                            .run(sink)
                            .complete())
                    .isTrue();
            assertThat(client.collectors().chats("chats", store).run(sink).complete())
                    .isTrue();
        }
    }

    /** Everything that had happened by then, as a process collects it that is never disturbed. */
    private Set<String> expected(FakeComplianceServer server, Instant until) {
        Set<String> keys = new HashSet<>();
        tenant.activities().recorded().stream()
                .filter(activity -> !activity.indexedAt().isAfter(until.minusMillis(1)))
                .forEach(activity -> keys.add(activity.id()));
        try (ComplianceClient client = client(server)) {
            client.collectors()
                    .chats("fresh", CheckpointStore.inMemory())
                    .run(batch -> batch.events().forEach(event -> keys.add(event.dedupeKey())));
        }
        return keys;
    }

    private ComplianceClient client(FakeComplianceServer server) {
        return ComplianceClient.builder()
                .baseUri(server.baseUrl())
                .apiKey(ApiKey.of(key.secret()))
                .budget(RequestBudget.perMinute(1_000_000))
                .build();
    }
}
