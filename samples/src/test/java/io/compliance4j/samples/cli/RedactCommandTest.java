package io.compliance4j.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.dlp.DlpScanner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactCommandTest {

    private static final String LINE = "{\"id\":\"m1\",\"text\":\"card 4111 1111 1111 1111, \u00fc\",\"user\":\"u\"}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--quiet        | card **** **** **** 1111, ü",
                "--mode=mask    | card **** **** **** 1111, ü",
                "--mode=replace | card [credit_card], ü",
                "--mode=hash    | card \\[credit_card:[b-t]{32}\\], ü"
            })
    void every_finding_is_replaced(String mode, String expected) {
        Invocation run = Invocation.reading(LINE, "redact", "--stdin", mode).endsWith(ExitStatus.DONE);

        JsonNode line = run.records().get(0);
        assertThat(line.fieldNames()).toIterable().containsExactly("id", "text");
        assertThat(line.path("id").asText()).isEqualTo("m1");
        assertThat(line.path("text").asText())
                .satisfiesAnyOf(
                        text -> assertThat(text).isEqualTo(expected),
                        text -> assertThat(text).matches(expected));
        assertThat(DlpScanner.standard().scan(line.path("text").asText())).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void what_is_clean_comes_out_as_it_went_in() {
        String lines = "{\"id\":\"a\",\"text\":\"nothing \\\\ here\\n\"}\n{\"id\":\"b\",\"text\":\"\"}\n";

        assertThat(Invocation.reading(lines, "redact", "--stdin").out()).isEqualTo(lines);
    }

    @Test
    void the_same_value_has_the_same_hash() {
        List<JsonNode> lines = Invocation.reading(LINE + LINE, "redact", "--stdin", "--mode", "hash")
                .records();

        assertThat(lines.get(0)).isEqualTo(lines.get(1));
    }

    @Test
    void less_severe_values_can_stay() {
        String line = "{\"id\":\"a\",\"text\":\"4111111111111111 jo@example.com\"}";

        assertThat(Invocation.reading(line, "redact", "--stdin", "--mode", "replace", "--min-severity", "high")
                        .records()
                        .get(0)
                        .path("text")
                        .asText())
                .isEqualTo("[credit_card] jo@example.com");
    }

    @Test
    void a_line_that_cannot_be_read_is_not_let_through() {
        Invocation run = Invocation.reading(LINE + "4111 1111 1111 1111\n" + LINE, "redact", "--stdin")
                .endsWith(ExitStatus.DEAD_LETTERS);

        assertThat(run.records()).hasSize(2);
        assertThat(run.out() + run.err()).doesNotContain("4111 1111");
        assertThat(run.err()).startsWith("warning: line 2 was left out: ");
    }
}
