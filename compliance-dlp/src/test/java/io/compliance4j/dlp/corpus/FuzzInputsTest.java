package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The inputs and the rules, without an engine. */
class FuzzInputsTest {

    @Test
    void sameSeedSameInputs() {
        FuzzInputs one = new FuzzInputs(9);
        FuzzInputs other = new FuzzInputs(9);
        List<String> inputs = Stream.generate(one::next).limit(2_000).toList();
        assertThat(Stream.generate(other::next).limit(2_000)).containsExactlyElementsOf(inputs);
        assertThat(inputs)
                .contains("")
                .anyMatch(text -> text.length() > 500)
                .anyMatch(FuzzInputsTest::hasLoneSurrogate);
        assertThat(inputs.stream().distinct().count()).isGreaterThan(1_900);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    @Test
    void rulesAreChecked() {
        String text = "a \ud83d\ude00 4111";
        assertThat(Observed.brokenRule(text, List.of(seen(5, 9, "4***")))).isEmpty();
        assertThat(Observed.brokenRule(text, List.of(seen(5, 10, "*")))).contains("outside");
        assertThat(Observed.brokenRule(text, List.of(seen(5, 5, "*")))).contains("outside");
        assertThat(Observed.brokenRule(text, List.of(seen(3, 9, "*")))).contains("split");
        assertThat(Observed.brokenRule(text, List.of(seen(0, 3, "*")))).contains("split");
        assertThat(Observed.brokenRule(text, List.of(seen(5, 9, "*"), seen(0, 1, "*"))))
                .contains("order");
        assertThat(Observed.brokenRule(text, List.of(seen(5, 9, "is 4111")))).contains("preview");
    }

    private static Observed seen(int start, int end, String preview) {
        return new Observed(new Hit("x", start, end, false), preview);
    }

    @Test
    void everyChunkingGivesTheSameText() throws IOException {
        Document document = new CorpusGenerator(2).documents(1, 1).get(3);
        for (int seed : IntStream.range(0, 200).toArray()) {
            StringWriter copy = new StringWriter();
            try (ChunkedReader reader =
                    new ChunkedReader(document.text(), ChunkedReader.randomCuts(document, new Rng(seed)))) {
                reader.transferTo(copy);
            }
            assertThat(copy.toString()).as("seed %d", seed).isEqualTo(document.text());
        }
    }
}
