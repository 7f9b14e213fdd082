package io.compliance4j.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.json.RawJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityFieldTest {

    @Test
    void each_type_reads_what_fits_it() {
        assertThat(ActivityField.of("f", String.class).in(f("\"a\\u00e9\\n\\\"\"")))
                .contains("aé\n\"");
        assertThat(ActivityField.of("f", Boolean.class).in(f("false"))).contains(false);
        assertThat(ActivityField.of("f", Long.class).in(f("-9007199254740993"))).contains(-9007199254740993L);
        assertThat(ActivityField.of("f", Long.class).in(f("5.0"))).contains(5L);
        assertThat(ActivityField.of("f", Integer.class).in(f("403"))).contains(403);
        assertThat(ActivityField.of("f", BigDecimal.class).in(f("12.50"))).contains(new BigDecimal("12.50"));
        assertThat(ActivityField.of("f", Instant.class).in(f("\"2026-11-18T09:14:22.481203Z\"")))
                .contains(Instant.parse("2026-11-18T09:14:22.481203Z"));
        assertThat(ActivityField.of("f", Instant.class).in(f("\"2026-11-18T09:14:22\"")))
                .contains(Instant.parse("2026-11-18T09:14:22Z"));
        assertThat(ActivityField.of("f", RawJson.class).in(f("{\"a\": [1 ]}"))).contains(RawJson.of("{\"a\": [1 ]}"));
        assertThat(ActivityField.of("f", RawJson.class).in(f("\"a\""))).contains(RawJson.of("\"a\""));
        assertThat(ActivityField.listOf("f", String.class).in(f("[\"a\", null, 5, \"b\"]")))
                .contains(List.of("a", "b"));
        assertThat(ActivityField.listOf("f", Long.class).in(f("[443, \"x\", 8443]")))
                .contains(List.of(443L, 8443L));
        assertThat(ActivityField.listOf("f", RawJson.class).in(f("[{}, [1]]")))
                .contains(List.of(RawJson.of("{}"), RawJson.of("[1]")));
    }

    @Test
    void what_does_not_fit_is_empty_and_never_an_exception() {
        List<String> values = List.of(
                "null",
                "true",
                "0",
                "-1.5",
                "1e400",
                "1e2147483647",
                "123456789012345678901234567890",
                "\"\"",
                "\"text\"",
                "\"2026-13-45T99:00:00Z\"",
                "[]",
                "[[\"a\"]]",
                "{}",
                "{\"f\": 1}",
                "1" + "0".repeat(5_000));
        Map<Class<?>, List<String>> fitting = Map.of(
                String.class, List.of("\"\"", "\"text\"", "\"2026-13-45T99:00:00Z\""),
                Boolean.class, List.of("true"),
                Long.class, List.of("0"),
                Integer.class, List.of("0"),
                BigDecimal.class, List.of("0", "-1.5", "123456789012345678901234567890"),
                Instant.class, List.of(),
                RawJson.class, values.subList(1, values.size()));
        fitting.forEach((type, fits) -> values.forEach(
                value -> assertThat(ActivityField.of("f", type).in(f(value)).isPresent())
                        .as("%s as %s", value, type)
                        .isEqualTo(fits.contains(value))));
        values.forEach(value -> assertThat(
                        ActivityField.listOf("f", String.class).in(f(value)).isPresent())
                .as(value)
                .isEqualTo(value.startsWith("[")));
    }

    @Test
    void an_absent_member_is_empty_and_the_last_of_several_counts() {
        assertThat(ActivityField.CLAUDE_FILE_ID.in(RawJson.of("{}"))).isEmpty();
        assertThat(ActivityField.of("f", Long.class).in(RawJson.of("{\"f\": 1, \"\\u0066\": 2}")))
                .contains(2L);
        assertThat(ActivityField.of("f", Long.class).in(RawJson.of("{\"f\": 1, \"f\": null}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "5", "[{\"f\": 1}]", "{\"f\": 1", "{\"f\": 1}, ", "{\"f\" 1}", "<html>"})
    void json_that_is_no_object_has_no_fields(String json) {
        assertThat(ActivityField.of("f", Long.class).in(RawJson.of(json)))
                .isEqualTo(json.equals("{\"f\": 1}, ") ? java.util.Optional.of(1L) : java.util.Optional.empty());
    }

    @Test
    void a_name_of_several_types_can_be_narrowed_to_one() {
        RawJson text = RawJson.of("{\"version\": \"1.2\"}");
        RawJson number = RawJson.of("{\"version\": 3}");
        assertThat(ActivityField.VERSION.in(text)).contains(RawJson.of("\"1.2\""));
        assertThat(ActivityField.VERSION.as(String.class).in(text)).contains("1.2");
        assertThat(ActivityField.VERSION.as(String.class).in(number)).isEmpty();
        assertThat(ActivityField.VERSION.as(Long.class).in(number)).contains(3L);
    }

    @Test
    void keys_are_equal_by_name_and_type() {
        assertThat(ActivityField.of("claude_file_id", String.class))
                .isEqualTo(ActivityField.CLAUDE_FILE_ID)
                .hasSameHashCodeAs(ActivityField.CLAUDE_FILE_ID)
                .hasToString("claude_file_id");
        assertThat(ActivityField.of("claude_file_id", Long.class)).isNotEqualTo(ActivityField.CLAUDE_FILE_ID);
        assertThat(ActivityField.listOf("scopes", String.class)).isEqualTo(ActivityField.SCOPES);
    }

    @Test
    void a_class_that_no_field_is_read_as_is_refused_with_what_to_use() {
        assertThatThrownBy(() -> ActivityField.of("f", Double.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Double")
                .hasMessageContaining("BigDecimal")
                .hasMessageContaining("RawJson.as(Double.class)");
    }

    private static RawJson f(String value) {
        return RawJson.of("{\"e\": {\"f\": \"inner\"}, \"f\" : " + value + " , \"g\": 1}");
    }
}
