package io.compliance4j.samples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code compliance get}: the record behind an id. */
@Command(
        footer = {
            "",
            "Examples:",
            "  compliance get claude_chat_01…",
            "  compliance get claude_file_01… claude_proj_01… user_01…"
        })
final class GetCommand extends ServiceCommand {

    @Parameters(arity = "1..*", paramLabel = "ID", description = "What to read; the prefix tells its kind.")
    private List<String> ids = new ArrayList<>();

    GetCommand(Console console) {
        super(console);
    }

    @Override
    void run(Run run) throws IOException {
        run.forEach(ids, id -> {
            run.out().write(Resource.read(run.client(), id));
            run.out().flush();
            run.delivered();
        });
    }
}
