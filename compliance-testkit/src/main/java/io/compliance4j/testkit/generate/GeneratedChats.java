package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Chats and what is said in them. Messages are made from their number when they are asked for, together with the plants
 * they hold; nothing is kept. Immutable.
 */
final class GeneratedChats {
    /** Out of a thousand turns of a person, how many hold a value beyond the one that makes every label come up. */
    private static final int PLANTED_TURNS = 25;

    private static final int LONG_TEXT = 10_000;
    private static final List<String> TOOLS =
            List.of("search_issues", "read_document", "run_query", "list_events", "web_search", "bash_tool");

    private final Cast cast;
    private final ChatOutlines outlines;
    private final GeneratedChatFiles files;
    private final GeneratedArtifacts artifacts;
    private final Planter planter;
    private final Seed turns;

    GeneratedChats(Cast cast, ChatOutlines outlines, GeneratedChatFiles files, GeneratedArtifacts artifacts) {
        this.cast = cast;
        this.outlines = outlines;
        this.files = files;
        this.artifacts = artifacts;
        this.planter = new Planter(cast.seed(), outlines.kept());
        this.turns = cast.seed().of("turn");
    }

    Chat chat(int chat) {
        ChatOutlines.Outline outline = outlines.of(chat);
        boolean deleted = outlines.isDeleted(chat);
        Instant updatedAt = deleted ? outline.updatedAt().plus(Duration.ofHours(1)) : outline.updatedAt();
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
        ChatOutlines.Outline outline = outlines.of(chat);
        Consumer<Plant> reported = outlines.isDeleted(chat) ? GroundTruth::ignore : truth;
        List<Message> messages = new ArrayList<>(outline.messages());
        for (int i = 0; i < outline.messages(); i++) {
            Rng r = turns.at(chat).at(i).rng();
            Instant at = outline.timeOf(i);
            messages.add(i % 2 == 0 ? question(chat, i, at, r, reported) : answer(chat, i, at, r, reported));
        }
        return messages;
    }

    private Message question(int chat, int number, Instant at, Rng r, Consumer<Plant> truth) {
        MarkedText text = new MarkedText().add(Prose.question(r));
        if (number == 0 && !outlines.isDeleted(chat)) {
            for (PlantedValue planted : planter.assigned(outlines.numberAmongKept(chat))) {
                text.addParagraph(planted).add("\n\n").add(Prose.question(r));
            }
        }
        text.addParagraph(Planter.maybe(r, PLANTED_TURNS));
        decorate(text, r);
        String id = cast.messageId(chat, number);
        text.report(truth, PlantSource.CHAT_MESSAGE, cast.chatId(chat), id, "block 0");
        Message.Builder message = Message.user("", at).id(id).text(text.toString());
        files.uploadsIn(chat, number).forEach(message::file);
        return message.build();
    }

    private Message answer(int chat, int number, Instant at, Rng r, Consumer<Plant> truth) {
        String id = cast.messageId(chat, number);
        Message.Builder message = Message.assistant("", at).id(id);
        boolean usesTool = r.percent(15);
        if (usesTool) {
            message.block(new Block.Text(Prose.answer(r), r.percent(20), false));
            useTool(message, chat, id, r, truth);
        }
        MarkedText text = new MarkedText().add(Prose.answer(r));
        text.addParagraph(Planter.maybe(r, PLANTED_TURNS / 3));
        decorate(text, r);
        text.report(truth, PlantSource.ASSISTANT_MESSAGE, cast.chatId(chat), id, usesTool ? "block 3" : "block 0");
        message.block(new Block.Text(text.toString(), r.percent(6), false));
        files.outputsIn(chat, number).forEach(message::generatedFile);
        artifacts.versionsIn(chat, number).forEach(message::artifactVersion);
        return message.build();
    }

    /** A call and its result, as blocks 1 and 2; now and then longer than what the API shows without being asked. */
    private void useTool(Message.Builder message, int chat, String messageId, Rng r, Consumer<Plant> truth) {
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
        input.report(truth, PlantSource.TOOL_INPUT, cast.chatId(chat), messageId, "block 1");
        message.block(new Block.ToolUse(id, name, input.toString(), integration, server));
        MarkedText output = new MarkedText().add(Prose.logLine(r)).add("\n");
        if (r.percent(10)) {
            output.add((Prose.paragraph(r, 2) + "\n").repeat(LONG_TEXT / 60));
        }
        output.addParagraph(Planter.maybe(r, 100));
        output.report(truth, PlantSource.TOOL_OUTPUT, cast.chatId(chat), messageId, "block 2 item 0");
        List<String> items = r.percent(20) ? List.of(output.toString(), Prose.logLine(r)) : List.of(output.toString());
        message.block(new Block.ToolResult(id, name, r.percent(7), items, integration, server));
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
}
