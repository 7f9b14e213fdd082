package io.compliance4j.dlp.text;

import java.util.List;

/**
 * What became of a file.
 *
 * @param characters how many characters of text it has, each counted once
 * @param files how many files were found inside it
 * @param gaps what was not read, the first thousand
 * @param gapCount how much was not read, all of it
 */
public record ExtractionReport(long characters, int files, List<ScanGap> gaps, long gapCount) {
    /** Copies the list. */
    public ExtractionReport {
        gaps = List.copyOf(gaps);
    }

    /** Whether all of it was read. */
    public boolean complete() {
        return gapCount == 0;
    }
}
