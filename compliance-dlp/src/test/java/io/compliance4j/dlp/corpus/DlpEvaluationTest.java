package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The standard scanner on documents that nobody has looked at while writing detectors. */
class DlpEvaluationTest {

    @Test
    void reachesTheBarsOnHeldOutSeeds() {
        List<Document> documents = CorpusGenerator.HELD_OUT_SEEDS.stream()
                .flatMap(seed -> new CorpusGenerator(seed).documents().stream())
                .toList();
        Evaluation.Report report = new Evaluation(EngineAdapter::scan).run(documents);
        System.out.println(report.summary());
        Evaluation.Tally total = report.total();
        assertThat(total.recall()).as("recall").isGreaterThanOrEqualTo(0.98);
        assertThat(total.precision()).as("precision").isGreaterThanOrEqualTo(0.98);
        assertThat(total.exactSpans()).as("exact spans").isGreaterThanOrEqualTo(0.99);
        assertThat(total.exampleFlags()).as("example flags").isGreaterThanOrEqualTo(0.98);
        assertThat(report.below(0.90)).as("labels below 0.90").isEmpty();
    }
}
