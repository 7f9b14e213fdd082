package io.compliance4j.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.ContentBlock;
import io.compliance4j.chat.MessageRole;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.json.RawJson;
import io.compliance4j.organization.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways in which generated value types are known to lose or leak what a server sent. */
class RecordTrapsTest {

    private static final String CHAT = "\"id\":\"c\",\"created_at\":\"2026-11-20T10:00:00Z\"";

    @Test
    void unknownMembersKeepTheirOrder() {
        String json = "{" + CHAT + ",\"zeta\":1,\"alpha\":2,\"mid\":{\"z\":0,\"a\":0},\"beta\":3}";

        assertThat(chat(json).raw().toJson()).isEqualTo(json);
    }

    @Test
    void membersNamedLikeOurOwnDisplaceNothing() {
        String json = "{" + CHAT + ",\"raw\":{\"id\":\"x\"},\"malformed\":true,\"details\":\"text\",\"unknown\":[1],"
                + "\"createdAt\":\"1999-01-01T00:00:00Z\"}";

        Chat chat = chat(json);

        assertThat(chat.raw().toJson()).isEqualTo(json);
        assertThat(chat.malformed()).isFalse();
        assertThat(chat.createdAt()).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void noMemberIsTakenForTheReceivedBytes() {
        String json = "{\"\\u0000raw\":\"forged\",\"raw\":\"forged\"," + CHAT + "}";

        assertThat(chat(json).raw()).isEqualTo(RawJson.of(json));
    }

    @Test
    void nullListsAndNullElementsAreNoElements() {
        ChatMessage message = read(
                "{" + CHAT + ",\"content\":null,\"files\":null,\"generated_files\":[null],\"artifacts\":[null,{},3]}",
                ChatCodec.MESSAGES,
                "chat_messages");
        Group group = read("{\"id\":\"g\",\"roles\":null}", OrganizationCodec.GROUPS, "data");

        assertThat(message.content()).isEmpty();
        assertThat(message.files()).isEmpty();
        assertThat(message.generatedFiles()).isEmpty();
        assertThat(message.artifacts()).hasSize(1);
        assertThat(group.roleIds()).isEmpty();
    }

    @Test
    void theMembersOfAnUnknownVariantAreNotShown() {
        ChatMessage message = read(
                "{" + CHAT + ",\"content\":[{\"type\":\"video\",\"email_address\":\"planted@example.com\"}]}",
                ChatCodec.MESSAGES,
                "chat_messages");

        assertThat(message.toString()).contains("video").doesNotContain("planted");
        assertThat(((ContentBlock.Unknown) message.content().get(0)).raw().string("email_address"))
                .contains("planted@example.com");
    }

    @Test
    void aMissingIdentityFailsNothing() {
        Chat chat = chat("{\"name\":\"n\",\"created_at\":\"yesterday\"}");

        assertThat(chat.malformed()).isTrue();
        assertThat(chat.id()).isEmpty();
        assertThat(chat.createdAt()).isEqualTo(Instant.EPOCH);
        assertThat(chat.name()).contains("n");
    }

    @Test
    void aRecordDoesNotKeepItsPage() {
        byte[] page = ("{\"data\":[{" + CHAT + "}],\"pad\":\"" + "x".repeat(1_000) + "\"}").getBytes(UTF_8);
        Chat chat = ChatCodec.CHATS.read(page, response()).items().get(0);

        java.util.Arrays.fill(page, (byte) ' ');

        assertThat(chat.raw().toJson()).isEqualTo("{" + CHAT + "}");
    }

    @Test
    void omittedMembersReadLikeTheirDocumentedDefaults() throws IOException {
        byte[] page = Files.readAllBytes(
                Path.of("src/test/resources/api-examples/chat_messages_sparse_defaults_omitted.json"));

        List<ChatMessage> messages = ChatCodec.MESSAGES.read(page, response()).items();

        assertThat(messages)
                .extracting(ChatMessage::role)
                .allMatch(role -> role.map(MessageRole::isKnown).orElse(false));
        assertThat(messages).flatExtracting(ChatMessage::content).isNotEmpty().allSatisfy(block -> {
            if (block instanceof ContentBlock.Text text) {
                assertThat(text.text()).isNotEmpty();
                assertThat(text.truncated()).isFalse();
                assertThat(text.thinkingRedacted()).isFalse();
            }
        });
    }

    private static Chat chat(String json) {
        return read(json, ChatCodec.CHATS, "data");
    }

    private static <T> T read(String record, PageReader<T> reader, String list) {
        byte[] page = ("{\"" + list + "\":[" + record + "]}").getBytes(UTF_8);
        return reader.read(page, response()).items().get(0);
    }

    private static ResponseInfo response() {
        return new ResponseInfo(200, "req_1", null, null);
    }
}
