package io.compliance4j.samples.cli;

import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Finding;
import io.compliance4j.dlp.Origin;
import io.compliance4j.dlp.text.ExtractionReport;
import io.compliance4j.dlp.text.FileScanner;
import io.compliance4j.dlp.text.FileSource;
import io.compliance4j.dlp.text.FileTextReader;
import io.compliance4j.dlp.text.LocatedFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compliance scan}: secrets and personal data in the tenant, in texts and in files. */
@Command(
        footer = {
            "",
            "Without --stdin and --path, everything that the service has is scanned. With --state, each run scans what is",
            "new or edited since; the findings are kept there, too, and each is printed once. What cannot be read is told",
            "of on stderr, and the program ends with 4.",
            "",
            "Lines of stdin are {\"id\":\"…\",\"text\":\"…\"}; other members are ignored. Files are read by what is in them: text,",
            "Office, mail, archives and what is inside them; links in folders are not followed. A line, a file or a part",
            "of one that cannot be read is told of on stderr, and the program ends with 4.",
            "",
            "Examples:",
            "  compliance scan --since -7d --min-severity high > findings.ndjson",
            "  compliance scan --state /var/lib/compliance --source chat_message chat_file >> findings.ndjson",
            "  compliance scan --path evidence mailbox.zip",
            "  compliance scan --stdin < texts.ndjson",
            "  jq -c '{id, text: .body}' tickets.ndjson | compliance scan --stdin --min-severity high",
            "  compliance scan --path notes --rules our-detectors.yaml | jq -r .ref.id | sort | uniq -c"
        })
final class ScanCommand extends RecordCommand {

    @ArgGroup
    private @Nullable Input input;

    @Mixin
    private final TenantScanOptions tenant = new TenantScanOptions();

    @Option(names = "--reveal", description = "Add the value itself to each finding, as \"match\".")
    private boolean reveal;

    @Mixin
    private final ScannerOptions scannerOptions = new ScannerOptions();

    ScanCommand(Console console) {
        super(console);
    }

    @Override
    void execute(Output output) throws IOException {
        DlpScanner scanner = scannerOptions.scanner(reveal);
        Findings findings = new Findings(output, reveal);
        if (input == null) {
            tenant.scan(console(), outputOptions(), output, scanner, reveal);
            return;
        }
        tenant.requireNone(input.stdin ? "--stdin" : "--path");
        if (input.stdin) {
            TextLines.forEach(console(), output, line -> scan(line, scanner, findings));
        } else {
            FileScanner files = FileScanner.of(scanner, FileTextReader.standard());
            new FileWalk(output, file -> scan(file, files, findings, output)).through(input.paths);
        }
        if (!outputOptions().quiet()) {
            output.tell(findings.total());
        }
    }

    private static void scan(TextLine line, DlpScanner scanner, Findings findings) throws IOException {
        for (Finding finding : scanner.scan(line.text())) {
            findings.write(finding, "stdin", Map.of("id", line.id()));
        }
    }

    private static void scan(Path file, FileScanner scanner, Findings findings, Output output) throws IOException {
        ExtractionReport report;
        try {
            report = scanner.scan(FileSource.of(file), Origin.UNKNOWN, found -> write(found, file, findings));
        } catch (UncheckedIOException notWritten) {
            throw notWritten.getCause();
        } catch (IOException e) {
            output.leftOut(file.toString(), ExitStatus.oneLine(e));
            return;
        }
        output.records().flush();
        report.gaps().forEach(gap -> output.warn(file + " was not read in full: " + gap));
        if (report.complete()) {
            output.delivered();
        } else {
            output.counts().deadLettered();
        }
    }

    private static void write(LocatedFinding found, Path file, Findings findings) {
        Map<String, String> reference = new LinkedHashMap<>();
        reference.put("id", file.toString());
        if (!found.section().isEmpty()) {
            reference.put("section", found.section().toString());
        }
        if (!found.location().isEmpty()) {
            reference.put("location", found.location().toString());
        }
        try {
            findings.write(found.finding(), "file", reference);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is scanned: one of these. */
    private static final class Input {

        @Option(names = "--stdin", required = true, description = "Scan lines of stdin.")
        private boolean stdin;

        @Option(
                names = "--path",
                required = true,
                arity = "1..*",
                paramLabel = "P",
                description = "Scan files, and all files in folders.")
        private List<Path> paths = new ArrayList<>();
    }
}
