package io.compliance4j.dlp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the occurrences of each value over many texts, by fingerprint: one leaked key in forty chats is one thing to do, not
 * forty. Values of a {@link Baseline} are left out. Not thread-safe.
 */
public final class FindingGroups {
    private final Baseline baseline;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Where a value occurs. */
    public record Occurrence(String reference, long start, long end) {}

    /** One value and all its occurrences so far. */
    public record Group(
            String detector, Severity severity, String fingerprint, String preview, List<Occurrence> occurrences) {}

    private FindingGroups(Baseline baseline) {
        this.baseline = baseline;
    }

    /** Collects everything. */
    public static FindingGroups create() {
        return new FindingGroups(Baseline.empty());
    }

    /** Collects what is not known already. */
    public static FindingGroups beyond(Baseline known) {
        return new FindingGroups(known);
    }

    /**
     * Adds the findings of one text.
     *
     * @param reference names the text, for example the id of a message
     */
    public void add(String reference, Collection<Finding> findings) {
        for (Finding finding : findings) {
            if (!baseline.contains(finding)) {
                groups.computeIfAbsent(
                                finding.detector() + ' ' + finding.fingerprint(),
                                key -> new Group(
                                        finding.detector(),
                                        finding.severity(),
                                        finding.fingerprint(),
                                        finding.preview(),
                                        new ArrayList<>()))
                        .occurrences()
                        .add(new Occurrence(reference, finding.startOffset(), finding.endOffset()));
            }
        }
    }

    /** The groups in the order of their first occurrence, as they are now. */
    public List<Group> groups() {
        return groups.values().stream()
                .map(g -> new Group(
                        g.detector(), g.severity(), g.fingerprint(), g.preview(), List.copyOf(g.occurrences())))
                .toList();
    }
}
