package io.compliance4j.samples.cli;

import io.compliance4j.ComplianceClient;
import io.compliance4j.chat.ArtifactRef;
import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.ChatOrder;
import io.compliance4j.chat.ChatQuery;
import io.compliance4j.chat.FileRef;
import io.compliance4j.chat.GeneratedFileRef;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compliance chats}: what was said, with the files if wanted. */
@Command(
        name = "chats",
        description = "What was said: one line a message, of everybody or of named people.",
        footer = {
            "",
            "Examples:",
            "  compliance chats --since -7d > week.ndjson",
            "  compliance chats --user user_01… user_02… --since 2026-01-01 --with-files evidence",
            "  compliance chats --since -24h --metadata-only | jq -r .user.email_address | sort | uniq -c"
        })
final class ChatsCommand extends ServiceCommand {

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Chats that changed since; with --user, chats that began since.")
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

    ChatsCommand(Console console) {
        super(console);
    }

    @Override
    void run(Run run) throws IOException {
        if (metadataOnly && filesDirectory != null) {
            throw new UsageException("--with-files needs the messages: leave --metadata-only out");
        }
        for (Page<Chat> page : chats(run.client()).byPage()) {
            for (Chat chat : page.items()) {
                if (metadataOnly) {
                    run.out().write(chat.raw());
                    run.delivered(chat.updatedAt().orElse(chat.createdAt()));
                } else {
                    run.attempt(chat.id(), () -> writeMessages(run, chat));
                }
            }
            run.out().flush();
        }
    }

    private Pages<Chat> chats(ComplianceClient client) {
        ChatQuery.Builder query = ChatQuery.builder();
        query.organizationIds(organizations).projectIds(projects);
        if (!users.isEmpty()) {
            if (since != null) {
                query.createdFrom(since);
            }
            return client.chats().ofUsers(users, query.build());
        }
        query.orderBy(ChatOrder.UPDATED_AT);
        if (since != null) {
            query.updatedFrom(since);
        }
        return client.chats().list(query.build());
    }

    private void writeMessages(Run run, Chat chat) throws IOException {
        if (chat.deletedAt().isPresent()) {
            String deletedAt = chat.raw().string("deleted_at").orElseThrow();
            MessageEvents.writeDeleted(run.out(), chat.raw(), deletedAt);
            run.counts().tombstoned();
            return;
        }
        List<ChatMessage> messages = new ArrayList<>();
        run.client().chats().messages(chat.id()).forEach(messages::add);
        MessageEvents.write(run.out(), "chat", chat.raw(), messages);
        for (int i = 0; i < Math.max(1, messages.size()); i++) {
            run.delivered(chat.updatedAt().orElse(chat.createdAt()));
        }
        if (filesDirectory != null) {
            for (ChatMessage message : messages) {
                saveFiles(run, message, filesDirectory);
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
