package io.compliance4j.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.event.RecordEvent.Change;
import io.compliance4j.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much of an event is written, and in how many lines. */
class EventWriterTest {

    private static final Provenance FROM = Provenance.export("conversations.json");

    private static final String CHAT_JSON =
            "{\"id\":\"claude_chat_1\",\"name\":\"Merger\",\"model\":\"claude\",\"user\":{\"id\":\"user_1\","
                    + "\"email_address\":\"ada@example.com\",\"nickname\":\"Countess\"},\"mood\":{\"id\":\"glum\"}}";

    private static final String MESSAGE_JSON = "{\"id\":\"claude_chat_msg_1\",\"role\":\"user\","
            + "\"content\":[{\"type\":\"text\",\"text\":\"call \\u00e9va\"},\"stray\","
            + "{\"type\":\"tool_use\",\"id\":\"toolu_1\",\"name\":\"payroll\",\"input\":{\"card\":4111,\"q\":[\"x\",true]}},"
            + "{\"type\":\"tool_result\",\"tool_use_id\":\"toolu_1\",\"is_error\":false,"
            + "\"content\":[{\"type\":\"text\",\"text\":\"salary\"}]}],"
            + "\"files\":[{\"id\":\"claude_file_1\",\"filename\":\"layoffs.pdf\",\"size_bytes\":12}],"
            + "\"artifacts\":null,\"released_tomorrow\":\"text\",\"scores\":[1,2]}";

    @Test
    void metadata_is_what_the_list_has_and_nothing_else() {
        EventWriter writer =
                EventWriter.builder().privacy(EventPrivacy.METADATA_ONLY).build();

        List<String> lines = writer.lines(message());

        assertThat(lines)
                .containsExactly("{\"kind\":\"chat_message\",\"dedupe_key\":\""
                        + message().dedupeKey()
                        + "\",\"occurred_at\":\"2026-11-01T12:00:00Z\",\"chat\":{\"id\":\"claude_chat_1\","
                        + "\"model\":\"claude\",\"user\":{\"id\":\"user_1\",\"email_address\":\"ada@example.com\"}},"
                        + "\"message\":{\"id\":\"claude_chat_msg_1\",\"role\":\"user\",\"content\":[{\"type\":\"text\"},"
                        + "{\"type\":\"tool_use\",\"id\":\"toolu_1\"},{\"type\":\"tool_result\","
                        + "\"tool_use_id\":\"toolu_1\",\"is_error\":false,\"content\":[{\"type\":\"text\"}]}],"
                        + "\"files\":[{\"id\":\"claude_file_1\",\"size_bytes\":12}]},\"index\":0,\"count\":1}");
    }

    @Test
    void redacted_is_everything_with_content_as_the_hook_gives_it_back() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        EventWriter writer = EventWriter.builder()
                .privacy(EventPrivacy.redacted(text -> {
                    seen.add(text);
                    return text.equals("4111") || text.equals("card") || text.equals("call éva") ? "\"###\"" : text;
                }))
                .build();

        String line = writer.lines(message()).get(0);

        assertThat(seen)
                .containsExactly(
                        "Merger",
                        "Countess",
                        "id",
                        "glum",
                        "call éva",
                        "stray",
                        "payroll",
                        "card",
                        "4111",
                        "q",
                        "x",
                        "salary",
                        "layoffs.pdf",
                        "text",
                        "1",
                        "2");
        assertThat(line)
                .contains("\"chat\":" + CHAT_JSON)
                .contains("\"message\":"
                        + MESSAGE_JSON
                                .replace("\"call \\u00e9va\"", "\"\\\"###\\\"\"")
                                .replace("\"card\":4111", "\"\\\"###\\\"\":\"\\\"###\\\"\""));
    }

    @Test
    void what_a_redactor_does_not_change_stays_byte_for_byte() {
        EventWriter writer = EventWriter.builder()
                .privacy(EventPrivacy.redacted(text -> text))
                .build();

        assertThat(writer.lines(message())).containsExactly(message().toJson());
    }

    @Test
    void an_event_that_its_redactor_fails_on_is_not_written() {
        EventWriter writer = EventWriter.builder()
                .privacy(EventPrivacy.redacted(text -> {
                    throw new IllegalStateException("engine down");
                }))
                .build();

        assertThatThrownBy(() -> writer.lines(message())).hasMessage("engine down");
    }

    @Test
    void rows_show_their_ids_and_times_only() {
        RawJson user = RawJson.of("{\"id\":\"user_1\",\"full_name\":\"Ada\",\"created_at\":\"2026-11-01T12:00:00Z\"}");
        RecordEvent event = RecordEvent.of(EventKind.USER, "org", "user_1", user, Change.ADDED, FROM);
        EventWriter writer =
                EventWriter.builder().privacy(EventPrivacy.METADATA_ONLY).build();

        assertThat(writer.lines(event).get(0))
                .endsWith("\"change\":\"added\",\"raw\":{\"id\":\"user_1\",\"created_at\":\"2026-11-01T12:00:00Z\"}}");
    }

    @Test
    void a_record_that_is_no_object_has_no_metadata() {
        RecordEvent event = RecordEvent.of(EventKind.of("x"), "1", RawJson.of("\"secret\""), Change.ADDED, FROM);

        assertThat(EventWriter.builder()
                        .privacy(EventPrivacy.METADATA_ONLY)
                        .build()
                        .lines(event)
                        .get(0))
                .endsWith("\"raw\":null}");
    }

    @Test
    void kinds_of_other_programs_are_written_too() {
        Event mine = new Mine("k", RawJson.of("{\"id\":\"f\",\"match\":\"secret\"}"));

        assertThat(mine.toJson())
                .isEqualTo("{\"kind\":\"finding\",\"dedupe_key\":\"k\",\"occurred_at\":null,"
                        + "\"raw\":{\"id\":\"f\",\"match\":\"secret\"}}");
        assertThat(EventWriter.builder()
                        .privacy(EventPrivacy.METADATA_ONLY)
                        .build()
                        .lines(Stream.of(mine, mine)))
                .hasSize(2)
                .allMatch(line -> !line.contains("secret"));
    }

    @Test
    void no_part_is_too_long_and_all_of_them_are_the_event() {
        long seed = Long.getLong("event-parts.seed", 20261121);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int maxBytes = 4_096 + random.nextInt(3_000);
            Event event = new Mine("key-" + round, RawJson.of("{\"text\":" + randomText(random) + "}"));
            List<String> lines = new ArrayList<>(
                    EventWriter.builder().maxBytes(maxBytes).build().lines(event));
            String as = "-Devent-parts.seed=" + seed + ", round " + round;

            assertThat(lines).as(as).allSatisfy(line -> {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(maxBytes);
                assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .isEqualTo(line);
            });
            if (lines.size() == 1) {
                assertThat(lines).as(as).containsExactly(event.toJson());
            } else {
                for (int i = 0; i < lines.size(); i++) {
                    assertThat(RawJson.of(lines.get(i)).string("dedupe_key"))
                            .as(as)
                            .contains("key-" + round + "#" + (i + 1));
                    assertThat(RawJson.of(lines.get(i)).member("parts").map(RawJson::toJson))
                            .as(as)
                            .contains(Integer.toString(lines.size()));
                }
                Collections.shuffle(lines, random);
                assertThat(EventWriter.join(lines)).as(as).isEqualTo(event.toJson());
            }
        }
    }

    @Test
    void parts_that_are_not_all_there_or_do_not_belong_together_are_not_joined() {
        EventWriter writer = EventWriter.builder().maxBytes(4_096).build();
        RawJson large = RawJson.of("\"" + "x".repeat(20_000) + "\"");
        List<String> parts = writer.lines(new Mine("a", large));
        List<String> others = writer.lines(new Mine("b", large));
        List<String> mixed =
                Stream.concat(parts.stream().limit(1), others.stream().skip(1)).toList();
        List<String> changed =
                parts.stream().map(part -> part.replace("xxx", "xxy")).toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventWriter.join(parts.subList(1, parts.size())))
                .withMessageContaining("there are only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventWriter.join(mixed))
                .withMessageContaining("2 events");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventWriter.join(changed))
                .withMessageContaining("SHA-256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventWriter.join(List.of("{}")))
                .withMessageContaining("no part of an event");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventWriter.join(List.of()))
                .withMessageContaining("0 events");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventWriter.builder().maxBytes(4_095))
                .withMessageContaining("4096");
        assertThatThrownBy(() -> writer.lines(new Mine("k".repeat(3_000), large)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("larger maxBytes");
    }

    private static String randomText(Random random) {
        List<String> pieces =
                List.of("a", "é", "€", "😀", "👩\u200d💻", "\\n", "\\\"", "\\\\", "\\ud83d\\ude00", "word ");
        StringBuilder text = new StringBuilder("\"");
        for (int i = random.nextInt(9_000); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.append('"').toString();
    }

    private static MessageEvent message() {
        Chat chat = Chat.builder()
                .id("claude_chat_1")
                .createdAt(Instant.parse("2026-11-01T12:00:00Z"))
                .raw(RawJson.of(CHAT_JSON))
                .build();
        ChatMessage message = ChatMessage.builder()
                .id("claude_chat_msg_1")
                .createdAt(Instant.parse("2026-11-01T12:00:00Z"))
                .raw(RawJson.of(MESSAGE_JSON))
                .build();
        return MessageEvent.ofChat(chat, message, 0, 1, FROM);
    }

    /** An event of another program's. */
    private record Mine(String dedupeKey, RawJson raw) implements Event {

        @Override
        public EventKind kind() {
            return EventKind.FINDING;
        }

        @Override
        public Optional<Instant> occurredAt() {
            return Optional.empty();
        }

        @Override
        public Provenance provenance() {
            return FROM;
        }
    }
}
