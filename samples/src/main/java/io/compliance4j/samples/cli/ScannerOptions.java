package io.compliance4j.samples.cli;

import io.compliance4j.dlp.DetectorFile;
import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.ScanPolicy;
import io.compliance4j.dlp.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is looked for in texts. */
final class ScannerOptions {

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Detectors of your own, in YAML or JSON, beside the built-in ones: see docs/dlp.md.")
    private @Nullable Path rules;

    @Option(
            names = "--min-severity",
            paramLabel = "none|low|medium|high|critical",
            completionCandidates = SeverityNames.class,
            description = "Nothing less severe than this (default: none, which is everything).")
    private Severity minSeverity = Severity.NONE;

    /**
     * A scanner for these options.
     *
     * @throws UsageException if the rules are wrong; the message names the detector, the line and the reason
     */
    DlpScanner scanner(boolean keepMatches) throws IOException {
        DlpScanner.Builder builder = DlpScanner.builder()
                .addStandard()
                .policy(ScanPolicy.builder().minSeverity(minSeverity).build());
        if (keepMatches) {
            builder.keepMatches();
        }
        if (rules != null) {
            if (!Files.isReadable(rules)) {
                throw new UsageException("--rules " + rules + ": there is no such file that can be read");
            }
            builder.addAll(DetectorFile.read(rules));
        }
        return builder.build();
    }

    /** Severities as they are written on the command line. */
    private static final class SeverityNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(Severity.values()).map(Severity::label).iterator();
        }
    }
}
