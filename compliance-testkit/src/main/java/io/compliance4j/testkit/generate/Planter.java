package io.compliance4j.testkit.generate;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decides what is planted where, so that every label comes up even in small tenants. */
final class Planter {
    private final Seed seed;
    private final Spread labels;

    /** @param holders how many chats share the labels among them */
    Planter(Seed seed, int holders) {
        this.seed = seed.of("plant");
        this.labels = new Spread(PlantedValues.labelCount(), holders);
    }

    /** The values that this chat holds for the sake of completeness. */
    List<PlantedValue> assigned(int holder) {
        return IntStream.range(labels.first(holder), labels.first(holder + 1))
                .mapToObj(label -> PlantedValues.make(
                        PlantedValues.label(label), seed.at(label).rng()))
                .toList();
    }

    /** A value of any label, in that share of a thousand calls. */
    static @Nullable PlantedValue maybe(Rng r, int perMille) {
        return r.perMille(perMille) ? any(r) : null;
    }

    static PlantedValue any(Rng r) {
        return PlantedValues.make(PlantedValues.label(r.next()), r);
    }

    /** A value whose passage stands in JSON text as it is. */
    static PlantedValue anyInJson(Rng r) {
        while (true) {
            PlantedValue planted = any(r);
            if (FileMaker.isSingleField(planted.text())) {
                return planted;
            }
        }
    }
}
