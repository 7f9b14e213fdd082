package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Time stays linear whatever the text; {@code -Ddlp.hostile.length=2500000} measures up to ten million characters. */
class DlpHostileTest {
    private static final int LENGTH = Integer.getInteger("dlp.hostile.length", 100_000);

    static List<HostileFamily> families() {
        return HostileFamily.ALL;
    }

    @ParameterizedTest
    @MethodSource("families")
    void growsLinearly(HostileFamily family) {
        Growth growth = Growth.measure(EngineAdapter::scan, family, LENGTH);
        System.out.println(growth);
        assertThat(growth.growth()).as("growth from n to 4n: %s", growth).isLessThanOrEqualTo(5);
        assertThat(growth.megabytesPerSecond()).as("speed: %s", growth).isGreaterThanOrEqualTo(5);
    }
}
