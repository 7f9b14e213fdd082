package io.compliance4j.claudeexport;

import static io.compliance4j.claudeexport.ExportGenerator.bytes;
import static io.compliance4j.claudeexport.ExportGenerator.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.chat.ContentBlock;
import io.compliance4j.chat.MessageRole;
import io.compliance4j.claudeexport.ExportProblem.Kind;
import io.compliance4j.error.ExportException;
import io.compliance4j.error.ExportException.Reason;
import io.compliance4j.event.EventKind;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.json.RawJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading exports as they come, and as they should not. */
class ClaudeExportTest {

    private static final long SEED = Long.getLong("export.seed", 20261121);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private List<String> conversations = List.of();
    private String users = "";
    private String project = "";

    @BeforeEach
    void generate() {
        ExportGenerator generator = new ExportGenerator(SEED);
        conversations = generator.conversations(30);
        users = generator.users();
        project = generator.project();
    }

    /** The shapes in which the same export can come. */
    enum Shape {
        FIRST_ARCHIVE,
        SECOND_ARCHIVE,
        THIRD_FOLDER,
        THIRD_MANIFEST,
        FOLDER,
        FILE,
        JSON_LINES,
        FILE_OF_ANOTHER_NAME
    }

    private Path written(Shape shape) throws IOException {
        return switch (shape) {
            case FIRST_ARCHIVE -> ExportGenerator.first(folder, conversations, users, project);
            case SECOND_ARCHIVE -> ExportGenerator.second(folder, conversations, users, project);
            case THIRD_MANIFEST -> ExportGenerator.third(folder, conversations, users, project);
            case THIRD_FOLDER -> {
                ExportGenerator.third(folder, conversations, users, project);
                yield folder;
            }
            case FOLDER -> {
                Path unpacked = Files.createDirectories(folder.resolve("unpacked/by/hand"));
                Files.writeString(unpacked.resolve("conversations.json"), list(conversations));
                Files.writeString(unpacked.resolve("users.json"), users);
                yield folder;
            }
            case FILE ->
                Files.writeString(folder.resolve("conversations.json"), "\ufeff " + list(conversations) + "\n");
            case JSON_LINES ->
                Files.writeString(
                        folder.resolve("conversations.jsonl"),
                        String.join("\n", conversations).replace(" ,\n ", ","));
            case FILE_OF_ANOTHER_NAME -> Files.writeString(folder.resolve("claude backup.json"), list(conversations));
        };
    }

    @ParameterizedTest
    @EnumSource
    void every_shape_has_every_message_byte_for_byte(Shape shape) throws IOException {
        try (ClaudeExport export = ClaudeExport.open(written(shape))) {
            int place = 0;
            for (ExportConversation conversation : export.conversations()) {
                String original = conversations.get(place++);
                JsonNode tree = JSON.readTree(original);
                assertThat(conversation.uuid()).isEqualTo(tree.path("uuid").asText());
                assertThat(conversation.href()).isEqualTo("https://claude.ai/chat/" + conversation.uuid());
                assertThat(conversation.raw().toJson())
                        .isEqualTo(original.substring(0, original.indexOf(",\"chat_messages\"")) + "}");
                int index = 0;
                for (ExportMessage message : conversation.messages()) {
                    JsonNode expected = tree.path("chat_messages").path(index);
                    assertThat(message.index()).isEqualTo(index++);
                    assertThat(original).contains(message.raw().toJson());
                    assertThat(JSON.readTree(message.raw().toJson())).isEqualTo(expected);
                    assertThat(message.uuid()).isEqualTo(expected.path("uuid").asText());
                    assertThat(message.createdAt()).isPresent();
                }
                assertThat(index).isEqualTo(tree.path("chat_messages").size());
            }
            assertThat(place).as("-Dexport.seed=%d", SEED).isEqualTo(conversations.size());
            assertThat(export.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void events_are_the_same_in_every_shape(Shape shape) throws IOException {
        List<String> keys = new ArrayList<>();
        try (ClaudeExport export = ClaudeExport.open(written(shape))) {
            for (MessageEvent event : export.events()) {
                JsonNode json = JSON.readTree(event.toJson());
                assertThat(event.kind()).isEqualTo(EventKind.EXPORT_MESSAGE);
                assertThat(json.path("chat").has("chat_messages")).isFalse();
                assertThat(json.path("message").isNull())
                        .isEqualTo(event.message().isEmpty());
                assertThat(event.count()).isPresent();
                keys.add(event.dedupeKey());
            }
        }
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(conversations.size());
        assertThat(keys.stream().filter(key -> !key.contains("/m") && key.matches("export/[^/]+@.*")))
                .as("the conversation without messages")
                .hasSize(1);
        assertThat(keys).isEqualTo(keysOf(list(conversations)));
    }

    private List<String> keysOf(String json) throws IOException {
        Path file = Files.writeString(Files.createTempDirectory(folder, "other").resolve("conversations.json"), json);
        List<String> keys = new ArrayList<>();
        try (ClaudeExport export = ClaudeExport.open(file)) {
            export.events().forEach(event -> keys.add(event.dedupeKey()));
        }
        return keys;
    }

    @Test
    void what_else_an_export_has() throws IOException {
        ExportGenerator.third(folder, conversations, users, project);
        try (ClaudeExport export = ClaudeExport.open(folder)) {
            assertThat(export.users())
                    .hasSize(5)
                    .allSatisfy(user ->
                            assertThat(user.emailAddress()).get().asString().endsWith("@example.com"));
            ExportProject read = export.projects().iterator().next();
            assertThat(read.name()).contains("Plan");
            assertThat(read.promptTemplate()).contains("Be brief");
            assertThat(read.documents())
                    .singleElement()
                    .satisfies(document -> assertThat(document.content()).isEqualTo("text"));
            assertThat(read.raw().toJson()).isEqualTo(project);
            assertThat(export.records(ExportRecord.Kind.MEMORY)).hasSize(1);
            assertThat(export.records(ExportRecord.Kind.DESIGN_CHAT)).hasSize(1);
            assertThat(export.records(ExportRecord.Kind.LOGIN_HISTORY)).isEmpty();
            assertThat(export.records(ExportRecord.Kind.FRAME)).hasSize(2);
            assertThat(export.frameFiles())
                    .extracting(file -> file.file().replaceAll(".*!", ""))
                    .containsExactly("artifacts/f1/versions/v1.html", "artifacts/f1/versions/v1/users.json");
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            export.frameFiles().get(0).copyTo(page);
            assertThat(page.toString(StandardCharsets.UTF_8)).isEqualTo("<p>page</p>");
            assertThat(export.problems()).isEmpty();
        }
    }

    @Test
    void owners_who_left_are_missing_and_their_conversations_are_not() throws IOException {
        try (ClaudeExport export = ClaudeExport.open(written(Shape.FIRST_ARCHIVE))) {
            int known = 0;
            int unknown = 0;
            for (ExportConversation conversation : export.conversations()) {
                if (conversation.owner().isPresent()) {
                    assertThat(conversation.owner().get().uuid())
                            .isEqualTo(conversation.accountUuid().orElseThrow());
                    known++;
                } else {
                    unknown++;
                }
            }
            assertThat(known).isPositive();
            assertThat(unknown).isPositive();
        }
    }

    @Test
    void content_is_what_the_api_would_have_and_the_rest_is_unknown_blocks() {
        ExportMessage message = onlyMessage("""
                {"uuid":"m","sender":"human","text":"lossy","created_at":"2026-01-02T03:04:05.123456+00:00",
                "content":[{"type":"text","text":"hi","citations":[]},
                {"type":"injected_prompt_block","prompt":"be nice"},
                {"type":"tool_use","id":"t","name":"Tracker:search","input":{"q": 1.0}},
                {"type":"tool_result","tool_use_id":"t","name":"Tracker:search","content":"plain","is_error":true},
                {"type":"tool_result","content":[{"type":"text","text":"a"},{"type":"knowledge","title":"k"}]}],
                "attachments":[{"file_name":"","file_size":3,"file_type":"txt","extracted_content":"abc"}],
                "files":[{"file_uuid":"f","file_name":null}]}""");

        assertThat(message.role()).contains(MessageRole.USER);
        assertThat(message.createdAt()).contains(Instant.parse("2026-01-02T03:04:05.123456Z"));
        List<ContentBlock> content = message.content();
        assertThat(content.get(0))
                .isInstanceOfSatisfying(
                        ContentBlock.Text.class, text -> assertThat(text.text()).isEqualTo("hi"));
        assertThat(content.get(1))
                .isInstanceOfSatisfying(
                        ContentBlock.Unknown.class,
                        injected -> assertThat(injected.raw())
                                .isEqualTo(RawJson.of("{\"type\":\"injected_prompt_block\",\"prompt\":\"be nice\"}")));
        assertThat(content.get(2))
                .isInstanceOfSatisfying(
                        ContentBlock.ToolUse.class,
                        use -> assertThat(use.input()).isEqualTo("{\"q\": 1.0}"));
        assertThat(content.get(3)).isInstanceOfSatisfying(ContentBlock.ToolResult.class, result -> {
            assertThat(result.error()).isTrue();
            assertThat(result.content())
                    .containsExactly(ContentBlock.Text.builder().text("plain").build());
        });
        assertThat(content.get(4))
                .isInstanceOfSatisfying(
                        ContentBlock.ToolResult.class,
                        result -> assertThat(result.content()).hasSize(2));
        assertThat(message.attachments())
                .singleElement()
                .satisfies(
                        attachment -> assertThat(attachment.extractedContent()).isEqualTo("abc"));
        assertThat(message.files())
                .singleElement()
                .satisfies(file -> assertThat(file.fileUuid()).contains("f"));
    }

    @Test
    void the_text_of_a_message_stands_in_where_it_has_no_blocks() {
        assertThat(onlyMessage("{\"uuid\":\"m\",\"text\":\"old\",\"sender\":\"assistant\"}")
                        .content())
                .containsExactly(ContentBlock.Text.builder().text("old").build());
        assertThat(onlyMessage("{\"uuid\":\"m\",\"text\":\"\",\"content\":[]}").content())
                .isEmpty();
        assertThat(onlyMessage("{\"uuid\":7,\"content\":{\"a\":1},\"sender\":[]}")
                        .role())
                .isEmpty();
    }

    private ExportMessage onlyMessage(String message) {
        try (ClaudeExport export = open("[{\"uuid\":\"c\",\"chat_messages\":[" + message + "]}]")) {
            return export.conversations()
                    .iterator()
                    .next()
                    .messages()
                    .iterator()
                    .next();
        }
    }

    private ClaudeExport open(String json) {
        try {
            return ClaudeExport.open(Files.writeString(folder.resolve("conversations.json"), json));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_ARCHIVE", "THIRD_FOLDER", "FILE", "JSON_LINES"})
    void reading_goes_on_behind_any_position(Shape shape) throws IOException {
        Path source = written(shape);
        List<String> all = new ArrayList<>();
        List<ExportPosition> positions = new ArrayList<>();
        List<Integer> read = new ArrayList<>();
        try (ClaudeExport export = ClaudeExport.open(source)) {
            for (ExportConversation conversation : export.conversations()) {
                for (ExportMessage message : conversation.messages()) {
                    all.add(message.event().dedupeKey());
                    positions.add(ExportPosition.parse(message.position().toString()));
                    read.add(all.size());
                }
                positions.add(conversation.position());
                read.add(all.size());
            }
        }
        for (int i = 0; i < positions.size(); i++) {
            List<String> rest = new ArrayList<>();
            try (ClaudeExport export = ClaudeExport.open(source)) {
                for (ExportConversation conversation : export.conversationsAfter(positions.get(i))) {
                    conversation
                            .messages()
                            .forEach(message -> rest.add(message.event().dedupeKey()));
                }
            }
            assertThat(rest)
                    .as("-Dexport.seed=%d, behind %s", SEED, positions.get(i))
                    .isEqualTo(all.subList(read.get(i), all.size()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_ARCHIVE", "FILE"})
    void a_changed_source_is_refused(Shape shape) throws IOException {
        Path source = written(shape);
        ExportPosition position;
        try (ClaudeExport export = ClaudeExport.open(source)) {
            position = export.conversations().iterator().next().position();
        }
        Files.write(source, new byte[] {' '}, StandardOpenOption.APPEND);

        try (ClaudeExport export = ClaudeExport.open(source)) {
            assertThatThrownBy(() -> export.conversationsAfter(position).iterator())
                    .isInstanceOfSatisfying(
                            ExportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CHANGED))
                    .hasMessageContaining("Give the same export");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportPosition.parse("1:abc"))
                .withMessageContaining("ExportPosition.toString()");
    }

    @Test
    void a_file_that_ends_early_delivers_what_came_before_and_says_where_it_ended() throws IOException {
        String whole = list(conversations);
        byte[] bytes = bytes(whole);
        List<String> all = keysOf(whole);
        Random random = new Random(SEED);
        for (int round = 0; round < 150; round++) {
            int length = random.nextInt(bytes.length);
            String as = "-Dexport.seed=" + SEED + ", cut at " + length;
            Path file = Files.write(folder.resolve("conversations.json"), Arrays.copyOf(bytes, length));
            List<String> read = new ArrayList<>();
            try (ClaudeExport export = ClaudeExport.open(file)) {
                ExportException failure = catchThrowableOfType(ExportException.class, () -> {
                    for (ExportConversation conversation : export.conversations()) {
                        conversation
                                .messages()
                                .forEach(message -> read.add(message.event().dedupeKey()));
                    }
                });
                assertThat(failure.reason()).as(as).isEqualTo(Reason.TRUNCATED);
                assertThat(failure.file()).as(as).isEqualTo("conversations.json");
                assertThat(failure.offset()).as(as).isEqualTo(length);
                int complete = completeMessages(bytes, length);
                List<String> messages = all.stream()
                        .filter(key -> key.matches("export/[^/]+/.*"))
                        .toList();
                assertThat(read).as(as).isEqualTo(messages.subList(0, complete));
            }
        }
    }

    /** Messages that end in the first bytes: objects that are three deep in the list of conversations. */
    private static int completeMessages(byte[] bytes, int length) {
        int depth = 0;
        int messages = 0;
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (quoted) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    quoted = false;
                }
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
                messages += b == '}' && depth == 3 ? 1 : 0;
            }
        }
        return messages;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[{\"uuid\":\"a\"}x", "[{\"uuid\":\"a\"},]", "[{\"uuid\":\"a\"}] []", "[{\"uuid\":\"a\"} {}]"})
    void what_is_no_json_is_an_error_behind_what_was_good(String json) {
        try (ClaudeExport export = open(json)) {
            Iterator<ExportConversation> walk = export.conversations().iterator();

            assertThat(walk.next().uuid()).isEqualTo("a");
            assertThatThrownBy(walk::hasNext).isInstanceOfSatisfying(ExportException.class, e -> {
                assertThat(e.reason()).isEqualTo(Reason.BROKEN);
                assertThat(e.offset())
                        .isEqualTo(json.indexOf('}')
                                + (json.contains(",]") ? 2 : json.contains("] ") ? 3 : 1)
                                + (json.contains("} {") ? 1 : 0));
            });
        }
    }

    @Test
    void an_archive_that_ends_early_or_is_damaged_is_an_error() throws IOException {
        Path archive = written(Shape.FIRST_ARCHIVE);
        byte[] whole = Files.readAllBytes(archive);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        byte[] flipped = whole.clone();
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("quarterly");
        flipped[at] = 'Q';
        Path damaged = Files.write(folder.resolve("damaged.zip"), flipped);

        assertThatThrownBy(() -> ClaudeExport.open(cut))
                .isInstanceOfSatisfying(
                        ExportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TRUNCATED));
        try (ClaudeExport export = ClaudeExport.open(damaged)) {
            List<MessageEvent> delivered = new ArrayList<>();
            assertThatThrownBy(() -> export.events().forEach(delivered::add))
                    .isInstanceOfSatisfying(ExportException.class, e -> {
                        assertThat(e.reason()).isEqualTo(Reason.BROKEN);
                        assertThat(e.file()).isEqualTo("damaged.zip!conversations.json");
                    });
        }
    }

    @Test
    void a_message_that_is_too_long_is_reported_and_its_neighbours_are_delivered() throws IOException {
        String huge = "{\"uuid\":\"huge\",\"text\":\"" + "x\\\"]}".repeat(400_000) + "\"}";
        String json = "[{\"uuid\":\"c\",\"chat_messages\":[{\"uuid\":\"a\"}," + huge + ",{\"uuid\":\"b\"}]},"
                + "{\"uuid\":\"d\",\"name\":\"" + "y".repeat(2_000_000) + "\",\"chat_messages\":[{\"uuid\":\"e\"}]},"
                + "{\"uuid\":\"f\",\"chat_messages\":[" + "1".repeat(2_000_000) + ",{\"uuid\":\"g\"}]}]";
        Path file = Files.writeString(folder.resolve("conversations.json"), json);

        try (ClaudeExport export =
                ClaudeExport.builder().addSource(file).maxValueBytes(1_000_000).open()) {
            List<String> read = new ArrayList<>();
            for (ExportConversation conversation : export.conversations()) {
                conversation.messages().forEach(message -> read.add(message.uuid() + message.index()));
            }

            assertThat(read).containsExactly("a0", "b2", "g1");
            assertThat(export.problems())
                    .extracting(ExportProblem::kind)
                    .containsOnly(Kind.TOO_LONG)
                    .hasSize(3);
            ExportProblem first = export.problems().get(0);
            assertThat(first.file()).isEqualTo("conversations.json");
            assertThat(first.offset()).isEqualTo(json.indexOf("{\"uuid\":\"huge\""));
            assertThat(first.detail()).isEqualTo("message 1 of conversation c has " + huge.length() + " bytes");
        }
    }

    @Test
    void records_that_are_not_what_they_should_be_are_reported() {
        try (ClaudeExport export = open("[7,{\"name\":\"x\",\"chat_messages\":[{}]},{\"uuid\":\"c\",\"chat_messages\":"
                + "[null,{\"uuid\":\"m\"}],\"late\":{\"a\":[1]}},{\"uuid\":\"n\",\"chat_messages\":null},{}]")) {
            List<String> read = new ArrayList<>();
            export.events().forEach(event -> read.add(event.dedupeKey().replaceAll("@.*", "")));

            assertThat(read).containsExactly("export/c/m", "export/n");
            assertThat(export.problems())
                    .extracting(ExportProblem::kind)
                    .containsExactly(
                            Kind.UNREADABLE_RECORD,
                            Kind.UNREADABLE_RECORD,
                            Kind.UNREADABLE_RECORD,
                            Kind.MEMBERS_BEHIND_MESSAGES,
                            Kind.UNREADABLE_RECORD);
        }
    }

    @Test
    void a_file_full_of_nonsense_is_not_reported_forever() {
        try (ClaudeExport export = open("[" + "1,".repeat(20_000) + "1]")) {
            assertThatThrownBy(() -> export.conversations().iterator().hasNext())
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("check whether this is a claude.ai data export");
        }
    }

    @Test
    void names_that_no_export_has_are_not_opened() throws IOException {
        Path archive = ExportGenerator.zip(
                folder.resolve("data.zip"),
                Map.of(
                        "conversations.json", bytes("[{\"uuid\":\"c\"}]"),
                        "../conversations.json", bytes("["),
                        "/users.json", bytes("["),
                        "a\\users.json", bytes("["),
                        "inner.zip", bytes("PK"),
                        "run.exe", bytes("MZ")));
        try (ClaudeExport export = ClaudeExport.open(archive)) {
            assertThat(export.conversations()).hasSize(1);
            assertThat(export.users()).isEmpty();
            assertThat(export.problems())
                    .extracting(ExportProblem::kind)
                    .containsExactlyInAnyOrder(
                            Kind.UNSAFE_NAME,
                            Kind.UNSAFE_NAME,
                            Kind.UNSAFE_NAME,
                            Kind.NESTED_ARCHIVE,
                            Kind.UNKNOWN_FILE);
        }
        Path other = Files.writeString(folder.resolve("notes.txt"), "x");
        assertThatThrownBy(() -> ClaudeExport.open(other))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("conversations.json");
        assertThatThrownBy(() -> ClaudeExport.open(folder.resolve("nowhere")))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("There is no");
    }

    @Test
    void an_archive_in_which_readers_see_different_files_is_refused() throws IOException {
        Path archive = ExportGenerator.zip(
                folder.resolve("data.zip"),
                Map.of(
                        "conversations.json",
                        bytes("[{\"uuid\":\"c\"}]"),
                        "conversations.jsop",
                        bytes("[{\"uuid\":\"d\"}]")));
        String renamed = new String(Files.readAllBytes(archive), StandardCharsets.ISO_8859_1)
                .replace("conversations.jsop", "conversations.json");
        Files.write(archive, renamed.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ClaudeExport.open(archive))
                .isInstanceOfSatisfying(
                        ExportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNSAFE))
                .hasMessageContaining("several files of one name");
    }

    @Test
    void an_archive_of_more_files_than_old_archives_could_have_is_read() throws IOException {
        Map<String, byte[]> projects = new LinkedHashMap<>();
        for (int i = 0; i < 66_000; i++) {
            projects.put("projects/" + i + ".json", bytes("{\"uuid\":\"" + i + "\"}"));
        }
        try (ClaudeExport export =
                ClaudeExport.open(ExportGenerator.zip(folder.resolve("projects-000.zip"), projects))) {
            assertThat(export.projects().iterator().next().uuid()).isEqualTo("0");
            assertThat(export.problems()).isEmpty();
        }
    }

    @Test
    void a_manifest_brings_what_it_names_and_nothing_else_that_lies_there() throws IOException {
        Path manifest = ExportGenerator.third(folder, conversations, users, project);
        Files.writeString(folder.resolve("users.json"), "[{\"uuid\":\"somebody else\"}]");
        Files.writeString(folder.resolve("holiday.txt"), "x");

        try (ClaudeExport export = ClaudeExport.open(manifest)) {
            assertThat(export.users()).hasSize(5);
            assertThat(export.conversations()).hasSize(conversations.size());
            assertThat(export.problems()).isEmpty();
        }
    }

    @Test
    void an_archive_that_is_made_to_exhaust_its_reader_is_stopped() throws IOException {
        byte[] zeros = new byte[40 << 20];
        Arrays.fill(zeros, (byte) ' ');
        Path bomb = ExportGenerator.zip(folder.resolve("bomb.zip"), Map.of("conversations.json", zeros));
        Map<String, byte[]> many = new LinkedHashMap<>();
        byte[] fewer = Arrays.copyOf(zeros, 8 << 20);
        fewer[0] = '{';
        fewer[1] = '}';
        many.put("users.json", bytes("[]"));
        IntStream.range(0, 8).forEach(i -> many.put("projects/" + i + ".json", fewer));
        Path overlapping = ExportGenerator.zip(folder.resolve("overlapping.zip"), many);
        Path large = ExportGenerator.first(folder, conversations, users, project);

        try (ClaudeExport export = ClaudeExport.open(bomb)) {
            assertThatThrownBy(() -> export.conversations().iterator().hasNext())
                    .isInstanceOfSatisfying(
                            ExportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNSAFE))
                    .hasMessageContaining("times its size");
        }
        try (ClaudeExport export = ClaudeExport.open(overlapping)) {
            assertThatThrownBy(() -> export.projects().forEach(any -> {}))
                    .isInstanceOfSatisfying(
                            ExportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNSAFE));
        }
        try (ClaudeExport export =
                ClaudeExport.builder().addSource(large).maxUnpackedBytes(10_000).open()) {
            assertThatThrownBy(() -> export.events().forEach(event -> {}))
                    .isInstanceOfSatisfying(
                            ExportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNSAFE))
                    .hasMessageContaining("raise maxUnpackedBytes");
        }
    }

    @Test
    void a_missing_part_is_reported_and_addresses_of_downloads_are_never_kept() throws IOException {
        ExportGenerator.third(folder, conversations, users, project);
        Files.delete(folder.resolve("conversations-001.zip"));
        try (ClaudeExport export = ClaudeExport.open(folder)) {
            StringBuilder everything = new StringBuilder();
            export.events().forEach(event -> everything.append(event.toJson()));
            for (ExportRecord.Kind kind : ExportRecord.Kind.values()) {
                export.records(kind)
                        .forEach(record -> everything.append(record.raw().toJson()));
            }

            assertThat(export.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.kind()).isEqualTo(Kind.MISSING_FILE);
                assertThat(problem.detail()).contains("conversations-001.zip");
            });
            assertThat(everything + export.problems().toString()).doesNotContain("one-time");
        }
    }

    @Test
    void of_several_copies_the_newest_is_delivered_then_the_longest_then_the_first() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one")).resolve("conversations.json");
        Path two = Files.createDirectories(folder.resolve("two")).resolve("conversations.json");
        Files.writeString(
                one,
                list(List.of(
                        copy("newer", "2026-01-02T00:00:00Z", "a"),
                        copy("longer", "2026-01-01T00:00:00Z", "a"),
                        copy("same", "2026-01-01T00:00:00Z", "first"),
                        copy("only-one", "2026-01-01T00:00:00Z", "a"))));
        Files.writeString(
                two,
                list(List.of(
                        copy("newer", "2026-01-01T23:59:59.999999Z", "b", "b", "b"),
                        copy("longer", "2026-01-01T00:00:00.000+00:00", "b", "b"),
                        copy("same", "2026-01-01T00:00:00Z", "second"),
                        copy("only-two", "2026-01-01T00:00:00Z", "b"))));

        List<String> delivered = new ArrayList<>();
        try (ClaudeExport export =
                ClaudeExport.builder().addSource(one).addSource(two).open()) {
            for (ExportConversation conversation : export.conversations()) {
                List<String> texts = new ArrayList<>();
                conversation
                        .messages()
                        .forEach(message ->
                                texts.add(message.raw().string("text").orElseThrow()));
                delivered.add(conversation.uuid() + texts);
            }
        }
        assertThat(delivered).containsExactly("newer[a]", "same[first]", "only-one[a]", "longer[b, b]", "only-two[b]");
    }

    private static String copy(String uuid, String updatedAt, String... texts) {
        List<String> messages = new ArrayList<>();
        for (String text : texts) {
            messages.add("{\"uuid\":\"m" + messages.size() + "\",\"text\":\"" + text + "\"}");
        }
        return "{\"uuid\":\"" + uuid + "\",\"updated_at\":\"" + updatedAt + "\",\"chat_messages\":" + list(messages)
                + "}";
    }

    @Test
    void a_long_conversation_is_not_held() {
        StringBuilder messages = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            messages.append(i == 0 ? "" : ",").append("{\"uuid\":\"").append(i).append("\"}");
        }
        try (ClaudeExport export = open("[{\"uuid\":\"c\",\"chat_messages\":[" + messages + "]}]")) {
            List<MessageEvent> events = new ArrayList<>();
            export.events().forEach(events::add);

            assertThat(events)
                    .hasSize(1_500)
                    .allSatisfy(event -> assertThat(event.count()).isEmpty());
            assertThat(events.get(1_499).index()).isEqualTo(1_499);
        }
    }

    @Test
    void messages_are_there_once_and_until_the_walk_goes_on() throws IOException {
        try (ClaudeExport export = ClaudeExport.open(written(Shape.FILE))) {
            Iterator<ExportConversation> walk = export.conversations().iterator();
            ExportConversation first = walk.next();
            Iterable<ExportMessage> messages = first.messages();
            Iterator<ExportMessage> reading = messages.iterator();
            walk.next();

            assertThatIllegalStateException().isThrownBy(messages::iterator).withMessageContaining("read already");
            assertThatIllegalStateException()
                    .isThrownBy(reading::hasNext)
                    .withMessageContaining("before the next conversation");
            assertThat(first.toString()).isEqualTo("ExportConversation[" + first.uuid() + "]");
        }
    }

    @Test
    void a_closed_export_is_not_walked() throws IOException {
        ClaudeExport export = ClaudeExport.open(written(Shape.FIRST_ARCHIVE));
        Iterator<ExportConversation> walk = export.conversations().iterator();
        export.close();

        assertThatIllegalStateException().isThrownBy(walk::hasNext).withMessageContaining("closed");
        assertThatIllegalStateException()
                .isThrownBy(() -> ClaudeExport.builder().open());
    }
}
