package io.compliance4j.dlp.store;

import io.compliance4j.dlp.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Counts findings one by one, for stores that cannot count by themselves. */
final class Counting {
    private Counting() {}

    static FindingStatistics statistics(Stream<StoredFinding> findings) {
        long[] total = new long[1];
        Map<FindingState, Long> byState = new HashMap<>();
        Map<Severity, Long> bySeverity = new HashMap<>();
        Map<String, Long> byDetector = new HashMap<>();
        Map<String, Long> bySource = new HashMap<>();
        Map<String, Long> byUser = new HashMap<>();
        Map<LocalDate, Long> byDay = new HashMap<>();
        findings.forEach(f -> {
            total[0]++;
            byState.merge(f.state(), 1L, Long::sum);
            bySeverity.merge(f.severity(), 1L, Long::sum);
            byDetector.merge(f.detector(), 1L, Long::sum);
            bySource.merge(f.place().source(), 1L, Long::sum);
            f.place().id(FindingPlace.Id.USER).ifPresent(user -> byUser.merge(user, 1L, Long::sum));
            byDay.merge(LocalDate.ofInstant(f.occurredAt(), ZoneOffset.UTC), 1L, Long::sum);
        });
        return new FindingStatistics(total[0], byState, bySeverity, byDetector, bySource, byUser, byDay);
    }

    static Map<String, Severity> flagged(Stream<StoredFinding> findings, FindingPlace.Id which) {
        Map<String, Severity> flagged = new HashMap<>();
        findings.filter(f -> f.state() != FindingState.FALSE_POSITIVE)
                .forEach(f -> f.place()
                        .id(which)
                        .ifPresent(id -> flagged.merge(id, f.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b)));
        return Map.copyOf(flagged);
    }
}
