package io.compliance4j.collect.property;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.claudeexport.ClaudeExport;
import io.compliance4j.claudeexport.ExportConversation;
import io.compliance4j.claudeexport.ExportPosition;
import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.Collector;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.ExportException;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.event.Event;
import io.compliance4j.support.TraceLog;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.fault.Faults;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.transfer.DownloadedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invariants of stored bytes, of exports, of deletions and of the key. */
class EvidenceInvariantsTest {

    private static final List<Function<World, Subject>> ALL = List.of(
            ActivitySubject::new,
            ChatSubject::new,
            LocalSessionSubject::new,
            RemoteSessionSubject::new,
            SnapshotSubject::new);

    @TempDir
    private Path directory;

    /** A file that is stored has the bytes whose digest the service announced; otherwise there is none. */
    @Test
    void i19_integrity() throws InterruptedException {
        Schedules.all("I19 integrity", chance -> {
            World world = new World(chance, ChatSubject::new);
            byte[] bytes = new byte[chance.between(0, chance.of(10, 1_000, 50_000))];
            new Random(chance.next()).nextBytes(bytes);
            Content content = Content.of(bytes);
            StoredFile file = StoredFile.builder("file").content(content).build();
            world.tenant.addFile(file);
            world.faults = Faults.random(chance.next(), chance.of(0.0, 0.3, 0.7))
                    .choosing(
                            Faults.wrongMd5(),
                            Faults.resetInBody(chance.between(0, 100)),
                            Faults.abort(chance.between(0, 100)),
                            Faults.shortBody(1),
                            Faults.respond(503),
                            Faults.reset());
            Path target = directory.resolve("file-" + chance.seed());
            try (ComplianceClient client = world.client()) {
                DownloadedFile saved = client.files().download(file.id()).toFile(target);
                assertThat(Files.readAllBytes(saved.path())).isEqualTo(bytes);
                assertThat(saved.digestVerified()).isTrue();
                Files.delete(target);
            } catch (ComplianceException failed) {
                assertThat(target).doesNotExist();
            }
        });
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A walk goes on behind any saved position of the same file, and refuses a file that was changed meanwhile. */
    @Test
    void i26_resume_only_on_identical_source() throws InterruptedException {
        Schedules.all("I26 resume only on identical source", chance -> {
            Path folder = Files.createDirectory(directory.resolve("export-" + chance.seed()));
            Path file = folder.resolve("conversations.json");
            int count = chance.between(1, 12);
            Files.writeString(file, export(count, chance));
            List<String> all = new ArrayList<>();
            List<ExportPosition> positions = new ArrayList<>();
            try (ClaudeExport export = ClaudeExport.open(file)) {
                for (ExportConversation conversation : export.conversations()) {
                    all.add(conversation.uuid());
                    positions.add(conversation.position());
                }
            }
            assertThat(all).hasSize(count);
            int at = chance.between(0, count - 1);
            ExportPosition position = ExportPosition.parse(positions.get(at).toString());
            boolean changed = chance.oneIn(2);
            if (changed) {
                change(file, chance);
            }
            List<String> rest = new ArrayList<>();
            if (changed) {
                assertThatThrownBy(() -> walk(file, position, rest)).isInstanceOf(ExportException.class);
                assertThat(rest).isEmpty();
            } else {
                walk(file, position, rest);
                assertThat(rest).isEqualTo(all.subList(at + 1, count));
            }
            Files.delete(file);
            Files.delete(folder);
        });
    }

    private static void walk(Path file, ExportPosition position, List<String> read) {
        try (ClaudeExport export = ClaudeExport.open(file)) {
            export.conversationsAfter(position).forEach(conversation -> read.add(conversation.uuid()));
        }
    }

    private static String export(int count, Chance chance) {
        List<String> conversations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> messages = new ArrayList<>();
            for (int m = chance.between(0, 4); m > 0; m--) {
                messages.add("{\"uuid\":\"m" + i + "-" + m + "\",\"sender\":\"human\",\"text\":\"text " + m + "\"}");
            }
            conversations.add("{\"uuid\":\"c" + i + "\",\"name\":\"chat\",\"chat_messages\":["
                    + String.join(",", messages) + "]}");
        }
        return "[" + String.join(",", conversations) + "]";
    }

    private static void change(Path file, Chance chance) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (chance.between(0, 2)) {
            case 0 -> bytes = Arrays.copyOf(bytes, chance.between(0, bytes.length - 1));
            case 1 -> bytes = (new String(bytes, UTF_8) + " ").getBytes(UTF_8);
            default -> bytes[chance.between(0, bytes.length - 1)] ^= (byte) (1 << chance.between(0, 7));
        }
        Files.write(file, bytes);
    }

    /**
     * A list of deletions that is worked through again after any end deletes all of it and nothing else; what is gone
     * already counts as done. (That each deletion has an archived copy or a waiver is the business of governed deletion,
     * which this library does not have yet.)
     */
    @Test
    void i27_deletion_is_restartable() throws InterruptedException {
        Schedules.all("I27 deletion is restartable", chance -> {
            World world = new World(chance, ChatSubject::new);
            ChatSubject chats = (ChatSubject) world.subject;
            world.happenings = 0;
            for (int i = chance.between(2, 12); i > 0; i--) {
                chats.begin(chance.between(0, 2));
            }
            List<String> planned =
                    chats.alive().subList(0, chance.between(1, chats.alive().size()));
            Set<String> kept = new LinkedHashSet<>(chats.alive());
            planned.forEach(kept::remove);
            Set<String> done = new LinkedHashSet<>();
            world.makeFaulty();
            for (int tries = 0; done.size() < planned.size(); tries++) {
                if (tries > 30) {
                    world.faults = Interceptor.none();
                } else {
                    world.crashes.arm(chance.between(0, 40));
                }
                delete(world, planned, done);
                world.crashes.disarm();
            }
            assertThat(planned).noneMatch(id -> world.tenant.chats().find(id).isPresent());
            assertThat(kept).allMatch(id -> world.tenant.chats().find(id).isPresent());
        });
    }

    private static void delete(World world, List<String> planned, Set<String> done) {
        try (ComplianceClient client = world.deletingClient()) {
            for (String id : planned) {
                if (!done.contains(id)) {
                    deleteOne(client, id);
                    world.crashes.point("before it is written down");
                    done.add(id);
                }
            }
        } catch (Crash | ComplianceException again) {
            assertThat(again).isNotNull();
        }
    }

    private static void deleteOne(ComplianceClient client, String id) {
        try {
            assertThat(client.deletions().chat(id).id()).isEqualTo(id);
        } catch (NotFoundException gone) {
            assertThat(gone.status()).isEqualTo(404);
        }
    }

    /** The key is in no log line, exception, checkpoint, report, dead letter, event or text of any object. */
    @SuppressWarnings("ObjectToString") // whatever it says, the key must not be in it
    @Test
    void i28_secrecy() throws InterruptedException {
        Schedules.oneByOne("I28 secrecy", chance -> {
            try (TraceLog log = new TraceLog()) {
                World world = new World(chance, chance.of(ALL));
                List<String> secrets = new ArrayList<>(List.of(world.key.secret()));
                StringWriter shown = new StringWriter();
                PrintWriter out = new PrintWriter(shown, true);
                world.store.onSave = checkpoint -> out.println(text(checkpoint));
                world.happen(10);
                world.makeFaulty();
                Interceptor faults = world.faults;
                world.faults = (operation, request, service) -> {
                    if (chance.oneIn(10)) {
                        secrets.add(world.tenant.rotateKey(keyOf(world).id()).secret());
                        world.secret = secrets.get(secrets.size() - 1);
                    }
                    return chance.oneIn(20)
                            ? echo(request.header("x-api-key").orElse(""), chance)
                            : faults.intercept(operation, request, service);
                };
                world.sink.rejects = event -> chance.oneIn(30);
                try (ComplianceClient client = world.client()) {
                    Collector<? extends Event> collector = world.collector(client);
                    out.println(collector + " " + ApiKey.of(world.secret));
                    for (int runs = chance.between(1, 4); runs > 0; runs--) {
                        CollectReport report = world.run(collector);
                        out.println(report + " " + report.toJson());
                        world.pass();
                    }
                }
                world.failures.forEach(failure -> failure.printStackTrace(out));
                world.sink.deadLetters.forEach(out::println);
                world.sink.written.forEach(event -> out.println(event + " " + event.toJson()));
                for (String secret : secrets) {
                    assertThat(log.text()).doesNotContain(secret);
                    assertThat(shown.toString()).doesNotContain(secret);
                }
            }
        });
    }

    private static io.compliance4j.testkit.tenant.TenantKey keyOf(World world) {
        return world.tenant.keyOf(world.secret).orElseThrow();
    }

    private static String text(Checkpoint checkpoint) {
        return checkpoint + " " + checkpoint.toFlatMap();
    }

    /** A proxy that says what it was sent. */
    private static FakeResponse echo(String secret, Chance chance) {
        int status = chance.of(400, 401, 403, 500, 502);
        return FakeResponse.json(
                status,
                ("{\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":\"x-api-key: " + secret + "\"}}")
                        .getBytes(UTF_8));
    }
}
