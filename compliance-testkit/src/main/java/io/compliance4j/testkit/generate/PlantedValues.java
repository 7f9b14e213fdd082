package io.compliance4j.testkit.generate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sensitive values of every label: valid in form, prefix, alphabet, length and check digits, made from a seed and
 * belonging to nobody, each inside a passage with the words that give it away.
 *
 * <p>The same label, seed and index give the same value for ever. Thread-safe.
 */
public final class PlantedValues {
    private static final Map<String, ValueMaker> MAKERS = makers();
    private static final List<String> LABELS = List.copyOf(MAKERS.keySet());

    private PlantedValues() {}

    /** Every label a value can be made for. */
    public static Set<String> labels() {
        return MAKERS.keySet();
    }

    /**
     * One value of a label.
     *
     * @throws IllegalArgumentException for a label that is not in {@link #labels}
     */
    public static PlantedValue of(String label, long seed, long index) {
        return make(label, new Seed(seed).of(label).at(index).rng());
    }

    static PlantedValue make(String label, Rng rng) {
        ValueMaker maker = MAKERS.get(label);
        if (maker == null) {
            throw new IllegalArgumentException(
                    "no values are planted for the label '" + label + "'; use one of PlantedValues.labels()");
        }
        return maker.make(rng);
    }

    /** Labels by number, for spreading them evenly over a tenant. */
    static String label(long number) {
        return LABELS.get((int) Long.remainderUnsigned(number, LABELS.size()));
    }

    static int labelCount() {
        return LABELS.size();
    }

    private static Map<String, ValueMaker> makers() {
        Map<String, ValueMaker> makers = new LinkedHashMap<>();
        Stream.of(
                        PlatformTokens.makers(),
                        StructuredSecrets.makers(),
                        PersonNumbers.makers(),
                        BusinessNumbers.makers(),
                        ContactValues.makers())
                .flatMap(List::stream)
                .forEach(maker -> makers.put(maker.label(), maker));
        return Collections.unmodifiableMap(makers);
    }
}
