package io.compliance4j.samples.cli;

import io.compliance4j.ComplianceClient;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.Counts;
import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.tenant.ContentScanner;
import io.compliance4j.dlp.tenant.ContentSource;
import io.compliance4j.dlp.tenant.FindingEvent;
import io.compliance4j.dlp.tenant.ScanException;
import io.compliance4j.dlp.tenant.ScanSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What of the tenant is scanned, and the scan. */
final class TenantScanOptions {

    @Option(
            names = "--source",
            arity = "1..*",
            paramLabel = "SOURCE",
            completionCandidates = Sources.class,
            description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--since", paramLabel = "TIME", description = "Only what was made or changed since.")
    private @Nullable Instant since;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "Keep the place and the findings in this folder: the same command run again scans what is new.")
    private @Nullable Path state;

    @Mixin
    private final ServiceOptions service = new ServiceOptions();

    /**
     * For a scan of something else.
     *
     * @throws UsageException if one of the options was given
     */
    void requireNone(String input) {
        if (!sources.isEmpty() || since != null || state != null) {
            throw new UsageException(input + " is no part of the tenant: leave --source, --since and --state out");
        }
    }

    /** Scans the tenant, prints what is new, and says at the end how bad it is. */
    void scan(Console console, OutputOptions options, Output output, DlpScanner scanner, boolean reveal)
            throws IOException {
        try (ComplianceClient client = service.connect(console.environment(), false, output.listeners(options));
                FindingStore findings = findings();
                ContentScanner tenant = scanner(client, output, scanner, findings, reveal)) {
            ScanSummary summary;
            try {
                summary = tenant.run();
            } catch (ScanException e) {
                count(output, e.summary());
                throw e;
            }
            count(output, summary);
            summary.gaps().forEach(gap -> output.warn(gap + " was not scanned"));
            summary.unavailable().forEach((part, reason) -> output.warn(part + " were not scanned: " + reason));
            if (!options.quiet()) {
                output.tell(summary.toString());
            }
        }
    }

    private FindingStore findings() throws IOException {
        if (state == null) {
            return FindingStore.inMemory();
        }
        Files.createDirectories(state);
        return FindingStore.file(state.resolve("findings.ndjson"));
    }

    private ContentScanner scanner(
            ComplianceClient client, Output output, DlpScanner scanner, FindingStore findings, boolean reveal) {
        CollectOptions.Builder options = CollectOptions.builder();
        ContentScanner.Builder builder = ContentScanner.builder(client)
                .scanner(scanner)
                .findings(findings)
                .options(options.addListeners(output::collected).build())
                .onFinding(finding -> write(output, finding));
        if (reveal) {
            builder.revealMatches();
        }
        if (!sources.isEmpty()) {
            builder.sources(sources.stream().map(Sources::of).toArray(ContentSource[]::new));
        }
        if (since != null) {
            builder.from(since);
        }
        return state == null ? builder.build() : builder.state(state).build();
    }

    /** Handed over one by one: a finding is told of once, so that none may wait in memory. */
    private static void write(Output output, FindingEvent finding) {
        try {
            output.records().write(finding.toJson());
            output.records().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void count(Output output, ScanSummary summary) {
        long scanned = summary.texts() + summary.files();
        output.counts()
                .collected(new Counts(
                        scanned + summary.knownFiles() + summary.gapCount(),
                        scanned,
                        summary.knownFiles(),
                        0,
                        summary.gapCount(),
                        0));
    }

    /** Sources that the tenant has, as they are written on the command line. */
    private static final class Sources implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return all().map(ContentSource::label).iterator();
        }

        private static Stream<ContentSource> all() {
            return Stream.of(ContentSource.values())
                    .filter(source -> source != ContentSource.EXPORT_MESSAGE && source != ContentSource.EXPORT_FILE);
        }

        static ContentSource of(String label) {
            return all().filter(source -> source.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new UsageException(
                            "--source " + label + ": write one of " + String.join(", ", new Sources())));
        }
    }
}
