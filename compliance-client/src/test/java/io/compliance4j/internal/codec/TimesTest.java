package io.compliance4j.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:15:00Z, 2026-11-20T10:15:00Z",
        "2026-11-20t10:15:00z, 2026-11-20T10:15:00Z",
        "2026-11-20 10:15:00Z, 2026-11-20T10:15:00Z",
        "2025-03-12T18:22:41.123456, 2025-03-12T18:22:41.123456Z",
        "2025-03-12T18:22:41, 2025-03-12T18:22:41Z",
        "2026-11-20T10:15:00+00:00, 2026-11-20T10:15:00Z",
        "2026-11-20T10:15:00.5-05:30, 2026-11-20T15:45:00.5Z",
        "2026-11-20T10:15:00+0200, 2026-11-20T08:15:00Z",
        "2026-11-20T10:15:00.123456789Z, 2026-11-20T10:15:00.123456789Z",
        "2026-11-20T10:15:00.1234567891Z, 2026-11-20T10:15:00.123456789Z",
        "2024-02-29T23:59:60Z, 2024-03-01T00:00:00Z",
        "0001-01-01T00:00:00+18:00, 0000-12-31T06:00:00Z"
    })
    void readsEveryFormSeen(String text, String expected) {
        assertThat(Times.parse(text)).isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-20",
                "2026-11-20T10:15",
                "2026-13-20T10:15:00Z",
                "2026-02-30T10:15:00Z",
                "2026-11-20T24:15:00Z",
                "2026-11-20T10:60:00Z",
                "2026-11-20T10:15:61Z",
                "2026-11-20T10:15:00 UTC",
                "2026-11-20T10:15:00+02",
                "2026-11-20T10:15:00+99:00",
                "2026-11-20T10:15:00x02:00",
                "2026/11/20T10:15:00Z",
                "20261120T101500Z12345",
                "2o26-11-20T10:15:00Z",
                "yesterday, at about ten"
            })
    void anythingElseIsNoTime(String text) {
        assertThat(Times.parse(text)).isNull();
    }
}
