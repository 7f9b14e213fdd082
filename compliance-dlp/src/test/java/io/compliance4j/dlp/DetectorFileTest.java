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
              - label: project_name
                keywords: [blue heron, red kite]
                finds: ["the Blue Heron plan"]
                ignores: ["a blue plan"]
            """;

    @Test
    void yamlIsRead() throws IOException {
        List<Detector> detectors = DetectorFile.yaml("rules.yaml", new StringReader(GOOD));
        assertThat(detectors.stream().map(Detector::label))
                .containsExactly("employee_id", "loyalty_card", "project_name");
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
    void brokenSyntaxNamesTheLine() {
        assertThatThrownBy(() -> DetectorFile.json("rules.json", new StringReader("[\n{\"label\": oops}]")))
                .hasMessageContaining("rules.json line 2");
    }
}
