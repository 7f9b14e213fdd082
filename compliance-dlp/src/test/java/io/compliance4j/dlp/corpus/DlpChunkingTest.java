package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;

/** A stream gives what the whole text gives, wherever its chunks end. */
class DlpChunkingTest {
    private static final int CHUNKINGS = 10_000;

    /** Long texts are read in windows of this many characters, which look this much further. */
    private static final int WINDOW = 1_048_576;

    private static final int MARGIN = 32_768;
    private static final int EDGES = 200;

    @Test
    void anEdgeOfAWindowAnywhereFindsTheSame() {
        long seed = 815;
        Rng random = new Rng(seed);
        List<Document> documents = new CorpusGenerator(seed).documents(3, 2);
        for (int i = 0; i < EDGES; i++) {
            String text = "\n\n" + random.pickOf(documents).text();
            int edge = random.below(text.length());
            int before = WINDOW - edge;
            List<Hit> moved = EngineAdapter.scan(text).stream()
                    .map(hit -> new Hit(hit.label(), hit.start() + before, hit.end() + before, hit.example()))
                    .toList();
            String filled = "\n".repeat(before) + text + "\n".repeat(edge + MARGIN);
            assertThat(EngineAdapter.stream(new StringReader(filled)))
                    .as("seed %d, round %d, edge at %d of %s", seed, i, edge, text)
                    .isEqualTo(moved);
        }
    }

    @Test
    void everyChunkingFindsTheSame() {
        long seed = 4_711;
        Rng random = new Rng(seed);
        List<Document> documents = new CorpusGenerator(seed).documents(3, 2);
        List<List<Hit>> whole = documents.stream()
                .map(document -> EngineAdapter.scan(document.text()))
                .toList();
        for (int i = 0; i < CHUNKINGS; i++) {
            int number = random.below(documents.size());
            Document document = documents.get(number);
            NavigableSet<Integer> cuts = ChunkedReader.randomCuts(document, random);
            assertThat(EngineAdapter.stream(new ChunkedReader(document.text(), cuts)))
                    .as("seed %d, chunking %d, document %d, cuts %s", seed, i, number, cuts)
                    .isEqualTo(whole.get(number));
        }
    }
}
