package io.compliance4j.samples.cli;

import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Redactor;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compliance redact}: texts without their secrets and personal data. */
@Command(
        footer = {
            "",
            "Lines of stdin and stdout are {\"id\":\"…\",\"text\":\"…\"}. A line that cannot be read is not written, but told of",
            "with its number, and the program ends with 4.",
            "",
            "  mask     asterisks, the last four characters of long values stay:  **** **** **** 1111",
            "  replace  the kind of value:                                        [credit_card]",
            "  hash     the kind and what is the same for the same value:         [credit_card:tqfs…]",
            "",
            "Examples:",
            "  compliance redact --stdin < texts.ndjson > clean.ndjson",
            "  compliance redact --stdin --mode replace --min-severity high < texts.ndjson",
            "  compliance redact --stdin --mode hash --rules our-detectors.yaml < texts.ndjson"
        })
final class RedactCommand extends RecordCommand {

    private static final int LAST_THAT_STAY = 4;

    @Option(names = "--stdin", description = "Redact lines of stdin.")
    private boolean stdin;

    @Option(
            names = "--mode",
            paramLabel = "mask|replace|hash",
            description = "What stands in place of a value (default: mask).")
    private Mode mode = Mode.mask;

    @Mixin
    private final ScannerOptions scannerOptions = new ScannerOptions();

    RedactCommand(Console console) {
        super(console);
    }

    @Override
    void execute(Output output) throws IOException {
        if (!stdin) {
            throw new UsageException("nothing to redact: give --stdin, and texts on stdin, a line each");
        }
        Redactor redactor = mode.redactor(scannerOptions.scanner(false));
        TextLines.forEach(
                console(),
                output,
                line -> output.records().write(JsonText.object(json -> {
                    json.writeStringField("id", line.id());
                    json.writeStringField("text", redactor.redact(line.text()).text());
                })));
    }

    /** What stands in place of a value, as it is written on the command line. */
    enum Mode {
        mask,
        replace,
        hash;

        Redactor redactor(DlpScanner scanner) {
            return switch (this) {
                case mask -> Redactor.mask(scanner, LAST_THAT_STAY);
                case replace -> Redactor.replace(scanner);
                case hash -> Redactor.hash(scanner);
            };
        }
    }
}
