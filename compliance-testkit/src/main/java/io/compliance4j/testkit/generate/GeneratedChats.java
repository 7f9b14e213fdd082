package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.Artifact;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.GeneratedFile;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.StoredFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Chats with their messages, files and artifacts. Everything is made from its number when it is asked for, together with
 * the plants it holds; nothing is kept. Immutable.
 */
final class GeneratedChats {
    private static final int DELETED_EVERY = 29;
    private static final int TOOL_OUTPUT_EVERY = 10;
    private static final int SHARED_EVERY = 20;
    private static final int LONG_TEXT = 10_000;
    private static final List<String> MODELS =
            List.of("claude-opus-5", "claude-opus-5", "claude-sonnet-5", "claude-haiku-5");
    private static final List<String> TOOLS =
            List.of("search_issues", "read_document", "run_query", "list_events", "web_search", "bash_tool");
    private static final List<FileKind> CHAT_FILES = List.of(
            FileKind.TEXT,
            FileKind.CSV,
            FileKind.PDF,
            FileKind.DOCX,
            FileKind.PNG,
            FileKind.XLSX,
            FileKind.JSON,
            FileKind.MARKDOWN,
            FileKind.LOG,
            FileKind.HTML,
            FileKind.ZIP,
            FileKind.TEXT_UTF16,
            FileKind.TEXT_LATIN1,
            FileKind.PDF,
            FileKind.TEXT_WINDOWS1252,
            FileKind.TEXT,
            FileKind.ENCRYPTED,
            FileKind.BROKEN_ZIP,
            FileKind.TRUNCATED_PDF);
    private static final List<FileKind> TOOL_FILES =
            List.of(FileKind.CSV, FileKind.XLSX, FileKind.MARKDOWN, FileKind.PNG, FileKind.PDF, FileKind.JSON);

    private final Cast cast;
    private final Sizes sizes;
    private final Planter planter;
    private final Seed outlines;
    private final Seed turns;
    private final Seed files;
    private final Seed toolFiles;
    private final Seed versions;
    private final Spread filesOfChats;
    private final Spread toolFilesOfChats;
    private final Spread artifactsOfChats;

    /** What a chat looks like from outside. */
    private record Outline(
            Instant createdAt,
            Instant updatedAt,
            int messages,
            String name,
            String userId,
            @Nullable String projectId,
            @Nullable String model) {}

    GeneratedChats(Cast cast) {
        this.cast = cast;
        this.sizes = cast.sizes();
        this.planter = new Planter(cast.seed(), sizes.chats() - sizes.chats() / DELETED_EVERY);
        this.outlines = cast.seed().of("chat");
        this.turns = cast.seed().of("turn");
        this.files = cast.seed().of("chat-file");
        this.toolFiles = cast.seed().of("tool-file");
        this.versions = cast.seed().of("artifact-version");
        this.filesOfChats = new Spread(sizes.files(), sizes.chats());
        this.toolFilesOfChats = new Spread(sizes.generatedFiles(), sizes.chats());
        this.artifactsOfChats = new Spread(sizes.artifacts(), sizes.chats());
    }

    Chat chat(int chat) {
        Outline outline = outline(chat);
        boolean deleted = isDeleted(chat);
        Instant updatedAt = deleted ? outline.updatedAt().plusSeconds(3600) : outline.updatedAt();
        return Chat.builder("chat " + chat, cast.home().uuid(), outline.userId())
                .id(cast.chatId(chat))
                .name(outline.name())
                .createdAt(outline.createdAt())
                .updatedAt(updatedAt)
                .deletedAt(deleted ? updatedAt : null)
                .model(outline.model())
                .project(outline.projectId())
                .messages(() -> messages(chat, GroundTruth::ignore))
                .build();
    }

    /** The messages of a chat; what they hold is reported as it is planted. */
    List<Message> messages(int chat, Consumer<Plant> truth) {
        Outline outline = outline(chat);
        Consumer<Plant> reported = isDeleted(chat) ? GroundTruth::ignore : truth;
        List<Message> messages = new ArrayList<>(outline.messages());
        for (int i = 0; i < outline.messages(); i++) {
            Rng r = turns.at(chat).at(i).rng();
            messages.add(i % 2 == 0 ? question(chat, i, outline, r, reported) : answer(chat, i, outline, r, reported));
        }
        return messages;
    }

    StoredFile file(int file) {
        int chat = filesOfChats.holder(file);
        FileKind kind = fileKind(file);
        StoredFile.Builder builder = StoredFile.builder("file " + file)
                .id(cast.fileId(file))
                .filename(FileMaker.name(files.at(file).of("name").rng(), kind))
                .mimeType(kind.mimeType())
                .createdAt(outline(chat).createdAt())
                .content(Content.bytes(() -> makeFile(file).bytes()));
        builder.attachedTo(cast.chatId(chat), cast.messageId(chat, messageOf(chat, file)));
        if (isShared(file) && chat + 1 < sizes.chats()) {
            builder.attachedTo(cast.chatId(chat + 1), cast.messageId(chat + 1, 0));
        }
        return builder.build();
    }

    void plantsOfFile(int file, Consumer<Plant> truth) {
        String id = cast.fileId(file);
        PlantSource source = isToolOutput(file) ? PlantSource.GENERATED_FILE : PlantSource.CHAT_FILE;
        makeFile(file).report(truth, source, cast.chatId(filesOfChats.holder(file)), id);
    }

    GeneratedFile generatedFile(int file) {
        int chat = toolFilesOfChats.holder(file);
        FileKind kind = toolFileKind(file);
        return new GeneratedFile(
                cast.generatedFileId(file),
                cast.chatId(chat),
                outline(chat).updatedAt(),
                FileMaker.name(toolFiles.at(file).of("name").rng(), kind),
                kind.mimeType(),
                isExpired(file) ? null : Content.bytes(() -> makeToolFile(file).bytes()));
    }

    void plantsOfGeneratedFile(int file, Consumer<Plant> truth) {
        if (!isExpired(file)) {
            makeToolFile(file)
                    .report(
                            truth,
                            PlantSource.GENERATED_FILE,
                            cast.chatId(toolFilesOfChats.holder(file)),
                            cast.generatedFileId(file));
        }
    }

    Artifact artifact(int artifact) {
        int chat = artifactsOfChats.holder(artifact);
        Outline outline = outline(chat);
        List<Artifact.Version> made = new ArrayList<>();
        for (int i = 0; i < versionCount(artifact); i++) {
            int version = i;
            made.add(new Artifact.Version(
                    cast.artifactVersionId(artifact, i),
                    messageTime(outline, messageOfVersion(i)),
                    versions.at(artifact).rng().percent(8) ? null : title(artifact),
                    artifactType(artifact),
                    Content.bytes(
                            () -> artifactText(artifact, version).toString().getBytes(StandardCharsets.UTF_8))));
        }
        return new Artifact(cast.artifactId(artifact), cast.chatId(chat), made);
    }

    void plantsOfArtifact(int artifact, Consumer<Plant> truth) {
        if (isDeleted(artifactsOfChats.holder(artifact))) {
            return;
        }
        for (int i = 0; i < versionCount(artifact); i++) {
            artifactText(artifact, i)
                    .report(
                            truth,
                            PlantSource.ARTIFACT,
                            cast.artifactId(artifact),
                            cast.artifactVersionId(artifact, i),
                            "");
        }
    }

    private boolean isDeleted(int chat) {
        return chat % DELETED_EVERY == DELETED_EVERY - 1;
    }

    private Outline outline(int chat) {
        Rng r = outlines.at(chat).rng();
        long span = Cast.micros(sizes.span());
        int count = r.between(sizes.messagesFrom(), sizes.messagesTo());
        long length = Math.min(span / 4, Cast.micros(Duration.ofSeconds((long) count * r.between(20, 4000))));
        long recent = r.percent(25) ? Math.min(span, Cast.micros(Duration.ofDays(3))) : span;
        long end = span - Cast.micros(Duration.ofHours(2)) - r.belowLong(recent - recent / 10);
        Instant updatedAt = cast.at(Math.max(length, end));
        Instant createdAt = updatedAt.minus(count == 1 ? 0 : length, ChronoUnit.MICROS);
        String userId = r.perMille(10)
                ? cast.departedUserId(r.below(5))
                : cast.user(skewed(r)).id();
        String projectId = sizes.projects() > 0 && r.percent(20) ? cast.projectId(r.below(sizes.projects())) : null;
        String name = r.percent(4) ? "" : Prose.title(r);
        String model = r.percent(3) ? null : r.pick(MODELS);
        return new Outline(createdAt, updatedAt, count, name, userId, projectId, model);
    }

    /** Few people write most of the chats. */
    private int skewed(Rng r) {
        int users = cast.users().size();
        return (int) ((long) r.below(users) * r.below(users) / users);
    }

    private static Instant messageTime(Outline outline, int message) {
        if (outline.messages() == 1) {
            return outline.createdAt();
        }
        long length = ChronoUnit.MICROS.between(outline.createdAt(), outline.updatedAt());
        return outline.createdAt().plus(length * message / (outline.messages() - 1), ChronoUnit.MICROS);
    }

    private Message question(int chat, int number, Outline outline, Rng r, Consumer<Plant> truth) {
        MarkedText text = new MarkedText().add(Prose.question(r));
        if (number == 0 && !isDeleted(chat)) {
            planter.assigned(chat - chat / DELETED_EVERY)
                    .forEach(planted -> text.add("\n\n").add(planted));
        }
        addTo(text, Planter.maybe(r, Planter.IN_TURNS));
        decorate(text, r);
        String id = cast.messageId(chat, number);
        text.report(truth, PlantSource.CHAT_MESSAGE, cast.chatId(chat), id, "block 0");
        Message.Builder message =
                Message.user("", messageTime(outline, number)).id(id).text(text.toString());
        for (int file = filesOfChats.first(chat); file < filesOfChats.first(chat + 1); file++) {
            if (!isToolOutput(file) && messageOf(chat, file) == number) {
                message.file(cast.fileId(file));
            }
        }
        if (number == 0 && chat > 0) {
            for (int file = filesOfChats.first(chat - 1); file < filesOfChats.first(chat); file++) {
                if (isShared(file)) {
                    message.file(cast.fileId(file));
                }
            }
        }
        return message.build();
    }

    private Message answer(int chat, int number, Outline outline, Rng r, Consumer<Plant> truth) {
        String id = cast.messageId(chat, number);
        Message.Builder message =
                Message.assistant("", messageTime(outline, number)).id(id);
        int blocks = 0;
        if (r.percent(15)) {
            message.block(new Block.Text(Prose.answer(r), r.percent(20), false));
            blocks = 1 + useTool(message, chat, id, 1, r, truth);
        }
        MarkedText text = new MarkedText().add(Prose.answer(r));
        addTo(text, Planter.maybe(r, Planter.IN_TURNS / 3));
        decorate(text, r);
        text.report(truth, PlantSource.ASSISTANT_MESSAGE, cast.chatId(chat), id, "block " + blocks);
        message.block(new Block.Text(text.toString(), r.percent(6), false));
        if (number == 1) {
            for (int file = toolFilesOfChats.first(chat); file < toolFilesOfChats.first(chat + 1); file++) {
                message.generatedFile(cast.generatedFileId(file));
            }
            for (int file = filesOfChats.first(chat); file < filesOfChats.first(chat + 1); file++) {
                if (isToolOutput(file)) {
                    message.generatedFile(cast.fileId(file));
                }
            }
        }
        for (int a = artifactsOfChats.first(chat); a < artifactsOfChats.first(chat + 1); a++) {
            for (int version = 0; version < versionCount(a); version++) {
                if (messageOfVersion(version) == number) {
                    message.artifactVersion(cast.artifactVersionId(a, version));
                }
            }
        }
        return message.build();
    }

    /** A call and its result; returns how many blocks that makes. */
    private int useTool(Message.Builder message, int chat, String messageId, int block, Rng r, Consumer<Plant> truth) {
        String id = r.percent(5) ? null : SeedIds.tagged("toolu_", new Seed(r.next()));
        String name = r.pick(TOOLS);
        String integration = r.percent(40) ? "Example Tracker" : null;
        String server = integration == null ? null : "https://mcp.tracker.example/mcp";
        MarkedText input = new MarkedText().add("{\"query\": \"" + Prose.plainTitle(r) + "\", \"text\": \"");
        if (r.percent(10)) {
            input.add((Prose.plainTitle(r) + ", ").repeat(LONG_TEXT / 12 + r.below(500)));
        }
        if (r.percent(10)) {
            input.add(Planter.anyInJson(r));
        }
        input.add("\", \"limit\": " + r.between(1, 50) + "}");
        input.report(truth, PlantSource.TOOL_INPUT, cast.chatId(chat), messageId, "block " + block);
        message.block(new Block.ToolUse(id, name, input.toString(), integration, server));
        MarkedText output = new MarkedText().add(Prose.logLine(r)).add("\n");
        if (r.percent(10)) {
            output.add((Prose.paragraph(r, 2) + "\n").repeat(LONG_TEXT / 60));
        }
        addTo(output, Planter.maybe(r, 100));
        output.report(truth, PlantSource.TOOL_OUTPUT, cast.chatId(chat), messageId, "block " + (block + 1) + " item 0");
        List<String> items = r.percent(20) ? List.of(output.toString(), Prose.logLine(r)) : List.of(output.toString());
        message.block(new Block.ToolResult(id, name, r.percent(7), items, integration, server));
        return 2;
    }

    private static void decorate(MarkedText text, Rng r) {
        if (r.percent(6)) {
            text.add("\n\n").add(Prose.lookAlike(r));
        }
        if (r.percent(5)) {
            text.add("\n").add(Prose.curiosity(r));
        }
        if (r.percent(8)) {
            text.add("\n\n").add(r.percent(50) ? Prose.code(r) : Prose.markdown(r));
        }
    }

    static void addTo(MarkedText text, @Nullable PlantedValue planted) {
        if (planted != null) {
            text.add("\n\n").add(planted);
        }
    }

    private boolean isToolOutput(int file) {
        return file % TOOL_OUTPUT_EVERY == TOOL_OUTPUT_EVERY - 1
                && outline(filesOfChats.holder(file)).messages() > 1;
    }

    private boolean isShared(int file) {
        return file % SHARED_EVERY == 0 && !isToolOutput(file);
    }

    /** The message of its chat that a file is attached to. */
    private int messageOf(int chat, int file) {
        int count = outline(chat).messages();
        return isToolOutput(file) ? 1 : 2 * ((file - filesOfChats.first(chat)) % ((count + 1) / 2));
    }

    private FileKind fileKind(int file) {
        return FileMaker.holding(CHAT_FILES.get(file % CHAT_FILES.size()), plantedInFile(file));
    }

    private @Nullable PlantedValue plantedInFile(int file) {
        return isDeleted(filesOfChats.holder(file))
                ? null
                : Planter.maybe(files.at(file).of("plant").rng(), 400);
    }

    private MadeFile makeFile(int file) {
        return FileMaker.make(files.at(file).rng(), fileKind(file), plantedInFile(file));
    }

    private boolean isExpired(int toolFile) {
        return toolFile % 13 == 12;
    }

    private FileKind toolFileKind(int file) {
        return FileMaker.holding(TOOL_FILES.get(file % TOOL_FILES.size()), plantedInToolFile(file));
    }

    private @Nullable PlantedValue plantedInToolFile(int file) {
        return isDeleted(toolFilesOfChats.holder(file))
                ? null
                : Planter.maybe(toolFiles.at(file).of("plant").rng(), 200);
    }

    private MadeFile makeToolFile(int file) {
        return FileMaker.make(toolFiles.at(file).rng(), toolFileKind(file), plantedInToolFile(file));
    }

    private int versionCount(int artifact) {
        int answers = outline(artifactsOfChats.holder(artifact)).messages() / 2;
        return Math.min(answers, versions.at(artifact).rng().between(1, 3));
    }

    private static int messageOfVersion(int version) {
        return 2 * version + 1;
    }

    private String title(int artifact) {
        return Prose.title(versions.at(artifact).of("title").rng());
    }

    private String artifactType(int artifact) {
        return List.of("text/markdown", "text/html", "application/vnd.ant.code", "image/svg+xml")
                .get(artifact % 4);
    }

    private MarkedText artifactText(int artifact, int version) {
        Rng r = versions.at(artifact).at(version).rng();
        MarkedText text = new MarkedText().add(Prose.markdown(r));
        addTo(text, isDeleted(artifactsOfChats.holder(artifact)) ? null : Planter.maybe(r, 150));
        return text.add("\n\n").add(Prose.paragraph(r, 3));
    }
}
