package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The measure itself, on scanners whose figures are known. */
class EvaluationTest {
    private static final String TEXT = "mail anna@example.com and 10.0.0.1 now";
    private static final Truth MAIL =
            Truth.of("email", "email/plain", new Span(5, 21)).example(Truth.Example.YES);
    private static final Truth HOST = Truth.of("ipv4", "ipv4/plain", new Span(26, 34));

    private static Evaluation.Report judge(List<Truth> truths, Hit... hits) {
        return new Evaluation(text -> List.of(hits)).run(List.of(new Document("chat", TEXT, truths, List.of())));
    }

    @Test
    void theOracleIsPerfect() {
        List<Document> documents = new CorpusGenerator(3).documents(5, 2);
        Map<String, List<Hit>> known = new HashMap<>();
        for (Document document : documents) {
            known.put(
                    document.text(),
                    document.truths().stream()
                            .map(truth -> new Hit(
                                    truth.label(),
                                    truth.span().start(),
                                    truth.span().end(),
                                    truth.example() == Truth.Example.YES))
                            .toList());
        }
        Evaluation.Tally total = new Evaluation(text -> known.getOrDefault(text, List.of()))
                .run(documents)
                .total();
        assertThat(total.recall()).isEqualTo(1);
        assertThat(total.precision()).isEqualTo(1);
        assertThat(total.exactSpans()).isEqualTo(1);
        assertThat(total.exampleFlags()).isEqualTo(1);
        assertThat(total.planted()).isGreaterThan(174 * 5);
    }

    @Test
    void aBlindScannerFindsNothing() {
        Evaluation.Report report = new Evaluation(text -> List.of()).run(new CorpusGenerator(3).documents(2, 2));
        assertThat(report.total().recall()).isZero();
        assertThat(report.total().precision()).isEqualTo(1);
        assertThat(report.below(0.9)).hasSize(174);
    }

    @Test
    void aWrongSpanIsFoundButNotExact() {
        Evaluation.Report report = judge(List.of(MAIL), new Hit("email", 5, 20, true));
        assertThat(report.total().recall()).isEqualTo(1);
        assertThat(report.total().exactSpans()).isZero();
    }

    @Test
    void lessThanHalfIsAMissAndAFalseAlarm() {
        Evaluation.Report report = judge(List.of(MAIL), new Hit("email", 5, 9, true));
        assertThat(report.total().recall()).isZero();
        assertThat(report.total().precision()).isZero();
    }

    @Test
    void aSecondHitOnTheSameValueIsAFalseAlarm() {
        Evaluation.Report report = judge(List.of(MAIL), new Hit("email", 5, 21, true), new Hit("email", 5, 20, true));
        assertThat(report.total().precision()).isEqualTo(0.5);
        assertThat(judge(List.of(MAIL), new Hit("email", 5, 21, true), new Hit("email", 5, 21, true))
                        .total()
                        .precision())
                .isEqualTo(0.5);
    }

    @Test
    void companionsAreNeutralAndDoNotReplaceTheLabel() {
        Truth host = HOST.with("phone");
        assertThat(judge(List.of(host), new Hit("ipv4", 26, 34, false), new Hit("phone", 26, 34, false))
                        .total()
                        .precision())
                .isEqualTo(1);
        assertThat(judge(List.of(host), new Hit("phone", 26, 34, false)).total().recall())
                .isZero();
    }

    @Test
    void alternativesAndFurtherSpansAreAsRight() {
        Truth host = HOST.or("phone").orSpan(26, 38);
        Evaluation.Tally total =
                judge(List.of(host), new Hit("phone", 26, 38, false)).total();
        assertThat(total.recall()).isEqualTo(1);
        assertThat(total.exactSpans()).isEqualTo(1);
        assertThat(total.precision()).isEqualTo(1);
    }

    @Test
    void optionalValuesCountNeitherWay() {
        Truth host = HOST.asOptional();
        assertThat(judge(List.of(host), new Hit("ipv4", 26, 34, false)).total().planted())
                .isZero();
        assertThat(judge(List.of(host), new Hit("ipv4", 26, 34, false)).total().wrong())
                .isZero();
        assertThat(judge(List.of(host)).total().recall()).isEqualTo(1);
    }

    @Test
    void theExampleFlagIsJudged() {
        assertThat(judge(List.of(MAIL), new Hit("email", 5, 21, false)).total().exampleFlags())
                .isZero();
    }

    @Test
    void theTableHasARowForEachLabel() {
        String table = judge(List.of(MAIL, HOST), new Hit("email", 5, 21, true)).toMarkdown();
        assertThat(table)
                .contains("| **all** | 2 | 1.000 | 0.500 | 1.000 |")
                .contains("| `email` | 1 | 1.000 | 1.000 | 1.000 |")
                .contains("| `ipv4` | 1 | 1.000 | 0.000 | 1.000 |");
        assertThat(judge(List.of(MAIL), new Hit("email", 5, 9, true)).details(3))
                .contains("email/plain")
                .contains("false alarms");
    }

    @Test
    void everyFormIsMadeAndEveryDecoyToo() {
        Set<String> kinds = new java.util.HashSet<>();
        for (Document document : new CorpusGenerator(4).documents(1, 1)) {
            document.truths().forEach(truth -> kinds.add(truth.form()));
            document.decoys().forEach(decoy -> kinds.add(decoy.kind()));
        }
        Forms.ALL.forEach(form -> assertThat(kinds).contains(form.label() + "/" + form.name()));
        Decoys.ALL.forEach(decoy -> assertThat(kinds).contains(decoy.name()));
    }
}
