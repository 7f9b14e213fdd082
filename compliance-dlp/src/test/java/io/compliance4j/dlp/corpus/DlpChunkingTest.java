package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;

/** A stream gives what the whole text gives, wherever its chunks end. */
class DlpChunkingTest {
    private static final int CHUNKINGS = 10_000;

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
