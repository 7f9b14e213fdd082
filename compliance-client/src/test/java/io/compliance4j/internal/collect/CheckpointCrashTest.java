package io.compliance4j.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.Checkpoints;
import io.compliance4j.collect.KeySegment;
import io.compliance4j.internal.collect.CrashingDisk.Fault;
import io.compliance4j.support.TraceLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Invariant I4: wherever a save stops, the next reader finds the checkpoint that was being saved or the one before it,
 * complete.
 */
class CheckpointCrashTest {

    private static final Path DIRECTORY = Path.of("state");
    private static final String NAME = "feed";

    /** Few documents in this test are as long. */
    private static final int LONGEST_WRITE = 1_200;

    /** Segments that stay, that are replaced, and that come and go. */
    private static final List<List<KeySegment>> KEYS = List.of(
            List.of(),
            Checkpoints.keys("a", 3),
            Checkpoints.keys("a", 3, 2),
            Checkpoints.keys("b", 6),
            Checkpoints.keys("b", 6, 1),
            List.of());

    @Test
    void a_stop_at_every_step_and_every_byte_leaves_a_complete_checkpoint() throws IOException {
        CrashingDisk undisturbed = new CrashingDisk(DIRECTORY);
        saveAll(undisturbed);
        int steps = undisturbed.trace().size();
        int stops = 0;
        for (int step = 0; step < steps; step++) {
            for (int prefix = 0; prefix <= undisturbed.trace().get(step).bytes(); prefix++) {
                stop(step, Fault.CRASH_BEFORE, prefix);
                stops++;
            }
            stop(step, Fault.CRASH_AFTER, 0);
            stops++;
        }
        System.out.printf(
                "%d saves, %d steps: stopped at %d places, with and without power%n", KEYS.size(), steps, stops);
    }

    @Test
    void a_step_that_fails_leaves_a_complete_checkpoint_and_a_later_attempt_succeeds() throws IOException {
        CrashingDisk undisturbed = new CrashingDisk(DIRECTORY);
        saveAll(undisturbed);
        int steps = undisturbed.trace().size() - stepsToOpen();
        int stepsOfRetry = 8;
        List<Fault> faults = List.of(Fault.FAIL, Fault.FAIL_AFTERWARDS);
        for (int step = 0; step < steps; step++) {
            for (int later = 0; later < stepsOfRetry; later++) {
                for (Fault first : faults) {
                    for (Fault second : faults) {
                        failTwice(step, first, later, second);
                    }
                }
            }
        }
    }

    private static void failTwice(int step, Fault first, int later, Fault second) throws IOException {
        String where = first + " at step " + step + ", then " + second + " " + later + " steps later";
        CrashingDisk disk = new CrashingDisk(DIRECTORY);
        CheckpointFiles files = open(disk);
        disk.arm(step, first, 10);
        int failures = 0;
        for (int generation = 1; generation <= KEYS.size(); generation++) {
            for (boolean saved = false; !saved; ) {
                try {
                    assertThat(files.save(attempt(checkpoint(generation), failures), 1))
                            .as(where)
                            .isTrue();
                    saved = true;
                } catch (IOException e) {
                    disk.disarm();
                    assertThat(load(disk).map(Checkpoint::generation).orElse(0L))
                            .as(where)
                            .isBetween(generation - 1L, (long) generation);
                    if (failures++ == 0) {
                        disk.arm(later, second, 10);
                    }
                }
            }
        }
        disk.disarm();
        assertThat(load(disk).map(Checkpoint::generation)).as(where).contains((long) KEYS.size());
    }

    @Test
    void any_series_of_stops_failures_and_damages_leaves_a_complete_checkpoint() throws IOException {
        int schedules = Integer.getInteger("collect.schedules", 300);
        int crashes = 0;
        try (TraceLog warnings = new TraceLog()) {
            for (int schedule = 0; schedule < schedules; schedule++) {
                long seed = Long.getLong("collect.seed", 4_000 + schedule);
                try {
                    crashes += new Schedule(new Random(seed)).run();
                } catch (AssertionError | RuntimeException e) {
                    fail("-Dcollect.seed=" + seed + ": " + e.getMessage(), e);
                }
            }
            assertThat(warnings.text()).contains("WARN");
        }
        System.out.printf("%d schedules with %d stops%n", schedules, crashes);
    }

    /** Saves with keys that come and go, and everything that can happen on the way. */
    private static final class Schedule {

        private final Random random;
        private final CrashingDisk disk = new CrashingDisk(DIRECTORY);
        private CheckpointFiles files = new CheckpointFiles(disk, DIRECTORY, NAME);

        /** What a reader may find: the last checkpoint that is known to be there, or an attempt at the next. */
        private final List<Optional<Checkpoint>> possible = new ArrayList<>(List.of(Optional.empty()));

        private Optional<Checkpoint> before = Optional.empty();
        private int crashes;

        Schedule(Random random) {
            this.random = random;
        }

        int run() throws IOException {
            files.load();
            for (int save = 0; save < 30; save++) {
                Checkpoint next = next();
                possible.add(Optional.of(next));
                if (random.nextInt(3) == 0) {
                    Fault[] faults = Fault.values();
                    disk.arm(random.nextInt(12), faults[random.nextInt(faults.length)], random.nextInt(LONGEST_WRITE));
                }
                try {
                    assertThat(files.save(next, 1)).isTrue();
                    before = possible.get(0);
                    known(Optional.of(next));
                    if (before.isPresent() && random.nextInt(10) == 0) {
                        disk.disarm();
                        disk.damage(DIRECTORY.resolve("feed.json"), random);
                        known(before);
                        reopen();
                    }
                } catch (CrashingDisk.Crash e) {
                    crashes++;
                    if (random.nextBoolean()) {
                        disk.losePower(random);
                    }
                    reopen();
                } catch (IOException e) {
                    if (random.nextBoolean()) {
                        reopen();
                    }
                }
                disk.disarm();
            }
            return crashes;
        }

        private void known(Optional<Checkpoint> checkpoint) {
            possible.clear();
            possible.add(checkpoint);
        }

        private void reopen() throws IOException {
            files = new CheckpointFiles(disk, DIRECTORY, NAME);
            Optional<Checkpoint> found = files.load();
            assertThat(possible).contains(found);
            known(found);
        }

        private Checkpoint next() {
            long generation = possible.get(0).map(Checkpoint::generation).orElse(0L) + 1;
            return attempt(Checkpoints.full(NAME, generation, KEYS.get(random.nextInt(KEYS.size()))), random.nextInt());
        }
    }

    /** Attempts at one generation differ, since time goes on between them. */
    private static Checkpoint attempt(Checkpoint checkpoint, int number) {
        return Checkpoint.builder().from(checkpoint).requestId("req_" + number).build();
    }

    private static void stop(int step, Fault fault, int prefix) throws IOException {
        CrashingDisk disk = new CrashingDisk(DIRECTORY);
        disk.arm(step, fault, prefix);
        long saved = 0;
        try {
            CheckpointFiles files = open(disk);
            for (int generation = 1; generation <= KEYS.size(); generation++) {
                files.save(checkpoint(generation), 1);
                saved = generation;
            }
            fail("not stopped at step " + step);
        } catch (CrashingDisk.Crash e) {
            String where = fault + " " + last(disk) + " after " + prefix + " bytes";
            assertComplete(disk, saved, where);
            disk.losePower(new Random(31L * step + prefix));
            assertComplete(disk, saved, where + ", and power");
        }
    }

    private static void assertComplete(CrashingDisk disk, long saved, String where) throws IOException {
        disk.disarm();
        Optional<Checkpoint> found = load(disk);
        long generation = found.map(Checkpoint::generation).orElse(0L);
        assertThat(generation).as(where).isBetween(saved, saved + 1);
        found.ifPresent(checkpoint -> assertThat(checkpoint).as(where).isEqualTo(checkpoint((int) generation)));
    }

    private static void saveAll(CrashingDisk disk) throws IOException {
        CheckpointFiles files = open(disk);
        for (int generation = 1; generation <= KEYS.size(); generation++) {
            files.save(checkpoint(generation), 1);
        }
    }

    private static CheckpointFiles open(CrashingDisk disk) throws IOException {
        CheckpointFiles files = new CheckpointFiles(disk, DIRECTORY, NAME);
        files.load();
        return files;
    }

    private static int stepsToOpen() throws IOException {
        CrashingDisk disk = new CrashingDisk(DIRECTORY);
        open(disk);
        return disk.trace().size();
    }

    private static Optional<Checkpoint> load(CrashingDisk disk) throws IOException {
        return new CheckpointFiles(disk, DIRECTORY, NAME).load();
    }

    private static Checkpoint checkpoint(int generation) {
        return Checkpoints.full(NAME, generation, KEYS.get(generation - 1));
    }

    private static String last(CrashingDisk disk) {
        return disk.trace().get(disk.trace().size() - 1).what();
    }
}
