package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The families themselves, and that the measure tells linear from quadratic. */
class HostileFamilyTest {

    @Test
    void familiesHaveTheLengthAskedForAndDifferentNames() {
        assertThat(HostileFamilies.ALL).extracting(HostileFamily::name).doesNotHaveDuplicates();
        assertThat(HostileFamilies.ALL).hasSizeGreaterThan(40);
        for (HostileFamily family : HostileFamilies.ALL) {
            assertThat(family.text(10_000).length()).as(family.name()).isBetween(9_800, 10_000);
            assertThat(family.text(40_000)).as(family.name()).isEqualTo(family.text(40_000));
        }
    }

    @Test
    void growthTellsLinearFromQuadratic() {
        HostileFamily letters = new HostileFamily("letters", "a"::repeat);
        Growth linear = Growth.measure(text -> ends(text, 1), letters, 100_000);
        Growth quadratic = Growth.measure(text -> ends(text, text.length()), letters, 2_000);
        assertThat(quadratic.growth()).isGreaterThan(linear.growth());
        assertThat(linear.toString()).contains("letters").contains("MB/s");
    }

    private static List<Hit> ends(String text, int times) {
        int hash = 0;
        for (int i = 0; i < times; i++) {
            for (int at = 0; at < text.length(); at++) {
                hash = hash * 31 + text.charAt(at) + i;
            }
        }
        return hash == 42 ? List.of(new Hit("never", 0, 1, false)) : List.of();
    }
}
