package io.compliance4j.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedValuesTest {
    private static final long SEED = 20261120;
    private static final int SAMPLES = 300;
    private static final Map<String, Pattern> SHAPES = shapes();

    @Test
    void thereAreValuesForEveryLabelOfTheDetectorsPage() {
        assertThat(PlantedValues.labels())
                .containsExactlyInAnyOrderElementsOf(SHAPES.keySet())
                .hasSize(172);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void valuesHaveTheShapeOfTheirLabel(String label) {
        for (int i = 0; i < SAMPLES; i++) {
            assertThat(PlantedValues.of(label, SEED, i).value())
                    .as("%s of seed %d, index %d", label, SEED, i)
                    .matches(SHAPES.get(label));
        }
    }

    @ParameterizedTest
    @MethodSource("validators")
    void checkDigitsAreRight(Validator validator) {
        for (int i = 0; i < SAMPLES; i++) {
            String value = PlantedValues.of(validator.label, SEED, i).value();
            assertThat(validator.valid.test(value))
                    .as("%s of seed %d, index %d: %s", validator.label, SEED, i, value)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("labels")
    void thePassageHoldsTheValueAtItsOffsets(String label) {
        for (int i = 0; i < 50; i++) {
            PlantedValue planted = PlantedValues.of(label, SEED, i);
            assertThat(planted.text().substring(planted.start(), planted.end())).isEqualTo(planted.value());
            assertThat(planted.value()).isEqualTo(planted.value().strip());
        }
    }

    @ParameterizedTest
    @MethodSource("labels")
    void valuesFollowFromSeedAndIndexAndDiffer(String label) {
        assertThat(PlantedValues.of(label, 1, 2)).isEqualTo(PlantedValues.of(label, 1, 2));
        long distinct = Stream.iterate(0, i -> i + 1)
                .limit(40)
                .map(i -> PlantedValues.of(label, SEED, i).value())
                .distinct()
                .count();
        assertThat(distinct).isGreaterThan(35);
    }

    @Test
    void anUnknownLabelIsRefused() {
        assertThatThrownBy(() -> PlantedValues.of("shoe_size", 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shoe_size");
    }

    static Stream<String> labels() {
        return SHAPES.keySet().stream();
    }

    static Stream<Validator> validators() {
        return NumberValidators.all().entrySet().stream().map(e -> new Validator(e.getKey(), e.getValue()));
    }

    record Validator(String label, Predicate<String> valid) {
        @Override
        public String toString() {
            return label;
        }
    }

    private static Map<String, Pattern> shapes() {
        try (InputStream in = PlantedValuesTest.class.getResourceAsStream("value-shapes.txt")) {
            Map<String, Pattern> shapes = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int space = line.indexOf(' ');
                shapes.put(line.substring(0, space), Pattern.compile(line.substring(space + 1)));
            });
            return shapes;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
