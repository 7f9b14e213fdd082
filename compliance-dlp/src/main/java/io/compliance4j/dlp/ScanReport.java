package io.compliance4j.dlp;

import java.util.List;

/**
 * Everything a scan has to say.
 *
 * @param findings what was found, in the order of the text
 * @param failures detectors that threw; empty unless a detector of one's own is wrong
 */
public record ScanReport(List<Finding> findings, List<DetectorFailure> failures) {
    /** Copies both lists. */
    public ScanReport {
        findings = List.copyOf(findings);
        failures = List.copyOf(failures);
    }

    /** The highest severity among the findings, {@link Severity#NONE} when there is none. */
    public Severity severity() {
        Severity highest = Severity.NONE;
        for (Finding finding : findings) {
            if (finding.severity().compareTo(highest) > 0) {
                highest = finding.severity();
            }
        }
        return highest;
    }
}
