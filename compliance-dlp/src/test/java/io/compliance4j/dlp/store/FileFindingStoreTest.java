package io.compliance4j.dlp.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract, in a file; and what becomes of the file when the process ends at the wrong time. */
class FileFindingStoreTest extends FindingStoreContract {
    @TempDir
    Path folder;

    @Override
    FindingStore open() {
        return FindingStore.file(folder.resolve("findings.ndjson"));
    }

    private static long count(FindingStore store) {
        try (Stream<StoredFinding> all = store.find(FindingQuery.all())) {
            return all.count();
        }
    }

    @Test
    void aFileThatEndsAnywhereOpensWithWhatIsWhole() throws IOException {
        Path whole = folder.resolve("whole.ndjson");
        List<StoredFinding> findings = findings("chat_1", "msg_1", "user_1", NOW);
        try (FindingStore store = FindingStore.file(whole)) {
            store.add(findings);
            store.decide(findings.get(0).id(), new Decision(FindingState.ACCEPTED, "r", NOW, "\u00e9"));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.ndjson");
        for (int length = 0; length <= bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            Files.write(cut, part);
            long lines = new String(part, StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            try (FindingStore store = FindingStore.file(cut)) {
                assertThat(count(store)).isEqualTo(Math.min(lines, findings.size()));
                store.add(findings);
                assertThat(count(store)).isEqualTo(findings.size());
            }
            try (FindingStore store = FindingStore.file(cut)) {
                assertThat(count(store)).isEqualTo(findings.size());
            }
        }
    }

    @Test
    void aLineThatIsDamagedIsNotPassedOver() throws IOException {
        Path file = folder.resolve("damaged.ndjson");
        try (FindingStore store = FindingStore.file(file)) {
            store.add(findings("chat_1", "msg_1", "user_1", NOW));
        }
        Files.writeString(file, "no finding\n" + Files.readString(file));
        assertThatThrownBy(() -> FindingStore.file(file))
                .isInstanceOf(FindingStoreException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void onlyOneStoreHasTheFile() throws IOException {
        Path file = folder.resolve("shared.ndjson");
        try (FindingStore store = FindingStore.file(file)) {
            assertThatThrownBy(() -> FindingStore.file(file))
                    .isInstanceOf(FindingStoreException.class)
                    .hasMessageContaining("open in another store");
            assertThat(count(store)).isZero();
        }
        try (FindingStore again = FindingStore.file(file)) {
            assertThat(count(again)).isZero();
        }
    }

    @Test
    void theFileOnlyGrows() throws IOException {
        Path file = folder.resolve("grows.ndjson");
        List<StoredFinding> findings = findings("chat_1", "msg_1", "user_1", NOW);
        try (FindingStore store = FindingStore.file(file)) {
            store.add(findings);
            String before = Files.readString(file);
            store.decide(findings.get(0).id(), new Decision(FindingState.ACCEPTED, "r", NOW, ""));
            assertThat(Files.readString(file)).startsWith(before).hasLineCount(findings.size() + 1);
        }
        assertThatThrownBy(() -> FindingStore.file(folder.resolve("no/such/folder.ndjson")))
                .isInstanceOf(FindingStoreException.class);
    }
}
