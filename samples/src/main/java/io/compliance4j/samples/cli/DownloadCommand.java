package io.compliance4j.samples.cli;

import io.compliance4j.transfer.DownloadedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compliance download}: contents, verified, complete or not there at all. */
@Command(
        footer = {
            "",
            "Examples:",
            "  compliance download claude_file_01… -o evidence",
            "  compliance download claude_artifact_version_01… claude_proj_doc_01… -o evidence",
            "  compliance download cart_01…/1741803761-9f3a -o evidence"
        })
final class DownloadCommand extends ServiceCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "claude_file_…, claude_gen_file_…, claude_artifact_version_…, claude_proj_doc_…"
                    + " or cart_…/VERSION.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "Where to save; made if it is missing, nothing in it is overwritten.")
    @SuppressWarnings("NullAway.Init") // required, so that picocli sets it
    private Path directory;

    DownloadCommand(Console console) {
        super(console);
    }

    @Override
    void run(Run run) throws IOException {
        run.forEach(ids, id -> {
            DownloadedFile file = Resource.download(run.client(), id).toDirectory(directory);
            run.out().write(JsonText.object(json -> {
                json.writeStringField("id", id);
                json.writeStringField("path", file.path().toString());
                json.writeNumberField("bytes", file.size());
                json.writeStringField("md5", file.md5());
                json.writeStringField("sha256", file.sha256());
                json.writeBooleanField("verified", file.digestVerified());
            }));
            run.out().flush();
            run.delivered();
        });
    }
}
