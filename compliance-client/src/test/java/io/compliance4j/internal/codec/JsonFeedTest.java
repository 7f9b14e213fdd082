package io.compliance4j.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.json.RawJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values from a stream that gives its bytes in pieces of any size. */
class JsonFeedTest {

    private static final int LONGEST = 1_500_000;

    @Test
    void values_are_the_same_however_the_bytes_arrive() throws IOException {
        long seed = Long.getLong("json-feed.seed", 20261121);
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<String> values = new ArrayList<>();
            StringBuilder stream = new StringBuilder("[");
            List<Integer> offsets = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                stream.append(i == 0 ? " " : ",\n\t");
                offsets.add(stream.toString().getBytes(UTF_8).length);
                values.add(value(random));
                stream.append(values.get(i)).append(random.nextBoolean() ? " " : "");
            }
            byte[] bytes = stream.append("]").toString().getBytes(UTF_8);
            String as = "-Djson-feed.seed=" + seed + ", round " + round;
            try (JsonFeed feed = new JsonFeed(new InPieces(bytes, random), LONGEST)) {
                feed.pass('[');
                for (int i = 0; i < values.size(); i++) {
                    if (i > 0) {
                        feed.pass(',');
                    }
                    feed.peek();
                    assertThat(feed.offset()).as(as).isEqualTo(offsets.get(i).longValue());
                    RawJson value = feed.value();
                    assertThat(value == null ? "too long" : value.toJson())
                            .as(as)
                            .isEqualTo(values.get(i).length() > 4 * LONGEST / 3 ? "too long" : values.get(i));
                }
                feed.pass(']');
                assertThat(feed.peek()).as(as).isEqualTo(-1);
            }
        }
    }

    private static String value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "-12.5e+3";
            case 1 -> "null";
            case 2 -> "{}";
            case 3 -> "\"" + "é\\\"]".repeat(random.nextInt(50_000)) + "\"";
            case 4 -> "[{\"a\":[1,2,{\"b\":\"" + "x".repeat(random.nextInt(100_000)) + "\"}]}]";
            case 5 -> random.nextInt(8) == 0 ? "{\"long\":[\"" + "}]\\\\".repeat(600_000) + "\"]}" : "true";
            case 6 -> random.nextInt(8) == 0 ? "9".repeat(2_100_000) : "7";
            default -> "{\"n\":" + random.nextInt() + "}";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2", "{\"a\":\"b", "\"abc\\", "tru", "", "{\"a\":"})
    void a_value_that_ends_early_is_cut(String json) {
        assertThatThrownBy(() -> feed(json).value()).isInstanceOfSatisfying(BrokenJsonException.class, e -> {
            assertThat(e.cut()).isTrue();
            assertThat(e.offset()).isEqualTo(json.length());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a:1}", "[1 2]", "nul!", "\"\\x\"", "\"\n\"", "01x]", "<html>"})
    void what_is_no_json_is_not_cut(String json) {
        assertThatThrownBy(() -> {
                    JsonFeed feed = feed(json);
                    feed.value();
                    feed.pass(']');
                })
                .isInstanceOfSatisfying(
                        BrokenJsonException.class, e -> assertThat(e.cut()).isFalse());
    }

    @Test
    void going_further_on_lands_on_the_byte_asked_for() throws IOException {
        byte[] bytes = ("[" + "1".repeat(2_000_000) + ",\"here\"]").getBytes(UTF_8);
        try (JsonFeed feed = new JsonFeed(new InPieces(bytes, new Random(1)), LONGEST)) {
            feed.pass('[');
            feed.skipTo(2_000_002);

            assertThat(feed.offset()).isEqualTo(2_000_002);
            assertThat(feed.text()).isEqualTo("here");
        }
    }

    private static JsonFeed feed(String json) {
        return new JsonFeed(new ByteArrayInputStream(json.getBytes(UTF_8)), LONGEST);
    }

    /** Gives from one byte to a hundred thousand at a time. */
    private static final class InPieces extends InputStream {

        private final ByteArrayInputStream bytes;
        private final Random random;

        InPieces(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            int piece = random.nextInt(10) == 0 ? 1 + random.nextInt(5) : 1 + random.nextInt(100_000);
            return bytes.read(buffer, from, Math.min(length, piece));
        }
    }
}
