package io.compliance4j.dlp.corpus;

import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Finding;
import java.io.Reader;
import java.util.List;
import java.util.stream.Stream;

/** The one place that knows the engine: its standard scanner seen as this package sees scanners. */
final class EngineAdapter {
    private static final DlpScanner STANDARD = DlpScanner.standard();

    private EngineAdapter() {}

    static List<Hit> scan(String text) {
        return STANDARD.scan(text).stream().map(EngineAdapter::hit).toList();
    }

    static List<Observed> observe(String text) {
        return STANDARD.scan(text).stream()
                .map(finding -> new Observed(hit(finding), finding.preview()))
                .toList();
    }

    static List<Hit> stream(Reader reader) {
        try (Stream<Finding> findings = STANDARD.stream(reader)) {
            return findings.map(EngineAdapter::hit).toList();
        }
    }

    private static Hit hit(Finding finding) {
        return new Hit(finding.detector(), finding.start(), finding.end(), finding.example());
    }
}
