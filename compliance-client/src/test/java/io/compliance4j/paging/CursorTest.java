package io.compliance4j.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_token_survives_being_saved(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder token = new StringBuilder();
            int length = random.nextInt(60);
            for (int c = 0; c < length; c++) {
                token.append((char) random.nextInt(1, 0x2000));
            }
            Cursor cursor = new Cursor(
                    "LIST_CHATS",
                    "0123456789abcdef",
                    random.nextBoolean() ? Cursor.Direction.AFTER : Cursor.Direction.BEFORE,
                    Instant.ofEpochMilli(random.nextLong(-1_000_000_000_000L, 4_000_000_000_000L)),
                    token.toString());
            Cursor read = Cursor.parse(cursor.encode());
            assertThat(read).as("seed %d, cursor %s", seed, cursor).isEqualTo(cursor);
            assertThat(read.walkBegan()).isEqualTo(cursor.walkBegan());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c1",
                "c2:LIST_CHATS:0123456789abcdef:after:0:t",
                "c1:LIST_CHATS:xyz:after:0:t",
                "c1:LIST_CHATS:0123456789abcdef:sideways:0:t",
                "c1:LIST_CHATS:0123456789abcdef:after:noon:t",
                "eyJpZCI6ICJhY3Rpdml0eV8wMSJ9"
            })
    void what_is_no_cursor_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Not a saved cursor");
    }
}
