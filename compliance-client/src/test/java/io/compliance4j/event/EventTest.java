package io.compliance4j.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.compliance4j.activity.Activity;
import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.event.RecordEvent.Change;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.json.RawJson;
import io.compliance4j.session.LocalSession;
import io.compliance4j.session.LocalSessionMessage;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.session.RemoteSessionMessage;
import io.compliance4j.session.SessionMessageQuery;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys and shapes of events. */
class EventTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Provenance FROM =
            Provenance.api("chats", new ResponseInfo(200, "req_1", Instant.parse("2026-11-20T00:00:00Z"), null));

    private static final Chat CHAT = Chat.builder()
            .id("claude_chat_1")
            .createdAt(NOON)
            .updatedAt(NOON.plusSeconds(60))
            .raw(RawJson.of("{\"id\":\"claude_chat_1\",\"created_at\":\"2026-11-01T12:00:00.000Z\","
                    + "\"updated_at\":\"2026-11-01T12:01:00.00Z\",\"n\":1.0}"))
            .build();

    @Test
    void an_activity_is_known_by_its_id() {
        String raw = "{\"id\":\"activity_1\",\"created_at\":\"2026-11-01T12:00:00.5Z\",\"type\":\"x\",\"n\":1.50}";
        ActivityEvent event = ActivityEvent.of(Activity.of(RawJson.of(raw)), FROM);

        assertThat(event.dedupeKey()).isEqualTo("activity_1");
        assertThat(event.occurredAt()).contains(Instant.parse("2026-11-01T12:00:00.500Z"));
        assertThat(event.provenance().requestId()).contains("req_1");
        assertThat(event.toJson())
                .isEqualTo("{\"kind\":\"activity\",\"dedupe_key\":\"activity_1\","
                        + "\"occurred_at\":\"2026-11-01T12:00:00.5Z\",\"raw\":" + raw + "}");
        assertThat(event).hasToString("ActivityEvent[activity_1]");
    }

    @Test
    void activities_without_an_id_are_not_taken_for_each_other() {
        ActivityEvent one = ActivityEvent.of(Activity.of(RawJson.of("{\"type\":\"a\"}")), FROM);
        ActivityEvent other = ActivityEvent.of(Activity.of(RawJson.of("{\"type\":\"b\"}")), FROM);

        assertThat(one.dedupeKey()).startsWith("@").isNotEqualTo(other.dedupeKey());
        assertThat(one.occurredAt()).isEmpty();
        assertThat(one.toJson()).contains("\"occurred_at\":null");
    }

    @Test
    void a_chat_message_stands_there_with_its_chat() {
        MessageEvent event = MessageEvent.ofChat(CHAT, message("claude_chat_msg_1", "hi"), 2, 12, FROM);

        assertThat(event.kind()).isEqualTo(EventKind.CHAT_MESSAGE);
        assertThat(event.dedupeKey()).matches("claude_chat_1/claude_chat_msg_1@[0-9a-f]{32}");
        assertThat(event.toJson())
                .isEqualTo("{\"kind\":\"chat_message\",\"dedupe_key\":\"" + event.dedupeKey()
                        + "\",\"occurred_at\":\"2026-11-01T12:00:00Z\",\"chat\":"
                        + CHAT.raw().toJson() + ",\"message\":"
                        + event.message().orElseThrow().toJson() + ",\"index\":2,\"count\":12}");
        assertThat(event.chat()).contains(CHAT);
        assertThat(event.chatMessage()).isPresent();
        assertThat(event.localSession()).isEmpty();
        assertThat(event.count()).hasValue(12);
        assertThat(event.messageId()).contains("claude_chat_msg_1");
    }

    @Test
    void the_key_of_a_message_is_the_same_for_every_build_of_this_library() {
        MessageEvent event = MessageEvent.ofChat(CHAT, message("claude_chat_msg_1", "hi"), 0, 1, FROM);

        assertThat(event.dedupeKey()).isEqualTo("claude_chat_1/claude_chat_msg_1@da3ac0b4d79dbe28c3c6684e1e4d0379");
    }

    @Test
    void a_chat_that_was_read_with_its_messages_is_written_without_them() {
        Chat page = Chat.builder()
                .from(CHAT)
                .raw(RawJson.of("{\n  \"id\": \"claude_chat_1\",\n  \"n\": 1.0,\n  \"chat_messages\": [],\n"
                        + "  \"has_more\": true, \"first_id\": \"a\", \"last_id\": \"b\"\n}"))
                .build();

        assertThat(MessageEvent.ofChat(page, FROM).toJson())
                .contains("\"chat\":{\"id\": \"claude_chat_1\",\"n\": 1.0},\"message\":null");
    }

    @Test
    void a_chat_without_messages_is_not_lost() {
        MessageEvent event = MessageEvent.ofChat(CHAT, FROM);

        assertThat(event.dedupeKey()).isEqualTo("claude_chat_1@2026-11-01T12:01:00.00Z");
        assertThat(event.raw()).isEqualTo(CHAT.raw());
        assertThat(event.toJson())
                .contains("\"occurred_at\":\"2026-11-01T12:00:00.000Z\"")
                .endsWith("\"message\":null,\"index\":0,\"count\":0}");
    }

    @Test
    void a_count_that_is_not_known_yet_is_null() {
        MessageEvent event = MessageEvent.ofChat(CHAT, message("m", "hi"), 7, MessageEvent.COUNT_UNKNOWN, FROM);

        assertThat(event.count()).isEmpty();
        assertThat(event.toJson()).endsWith("\"index\":7,\"count\":null}");
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "1,1", "0,0", "0,-2"})
    void positions_beyond_the_count_are_refused(int index, int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageEvent.ofChat(CHAT, message("m", "hi"), index, count, FROM))
                .withMessageContaining("COUNT_UNKNOWN");
    }

    @Test
    void messages_without_an_id_are_told_apart_by_their_place() {
        MessageEvent first = MessageEvent.ofChat(CHAT, message("", "yes"), 0, 2, FROM);
        MessageEvent second = MessageEvent.ofChat(CHAT, message("", "yes"), 1, 2, FROM);

        assertThat(first.dedupeKey()).startsWith("claude_chat_1/#0@").isNotEqualTo(second.dedupeKey());
    }

    @Test
    void a_session_message_also_depends_on_where_tool_blocks_were_cut() {
        LocalSession session = LocalSession.builder()
                .id("clls_1")
                .createdAt(NOON)
                .raw(RawJson.of("{\"id\":\"clls_1\"}"))
                .build();
        LocalSessionMessage message = LocalSessionMessage.builder()
                .id("clsm_1")
                .createdAt(NOON)
                .raw(RawJson.of("{\"id\":\"clsm_1\",\"content\":[]}"))
                .build();
        SessionMessageQuery standard = SessionMessageQuery.builder().build();
        SessionMessageQuery same = SessionMessageQuery.builder()
                .toolResultMaxBytes(10_000)
                .pageSize(7)
                .build();
        SessionMessageQuery longer =
                SessionMessageQuery.builder().toolResultMaxBytes(-1).build();

        MessageEvent event = MessageEvent.ofLocalSession(session, message, standard, 0, 1, FROM);

        assertThat(event.kind()).isEqualTo(EventKind.LOCAL_SESSION_MESSAGE);
        assertThat(event.dedupeKey()).matches("clls_1/clsm_1@[0-9a-f]{32}");
        assertThat(event.toJson()).contains("\"session\":{\"id\":\"clls_1\"},\"message\":{\"id\":\"clsm_1\"");
        assertThat(MessageEvent.ofLocalSession(session, message, same, 0, 1, FROM)
                        .dedupeKey())
                .isEqualTo(event.dedupeKey());
        assertThat(MessageEvent.ofLocalSession(session, message, longer, 0, 1, FROM)
                        .dedupeKey())
                .isNotEqualTo(event.dedupeKey());
    }

    @Test
    void a_session_in_the_cloud() {
        RemoteSession session = RemoteSession.builder()
                .id("cse_1")
                .createdAt(NOON)
                .raw(RawJson.of("{\"id\":\"cse_1\"}"))
                .build();
        RemoteSessionMessage message = RemoteSessionMessage.builder()
                .id("csev_1")
                .createdAt(NOON)
                .raw(RawJson.of("{\"id\":\"csev_1\",\"content\":[]}"))
                .build();
        SessionMessageQuery transcript = SessionMessageQuery.builder().build();

        MessageEvent event = MessageEvent.ofRemoteSession(session, message, transcript, 0, 1, FROM);

        assertThat(event.kind()).isEqualTo(EventKind.REMOTE_SESSION_MESSAGE);
        assertThat(event.dedupeKey()).startsWith("cse_1/csev_1@");
        assertThat(event.sessionMessage()).contains(message);
        assertThat(MessageEvent.ofRemoteSession(session, FROM).dedupeKey()).isEqualTo("cse_1@2026-11-01T12:00:00Z");
    }

    @Test
    void an_exported_message_has_a_key_of_its_own_kind() {
        RawJson conversation = RawJson.of("{\"uuid\":\"c\",\"created_at\":\"2026-11-01T12:00:00+00:00\"}");
        RawJson message = RawJson.of("{\"uuid\":\"m\",\"sender\":\"human\",\"text\":\"hi\"}");

        MessageEvent event =
                MessageEvent.ofExport(conversation, message, 0, 1, Provenance.export("conversations.json"));

        assertThat(event.dedupeKey()).matches("export/c/m@[0-9a-f]{32}");
        assertThat(event.toJson()).contains("\"occurred_at\":null", "\"chat\":{\"uuid\":\"c\"", "\"index\":0");
    }

    @Test
    void a_deleted_chat_is_known_by_when_it_was_deleted() {
        Chat deleted = Chat.builder()
                .from(CHAT)
                .deletedAt(NOON)
                .raw(RawJson.of("{\"id\":\"claude_chat_1\",\"deleted_at\":\"2026-11-01T12:00:00.000000Z\"}"))
                .build();

        ChatDeletedEvent event = ChatDeletedEvent.of(deleted, FROM);

        assertThat(event.dedupeKey()).isEqualTo("claude_chat_1@2026-11-01T12:00:00.000000Z");
        assertThat(event.toJson())
                .isEqualTo("{\"kind\":\"chat_deleted\",\"dedupe_key\":\"" + event.dedupeKey()
                        + "\",\"occurred_at\":\"2026-11-01T12:00:00.000000Z\",\"chat\":"
                        + deleted.raw().toJson() + ",\"message\":null,\"index\":0,\"count\":0}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatDeletedEvent.of(CHAT, FROM))
                .withMessageContaining("claude_chat_1");
    }

    @Test
    void a_row_is_known_by_its_hash_and_by_what_it_is_in() {
        RawJson row = RawJson.of("{\"user_id\":\"user_1\",\"email\":\"ada@example.com\"}");
        RecordEvent one = RecordEvent.of(EventKind.GROUP_MEMBER, "group_1", "user_1", row, Change.ADDED, FROM);
        RecordEvent other = RecordEvent.of(EventKind.GROUP_MEMBER, "group_2", "user_1", row, Change.ADDED, FROM);
        RecordEvent gone = RecordEvent.of(EventKind.GROUP_MEMBER, "group_1", "user_1", row, Change.REMOVED, FROM);
        RecordEvent same = RecordEvent.of(
                EventKind.GROUP_MEMBER,
                "group_1",
                "user_1",
                RawJson.of("{\"email\":\"ada@example.com\",\"x\":null,\"user_id\":\"user_1\"}"),
                Change.CHANGED,
                FROM);

        assertThat(one.dedupeKey()).matches("group_1/user_1@[0-9a-f]{32}").isEqualTo(same.dedupeKey());
        assertThat(other.dedupeKey()).isNotEqualTo(one.dedupeKey());
        assertThat(gone.dedupeKey()).isEqualTo(one.dedupeKey() + "#removed");
        assertThat(one.toJson())
                .isEqualTo("{\"kind\":\"group_member\",\"dedupe_key\":\"" + one.dedupeKey()
                        + "\",\"occurred_at\":null,\"id\":\"user_1\",\"parent\":\"group_1\",\"change\":\"added\",\"raw\":"
                        + row.toJson() + "}");
    }

    @Test
    void a_project_is_known_by_its_last_change() {
        RawJson project = RawJson.of("{\"id\":\"claude_proj_1\",\"updated_at\":\"2026-11-01T12:00:00Z\"}");

        RecordEvent event = RecordEvent.of(EventKind.PROJECT, "claude_proj_1", project, Change.CHANGED, FROM);

        assertThat(event.dedupeKey()).isEqualTo("claude_proj_1@2026-11-01T12:00:00Z");
        assertThat(event.occurredAt()).contains(NOON);
    }

    @Test
    void rows_that_cannot_be_told_apart_or_written_are_refused() {
        RawJson row = RawJson.of("{}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordEvent.of(EventKind.USER, "", row, Change.ADDED, FROM))
                .withMessageContaining("id is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordEvent.of(EventKind.USER, "u", RawJson.of("{"), Change.ADDED, FROM))
                .withMessageContaining("not one JSON value");
    }

    @Test
    void records_stay_as_they_came_but_for_line_breaks() {
        String raw = "{\r\n  \"id\": \"activity_1\",\n\t\"big\": 10000000000000000000000.10,"
                + " \"text\": \"a\\nb\\u00e9\\/é\u2028\", \"id2\":1E400}";

        String json = ActivityEvent.of(Activity.of(RawJson.of(raw)), FROM).toJson();

        assertThat(json)
                .doesNotContain("\n", "\r")
                .contains(raw.replace("\r", "").replace("\n", ""));
    }

    @Test
    void nothing_of_the_content_shows_in_a_text_for_logs() {
        MessageEvent event = MessageEvent.ofChat(CHAT, message("m", "secret"), 0, 1, FROM);

        assertThat(event.toString()).contains("claude_chat_1/m@").doesNotContain("secret");
        assertThat(FROM).hasToString("Provenance[api, chats, request-id req_1]");
    }

    private static ChatMessage message(String id, String text) {
        String raw = "{\"id\":\"" + id + "\",\"role\":\"user\",\"created_at\":\"2026-11-01T12:00:00Z\","
                + "\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}],\"files\":null}";
        return ChatMessage.builder().id(id).createdAt(NOON).raw(RawJson.of(raw)).build();
    }
}
