package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Candidates, and which of overlapping ones are kept: the higher rank; then the longer; then the surer; then the one that starts
 * first; then the label that comes first. A total order, so the result does not depend on how candidates were found.
 */
final class Hits {
    /** One candidate, and the stretch of a text, decoded where it was encoded, that a reader takes for the value. */
    record Hit(int spec, int start, int end, int confidence, int reasons, String note, String text, int from, int to) {
        /** Cut out only when it is asked for: most overlapping candidates are dropped unread. */
        String value() {
            return text.substring(from, to);
        }
    }

    private final List<Hit> hits = new ArrayList<>();
    private final List<Scan.Failure> failures = new ArrayList<>();

    /** Records that a detector threw on a decoded stretch. */
    void fail(Scan.Failure failure) {
        failures.add(failure);
    }

    List<Scan.Failure> failures() {
        return failures;
    }

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
                    scan.text(),
                    scan.hitStart(i),
                    scan.hitEnd(i)));
        }
    }

    void removeIf(Predicate<Hit> condition) {
        hits.removeIf(condition);
    }

    List<Hit> resolved(List<Spec> specs) {
        hits.sort(Comparator.comparingInt(Hit::start));
        List<Hit> kept = new ArrayList<>(hits.size());
        for (int from = 0; from < hits.size(); ) {
            int end = hits.get(from).end();
            int to = from + 1;
            while (to < hits.size() && hits.get(to).start() < end) {
                end = Math.max(end, hits.get(to).end());
                to++;
            }
            if (to - from == 1) {
                kept.add(hits.get(from));
            } else if (to - from == 2) {
                Hit first = hits.get(from);
                Hit second = hits.get(from + 1);
                kept.add(order(first, second, specs) <= 0 ? first : second);
            } else {
                kept.addAll(best(hits.subList(from, to), specs));
            }
            from = to;
        }
        return kept;
    }

    private static Collection<Hit> best(List<Hit> overlapping, List<Spec> specs) {
        List<Hit> best = new ArrayList<>(overlapping);
        best.sort((a, b) -> order(a, b, specs));
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
        return kept.values();
    }

    private static int order(Hit a, Hit b, List<Spec> specs) {
        Spec first = specs.get(a.spec());
        Spec second = specs.get(b.spec());
        int order = second.rank().compareTo(first.rank());
        if (order == 0) {
            order = (b.end() - b.start()) - (a.end() - a.start());
        }
        if (order == 0) {
            order = b.confidence() - a.confidence();
        }
        if (order == 0) {
            order = Integer.bitCount(a.reasons() & DISGUISES) - Integer.bitCount(b.reasons() & DISGUISES);
        }
        if (order == 0) {
            order = a.start() - b.start();
        }
        return order != 0 ? order : first.label().compareTo(second.label());
    }

    private static final int DISGUISES = Reason.HIDDEN.bit()
            | Reason.WIDE.bit()
            | Reason.BASE64.bit()
            | Reason.HEX.bit()
            | Reason.PERCENT.bit()
            | Reason.ESCAPES.bit();
}
