package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.rule.BuiltIns;
import java.util.List;
import java.util.Optional;

/** Everything there is to know about the built-in detectors, as data; docs/detectors.md is made from it. Thread-safe. */
public final class DetectorCatalog {
    private static final List<DetectorInfo> ALL =
            BuiltIns.definitions().stream().map(d -> d.info()).toList();

    private DetectorCatalog() {}

    /** All built-in detectors. */
    public static List<DetectorInfo> all() {
        return ALL;
    }

    /** The detector with this label. */
    public static Optional<DetectorInfo> find(String label) {
        return ALL.stream().filter(d -> d.label().equals(label)).findFirst();
    }
}
