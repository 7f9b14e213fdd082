package io.compliance4j.dlp.store;

import io.compliance4j.dlp.Severity;
import java.time.LocalDate;
import java.util.Map;

/**
 * How many findings there are, counted in several ways. Keys without a finding are missing; findings without a user are not in
 * {@code byUser}.
 *
 * @param total all of them
 * @param byState by what was decided
 * @param bySeverity by severity
 * @param byDetector by the label of the detector
 * @param bySource by the kind of text
 * @param byUser by the id of the user
 * @param byDay by the day on which the text was written, in UTC
 */
public record FindingStatistics(
        long total,
        Map<FindingState, Long> byState,
        Map<Severity, Long> bySeverity,
        Map<String, Long> byDetector,
        Map<String, Long> bySource,
        Map<String, Long> byUser,
        Map<LocalDate, Long> byDay) {
    /** Copies the maps. */
    public FindingStatistics {
        byState = Map.copyOf(byState);
        bySeverity = Map.copyOf(bySeverity);
        byDetector = Map.copyOf(byDetector);
        bySource = Map.copyOf(bySource);
        byUser = Map.copyOf(byUser);
        byDay = Map.copyOf(byDay);
    }
}
