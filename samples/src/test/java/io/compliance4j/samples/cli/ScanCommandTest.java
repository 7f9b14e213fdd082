package io.compliance4j.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanCommandTest {

    private static final String CARD = "4111 1111 1111 1111";
    private static final String TEXT = "my card is " + CARD + " and my address is jo@example.com";
    private static final String LINE = "{\"id\":\"m1\",\"text\":\"" + TEXT + "\"}\n";

    @TempDir
    Path directory;

    private static List<String> detectors(Invocation run) {
        return run.records().stream()
                .map(finding -> finding.path("detector").asText())
                .toList();
    }

    @Test
    void a_finding_is_a_line_with_the_members_that_scripts_rely_on() {
        Invocation run = Invocation.reading(LINE, "scan", "--stdin", "--quiet").endsWith(ExitStatus.DONE);

        Finding expected = DlpScanner.standard().scan(TEXT).get(0);
        JsonNode card = run.records().get(0);
        assertThat(card.path("kind").asText()).isEqualTo("finding");
        assertThat(card.path("detector").asText()).isEqualTo("credit_card");
        assertThat(card.path("severity").asText()).isEqualTo("critical");
        assertThat(card.path("confidence").asDouble())
                .isEqualTo(expected.confidence().value());
        assertThat(card.path("source").asText()).isEqualTo("stdin");
        assertThat(card.at("/ref/id").asText()).isEqualTo("m1");
        assertThat(TEXT.substring(card.path("start").asInt(), card.path("end").asInt()))
                .isEqualTo(CARD);
        assertThat(card.path("preview").asText()).isEqualTo("4111 **** **** 1111");
        assertThat(card.path("fingerprint").asText()).startsWith("sha256:").isEqualTo(expected.fingerprint());
        assertThat(card.has("match")).isFalse();
        assertThat(run.out()).doesNotContain(CARD, "jo@example.com");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void the_value_is_shown_only_when_asked_for() {
        JsonNode card = Invocation.reading(LINE, "scan", "--stdin", "--reveal")
                .records()
                .get(0);

        assertThat(card.path("match").asText()).isEqualTo(CARD);
    }

    @ParameterizedTest
    @CsvSource({"none,2", "low,2", "medium,2", "high,1", "CRITICAL,1"})
    void less_severe_findings_can_be_left_out(String severity, int expected) {
        assertThat(Invocation.reading(LINE, "scan", "--stdin", "--min-severity", severity)
                        .endsWith(ExitStatus.DONE)
                        .records())
                .hasSize(expected);
    }

    @Test
    void the_last_word_to_a_person_is_how_bad_it_is() {
        assertThat(Invocation.reading(LINE, "scan", "--stdin").err())
                .isEqualTo("2 findings in 1 text: 1 critical, 1 medium\n");
        assertThat(Invocation.reading("", "scan", "--stdin")
                        .endsWith(ExitStatus.DONE)
                        .err())
                .isEqualTo("0 findings in 0 texts\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "[]",
                "\"hunter2\"",
                "{\"id\":\"x\",\"text\":\"hunter2\"",
                "{\"id\":\"x\",\"text\":\"hunter2\"} {}",
                "{\"id\":\"x\"}",
                "{\"text\":\"hunter2\"}",
                "{\"id\":7,\"text\":\"hunter2\"}",
                "{\"id\":\"x\",\"text\":[\"hunter2\"]}",
                "{\"id\":\"x\",\"text\":\"hunter2\",\"text\":\"\"}",
                "{\"id\":\"x\" \"text\":\"hunter2\"}"
            })
    void a_line_that_cannot_be_read_is_told_of_and_the_others_are_scanned(String line) {
        Invocation run = Invocation.reading("\n" + LINE + line + "\r\n" + LINE, "scan", "--stdin", "--summary")
                .endsWith(ExitStatus.DEAD_LETTERS);

        assertThat(run.records()).hasSize(4);
        assertThat(run.errLines().get(0)).startsWith("warning: line 3 was left out: ");
        assertThat(run.err()).doesNotContain("hunter2");
        assertThat(run.summary().path("listed").asInt()).isEqualTo(3);
        assertThat(run.summary().path("delivered").asInt()).isEqualTo(2);
        assertThat(run.summary().path("dead_lettered").asInt()).isEqualTo(1);
    }

    @Test
    void other_members_are_ignored_and_the_last_line_needs_no_end() {
        String line = "{\"text\":\"" + CARD + "\",\"more\":{\"text\":[1,{}]},\"id\":\"\u00e9\"}";

        assertThat(Invocation.reading(line, "scan", "--stdin")
                        .endsWith(ExitStatus.DONE)
                        .records()
                        .get(0)
                        .at("/ref/id")
                        .asText())
                .isEqualTo("\u00e9");
    }

    @Test
    void a_line_longer_than_any_text_is_left_out_in_little_memory() {
        InputStream endless = new InputStream() {
            private int left = TextLine.LARGEST + 1;

            @Override
            public int read() {
                throw new UnsupportedOperationException("the program reads in chunks");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int count = Math.min(length, left);
                java.util.Arrays.fill(bytes, offset, offset + count, (byte) 'x');
                left -= count;
                return count == 0 ? -1 : count;
            }
        };

        Invocation run =
                Invocation.on(Map.of(), endless, false, "scan", "--stdin").endsWith(ExitStatus.DEAD_LETTERS);

        assertThat(run.err()).contains("line 1 was left out: longer than " + TextLine.LARGEST);
    }

    @Test
    void what_was_found_is_handed_over_before_the_program_waits_for_more() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> handedOver = new ArrayList<>();
        InputStream lineByLine = new InputStream() {
            private int lines;

            @Override
            public int read() {
                throw new UnsupportedOperationException("the program reads in chunks");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                handedOver.add(
                        (int) out.toString(StandardCharsets.UTF_8).lines().count());
                byte[] line = LINE.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(line, 0, bytes, offset, line.length);
                return lines++ < 3 ? line.length : -1;
            }
        };
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        new Program(new Console(Map.of(), lineByLine, out, err, false, false)).run("scan", "--stdin");

        assertThat(handedOver).containsExactly(0, 2, 4, 6);
    }

    @Test
    void rules_are_looked_for_beside_the_built_in_ones() throws IOException {
        Path rules = Files.writeString(directory.resolve("rules.yaml"), """
                detectors:
                  - label: employee_id
                    expression: EMP-\\d{6}
                    severity: high
                    finds: ["EMP-204511"]
                    ignores: ["EMP-20451"]
                """);
        String line = "{\"id\":\"a\",\"text\":\"EMP-204511 paid with " + CARD + "\"}";

        assertThat(detectors(Invocation.reading(line, "scan", "--stdin", "--rules", rules.toString())
                        .endsWith(ExitStatus.DONE)))
                .containsExactly("employee_id", "credit_card");
    }

    @Test
    void wrong_rules_are_a_usage_error_that_names_the_place() throws IOException {
        Path rules = Files.writeString(directory.resolve("rules.json"), """
                [{"label": "employee_id", "expression": "EMP-\\\\d{6}", "finds": ["EMP-1"], "ignores": ["x"]}]
                """);

        Invocation run = Invocation.reading(LINE, "scan", "--stdin", "--rules", rules.toString())
                .endsWith(ExitStatus.USAGE);

        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).contains(rules + " line 1, detector \"employee_id\"", "EMP-1");
    }

    @Test
    void files_and_folders_are_scanned_in_order_whatever_is_in_them() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("b folder/deep"));
        Files.writeString(directory.resolve("b folder/a.txt"), "first line\n" + CARD);
        Files.write(folder.resolve("wide.txt"), CARD.getBytes(StandardCharsets.UTF_16));
        Files.createSymbolicLink(folder.resolve("loop"), directory);
        Path alone = Files.writeString(directory.resolve("a.csv"), "card\n" + CARD + "\n");

        Invocation run = Invocation.reading(
                        "",
                        "scan",
                        "--min-severity",
                        "critical",
                        "--path",
                        alone.toString(),
                        directory.resolve("b folder").toString())
                .endsWith(ExitStatus.DONE);

        assertThat(run.records())
                .extracting(finding -> finding.at("/ref/id").asText())
                .containsExactly(
                        alone.toString(),
                        directory.resolve("b folder/a.txt").toString(),
                        folder.resolve("wide.txt").toString());
        JsonNode second = run.records().get(1);
        assertThat(second.path("source").asText()).isEqualTo("file");
        assertThat(second.path("start").asInt()).isEqualTo("first line\n".length());
        assertThat(second.at("/ref/location").asText()).isEqualTo("line 2");
        assertThat(run.err()).isEqualTo("3 findings in 3 texts: 3 critical\n");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_of_and_the_others_are_scanned() throws IOException {
        Files.write(directory.resolve("a.bin"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
        Files.writeString(directory.resolve("b.txt"), CARD);

        Invocation run = Invocation.reading("", "scan", "--summary", "--path", directory.toString())
                .endsWith(ExitStatus.DEAD_LETTERS);

        assertThat(run.records()).hasSize(1);
        assertThat(run.errLines().get(0))
                .startsWith("warning: " + directory.resolve("a.bin") + " was not read in full: ");
        assertThat(run.summary().path("listed").asInt()).isEqualTo(2);
        assertThat(run.summary().path("dead_lettered").asInt()).isEqualTo(1);
    }

    @Test
    void a_path_that_does_not_exist_is_a_usage_error_before_anything_is_scanned() throws IOException {
        Path there = Files.writeString(directory.resolve("a.txt"), CARD);

        Invocation run = Invocation.reading(
                        "",
                        "scan",
                        "--path",
                        there.toString(),
                        directory.resolve("b.txt").toString())
                .endsWith(ExitStatus.USAGE);

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("b.txt");
    }

    @Test
    void an_interrupted_run_ends_with_130() throws IOException {
        Path file = Files.writeString(directory.resolve("in"), LINE);
        try (InputStream in = Channels.newInputStream(FileChannel.open(file))) {
            Thread.currentThread().interrupt();

            Invocation run =
                    Invocation.on(Map.of(), in, false, "scan", "--stdin").endsWith(ExitStatus.INTERRUPTED);

            assertThat(run.err()).isEqualTo("error: interrupted\n");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
