package io.compliance4j.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that delivers and saves is killed at random instants, again and again. Each time the checkpoint is readable,
 * is never behind what was reported as saved, and everything up to it has been delivered.
 */
class CheckpointKillIT {

    private static final int ROUNDS = Integer.getInteger("collect.rounds", 20);

    @TempDir
    private Path directory;

    @Test
    void nothing_is_lost_with_files() throws Exception {
        long seed = Long.getLong("collect.seed", 9_001);
        Random random = new Random(seed);
        long saved = 0;
        long resent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            saved = Math.max(saved, killed("file", random));
            String where = "-Dcollect.seed=" + seed + ", round " + round;
            try (CheckpointClaim claim =
                    CheckpointStore.file(directory.resolve("state")).claim(SavingProgram.NAME)) {
                saved = checked(claim, saved, where);
            }
            List<String> lines = Files.readAllLines(directory.resolve("events"));
            TreeSet<Long> events = new TreeSet<>();
            lines.forEach(line -> events.add(Long.parseLong(line)));
            assertThat(events.first()).isEqualTo(1);
            assertThat(events.last()).as(where).isEqualTo((long) events.size()).isGreaterThanOrEqualTo(saved);
            resent = (long) lines.size() - events.size();
        }
        System.out.printf("files: killed %d times, %d events, none lost, %d delivered again%n", ROUNDS, saved, resent);
    }

    @Test
    void nothing_is_lost_or_doubled_in_the_transactions_of_the_sink() throws Exception {
        long seed = Long.getLong("collect.seed", 9_002);
        Random random = new Random(seed);
        DataSource database = Databases.withTables(Databases.sqlite(directory.resolve("database")));
        Databases.execute(database, "CREATE TABLE events (id BIGINT)");
        long saved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            saved = Math.max(saved, killed("jdbc", random));
            String where = "-Dcollect.seed=" + seed + ", round " + round;
            try (CheckpointClaim claim = CheckpointStore.jdbc(database).claim(SavingProgram.NAME)) {
                saved = checked(claim, saved, where);
            }
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT COUNT(*), COUNT(DISTINCT id), MAX(id) FROM events")) {
                row.next();
                assertThat(List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .as(where + ": rows, different rows, last one")
                        .containsOnly(saved);
            }
        }
        System.out.printf("database: killed %d times, %d events, none lost, none doubled%n", ROUNDS, saved);
    }

    /** Runs the program, kills it some time after some save, and returns what it had reported as saved. */
    private long killed(String store, Random random) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(SavingProgram.command(store, directory))
                .redirectError(directory.resolve("errors").toFile())
                .start();
        String last = "0";
        try (BufferedReader saves = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            int lines = 1 + random.nextInt(60);
            for (int i = 0; i < lines; i++) {
                String line = saves.readLine();
                assertThat(line)
                        .as(() -> "the program ended by itself: " + errors())
                        .isNotNull();
                last = line;
            }
            for (int i = random.nextInt(1_000_000); i > 0; i--) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
        }
        return Long.parseLong(last);
    }

    private String errors() {
        try {
            return Files.readString(directory.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static long checked(CheckpointClaim claim, long reported, String where) {
        Checkpoint checkpoint = claim.load().orElseThrow();
        long delivered = Long.parseLong(checkpoint.position().get(SavingProgram.DELIVERED));
        assertThat(delivered).as(where).isGreaterThanOrEqualTo(reported).isEqualTo(3 * checkpoint.generation());
        assertThat(SavingProgram.remembersTheLatest(checkpoint, delivered))
                .as(where)
                .isTrue();
        return delivered;
    }
}
