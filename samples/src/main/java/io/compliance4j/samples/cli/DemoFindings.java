package io.compliance4j.samples.cli;

import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.store.FindingPlace;
import io.compliance4j.dlp.store.FindingQuery;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.dlp.tenant.ScanSummary;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the demo's scan found, counted for its report. Not thread-safe. */
final class DemoFindings {

    private final Map<String, Map<Severity, Integer>> sources = new TreeMap<>();
    private final Map<String, Integer> severePeople = new TreeMap<>();
    private final Map<String, Integer> severeDetectors = new TreeMap<>();
    private final ScanSummary summary;

    private DemoFindings(ScanSummary summary) {
        this.summary = summary;
    }

    static DemoFindings of(ScanSummary summary, FindingStore store) {
        DemoFindings all = new DemoFindings(summary);
        try (Stream<StoredFinding> findings = store.find(FindingQuery.all())) {
            findings.forEach(all::add);
        }
        return all;
    }

    private void add(StoredFinding finding) {
        sources.computeIfAbsent(finding.place().source(), source -> new EnumMap<>(Severity.class))
                .merge(finding.severity(), 1, Integer::sum);
        if (finding.severity().compareTo(Severity.HIGH) >= 0) {
            severeDetectors.merge(finding.detector(), 1, Integer::sum);
            finding.place().id(FindingPlace.Id.USER).ifPresent(user -> severePeople.merge(user, 1, Integer::sum));
        }
    }

    /** Findings by source and severity. */
    Map<String, Map<Severity, Integer>> sources() {
        return sources;
    }

    /** Findings of high and critical severity by user. */
    Map<String, Integer> severePeople() {
        return severePeople;
    }

    /** Findings of high and critical severity by what they are. */
    Map<String, Integer> severeDetectors() {
        return severeDetectors;
    }

    ScanSummary summary() {
        return summary;
    }

    /** Findings by severity. */
    Map<Severity, Integer> total() {
        Map<Severity, Integer> total = new EnumMap<>(Severity.class);
        sources.values()
                .forEach(counts -> counts.forEach((severity, count) -> total.merge(severity, count, Integer::sum)));
        return total;
    }
}
