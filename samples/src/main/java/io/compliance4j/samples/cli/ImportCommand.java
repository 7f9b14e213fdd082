package io.compliance4j.samples.cli;

import io.compliance4j.claudeexport.ClaudeExport;
import io.compliance4j.claudeexport.ExportProblem;
import io.compliance4j.event.MessageEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code compliance import}: the messages of a claude.ai data export, in the shape of those of the service. */
@Command(
        footer = {
            "",
            "What a part of the export could not be read for is told on stderr, and the program ends with 4.",
            "",
            "Examples:",
            "  compliance import data-2026-11-01-batch-0000.zip > messages.ndjson",
            "  compliance import export-folder another-export.zip | jq -r .message.sender | sort | uniq -c",
            "  compliance import conversations.json users.json | jq -c '{id: .dedupe_key, text: .message.text}' \\",
            "      | compliance scan --stdin"
        })
final class ImportCommand extends RecordCommand {

    private static final int LINES_A_FLUSH = 1_000;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Folders, archives or files of an export; of one conversation the latest copy is taken.")
    private List<Path> paths = new ArrayList<>();

    ImportCommand(Console console) {
        super(console);
    }

    @Override
    void execute(Output output) throws IOException {
        ClaudeExport.Builder sources = ClaudeExport.builder();
        paths.forEach(sources::addSource);
        try (ClaudeExport export = sources.open()) {
            int lines = 0;
            for (MessageEvent event : export.events()) {
                output.records().write(event.toJson());
                event.occurredAt().ifPresentOrElse(output::delivered, output::delivered);
                if (++lines % LINES_A_FLUSH == 0) {
                    output.records().flush();
                }
            }
            for (ExportProblem problem : export.problems()) {
                output.counts().deadLettered();
                output.warn(problem.toString());
            }
        }
    }
}
