package io.compliance4j.dlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with findings: groups, baselines, documents, positions. */
class FindingsTest {
    private static final DlpScanner SCANNER = DlpScanner.standard();

    @Test
    void occurrencesOfOneValueAreOneGroup() {
        FindingGroups groups = FindingGroups.create();
        groups.add("m1", SCANNER.scan("a@example.com"));
        groups.add("m2", SCANNER.scan("b@example.com and A@example.com"));
        assertThat(groups.groups()).hasSize(2);
        assertThat(groups.groups().get(0).occurrences())
                .containsExactly(new FindingGroups.Occurrence("m1", 0, 13), new FindingGroups.Occurrence("m2", 18, 31));
    }

    @Test
    void aBaselineIsWrittenReadAndLeftOut(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("known.txt");
        Baseline.of(SCANNER.scan("a@example.com")).write(file);
        Baseline more = Baseline.read(file).plus(Baseline.of(SCANNER.scan("c@example.com")));
        assertThat(more.size()).isEqualTo(2);
        FindingGroups groups = FindingGroups.beyond(more);
        groups.add("m", SCANNER.scan("a@example.com b@example.com c@example.com"));
        assertThat(groups.groups()).extracting(FindingGroups.Group::preview).containsExactly("b***@***.com");
        Files.writeString(file, "sha256:12\n");
        assertThatThrownBy(() -> Baseline.read(file)).hasMessageContaining("line 1");
    }

    @Test
    void aLineIsWhatTheCommandLinePromises() throws IOException {
        Finding finding = SCANNER.scan("my card number is 4111 1111 1111 1111").get(0);
        JsonNode line = new ObjectMapper()
                .readTree(FindingWriter.masked().line(finding, "chat_message", Map.of("id", "msg_1")));
        assertThat(line.get("kind").asText()).isEqualTo("finding");
        assertThat(line.get("detector").asText()).isEqualTo("credit_card");
        assertThat(line.get("severity").asText()).isEqualTo("critical");
        assertThat(line.get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(line.get("ref").get("id").asText()).isEqualTo("msg_1");
        assertThat(line.get("start").asInt()).isEqualTo(18);
        assertThat(line.get("end").asInt()).isEqualTo(37);
        assertThat(line.get("preview").asText()).isEqualTo("4111 **** **** 1111");
        assertThat(line.has("match")).isFalse();
    }

    @Test
    void sarifHasRulesResultsAndFingerprints() throws IOException {
        StringWriter out = new StringWriter();
        FindingWriter.masked().sarif(Map.of("notes.txt", SCANNER.scan("10.0.0.1 and 4111 1111 1111 1111")), out);
        JsonNode run = new ObjectMapper().readTree(out.toString()).get("runs").get(0);
        assertThat(run.get("tool").get("driver").get("rules")).hasSize(2);
        assertThat(run.get("results")).hasSize(2);
        assertThat(run.get("results").get(0).get("level").asText()).isEqualTo("note");
        assertThat(run.get("results")
                        .get(1)
                        .get("partialFingerprints")
                        .get("value/v1")
                        .asText())
                .startsWith("sha256:");
        assertThat(out.toString()).doesNotContain("4111 1111");
    }

    /** The members that version 2.1.0 requires, and the values that it allows. */
    @Test
    void sarifIsWhatItsSchemaAsksFor() throws IOException {
        Map<String, List<Finding>> texts = new LinkedHashMap<>();
        texts.put("chats/my notes #1.txt", SCANNER.scan("10.0.0.1, a@example.com and 4111 1111 1111 1111"));
        texts.put("https://example.com/a", SCANNER.scan("b@example.com"));
        texts.put("empty.txt", List.of());
        StringWriter out = new StringWriter();
        FindingWriter.masked().sarif(texts, out);
        JsonNode log = new ObjectMapper().readTree(out.toString());
        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        assertThat(log.get("runs")).hasSize(1);
        JsonNode run = log.get("runs").get(0);
        assertThat(run.get("tool").get("driver").get("name").asText()).isNotBlank();
        assertThat(run.get("columnKind").asText()).isEqualTo("utf16CodeUnits");
        JsonNode rules = run.get("tool").get("driver").get("rules");
        assertThat(rules.findValuesAsText("id"))
                .doesNotHaveDuplicates()
                .containsExactly("ipv4", "email", "credit_card");
        assertThat(run.get("results")).hasSize(4);
        for (JsonNode result : run.get("results")) {
            assertThat(result.get("message").get("text").asText()).isNotBlank();
            assertThat(result.get("level").asText()).isIn("none", "note", "warning", "error");
            assertThat(rules.get(result.get("ruleIndex").asInt()).get("id")).isEqualTo(result.get("ruleId"));
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            assertThat(URI.create(place.get("artifactLocation").get("uri").asText()))
                    .isIn(URI.create("chats/my%20notes%20%231.txt"), URI.create("https://example.com/a"));
            assertThat(place.get("region").get("charOffset").asInt()).isNotNegative();
            assertThat(place.get("region").get("charLength").asInt()).isPositive();
            assertThat(result.get("partialFingerprints").properties())
                    .allMatch(entry -> entry.getValue().isTextual());
        }
    }

    @Test
    void ndjsonAndJson() throws IOException {
        List<Finding> findings = SCANNER.scan("a@example.com b@example.com");
        StringWriter lines = new StringWriter();
        FindingWriter.masked().ndjson(findings, "file", Map.of(), lines);
        assertThat(lines.toString().lines()).hasSize(2);
        StringWriter array = new StringWriter();
        FindingWriter.masked().json(findings, "file", Map.of(), array);
        assertThat(new ObjectMapper().readTree(array.toString())).hasSize(2);
    }

    @Test
    void offsetsInOtherUnits() {
        TextPositions positions = TextPositions.of("\ud83d\ude80 \u00fc\r\nx@y");
        assertThat(positions.codePoint(4)).isEqualTo(3);
        assertThat(positions.utf8(4)).isEqualTo(7);
        assertThat(positions.line(6)).isEqualTo(2);
        assertThat(positions.column(7)).isEqualTo(2);
    }
}
