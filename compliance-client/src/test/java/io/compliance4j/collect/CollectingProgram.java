package io.compliance4j.collect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.event.Event;
import io.compliance4j.http.RequestBudget;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * Collects activities and chats from a service on this machine, again and again, until it is killed. Writes the key of each
 * event to a file, and forces it, before it acknowledges. Prints a line after each batch.
 */
final class CollectingProgram {

    private CollectingProgram() {}

    static List<String> command(String store, Path directory, URI service, String key) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dorg.sqlite.tmpdir=" + directory,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                CollectingProgram.class.getName(),
                store,
                directory.toString(),
                service.toString(),
                key);
    }

    static CheckpointStore store(String kind, Path directory) {
        return kind.equals("file")
                ? CheckpointStore.file(directory.resolve("state"))
                : CheckpointStore.jdbc(Databases.sqlite(directory.resolve("database")));
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        Path events = directory.resolve("events");
        cutTornLine(events);
        CheckpointStore store = store(arguments[0], directory);
        try (FileOutputStream out = new FileOutputStream(events.toFile(), true);
                ComplianceClient client = ComplianceClient.builder()
                        .baseUri(URI.create(arguments[2]))
                        .apiKey(ApiKey.of(arguments[3]))
                        .budget(RequestBudget.perMinute(1_000_000))
                        .build()) {
            EventSink<Event> sink = EventSink.acknowledging(Acknowledgement.DURABLE, batch -> {
                append(out, batch);
                System.out.println(batch);
            });
            while (true) {
                client.collectors().activities("activities", store).run(sink);
                client.collectors().chats("chats", store).run(sink);
            }
        }
    }

    /** A process that was killed may have written a part of a line. */
    static void cutTornLine(Path events) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(events.toFile(), "rw")) {
            long end = file.length();
            while (end > 0) {
                file.seek(end - 1);
                if (file.read() == '\n') {
                    break;
                }
                end--;
            }
            file.setLength(end);
        }
    }

    static void append(FileOutputStream out, EventBatch<Event> batch) throws IOException {
        FileChannel file = out.getChannel();
        StringBuilder lines = new StringBuilder();
        batch.events().forEach(event -> lines.append(event.dedupeKey()).append('\n'));
        out.write(lines.toString().getBytes(UTF_8));
        file.force(false);
    }
}
