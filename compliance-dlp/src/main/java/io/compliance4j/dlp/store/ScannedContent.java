package io.compliance4j.dlp.store;

import io.compliance4j.dlp.text.ScanGap;
import java.util.List;

/**
 * What scanning a content gave: enough to say the same of the next place where it stands, without fetching it again.
 *
 * @param findings ids of what was found, at the place where it stood first
 * @param gaps what of it was not read
 */
public record ScannedContent(List<String> findings, List<ScanGap> gaps) {
    /** Copies the lists. */
    public ScannedContent {
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }
}
