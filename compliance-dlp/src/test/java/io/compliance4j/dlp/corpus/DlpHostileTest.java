package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Time stays linear whatever the text; {@code -Ddlp.hostile.length=2500000} measures up to ten million characters. A table of
 * all families is printed, the slowest first.
 */
class DlpHostileTest {
    private static final int LENGTH = Integer.getInteger("dlp.hostile.length", 100_000);
    private static final List<Growth> MEASURED = new ArrayList<>();

    static List<HostileFamily> families() {
        return HostileFamilies.ALL;
    }

    @ParameterizedTest
    @MethodSource("families")
    void growsLinearly(HostileFamily family) {
        Growth growth = Growth.measure(EngineAdapter::scan, family, LENGTH);
        MEASURED.add(growth);
        assertThat(growth.growth()).as("growth from n to 4n: %s", growth).isLessThanOrEqualTo(5);
        assertThat(growth.megabytesPerSecond()).as("speed: %s", growth).isGreaterThanOrEqualTo(5);
    }

    @AfterAll
    static void printTable() {
        System.out.printf("%d and %d characters:%n", LENGTH, 4 * LENGTH);
        MEASURED.sort(Comparator.comparingDouble(Growth::megabytesPerSecond));
        MEASURED.forEach(System.out::println);
    }
}
