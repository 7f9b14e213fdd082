package io.compliance4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    private static final String SECRET = "sk-ant-" + "api01-" + "abcdefghijklmnop";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n", "key\n", "\nkey", "key\r", "a key", "schlüssel", "key\u0000", "key\u200b"})
    void refused(String secret) {
        assertThatThrownBy(() -> ApiKey.of(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("schl");
    }

    @ParameterizedTest
    @CsvSource({
        "api01-x, COMPLIANCE",
        "admin01-x, ADMIN",
        "api03-x, CLAUDE_API",
        "api07-x, COMPLIANCE",
        "other-x, OTHER"
    })
    void kinds(String rest, ApiKey.Kind kind) {
        assertThat(ApiKey.of("sk-ant-" + rest).kind()).isEqualTo(kind);
    }

    @Test
    void shownByItsEndOnly() {
        assertThat(ApiKey.of(SECRET)).hasToString("ApiKey[…mnop]").isNotInstanceOf(Serializable.class);
        assertThat(ApiKey.of("short")).hasToString("ApiKey[…]");
    }

    @Test
    void equalBySecret() {
        assertThat(ApiKey.of(SECRET)).isEqualTo(ApiKey.of(SECRET)).hasSameHashCodeAs(ApiKey.of(SECRET));
        assertThat(ApiKey.of(SECRET)).isNotEqualTo(ApiKey.of(SECRET + "x"));
    }

    @Test
    void fromTheEnvironment() {
        assertThat(ApiKey.fromEnvironment("MY_KEY", Map.of("MY_KEY", SECRET))).isEqualTo(ApiKey.of(SECRET));
        assertThatThrownBy(() -> ApiKey.fromEnvironment("MY_KEY", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MY_KEY")
                .hasMessageContaining("not set");
        assertThatThrownBy(() -> ApiKey.fromEnvironment("MY_KEY", Map.of("MY_KEY", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MY_KEY");
        assertThat(ApiKey.ENVIRONMENT_VARIABLE).isEqualTo("ANTHROPIC_COMPLIANCE_ACCESS_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void fromAFile(String end) throws IOException {
        Path file = Files.writeString(directory.resolve("key"), SECRET + end);
        assertThat(ApiKey.fromFile(file)).isEqualTo(ApiKey.of(SECRET));
    }

    @Test
    void fromAFileWithMoreThanAKey() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), SECRET + "\n\n");
        assertThatThrownBy(() -> ApiKey.fromFile(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining(SECRET);
    }
}
