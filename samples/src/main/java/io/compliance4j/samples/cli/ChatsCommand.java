package io.compliance4j.samples.cli;

import io.compliance4j.ComplianceClient;
import io.compliance4j.chat.ArtifactRef;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.ChatQuery;
import io.compliance4j.chat.FileRef;
import io.compliance4j.chat.GeneratedFileRef;
import io.compliance4j.collect.ChatCollector;
import io.compliance4j.event.Event;
import io.compliance4j.event.MessageEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compliance chats}: what was said, with the files if wanted. */
@Command(
        footer = {
            "",
            "Examples:",
            "  compliance chats --since -7d > week.ndjson",
            "  compliance chats --state /var/lib/compliance --follow --interval 5m >> chats.ndjson",
            "  compliance chats --user user_01… user_02… --since 2026-01-01 --with-files evidence",
            "  compliance chats --since -24h --metadata-only | jq -r .user.email_address | sort | uniq -c"
        })
final class ChatsCommand extends ServiceCommand {

    @Option(names = "--since", paramLabel = "TIME", description = "Chats that changed since.")
    private @Nullable Instant since;

    @Option(names = "--user", arity = "1..*", paramLabel = "USER", description = "Only chats of these (user_…).")
    private List<String> users = new ArrayList<>();

    @Option(
            names = "--project",
            arity = "1..*",
            paramLabel = "PROJECT",
            description = "Only chats in these projects (claude_proj_…); needs --user.")
    private List<String> projects = new ArrayList<>();

    @Option(names = "--org", arity = "1..*", paramLabel = "ORG", description = "Only these organizations.")
    private List<String> organizations = new ArrayList<>();

    @Option(names = "--metadata-only", description = "One line a chat, as the server sent it, without messages.")
    private boolean metadataOnly;

    @Option(
            names = "--with-files",
            paramLabel = "DIR",
            description = "Also save uploads, generated files and artifacts of the messages there.")
    private @Nullable Path filesDirectory;

    @Mixin
    private final StateOptions state = new StateOptions();

    @Mixin
    private final FollowOptions follow = new FollowOptions();

    ChatsCommand(Console console) {
        super(console);
    }

    @Override
    void run(Run run) throws IOException {
        if (metadataOnly && filesDirectory != null) {
            throw new UsageException("--with-files needs the messages: leave --metadata-only out");
        }
        if (!projects.isEmpty() && users.isEmpty()) {
            throw new UsageException("--project needs --user: the service lists projects' chats of named users only");
        }
        Collecting.run(run, state, chats(run), follow.pause(), event -> write(run, event));
    }

    private ChatCollector chats(Run run) {
        ChatCollector chats = run.client()
                .collectors()
                .chats("chats", state.store())
                .options(Collecting.options(run))
                .matching(ChatQuery.builder()
                        .organizationIds(organizations)
                        .projectIds(projects)
                        .build());
        if (since != null) {
            chats = chats.from(since);
        }
        if (!users.isEmpty()) {
            chats = chats.ofUsers(users);
        }
        return metadataOnly ? chats.metadataOnly() : chats;
    }

    private void write(Run run, Event event) throws IOException {
        Optional<MessageEvent> message = event instanceof MessageEvent one ? Optional.of(one) : Optional.empty();
        if (metadataOnly) {
            run.out().write(message.map(MessageEvent::owner).orElseGet(event::raw));
            return;
        }
        run.out().write(event.toJson());
        if (filesDirectory != null && message.isPresent()) {
            Optional<ChatMessage> said = message.get().chatMessage();
            if (said.isPresent()) {
                saveFiles(run, said.get(), filesDirectory);
            }
        }
    }

    private static void saveFiles(Run run, ChatMessage message, Path directory) throws IOException {
        ComplianceClient client = run.client();
        for (FileRef file : message.files()) {
            run.save(file.id(), client.files().download(file.id()), directory);
        }
        for (GeneratedFileRef file : message.generatedFiles()) {
            run.save(file.id(), client.generatedFiles().download(file.id()), directory);
        }
        for (ArtifactRef artifact : message.artifacts()) {
            run.save(artifact.versionId(), client.artifacts().download(artifact.versionId()), directory);
        }
    }
}
