package io.compliance4j.collect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.compliance4j.internal.collect.KeyMemory;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Hands events 1, 2, 3, … to a sink and saves a checkpoint after each few, until it is killed. Prints a line after each
 * save.
 */
final class SavingProgram {

    static final String NAME = "feed";
    static final String DELIVERED = "delivered";
    private static final int BATCH = 3;
    private static final int CAPACITY = 200;
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private SavingProgram() {}

    /** Where the events go; has them for good when it returns, or when the checkpoint after it is saved. */
    interface Sink {
        void deliver(long event) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[1]);
        if (arguments[0].equals("file")) {
            try (FileOutputStream out =
                    new FileOutputStream(directory.resolve("events").toFile(), true)) {
                collect(CheckpointStore.file(directory.resolve("state")), event -> append(out, event));
            }
        } else {
            try (Connection connection =
                    Databases.sqlite(directory.resolve("database")).getConnection()) {
                connection.setAutoCommit(false);
                collect(CheckpointStore.jdbc(connection), event -> insert(connection, event));
            }
        }
    }

    private static void append(FileOutputStream out, long event) throws IOException {
        out.write((event + "\n").getBytes(US_ASCII));
    }

    private static void insert(Connection connection, long event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO events VALUES (?)")) {
            insert.setLong(1, event);
            insert.executeUpdate();
        }
    }

    private static void collect(CheckpointStore store, Sink sink) throws Exception {
        try (CheckpointClaim claim = store.claim(NAME)) {
            Checkpoint last = claim.load().orElse(Checkpoints.bare(NAME, 0));
            KeyMemory memory = KeyMemory.of(last.remembered(), CAPACITY);
            long delivered = Long.parseLong(last.position().getOrDefault(DELIVERED, "0"));
            for (long generation = last.generation() + 1; ; generation++) {
                for (int i = 0; i < BATCH; i++) {
                    delivered++;
                    sink.deliver(delivered);
                    memory.add(Long.toString(delivered), START.plusSeconds(delivered));
                }
                claim.save(Checkpoint.builder()
                        .from(Checkpoints.bare(NAME, generation))
                        .putPosition(DELIVERED, Long.toString(delivered))
                        .remembered(memory.snapshot())
                        .build());
                System.out.println(delivered);
            }
        }
    }

    /** Whether the checkpoint remembers the latest events and no later ones. */
    static boolean remembersTheLatest(Checkpoint checkpoint, long delivered) {
        KeyMemory memory = KeyMemory.of(checkpoint.remembered(), CAPACITY);
        boolean all = !memory.contains(Long.toString(delivered + 1));
        for (long event = delivered; event > Math.max(0, delivered - CAPACITY / 2); event--) {
            all &= memory.contains(Long.toString(event));
        }
        return all;
    }

    static List<String> command(String store, Path directory) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.sqlite.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                SavingProgram.class.getName(),
                store,
                directory.toString());
    }
}
