package io.compliance4j.dlp.tenant;

import io.compliance4j.collect.CollectReport;
import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.store.StoredGap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run scanned, found and left out. Immutable.
 *
 * @param texts texts that were scanned: blocks of messages, descriptions, instructions, preferences
 * @param files contents that were downloaded and scanned
 * @param knownFiles places of contents that had been scanned before, or elsewhere in this run
 * @param characters of all scanned text
 * @param fileBytes of all scanned files
 * @param findings everything that was found, known or not
 * @param newFindings of these, the ones that were not in the store, by severity; severities without one are missing
 * @param gapCount how much was left out; {@link ContentScanner#gaps} has what all runs left out
 * @param gaps what was left out, the first thousand
 * @param unavailable what this tenant does not have or the key may not see, by part of the tenant, and how the service says so
 * @param reports what the collectors say, by part of the tenant
 * @param scanTime how long it took to read files and to scan, without waiting for the service
 */
public record ScanSummary(
        long texts,
        long files,
        long knownFiles,
        long characters,
        long fileBytes,
        long findings,
        Map<Severity, Long> newFindings,
        long gapCount,
        List<StoredGap> gaps,
        Map<String, String> unavailable,
        Map<String, CollectReport> reports,
        Duration scanTime) {

    /** Copies the maps and the list. */
    public ScanSummary {
        newFindings = Map.copyOf(newFindings);
        gaps = List.copyOf(gaps);
        unavailable = Map.copyOf(unavailable);
        reports = Map.copyOf(reports);
    }

    /** All findings that were not in the store. */
    public long newFindingCount() {
        return newFindings.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Conversations and records that the collectors gave up for now, of all runs. */
    public long pendingDeadLetters() {
        return reports.values().stream()
                .mapToLong(CollectReport::pendingDeadLetters)
                .sum();
    }

    /** One line for people. */
    @Override
    public String toString() {
        Map<String, Long> bySeverity = new LinkedHashMap<>();
        newFindings.entrySet().stream()
                .sorted(Map.Entry.<Severity, Long>comparingByKey().reversed())
                .forEach(entry -> bySeverity.put(entry.getKey().label(), entry.getValue()));
        return newFindingCount() + " new findings " + bySeverity + " of " + findings + ", in " + texts + " texts and "
                + files + " files (" + knownFiles + " known); " + gapCount + " gaps"
                + (pendingDeadLetters() == 0 ? "" : "; " + pendingDeadLetters() + " dead letters")
                + (unavailable.isEmpty() ? "" : "; not available: " + unavailable.keySet());
    }
}
