package io.compliance4j.dlp.tenant;

import io.compliance4j.collect.CollectReport;
import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.dlp.store.StoredGap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a run does. Not thread-safe. */
final class ScanTally {

    private static final int GAPS_SHOWN = 1_000;

    private long texts;
    private long characters;
    private long files;
    private long filesKnown;
    private long fileBytes;
    private long scanNanos;
    private long findings;
    private final Map<Severity, Long> added = new EnumMap<>(Severity.class);
    private long gapCount;
    private final List<StoredGap> gaps = new ArrayList<>();

    void scannedText(long length, long nanos) {
        texts++;
        characters += length;
        scanNanos += nanos;
    }

    void scannedFile(long length, long bytes, long nanos) {
        files++;
        characters += length;
        fileBytes += bytes;
        scanNanos += nanos;
    }

    void knownFile() {
        filesKnown++;
    }

    void found() {
        findings++;
    }

    void added(Collection<StoredFinding> more) {
        more.forEach(finding -> added.merge(finding.severity(), 1L, Long::sum));
    }

    void gap(StoredGap gap) {
        gapCount++;
        if (gaps.size() < GAPS_SHOWN) {
            gaps.add(gap);
        }
    }

    ScanSummary summary(Map<String, String> unavailable, Map<String, CollectReport> reports) {
        return new ScanSummary(
                texts,
                files,
                filesKnown,
                characters,
                fileBytes,
                findings,
                added,
                gapCount,
                gaps,
                unavailable,
                reports,
                Duration.ofNanos(scanNanos));
    }
}
