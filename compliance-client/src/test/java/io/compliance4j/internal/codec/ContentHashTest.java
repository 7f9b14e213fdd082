package io.compliance4j.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts in a content hash, and what does not. */
class ContentHashTest {

    private static final String MESSAGE = """
            {"id":"m","role":"user","created_at":"2026-11-01T00:00:00Z","content":[{"type":"text","text":"a"}]}""";

    @Test
    void is_the_first_half_of_sha256_over_the_canonical_form() {
        assertThat(ContentHash.ofRecord(bytes("{ \"b\" : 1.0e+2, \"a\":\"\\u00e9\\/\" }")))
                .isEqualTo(sha256("{\"a\":\"é/\",\"b\":1.0e+2}"));
        assertThat(ContentHash.ofMessage(bytes(MESSAGE)))
                .isEqualTo(sha256("{\"content\":[{\"text\":\"a\",\"type\":\"text\"}],\"role\":\"user\"}"));
        assertThat(ContentHash.ofSessionMessage(bytes(MESSAGE), 10_000, -1))
                .isEqualTo(sha256("{\"content\":[{\"text\":\"a\",\"type\":\"text\"}],\"role\":\"user\"}\n10000,-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"other\",\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}",
                "{\"role\":\"user\",\"created_at\":\"2027-11-01T00:00:00Z\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}",
                "{\"content\":[{\"text\":\"\\u0061\",\"type\":\"text\"}],\"role\":\"user\",\"model\":\"claude\"}",
                "{\"content\":[{\"text\":\"a\",\"type\":\"text\",\"truncated\":false,\"citations\":null}],\"role\":\"user\"}",
                "{\"content\":[{\"text\":\"a\",\"type\":\"text\",\"thinking_redacted\":false}],\"role\":\"user\","
                        + "\"files\":[],\"artifacts\":null}",
            })
    void of_a_message_does_not_change_with_what_differs_between_readings(String same) {
        assertThat(ContentHash.ofMessage(bytes(same))).isEqualTo(ContentHash.ofMessage(bytes(MESSAGE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}",
                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a \"}]}",
                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\",\"truncated\":true}]}",
                "{\"role\":\"user\",\"content\":[]}",
                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}],\"files\":[{\"id\":\"f\"}]}",
                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}],\"released_tomorrow\":[1]}",
            })
    void of_a_message_changes_with_its_content(String other) {
        assertThat(ContentHash.ofMessage(bytes(other))).isNotEqualTo(ContentHash.ofMessage(bytes(MESSAGE)));
    }

    @Test
    void attached_files_count_by_their_ids_because_the_rest_goes_when_they_expire() {
        String before = "{\"generated_files\":[{\"id\":\"claude_gen_file_1\",\"size_bytes\":12,\"md5\":\"ab\"}]}";
        String expired = "{\"generated_files\":[{\"id\":\"claude_gen_file_1\",\"size_bytes\":null,\"md5\":null}]}";
        String other = "{\"generated_files\":[{\"id\":\"claude_gen_file_2\",\"size_bytes\":12,\"md5\":\"ab\"}]}";

        assertThat(ContentHash.ofMessage(bytes(expired))).isEqualTo(ContentHash.ofMessage(bytes(before)));
        assertThat(ContentHash.ofMessage(bytes(other))).isNotEqualTo(ContentHash.ofMessage(bytes(before)));
    }

    @Test
    void the_limits_of_a_transcript_count() {
        assertThat(ContentHash.ofSessionMessage(bytes(MESSAGE), 10_000, 10_000))
                .isNotEqualTo(ContentHash.ofSessionMessage(bytes(MESSAGE), -1, 10_000))
                .isNotEqualTo(ContentHash.ofSessionMessage(bytes(MESSAGE), 10_000, -1));
    }

    @Test
    void the_lossy_text_of_an_exported_message_counts_only_where_there_is_nothing_else() {
        String content = "{\"sender\":\"human\",\"text\":\"%s\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}";
        String empty = "{\"sender\":\"human\",\"text\":\"%s\",\"content\":[]}";

        assertThat(ofExport(content.formatted("x"))).isEqualTo(ofExport(content.formatted("y")));
        assertThat(ofExport(empty.formatted("x"))).isNotEqualTo(ofExport(empty.formatted("y")));
    }

    @Test
    void an_exported_message_is_the_same_in_every_generation() {
        String old = "{\"uuid\":\"u\",\"sender\":\"human\",\"text\":\"a\",\"attachments\":[],\"files\":[]}";
        String today = "{\"uuid\":\"u\",\"sender\":\"human\",\"text\":\"a\",\"content\":[],\"attachments\":[],"
                + "\"files\":[],\"updated_at\":\"2026-11-01T00:00:00Z\","
                + "\"parent_message_uuid\":\"00000000-0000-4000-8000-000000000000\"}";

        assertThat(ofExport(today)).isEqualTo(ofExport(old));
    }

    @ParameterizedTest
    @CsvSource({"'{\"a\":', ' {\"a\":'", "'', ' '"})
    void bytes_that_are_no_json_are_hashed_as_they_are(String bytes, String others) {
        assertThat(ContentHash.ofRecord(bytes(bytes)))
                .isEqualTo(sha256(bytes))
                .isNotEqualTo(ContentHash.ofRecord(bytes(others)));
    }

    @Test
    void deep_nesting_costs_no_more_than_the_same_bytes_flat() {
        StringBuilder deep = new StringBuilder("{\"x\":\"" + "y".repeat(2_000_000) + "\",\"v\":");
        deep.append("{\"a\":".repeat(900)).append("0").append("}".repeat(901));

        assertThat(ContentHash.ofRecord(bytes(deep.toString()))).hasSize(32);
    }

    @Test
    void however_a_value_is_written_its_hash_is_that_of_the_canonical_form() {
        long seed = Long.getLong("content-hash.seed", 20261121);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Object value = randomValue(random, 4);
            String expected = sha256(canonical(value));
            String written = written(value, random);
            assertThat(ContentHash.ofRecord(bytes(written)))
                    .as("-Dcontent-hash.seed=%d, round %d: %s", seed, round, written)
                    .isEqualTo(expected);
        }
    }

    /** Values without nulls in objects, which do not count. */
    private static Object randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 ->
                new Literal(List.of("0", "-1", "1.50", "1e9", "12345678901234567890", "true", "false")
                        .get(random.nextInt(7)));
            case 1, 2, 3 -> randomText(random);
            case 4 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    list.add(randomValue(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> object = new TreeMap<>();
                for (int i = random.nextInt(7); i > 0; i--) {
                    object.put(randomText(random), randomValue(random, depth - 1));
                }
                yield object;
            }
        };
    }

    private static String randomText(Random random) {
        List<String> pieces = List.of(
                "a",
                "Z",
                "id",
                "/",
                "\"",
                "\\",
                "\n",
                "\t",
                "\b",
                "\u0001",
                "é",
                "€",
                "😀",
                "\ud800",
                "x".repeat(1_500));
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static String canonical(Object value) {
        if (value instanceof String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.codePoints().forEach(c -> quoted.append(canonicalCharacter(c)));
            return quoted.append('"').toString();
        }
        if (value instanceof List<?> list) {
            return "["
                    + String.join(
                            ",", list.stream().map(ContentHashTest::canonical).toList()) + "]";
        }
        if (value instanceof Map<?, ?> object) {
            List<String> members = new ArrayList<>();
            object.forEach((name, member) -> members.add(canonical(name) + ":" + canonical(member)));
            return "{" + String.join(",", members) + "}";
        }
        return ((Literal) value).text();
    }

    private static String canonicalCharacter(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            default -> c < ' ' || (c >= 0xd800 && c <= 0xdfff) ? "\\u%04x".formatted(c) : Character.toString(c);
        };
    }

    /** The value with members in any order, spaces anywhere and characters escaped or not. */
    private static String written(Object value, Random random) {
        if (value instanceof String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.codePoints().forEach(c -> quoted.append(writtenCharacter(c, random)));
            return quoted.append('"').toString();
        }
        if (value instanceof List<?> list) {
            return "[" + space(random)
                    + String.join(
                            space(random) + "," + space(random),
                            list.stream()
                                    .map(element -> written(element, random))
                                    .toList())
                    + space(random) + "]";
        }
        if (value instanceof Map<?, ?> object) {
            List<String> members = new ArrayList<>();
            object.forEach((name, member) ->
                    members.add(written(name, random) + space(random) + ":" + space(random) + written(member, random)));
            Collections.shuffle(members, random);
            return "{" + space(random) + String.join(space(random) + ",", members) + "}";
        }
        return ((Literal) value).text();
    }

    private static String writtenCharacter(int c, Random random) {
        String plain = canonicalCharacter(c);
        if (random.nextInt(3) > 0) {
            return plain;
        }
        if (c == '/') {
            return "\\/";
        }
        StringBuilder escapes = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            escapes.append((random.nextBoolean() ? "\\u%04x" : "\\u%04X").formatted((int) unit));
        }
        return escapes.toString();
    }

    private static String space(Random random) {
        return List.of("", "", "", " ", "\n\t", "\r\n").get(random.nextInt(6));
    }

    private static String ofExport(String json) {
        return ContentHash.ofExportMessage(bytes(json));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(UTF_8);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(text));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A number or truth value as it is written. */
    private record Literal(String text) {}
}
