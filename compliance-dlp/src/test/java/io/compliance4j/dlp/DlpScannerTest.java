package io.compliance4j.dlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DlpScannerTest {
    private static final DlpScanner STANDARD = DlpScanner.standard();

    @Test
    void aCleanMessageAllocatesNothing() {
        String message =
                "Could you please review the plan for the new office before the meeting on Thursday? The team has 14 open questions"
                        + " about budget, travel and the 2nd release, and the customer would like an answer soon.";
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            found += STANDARD.scan(message).size();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1_000; i++) {
            found += STANDARD.scan(message).size();
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(found).isZero();
        assertThat(allocated).as("bytes for 1,000 messages").isLessThan(1_000);
    }

    @Test
    void findingsComeInOrderAndDoNotOverlap() {
        List<Finding> findings = STANDARD.scan(
                "mail anna@example.com, card 4111 1111 1111 1111, host 10.0.0.8, postgres://a:Xk9wQ2z@db.example.com/x");
        int end = 0;
        for (Finding finding : findings) {
            assertThat(finding.start()).isGreaterThanOrEqualTo(end);
            end = finding.end();
        }
        assertThat(findings.stream().map(Finding::detector))
                .containsExactly("email", "credit_card", "ipv4", "db_connection_uri");
    }

    @Test
    void theMatchIsKeptOnlyWhenAskedFor() {
        Finding finding = STANDARD.scan("card 4111 1111 1111 1111").get(0);
        assertThat(finding.match()).isEmpty();
        assertThat(finding.preview()).isEqualTo("4111 **** **** 1111");
        assertThat(finding.toString()).doesNotContain("4111 1111");
        assertThat(finding.fingerprint()).matches("sha256:[0-9a-f]{64}");
        assertThat(finding.reasons()).isNotEmpty();
    }

    @Test
    void theFingerprintIsOfTheNormalisedValueAndOfTheKey() {
        DlpScanner keyed =
                DlpScanner.builder().addStandard().fingerprintKey(new byte[32]).build();
        String spaced = STANDARD.scan("card 4111 1111 1111 1111").get(0).fingerprint();
        assertThat(STANDARD.scan("card 4111-1111-1111-1111").get(0).fingerprint())
                .isEqualTo(spaced);
        assertThat(keyed.scan("card 4111 1111 1111 1111").get(0).fingerprint()).isNotEqualTo(spaced);
        assertThatThrownBy(() -> DlpScanner.builder().fingerprintKey(new byte[3]))
                .hasMessageContaining("16");
    }

    @Test
    void aDetectorOfOnesOwnIsOneLine() {
        DlpScanner scanner = DlpScanner.builder()
                .addStandard()
                .add(Detector.regex("employee_id", "EMP-\\d{6}", Severity.MEDIUM))
                .build();
        List<Finding> findings = scanner.scan("ask EMP-204511 or bob@example.com");
        assertThat(findings.stream().map(Finding::detector)).containsExactly("employee_id", "email");
        assertThat(findings.get(0).start()).isEqualTo(4);
        assertThat(findings.get(0).end()).isEqualTo(14);
        assertThat(scanner.scan("EMP-20451")).isEmpty();
        assertThat(scanner.scan("EMP-2045117")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=x)y", "(a)\\1", "(?<!a)b"})
    void anExpressionThatIsNotLinearIsRefusedWithTheReason(String expression) {
        assertThatThrownBy(() -> Detector.regex("mine", expression, Severity.LOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine")
                .hasMessageContaining(expression);
    }

    @Test
    void aCatastrophicExpressionRunsInLinearTime() {
        DlpScanner scanner = DlpScanner.builder()
                .add(Detector.regex("mine", "(a|aa)+(a*)*b", Severity.LOW))
                .build();
        assertThat(scanner.scan("a".repeat(200_000))).isEmpty();
        assertThat(scanner.scan("xx aaaab")).hasSize(1);
    }

    @Test
    void whatOnlyRe2UnderstandsRunsOnRe2() {
        DlpScanner scanner = DlpScanner.builder()
                .add(Detector.regex("mine", "\\pL+?-\\d{3}", Severity.LOW))
                .build();
        assertThat(scanner.scan("see \u00fcb-123 there")).hasSize(1);
    }

    private static final Detector THROWING = new Detector() {
        @Override
        public String label() {
            return "broken";
        }

        @Override
        public Severity severity() {
            return Severity.LOW;
        }

        @Override
        public List<String> triggers() {
            return List.of("boom");
        }

        @Override
        public void examine(CharSequence text, int at, Matches matches) {
            throw new IllegalStateException("no good");
        }
    };

    @Test
    void aDetectorThatThrowsLosesOnlyItsOwnFindings() {
        DlpScanner scanner = DlpScanner.builder().addStandard().add(THROWING).build();
        ScanReport report = scanner.inspect("boom at 192.0.2.1");
        assertThat(report.findings().stream().map(Finding::detector)).containsExactly("ipv4");
        assertThat(report.failures()).singleElement().satisfies(f -> {
            assertThat(f.detector()).isEqualTo("broken");
            assertThat(f.offset()).isZero();
            assertThat(f.cause()).hasMessage("no good");
        });
        assertThat(report.severity()).isEqualTo(Severity.LOW);
        assertThat(scanner.scan("boom at 192.0.2.1")).hasSize(1);
    }

    @Test
    void aPolicyThatNamesAnUnknownDetectorIsRefused() {
        ScanPolicy policy = ScanPolicy.builder().only("credit_crad").build();
        assertThatThrownBy(
                        () -> DlpScanner.builder().addStandard().policy(policy).build())
                .hasMessageContaining("credit_crad")
                .hasMessageContaining("credit_card");
    }

    @ParameterizedTest
    @CsvSource({"emial,email", "us_snn,us_ssn", "githubtoken,github_token"})
    void theNearestLabelIsSuggested(String wrong, String right) {
        assertThatThrownBy(() -> with(ScanPolicy.builder().without(wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + wrong + "\"")
                .hasMessageContaining("did you mean \"" + right + "\"");
    }

    @Test
    void aScannerWithoutDetectorsIsRefused() {
        assertThatThrownBy(() -> DlpScanner.builder().build()).hasMessageContaining("addStandard()");
    }

    @Test
    void aLabelMustLookLikeOne() {
        Detector shouting = new Renamed("Employee ID");
        assertThatThrownBy(() -> DlpScanner.builder().add(shouting).build())
                .hasMessageContaining("Employee ID")
                .hasMessageContaining("employee_id");
        Detector taken = new Renamed("email");
        assertThatThrownBy(() -> DlpScanner.builder().addStandard().add(taken).build())
                .hasMessageContaining("\"email\"");
    }

    /** The throwing detector under another name. */
    private record Renamed(String label) implements Detector {
        @Override
        public Severity severity() {
            return Severity.LOW;
        }

        @Override
        public List<String> triggers() {
            return THROWING.triggers();
        }

        @Override
        public void examine(CharSequence text, int at, Matches matches) {
            THROWING.examine(text, at, matches);
        }
    }

    @Test
    void detectorsAreFoundAsServices() {
        DlpScanner scanner = DlpScanner.builder().addFromServiceLoader().build();
        assertThat(scanner.scan("my badge:1234, thanks")).singleElement().satisfies(f -> {
            assertThat(f.detector()).isEqualTo("badge");
            assertThat(f.start()).isEqualTo(9);
            assertThat(f.reasons()).contains("four digits after the word");
        });
    }

    @Test
    void aValidatorThatThrowsIsReportedWhereverItRuns() {
        for (String expression : List.of("BOOM-\\d{3}", "BOOM-\\pN+?\\b")) {
            Detector broken = ExpressionDetector.builder("broken")
                    .expression(expression)
                    .validator(value -> {
                        throw new IllegalStateException("no good");
                    })
                    .build();
            DlpScanner scanner = DlpScanner.builder().addStandard().add(broken).build();
            ScanReport report = scanner.inspect("at 192.0.2.1: BOOM-123");
            assertThat(report.findings()).extracting(Finding::detector).containsExactly("ipv4");
            assertThat(report.failures())
                    .as(expression)
                    .containsExactly(new DetectorFailure(
                            "broken", 14, report.failures().get(0).cause()));
            List<DetectorFailure> failures = new ArrayList<>();
            assertThat(scanner.stream(new StringReader("at 192.0.2.1: BOOM-123"), Origin.UNKNOWN, failures::add))
                    .hasSize(1);
            assertThat(failures).extracting(DetectorFailure::offset).containsExactly(14L);
        }
    }

    @Test
    void aFailureInsideEncodedTextIsReportedAtItsOuterOffset() {
        String secret = Base64.getEncoder().encodeToString("the thing went boom for no reason".getBytes(UTF_8));
        DlpScanner scanner = DlpScanner.builder().addStandard().add(THROWING).build();
        assertThat(scanner.inspect("see " + secret + " there").failures())
                .extracting(DetectorFailure::offset)
                .containsExactly(4L);
    }

    @Test
    void whatAnOriginAllowsPassesInEveryWay() {
        String text = "anna@example.com";
        for (ScanPolicy.Builder policy : List.of(
                ScanPolicy.builder().allowSources("project_file"),
                ScanPolicy.builder().allowUsers("user_1"),
                ScanPolicy.builder().allowChats("chat_1"))) {
            DlpScanner scanner = with(policy);
            Origin known = new Origin("project_file", "user_1", "chat_1");
            assertThat(scanner.scan(text, known)).isEmpty();
            assertThat(scanner.inspect(text, known).findings()).isEmpty();
            assertThat(scanner.stream(new StringReader(text), known, failure -> {}))
                    .isEmpty();
            assertThat(scanner.scan(text)).hasSize(1);
            assertThat(scanner.scan(text, new Origin("chat_message", "user_2", "chat_2")))
                    .hasSize(1);
        }
        assertThatThrownBy(() -> ScanPolicy.builder().allowUsers(" ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> ScanPolicy.builder().allowFingerprints("12ab")).hasMessageContaining("12ab");
    }

    private static DlpScanner with(ScanPolicy.Builder policy) {
        return DlpScanner.builder().addStandard().policy(policy.build()).build();
    }

    @Test
    void policiesChooseDetectorsAndFindings() {
        String text = "anna@example.com wrote from 10.1.2.3 with card 4242 4242 4242 4242";
        assertThat(with(ScanPolicy.builder().only("ipv4")).scan(text).stream().map(Finding::detector))
                .containsExactly("ipv4");
        assertThat(with(ScanPolicy.builder().without("ipv4")).scan(text)).hasSize(2);
        assertThat(with(ScanPolicy.builder().minSeverity(Severity.MEDIUM)).scan(text))
                .hasSize(2);
        assertThat(with(ScanPolicy.builder().minConfidence(100)).scan(text)).isEmpty();
        assertThat(with(ScanPolicy.builder().dropExamples()).scan(text).stream().map(Finding::detector))
                .containsExactly("ipv4");
        assertThat(with(ScanPolicy.builder().allowValues("10.1.2.3")).scan(text))
                .hasSize(2);
        assertThat(with(ScanPolicy.builder().allowMatching("[a-z]+@example\\.com"))
                        .scan(text))
                .hasSize(2);
        String fingerprint = STANDARD.scan(text).get(0).fingerprint();
        assertThat(with(ScanPolicy.builder().allowFingerprints(fingerprint)).scan(text))
                .hasSize(2);
        assertThat(with(ScanPolicy.builder().severity("ipv4", Severity.CRITICAL))
                        .scan(text)
                        .get(1)
                        .severity())
                .isEqualTo(Severity.CRITICAL);
        DlpScanner trusting = with(ScanPolicy.builder().allowUsers("user_1"));
        assertThat(trusting.scan(text, new Origin("chat_message", "user_1", "c")))
                .isEmpty();
        assertThat(trusting.scan(text, new Origin("chat_message", "user_2", "c")))
                .hasSize(3);
    }

    @Test
    void disguisedValuesAreFoundAtTheirOuterOffsets() {
        Finding hidden = STANDARD.scan("card 4111\u200b 1111 11\u200b11 1111!").get(0);
        assertThat(hidden.detector()).isEqualTo("credit_card");
        assertThat(hidden.start()).isEqualTo(5);
        assertThat(hidden.end()).isEqualTo(26);
        assertThat(hidden.reasons()).contains("zero-width characters taken out");
        Finding wide = STANDARD.scan("ssn \uff15\uff13\uff16-90-4399").get(0);
        assertThat(wide.detector()).isEqualTo("us_ssn");
        Finding spaced = STANDARD.scan("card 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1").get(0);
        assertThat(spaced.reasons()).contains("digits spaced out");
        String secret = Base64.getEncoder().encodeToString("the card is 4111 1111 1111 1111, ok".getBytes(UTF_8));
        Finding inside = STANDARD.scan("see " + secret + " there").get(0);
        assertThat(inside.detector()).isEqualTo("credit_card");
        assertThat(inside.start()).isEqualTo(4);
        assertThat(inside.end()).isEqualTo(4 + secret.length());
        assertThat(inside.reasons()).contains("inside base64");
        assertThat(STANDARD.scan("to=bob%40example%2Ecom%20x"))
                .extracting(Finding::detector)
                .containsExactly("email");
        String hex = HexFormat.of().formatHex("mail bob@example.com today".getBytes(UTF_8));
        assertThat(STANDARD.scan("see " + hex)).singleElement().satisfies(f -> {
            assertThat(f.detector()).isEqualTo("email");
            assertThat(f.start()).isEqualTo(4);
            assertThat(f.end()).isEqualTo(4 + hex.length());
            assertThat(f.reasons()).contains("inside hexadecimal");
        });
        assertThat(STANDARD.scan("to \\u0062ob\\u0040example\\u002ecom"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.detector()).isEqualTo("email");
                    assertThat(f.start()).isEqualTo(3);
                    assertThat(f.reasons()).contains("inside unicode escapes");
                });
        assertThat(with(ScanPolicy.builder().withoutDecoding()).scan("see " + secret))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d",
                "\udc00 x \ud800",
                "\u0000",
                "a\u0301b\u0308",
                "\u202e\u0627\u0644\u0639",
                "\r\n\r\n",
                ""
            })
    void oddTextIsScanned(String text) {
        String around = text + " anna@example.com " + text;
        List<Finding> findings = STANDARD.scan(around);
        assertThat(findings)
                .singleElement()
                .satisfies(f -> assertThat(around.substring(f.start(), f.end())).isEqualTo("anna@example.com"));
    }

    @Test
    void aStreamFindsWhatTheWholeTextHasHoweverItIsCut() {
        DlpScanner small = DlpScanner.builder().addStandard().windows(700, 400).build();
        StringBuilder text = new StringBuilder();
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            text.append(
                    random.nextInt(3) == 0
                            ? "mail u" + i + "@example.com, card 4111 1111 1111 1111; "
                            : "nothing to see here, \ud83d\ude80 just words \u00fcber ");
        }
        List<Finding> whole = small.scan(text);
        assertThat(whole).hasSizeGreaterThan(100);
        assertThat(whole).isEqualTo(STANDARD.scan(text));
        assertThat(small.stream(new StringReader(text.toString())).toList()).isEqualTo(whole);
    }

    @Test
    void aKeyBlockMayBeCutAnywhere() {
        DlpScanner small = DlpScanner.builder().addStandard().windows(700, 400).build();
        String body = (PEM_LINE + "\n").repeat(5);
        String block = "-----BEGIN PRIVATE " + "KEY-----\n" + body + "-----END PRIVATE " + "KEY-----";
        for (int before = 300; before < 720; before += 7) {
            String text = "\n".repeat(before) + block + "\n".repeat(900);
            List<Finding> found =
                    small.stream(new OneByOne(new StringReader(text))).toList();
            assertThat(found).as("%d characters before", before).isEqualTo(STANDARD.scan(text));
            assertThat(found).singleElement().satisfies(f -> {
                assertThat(f.detector()).isEqualTo("private_key");
                assertThat(f.start()).isEqualTo(text.indexOf('-'));
                assertThat(f.end()).isEqualTo(text.lastIndexOf('-') + 1);
            });
        }
    }

    private static final String PEM_LINE = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";

    /** Gives one character at a time. */
    private static final class OneByOne extends FilterReader {
        OneByOne(Reader reader) {
            super(reader);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(1, length));
        }
    }

    @Test
    void tenMegabytesWithoutASpaceAreScanned() {
        String text = "no-space_".repeat(1_111_111) + "/anna@example.com";
        assertThat(STANDARD.scan(text)).extracting(Finding::end).containsExactly(text.length());
    }

    @Test
    void aHundredMegabytesOfOneCharacterAreScanned() {
        assertThat(STANDARD.scan("a".repeat(100_000_000))).isEmpty();
    }
}
