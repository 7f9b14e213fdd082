package io.compliance4j.samples.cli;

import io.compliance4j.deletion.DeleteResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compliance delete}: hard deletion, planned by default and executed only when it is said twice. */
@Command(
        footer = {
            "",
            "Without --yes, nothing is deleted: the plan says what would be.",
            "",
            "Examples:",
            "  compliance delete claude_chat_01… claude_file_01…",
            "  compliance delete claude_chat_01… --no-archive --yes"
        })
final class DeleteCommand extends ServiceCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "claude_chat_…, claude_file_…, claude_proj_…, claude_proj_doc_… or cart_….")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--no-archive", description = "Delete although nothing is saved first. Needed to delete.")
    private boolean noArchive;

    @Option(names = "--yes", description = "Execute the plan.")
    private boolean yes;

    DeleteCommand(Console console) {
        super(console);
    }

    @Override
    boolean deletes() {
        return yes && noArchive;
    }

    @Override
    void run(Run run) throws IOException {
        ids.forEach(Resource::deletionOf);
        if (yes && !noArchive) {
            throw new UsageException("nothing is saved before it is deleted: save what has to be kept with"
                    + " download and chats, then say so with --no-archive");
        }
        if (!yes) {
            plan(run);
            return;
        }
        run.forEach(ids, id -> delete(run, id));
    }

    private void plan(Run run) throws IOException {
        run.forEach(ids, id -> {
            long chats = Resource.read(run.client(), id)
                    .member("chats_count")
                    .map(count -> count.as(Long.class))
                    .orElse(0L);
            run.tell("would delete " + id
                    + (chats > 0 ? ", which the service refuses while it has " + chats + " chats" : ""));
        });
        run.tell("nothing was deleted. What is deleted is gone for good, and nothing is archived first:"
                + " to execute, add --no-archive --yes");
    }

    private static void delete(Run run, String id) throws IOException {
        DeleteResult result = Resource.deletionOf(id).on(run.client(), id);
        run.out().write(JsonText.object(json -> {
            json.writeStringField("id", id);
            json.writeBooleanField("deleted", true);
            JsonText.writeText(json, "type", result.raw().flatMap(raw -> raw.string("type")));
            json.writeNullField("archived");
        }));
        run.out().flush();
        run.delivered();
    }
}
