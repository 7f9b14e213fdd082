package io.compliance4j.testkit.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The activity types a filter may name: those of the catalogue. */
final class ActivityTypes {
    private static final Set<String> CATALOGUE = load();

    private ActivityTypes() {}

    static boolean isKnown(String type) {
        return CATALOGUE.contains(type);
    }

    private static Set<String> load() {
        try (InputStream in = ActivityTypes.class.getResourceAsStream("activity-types.txt")) {
            if (in == null) {
                throw new IllegalStateException("activity-types.txt is missing from the testkit's jar");
            }
            return new HashSet<>(List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
