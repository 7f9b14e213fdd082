package io.compliance4j.samples.cli;

import io.compliance4j.dlp.Finding;
import io.compliance4j.dlp.FindingWriter;
import io.compliance4j.dlp.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes findings, and counts them for the line that says at the end how bad it is. */
final class Findings {

    private final Output output;
    private final FindingWriter writer;
    private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);

    Findings(Output output, boolean reveal) {
        this.output = output;
        this.writer = reveal ? FindingWriter.reveal() : FindingWriter.masked();
    }

    /** Writes a finding; {@code reference} names the text that it is in. */
    void write(Finding finding, String source, Map<String, String> reference) throws IOException {
        output.records().write(writer.line(finding, source, reference));
        bySeverity.merge(finding.severity(), 1L, Long::sum);
    }

    /** How many there are, the worst first. */
    String total() {
        long all = bySeverity.values().stream().mapToLong(Long::longValue).sum();
        long texts = output.counts().listed();
        List<String> parts = new ArrayList<>();
        bySeverity.forEach(
                (severity, count) -> parts.add(0, String.format(Locale.ROOT, "%,d %s", count, severity.label())));
        return String.format(
                Locale.ROOT,
                "%,d %s in %,d %s%s",
                all,
                all == 1 ? "finding" : "findings",
                texts,
                texts == 1 ? "text" : "texts",
                parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }
}
