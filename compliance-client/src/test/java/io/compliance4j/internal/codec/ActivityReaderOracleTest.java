package io.compliance4j.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityField;
import io.compliance4j.activity.ActivitySamples;
import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.json.RawJson;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jackson is the oracle: whatever happens to a page, both agree on whether it is one and on where its records lie. */
class ActivityReaderOracleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 20_000;
    private static final byte[][] FRAGMENTS = fragments(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\u12",
            "\\u00e9",
            "\\\"",
            "0",
            "-",
            "01",
            "1e",
            "1.",
            ".5",
            "+1",
            "-0.0E-7",
            "tru",
            "true",
            "nul",
            "null",
            "NaN",
            " ",
            "\t",
            "\r\n",
            "\0",
            "\u001f",
            "é",
            "漢",
            "😀",
            "{}",
            "[]",
            "[[{}]]",
            "\"id\":1,",
            "\"type\":\"x\",",
            "\"i\\u0064\":\"y\",",
            "{\"data\":[]}",
            "/*c*/",
            "'a'");

    @Test
    void both_agree_on_damaged_pages() throws IOException {
        byte[][] pages = {ActivitySamples.page(7, 3), pretty(ActivitySamples.page(8, 2)), ActivitySamples.page(9, 1)};
        int good = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] page = damaged(pages[seed % pages.length], random);
            List<byte[]> expected = oracle(page);
            List<Activity> actual = ours(page);
            if (expected == null || actual == null) {
                assertThat(actual == null).as("seed %d", seed).isEqualTo(expected == null);
                continue;
            }
            good++;
            assertThat(actual).as("seed %d", seed).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertThat(actual.get(i).raw().bytes())
                        .as("seed %d, record %d", seed, i)
                        .isEqualTo(expected.get(i));
                assertSameMembers(seed, actual.get(i));
            }
        }
        System.out.println("Damaged pages: " + good + " of " + ROUNDS + " were still JSON");
        assertThat(good).isBetween(ROUNDS / 20, ROUNDS - ROUNDS / 20);
    }

    @Test
    void a_page_cut_anywhere_is_found_out() {
        byte[] page = ActivitySamples.page(11, 3);
        for (int length = 1; length < page.length; length++) {
            byte[] cut = Arrays.copyOf(page, length);
            assertThatThrownBy(() -> new ActivityReader().read(cut, response()))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasCauseInstanceOf(EOFException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[]",
                "\"data\"",
                "null",
                "5",
                "<html></html>",
                "{}x",
                "{} {}",
                "{\"data\":{}}",
                "{\"data\":\"[]\"}",
                "{\"data\":5}",
                "{\"data\":true}",
                "{\"data\":[}",
                "{\"data\":[,]}",
                "{\"data\":[{}],}",
                "{data:[]}"
            })
    void what_is_no_page_is_refused(String body) {
        assertThatThrownBy(() -> new ActivityReader().read(body.getBytes(StandardCharsets.UTF_8), response()))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("req_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"data\":null}", " {\"data\" : [ ] , \"new\" : {\"data\":[1]} } ", "\ufeff{\"data\":[]}"
            })
    void an_empty_page_is_one_whatever_else_is_there(String body) {
        assertThat(new ActivityReader()
                        .read(body.getBytes(StandardCharsets.UTF_8), response())
                        .items())
                .isEmpty();
    }

    @Test
    void nesting_is_bounded_as_in_any_parser() {
        assertThat(ours(nested(990))).hasSize(1);
        assertThat(oracleUnchecked(nested(990))).hasSize(1);
        assertThat(ours(nested(1_100))).isNull();
        assertThat(oracleUnchecked(nested(1_100))).isNull();
        assertThat(ours(nested(1_000_000))).isNull();
    }

    /** Here they differ: Jackson refuses half a character in a member's name, though the grammar allows it. */
    @Test
    void half_a_surrogate_pair_costs_no_page() {
        String page = "{\"data\":[{\"id\":\"a\\ud83d\",\"x\\ude00\":1}]}";
        assertThat(ours(page.getBytes(StandardCharsets.UTF_8))).singleElement().satisfies(activity -> {
            assertThat(activity.id()).isEqualTo("a\ud83d");
        });
    }

    @Test
    void escaped_member_names_are_the_same_names() {
        String page = "{\"d\\u0061ta\":[{\"\\u0069d\":\"a\",\"typ\\u0065\":\"age_v\\u0065rified\","
                + "\"created\\u005fat\":\"2026-11-20T10:15:00Z\"}],\"has_mor\\u0065\":true,\"last_id\":\"\\u0078\"}";
        var frame = new ActivityReader().read(page.getBytes(StandardCharsets.UTF_8), response());
        assertThat(frame.hasMore()).isTrue();
        assertThat(frame.lastId()).isEqualTo("x");
        assertThat(frame.items()).singleElement().satisfies(activity -> {
            assertThat(activity.malformed()).isFalse();
            assertThat(activity.id()).isEqualTo("a");
            assertThat(activity.type().isKnown()).isTrue();
        });
    }

    private static byte[] nested(int levels) {
        return ("{\"data\":[" + "[".repeat(levels) + "]".repeat(levels) + "]}").getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable List<Activity> ours(byte[] page) {
        try {
            return new ActivityReader().read(page, response()).items();
        } catch (ResponseFormatException e) {
            return null;
        }
    }

    private static @Nullable List<byte[]> oracleUnchecked(byte[] page) {
        try {
            return oracle(page);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The bytes of each record, or null if Jackson does not read the page, or it is no page. */
    private static @Nullable List<byte[]> oracle(byte[] page) throws IOException {
        List<byte[]> records = new ArrayList<>();
        try (JsonParser parser = JSON.getFactory().createParser(page)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean data = parser.currentName().equals("data");
                JsonToken value = parser.nextToken();
                if (!data || value == JsonToken.VALUE_NULL) {
                    readCompletely(parser);
                } else if (value != JsonToken.START_ARRAY) {
                    return null;
                } else {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        int from = (int) parser.currentTokenLocation().getByteOffset();
                        readCompletely(parser);
                        records.add(Arrays.copyOfRange(
                                page, from, (int) parser.currentLocation().getByteOffset()));
                    }
                }
            }
            return parser.nextToken() == null ? records : null;
        } catch (com.fasterxml.jackson.core.JacksonException | java.io.CharConversionException e) {
            return null;
        }
    }

    /** Jackson checks a string only when asked for its text. */
    private static void readCompletely(JsonParser parser) throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            parser.getText();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && parser.nextToken() != null);
    }

    private static void assertSameMembers(int seed, Activity activity) throws IOException {
        JsonNode tree = JSON.readTree(activity.raw().bytes());
        for (String name : List.of("id", "type", "organization_id", "organization_uuid")) {
            JsonNode node = tree.get(name);
            String expected = node != null && node.isTextual() ? node.textValue() : null;
            assertThat(activity.raw().string(name).orElse(null))
                    .as("seed %d, %s", seed, name)
                    .isEqualTo(expected);
        }
        if (!activity.malformed()) {
            assertThat(activity.type().value()).isEqualTo(tree.get("type").textValue());
        }
        JsonNode actor = tree.get("actor");
        assertThat(activity.actor().isPresent()).isEqualTo(actor != null && actor.isObject());
        for (ActivityField<?> field : activity.type().fields()) {
            activity.get(field);
        }
        tree.fieldNames().forEachRemaining(name -> activity.get(ActivityField.of(name, RawJson.class)));
        assertThat(activity.toString()).isNotEmpty();
    }

    private static byte[] damaged(byte[] page, Random random) {
        byte[] bytes = page;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(bytes.length + 1);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(8));
            byte[] fragment = FRAGMENTS[random.nextInt(FRAGMENTS.length)];
            bytes = switch (random.nextInt(6)) {
                case 0 -> join(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
                case 1 -> join(bytes, at, new byte[0], end);
                case 2 -> join(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
                case 3 -> join(bytes, at, fragment, at);
                case 4 -> join(bytes, at, fragment, end);
                default -> join(bytes, at, new byte[] {(byte) (" ~" + "aZ09").charAt(random.nextInt(6))}, at);
            };
        }
        return bytes;
    }

    private static byte[] join(byte[] bytes, int from, byte[] between, int to) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, from);
        joined.writeBytes(between);
        joined.write(bytes, to, bytes.length - to);
        return joined.toByteArray();
    }

    private static byte[] pretty(byte[] json) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(JSON.readTree(json));
    }

    private static byte[][] fragments(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    private static ResponseInfo response() {
        return new ResponseInfo(200, "req_1", null, null);
    }
}
