package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Candidates, and which of overlapping ones are kept: the higher rank; then the longer; then the surer; then the one that starts
 * first; then the label that comes first. A total order, so the result does not depend on how candidates were found.
 */
final class Hits {
    /** One candidate; {@code value} is its text as a reader means it, decoded where it was encoded. */
    record Hit(int spec, int start, int end, int confidence, int reasons, String note, String value) {}

    private final List<Hit> hits = new ArrayList<>();

    void add(Hit hit) {
        hits.add(hit);
    }

    void addAll(Scan scan) {
        for (int i = 0; i < scan.hitCount(); i++) {
            add(new Hit(
                    scan.hitSpec(i),
                    scan.hitStart(i),
                    scan.hitEnd(i),
                    scan.hitConfidence(i),
                    scan.hitReasons(i),
                    scan.hitNote(i),
                    scan.text().substring(scan.hitStart(i), scan.hitEnd(i))));
        }
    }

    void removeIf(Predicate<Hit> condition) {
        hits.removeIf(condition);
    }

    List<Hit> resolved(List<Spec> specs) {
        if (hits.size() < 2) {
            return hits;
        }
        List<Hit> best = new ArrayList<>(hits);
        best.sort(Comparator.comparing((Hit h) -> specs.get(h.spec()).rank())
                .thenComparingInt(h -> h.end() - h.start())
                .thenComparingInt(Hit::confidence)
                .thenComparingInt(h -> -Integer.bitCount(h.reasons() & DISGUISES))
                .reversed()
                .thenComparingInt(Hit::start)
                .thenComparing(h -> specs.get(h.spec()).label()));
        TreeMap<Integer, Hit> kept = new TreeMap<>();
        for (Hit hit : best) {
            var before = kept.floorEntry(hit.start());
            var after = kept.ceilingEntry(hit.start());
            boolean free = (before == null || before.getValue().end() <= hit.start())
                    && (after == null || after.getKey() >= hit.end());
            if (free) {
                kept.put(hit.start(), hit);
            }
        }
        return new ArrayList<>(kept.values());
    }

    private static final int DISGUISES = Reason.HIDDEN.bit()
            | Reason.WIDE.bit()
            | Reason.BASE64.bit()
            | Reason.HEX.bit()
            | Reason.PERCENT.bit()
            | Reason.ESCAPES.bit();
}
