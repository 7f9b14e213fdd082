package io.compliance4j.activity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which members each known type carries: the shipped catalogue, a line for each type with its name, its group and its
 * members. Read when it is first asked for, because few programs do.
 */
final class Catalogue {

    private static final Map<String, List<ActivityField<?>>> FIELDS = read();

    private Catalogue() {}

    static List<ActivityField<?>> fields(ActivityType type) {
        return FIELDS.getOrDefault(type.value(), List.of());
    }

    private static Map<String, List<ActivityField<?>>> read() {
        try (InputStream in = Objects.requireNonNull(
                Catalogue.class.getResourceAsStream("activity-types.txt"), "activity-types.txt")) {
            Map<String, List<ActivityField<?>>> fields = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] words = line.split(" ", -1);
                List<ActivityField<?>> own = new ArrayList<>();
                for (int i = 2; i < words.length; i++) {
                    own.add(ActivityField.known(words[i]));
                }
                fields.put(words[0], List.copyOf(own));
            }
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue inside the jar is unreadable", e);
        }
    }
}
