package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.compliance4j.support.TraceLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileCheckpointStoreTest extends CheckpointStoreContract {

    @TempDir
    private Path work;

    @Override
    CheckpointStore store() {
        return CheckpointStore.file(directory());
    }

    @Override
    boolean takesOver() {
        return false;
    }

    private Path directory() {
        return work.resolve("new/state");
    }

    private Path file(String name) {
        return directory().resolve(name);
    }

    @Test
    void goes_back_one_generation_with_a_warning_if_the_current_one_is_damaged() throws IOException {
        saveTwo();
        damage(file("feed.json"));
        try (TraceLog log = new TraceLog();
                CheckpointClaim claim = store().claim("feed")) {
            assertThat(claim.load()).contains(full(1));
            assertThat(log.text())
                    .contains("WARN")
                    .contains(file("feed.json") + " does not match its checksum")
                    .contains("feed~previous.json");
        }
    }

    @Test
    void goes_back_one_generation_if_the_keys_of_the_current_one_are_damaged() throws IOException {
        saveTwo();
        damage(file("feed.keys").resolve(keys(2).get(1).digest()));
        try (CheckpointClaim claim = store().claim("feed")) {
            assertThat(claim.load()).contains(full(1));
        }
    }

    @Test
    void a_save_after_that_keeps_the_one_that_is_good() throws IOException {
        saveTwo();
        damage(file("feed.json"));
        try (CheckpointClaim claim = store().claim("feed")) {
            claim.load();
            claim.save(full(2));
        }
        damage(file("feed.json"));
        try (CheckpointClaim claim = store().claim("feed")) {
            assertThat(claim.load()).contains(full(1));
        }
    }

    @Test
    void never_begins_anew_where_something_is_damaged() throws IOException {
        saveTwo();
        Files.writeString(file("feed.json"), "");
        Files.delete(file("feed.keys").resolve(keys(1).get(0).digest()));
        try (CheckpointClaim claim = store().claim("feed")) {
            assertThatExceptionOfType(CheckpointException.class)
                    .isThrownBy(claim::load)
                    .withMessageContaining("feed.json is cut off")
                    .withMessageContaining("feed~previous.json names the remembered keys")
                    .withMessageContaining("missing")
                    .withMessageContaining("backup");
            assertThatExceptionOfType(CheckpointException.class)
                    .isThrownBy(() -> claim.save(Checkpoints.bare("feed", 1)));
        }
    }

    @Test
    void does_not_go_back_before_a_checkpoint_of_a_later_version() throws IOException {
        saveTwo();
        writeVersion2(file("feed.json"));
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> store().claim("feed"))
                .withMessageContaining("layout 2")
                .withMessageContaining("later");
    }

    @Test
    void a_file_of_another_name_is_no_checkpoint_of_this_one() throws IOException {
        saveTwo();
        Files.copy(file("feed.json"), file("other.json"));
        try (CheckpointClaim claim = store().claim("other")) {
            assertThatExceptionOfType(CheckpointException.class)
                    .isThrownBy(claim::load)
                    .withMessageContaining("is of checkpoint 'feed'");
        }
    }

    @Test
    void somebody_else_who_claims_in_spite_of_the_lock_fences_this_writer() throws IOException {
        try (CheckpointClaim claim = store().claim("feed")) {
            claim.save(Checkpoints.bare("feed", 1));
            Files.writeString(file("feed.lock"), "epoch 2 process 99999\n");
            assertThatExceptionOfType(CheckpointException.class)
                    .isThrownBy(() -> claim.save(Checkpoints.bare("feed", 2)))
                    .matches(CheckpointException::fenced);
        }
    }

    @Test
    void somebody_else_who_writes_in_spite_of_the_lock_fences_this_writer() throws IOException {
        try (CheckpointClaim claim = store().claim("feed")) {
            claim.save(Checkpoints.bare("feed", 1));
            byte[] first = Files.readAllBytes(file("feed.json"));
            claim.save(Checkpoints.bare("feed", 2));
            Files.write(file("feed.json"), first);
            assertThatExceptionOfType(CheckpointException.class)
                    .isThrownBy(() -> claim.save(Checkpoints.bare("feed", 3)))
                    .matches(CheckpointException::fenced);
            assertThat(claim.load()).contains(Checkpoints.bare("feed", 1));
        }
    }

    @Test
    void epochs_grow_also_when_the_lock_file_was_removed() throws IOException {
        for (int generation = 1; generation <= 3; generation++) {
            try (CheckpointClaim claim = store().claim("feed")) {
                claim.save(Checkpoints.bare("feed", generation));
            }
            Files.delete(file("feed.lock"));
        }
        assertThat(file("feed.json")).content().contains("\"epoch\":3");
    }

    @Test
    void saves_also_while_the_thread_is_interrupted() {
        try (CheckpointClaim claim = store().claim("feed")) {
            Thread.currentThread().interrupt();
            claim.save(full(1));
            assertThat(claim.load()).contains(full(1));
            claim.save(full(2));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void keeps_the_keys_of_two_generations_and_no_others() throws IOException {
        try (CheckpointClaim claim = store().claim("feed")) {
            for (int generation = 1; generation <= 5; generation++) {
                claim.save(full(generation));
            }
        }
        try (Stream<Path> files = Files.list(file("feed.keys"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            keys(5).get(0).digest(),
                            keys(4).get(1).digest(),
                            keys(5).get(1).digest());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_it_creates_is_its_owners_alone() throws IOException {
        saveTwo();
        try (Stream<Path> files = Files.walk(directory())) {
            assertThat(files)
                    .hasSizeGreaterThan(6)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void says_where_it_could_not_write() throws IOException {
        Files.createDirectories(directory().getParent());
        Files.writeString(directory(), "a file");
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> store().claim("feed"))
                .withMessageContaining(directory().toString());
    }

    private void saveTwo() {
        try (CheckpointClaim claim = store().claim("feed")) {
            claim.save(full(1));
            claim.save(full(2));
        }
    }

    /** One segment stays, one is new in each generation. */
    private static List<KeySegment> keys(int generation) {
        return List.of(
                Checkpoints.keys("stays", 10).get(0),
                Checkpoints.keys("generation " + generation, 3).get(0));
    }

    private static Checkpoint full(int generation) {
        return Checkpoints.full("feed", generation, keys(generation));
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static void writeVersion2(Path file) throws IOException {

        Files.write(file, Sealed.document("{\"v\":2,\"sdk_version\":\"9.9\""));
    }
}
