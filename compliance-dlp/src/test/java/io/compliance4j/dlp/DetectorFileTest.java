package io.compliance4j.dlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorFileTest {
    private static final String GOOD = """
            detectors:
              - label: employee_id
                expression: EMP-\\d{6}
                severity: high
                context: [employee, badge]
                allow: [EMP-000000]
                finds: ["employee EMP-204511"]
                ignores: ["EMP-204511 alone", "employee EMP-000000"]
              - label: loyalty_card
                expression: "77\\\\d{8}"
                validator: luhn
                finds: ["7700000008"]
                ignores: ["7700000001"]
              - label: ticket_key
                expression: TK[0-9a-z]{12}
                min_entropy: 3
                finds: ["TK4f9a1c7be208"]
                ignores: ["TK111111111111"]
              - label: project_name
                keywords: [blue heron, red kite]
                finds: ["the Blue Heron plan"]
                ignores: ["a blue plan"]
            """;

    @Test
    void yamlIsRead() throws IOException {
        List<Detector> detectors = DetectorFile.yaml("rules.yaml", new StringReader(GOOD));
        assertThat(detectors.stream().map(Detector::label))
                .containsExactly("employee_id", "loyalty_card", "ticket_key", "project_name");
        DlpScanner scanner = DlpScanner.builder().addAll(detectors).build();
        assertThat(scanner.scan("badge EMP-123456, RED KITE"))
                .extracting(Finding::detector)
                .containsExactly("employee_id", "project_name");
    }

    @Test
    void jsonIsRead() throws IOException {
        String json =
                "[{\"label\":\"x_id\",\"expression\":\"X\\\\d{4}\",\"finds\":[\"X1234\"],\"ignores\":[\"X123\"]}]";
        assertThat(DetectorFile.json("rules.json", new StringReader(json))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[{\"label\":\"a_b\",\"expression\":\"(?=x)\",\"finds\":[\"x\"],\"ignores\":[\"y\"]}]|look-around",
                "[{\"label\":\"a_b\",\"expression\":\"X1\",\"finds\":[\"Y1\"],\"ignores\":[\"y\"]}]|does not find anything in \"Y1\"",
                "[{\"label\":\"a_b\",\"expression\":\"X1\",\"finds\":[\"X1\"],\"ignores\":[\"X1\"]}]|listed under \"ignores\"",
                "[{\"label\":\"a_b\",\"expression\":\"X1\"}]|at least one text",
                "[{\"label\":\"a_b\",\"colour\":\"X1\"}]|unknown key \"colour\"",
                "[{\"label\":\"a_b\",\"expression\":\"X1\",\"validator\":\"lun\",\"finds\":[\"X1\"],\"ignores\":[\"y\"]}]|unknown validator \"lun\"",
                "[{\"label\":\"a_b\",\"expression\":\"X1\",\"severity\":\"big\",\"finds\":[\"X1\"],\"ignores\":[\"y\"]}]|unknown severity \"big\""
            })
    void aWrongFileNamesDetectorLineAndReason(String json, String reason) {
        assertThatThrownBy(() -> DetectorFile.json("rules.json", new StringReader(json)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rules.json line 1")
                .hasMessageContaining("a_b")
                .hasMessageContaining(reason);
    }

    @Test
    void aLabelOrAKeyGivenTwiceIsRefused() {
        String one = "{\"label\":\"a_b\",\"expression\":\"X1\",\"finds\":[\"X1\"],\"ignores\":[\"y\"]}";
        assertThatThrownBy(() -> DetectorFile.json("rules.json", new StringReader("[" + one + ",\n" + one + "]")))
                .hasMessageContaining("rules.json line 2")
                .hasMessageContaining("a_b")
                .hasMessageContaining("another detector");
        assertThatThrownBy(() ->
                        DetectorFile.json("rules.json", new StringReader("[{\"label\":\"a_b\",\n\"label\":\"c_d\"}]")))
                .hasMessageContaining("rules.json line 2")
                .hasMessageContaining("label");
        String yaml = "detectors:\n  - label: a_b\n    keywords: [x]\n    keywords: [y]\n";
        assertThatThrownBy(() -> DetectorFile.yaml("rules.yaml", new StringReader(yaml)))
                .hasMessageContaining("rules.yaml line 4")
                .hasMessageContaining("keywords");
    }

    @Test
    void theLineIsThatOfTheDetector() {
        String yaml = """
                detectors:
                  - label: a_b
                    keywords: [x]
                    finds: [x]
                    ignores: [y]
                  - label: c_d
                    expression: '(a)\\1'
                    finds: [aa]
                    ignores: [b]
                """;
        assertThatThrownBy(() -> DetectorFile.yaml("rules.yaml", new StringReader(yaml)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rules.yaml line 6")
                .hasMessageContaining("c_d")
                .hasMessageContaining("back-reference");
    }

    @Test
    void whatFollowsTheListIsRefused() {
        String list = "[{\"label\":\"a_b\",\"expression\":\"X1\",\"finds\":[\"X1\"],\"ignores\":[\"y\"]}]";
        for (String file : List.of("{\"detectors\":" + list + ",\n\"policy\":1}", list + "\n[]")) {
            assertThatThrownBy(() -> DetectorFile.json("rules.json", new StringReader(file)))
                    .hasMessageContaining("rules.json line 2")
                    .hasMessageContaining("nothing may follow the list of detectors");
        }
    }

    @Test
    void brokenSyntaxNamesTheLine() {
        assertThatThrownBy(() -> DetectorFile.json("rules.json", new StringReader("[\n{\"label\": oops}]")))
                .hasMessageContaining("rules.json line 2");
    }
}
