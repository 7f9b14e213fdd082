package io.compliance4j.testkit.contract;

import static io.compliance4j.testkit.contract.Row.has;
import static io.compliance4j.testkit.contract.Row.header;
import static io.compliance4j.testkit.contract.Row.lists;
import static io.compliance4j.testkit.contract.Row.noHeader;
import static io.compliance4j.testkit.contract.Row.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.testkit.engine.OlderBehavior;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 9: chats, messages, files, generated files, artifacts. */
class ContentTest extends ContractTable {
    static Stream<Row> rows() {
        return Stream.of(chats(), chatRules(), messages(), truncation(), files(), generatedFiles(), artifacts())
                .flatMap(List::stream);
    }

    private static List<Row> chats() {
        return List.of(
                lists(
                        "E12 without user_ids[] the list is organization-wide",
                        "/apps/chats",
                        "old",
                        "plan",
                        "launch",
                        "dropped",
                        "board",
                        "guest"),
                lists("E12 user_ids[] takes one user", "/apps/chats?user_ids[]={ada}", "launch", "board"),
                lists("E12 user_ids[] takes a user who is gone", "/apps/chats?user_ids[]={gone}", "old"),
                lists("E12 user_ids[] may find nothing", "/apps/chats?user_ids[]={chi}"),
                lists(
                        "E12 organization_ids[] takes several",
                        "/apps/chats?organization_ids[]={legal}&organization_ids[]={console}",
                        "old"),
                lists(
                        "E12 a key for one organization sees that one",
                        "/apps/chats as single",
                        "plan",
                        "launch",
                        "dropped",
                        "board",
                        "guest"),
                lists(
                        "E12 project_ids[] with user_ids[]",
                        "/apps/chats?project_ids[]={spring}&user_ids[]={ada}",
                        "launch"),
                lists(
                        "E12 project_ids[] takes several",
                        "/apps/chats?project_ids[]={spring}&project_ids[]={idle}&user_ids[]={ada}&user_ids[]={ben}",
                        "launch"),
                lists(
                        "E12 created_at.gte includes the instant",
                        "/apps/chats?created_at.gte=2026-11-12T09:00:00Z",
                        "board",
                        "guest"),
                lists(
                        "E12 created_at.gt excludes the instant",
                        "/apps/chats?created_at.gt=2026-11-12T09:00:00Z",
                        "guest"),
                lists(
                        "E12 created_at.lte includes the instant",
                        "/apps/chats?created_at.lte=2026-10-01T09:00:00Z",
                        "old",
                        "plan"),
                lists(
                        "E12 created_at.lt excludes the instant",
                        "/apps/chats?created_at.lt=2026-10-01T09:00:00Z",
                        "old"),
                lists(
                        "E12 created_at.* works with user_ids[]",
                        "/apps/chats?user_ids[]={ada}&created_at.gt=2026-11-11T00:00:00Z",
                        "board"),
                lists(
                        "E12 updated_at.gte includes the instant",
                        "/apps/chats?order_by=updated_at&updated_at.gte=2026-11-18T09:20:00Z",
                        "launch",
                        "dropped"),
                lists(
                        "E12 updated_at.gt excludes the instant",
                        "/apps/chats?order_by=updated_at&updated_at.gt=2026-11-18T09:20:00Z",
                        "dropped"),
                lists(
                        "E12 updated_at.lte includes the instant",
                        "/apps/chats?order_by=updated_at&updated_at.lte=2024-01-06T10:00:00Z",
                        "old"),
                lists(
                        "E12 updated_at.lt excludes the instant",
                        "/apps/chats?order_by=updated_at&updated_at.lt=2024-01-06T10:00:00Z"),
                lists("E12 order_by=created_at may be said", "/apps/chats?order_by=created_at&limit=1", "old"),
                has(
                        "E12 a chat of a departed creator has a null user",
                        "/apps/chats?user_ids[]={gone}",
                        "/data/0/user",
                        "null"),
                has(
                        "E12 a chat names its creator",
                        "/apps/chats?user_ids[]={lee}",
                        "/data/0/user",
                        "{\"id\":\"{lee}\",\"email_address\":\"lee.haddad@example.com\"}"),
                has(
                        "9 a creator outside the organizations of the key is null",
                        "/apps/chats?created_at.gte=2026-11-13T00:00:00Z as single",
                        "/data/0/user",
                        "null"),
                has("E12 a legacy chat has a null model", "/apps/chats?limit=1", "/data/0/model", "null"),
                has(
                        "E12 a chat outside projects has no project",
                        "/apps/chats?user_ids[]={lee}&limit=1",
                        "/data/0/organization_uuid",
                        "\"{eng}\""),
                has(
                        "E12 a chat names its project",
                        "/apps/chats?user_ids[]={ada}",
                        "/data/0/project_id",
                        "\"{spring}\""));
    }

    private static List<Row> chatRules() {
        String eleven = "user_ids[]={ada}&".repeat(11);
        String ten = "user_ids[]={ada}&".repeat(10);
        return List.of(
                lists("E12 user_ids[] takes ten users", "/apps/chats?" + ten + "limit=1", "launch"),
                refused("E12 user_ids[] takes no more than ten users", "/apps/chats?" + eleven + "limit=1", 400),
                refused("E12 project_ids[] without user_ids[] is refused", "/apps/chats?project_ids[]={spring}", 400),
                refused(
                        "E12 org-wide created_at.* with order_by=updated_at is refused",
                        "/apps/chats?order_by=updated_at&created_at.gte=2026-11-01T00:00:00Z",
                        400),
                refused(
                        "E12 org-wide updated_at.* without order_by=updated_at is refused",
                        "/apps/chats?updated_at.gte=2026-11-01T00:00:00Z",
                        400),
                refused(
                        "E12 org-wide updated_at.* with order_by=created_at is refused",
                        "/apps/chats?order_by=created_at&updated_at.gte=2026-11-01T00:00:00Z",
                        400),
                refused(
                        "E12 updated_at with user_ids is refused",
                        "/apps/chats?user_ids[]={ada}&updated_at.gte=2026-11-01T00:00:00Z",
                        400),
                refused(
                        "E12 order_by=updated_at with user_ids[] is refused",
                        "/apps/chats?user_ids[]={ada}&order_by=updated_at",
                        400),
                refused(
                        "E12 updated_at.* and order_by=updated_at with user_ids[] are refused",
                        "/apps/chats?user_ids[]={ada}&order_by=updated_at&updated_at.gte=2026-11-01T00:00:00Z",
                        400),
                refused("E12 before_id without user_ids[] is refused", "/apps/chats?before_id=x", 400),
                refused("E12 order_by is created_at or updated_at", "/apps/chats?order_by=name", 400, "order_by: …"),
                refused("E12 has no order", "/apps/chats?order=desc", 400, "Unknown query parameter: 'order'.…"),
                refused("E12 user_ids[] takes users only", "/apps/chats?user_ids[]=nonsense", 400));
    }

    private static List<Row> messages() {
        return List.of(
                has(
                        "E13 the chat's members stand at the top",
                        "/apps/chats/{launch}/messages",
                        "/name",
                        "\"Launch checklist\""),
                has("E13 the whole chat comes without limit", "/apps/chats/{launch}/messages", "/has_more", "false"),
                lists(
                        "E13 created_at.gte includes the instant",
                        "/apps/chats/{launch}/messages?created_at.gte=2026-11-18T09:18:00Z",
                        "launch.3",
                        "launch.4"),
                lists(
                        "E13 created_at.gt excludes the instant",
                        "/apps/chats/{launch}/messages?created_at.gt=2026-11-18T09:18:00Z",
                        "launch.4"),
                lists(
                        "E13 created_at.lte includes the instant",
                        "/apps/chats/{launch}/messages?created_at.lte=2026-11-10T08:09:31Z",
                        "launch.1",
                        "launch.2"),
                lists(
                        "E13 created_at.lt excludes the instant",
                        "/apps/chats/{launch}/messages?created_at.lt=2026-11-10T08:09:31Z",
                        "launch.1"),
                lists(
                        "E13 updated_at.gte filters messages",
                        "/apps/chats/{launch}/messages?updated_at.gte=2026-11-18T09:18:00Z",
                        "launch.3",
                        "launch.4"),
                lists(
                        "E13 updated_at.gt filters messages",
                        "/apps/chats/{launch}/messages?updated_at.gt=2026-11-18T09:18:00Z",
                        "launch.4"),
                lists(
                        "E13 updated_at.lte filters messages",
                        "/apps/chats/{launch}/messages?updated_at.lte=2026-11-10T08:09:10.120Z",
                        "launch.1"),
                lists(
                        "E13 updated_at.lt filters messages",
                        "/apps/chats/{launch}/messages?updated_at.lt=2026-11-10T08:09:10.120Z"),
                lists("E13 order=asc may be said", "/apps/chats/{launch}/messages?order=asc&limit=1", "launch.1"),
                refused("E13 order is asc or desc", "/apps/chats/{launch}/messages?order=x", 400, "order: …"),
                has(
                        "E13 a user's message names its uploads",
                        "/apps/chats/{launch}/messages",
                        "/chat_messages/0/files/0/id",
                        "\"{brief}\""),
                has(
                        "E13 an upload has its size",
                        "/apps/chats/{launch}/messages",
                        "/chat_messages/0/files/0/size_bytes",
                        "5"),
                has(
                        "E13 an upload has its md5 in hex",
                        "/apps/chats/{launch}/messages",
                        "/chat_messages/0/files/0/md5",
                        "\"5d41402abc4b2a76b9719d911017c592\""),
                has(
                        "E13 a generated file is named",
                        "/apps/chats/{launch}/messages",
                        "/chat_messages/1/generated_files/0/id",
                        "\"{owners}\""),
                has(
                        "E13 a generated file may be a claude_file_",
                        "/apps/chats/{plan}/messages",
                        "/chat_messages/1/generated_files/0/id",
                        "\"{blob}\""),
                has(
                        "E13 an artifact is named by id and version",
                        "/apps/chats/{launch}/messages",
                        "/chat_messages/1/artifacts/0",
                        "{\"id\":\"{checklist}\",\"version_id\":\"{checklist.1}\",\"title\":\"Launch checklist\","
                                + "\"artifact_type\":\"text/markdown\"}"),
                has(
                        "E13 a tool call keeps integration and MCP server",
                        "/apps/chats/{launch}/messages",
                        "/chat_messages/1/content/1/mcp_server_url",
                        "\"https://mcp.tracker.example/mcp\""),
                has(
                        "E13 a tool call's input is a string that holds JSON",
                        "/apps/chats/{launch}/messages",
                        "/chat_messages/1/content/1/input",
                        "\"{\\\"query\\\": \\\"launch\\\", \\\"limit\\\": 5}\""),
                has(
                        "E13 stripped reasoning is told",
                        "/apps/chats/{launch}/messages",
                        "/chat_messages/1/content/3/thinking_redacted",
                        "true"),
                has(
                        "E13 a failed tool says so",
                        "/apps/chats/{plan}/messages",
                        "/chat_messages/1/content/1/is_error",
                        "true"),
                has(
                        "E13 a chat its user deleted keeps its messages, without content",
                        "/apps/chats/{dropped}/messages",
                        "/chat_messages/1/content",
                        "[]"));
    }

    private static List<Row> truncation() {
        String plan = "/apps/chats/{plan}/messages";
        return List.of(
                has(
                        "E13 tool_use input is cut at 10000 characters",
                        plan,
                        "/chat_messages/1/content/0/truncated",
                        "true"),
                has(
                        "E13 tool_result text is cut at 10000 characters",
                        plan,
                        "/chat_messages/1/content/1/truncated",
                        "true"),
                has(
                        "E13 the ceiling holds for each text item",
                        plan,
                        "/chat_messages/1/content/1/content/1/text",
                        "\"short\""),
                has(
                        "E13 tool_use_input_max_chars=-1 lifts the ceiling of inputs",
                        plan + "?tool_use_input_max_chars=-1",
                        "/chat_messages/1/content/0/input",
                        json(Northwind.LONG_INPUT)),
                has(
                        "E13 tool_use_input_max_chars does not touch results",
                        plan + "?tool_use_input_max_chars=-1",
                        "/chat_messages/1/content/1/truncated",
                        "true"),
                has(
                        "E13 tool_result_max_chars=-1 lifts the ceiling of results",
                        plan + "?tool_result_max_chars=-1",
                        "/chat_messages/1/content/1/content/0/text",
                        json(Northwind.LONG_RESULT)),
                has(
                        "E13 tool_result_max_chars does not touch inputs",
                        plan + "?tool_result_max_chars=-1",
                        "/chat_messages/1/content/0/truncated",
                        "true"),
                has(
                        "E13 the ceilings count characters, not bytes",
                        plan + "?tool_result_max_chars=12000",
                        "/chat_messages/1/content/1/content/0/text",
                        json(Northwind.LONG_RESULT)),
                refused(
                        "E13 tool_result_max_chars is at least -1",
                        plan + "?tool_result_max_chars=-2",
                        400,
                        "tool_result_max_chars: Input should be greater than or equal to -1"),
                refused(
                        "E13 tool_use_input_max_chars is at least -1",
                        plan + "?tool_use_input_max_chars=-2",
                        400,
                        "tool_use_input_max_chars: Input should be greater than or equal to -1"),
                refused(
                        "E13 tool_result_max_chars is a number",
                        plan + "?tool_result_max_chars=all",
                        400,
                        "tool_result_max_chars: …"),
                refused(
                        "E13 the session endpoints' parameters are unknown here",
                        plan + "?tool_result_max_bytes=1",
                        400,
                        "Unknown query parameter: 'tool_result_max_bytes'.…"));
    }

    private static List<Row> files() {
        return List.of(
                has(
                        "E15 a file's metadata",
                        "/apps/chats/files/{brief}",
                        "",
                        "{\"id\":\"{brief}\",\"filename\":\"launch brief – v2.pdf\",\"mime_type\":\"application/pdf\","
                                + "\"size_bytes\":5,\"md5\":\"5d41402abc4b2a76b9719d911017c592\","
                                + "\"created_at\":\"2026-11-10T08:09:08Z\",\"message_ids\":[\"{launch.1}\"],"
                                + "\"claude_chat_ids\":[\"{launch}\"]}"),
                has(
                        "E15 a file may be in several chats",
                        "/apps/chats/files/{whiteboard}",
                        "/claude_chat_ids",
                        "[\"{plan}\",\"{board}\"]"),
                has(
                        "E15 a file's messages",
                        "/apps/chats/files/{whiteboard}",
                        "/message_ids",
                        "[\"{plan.1}\",\"{board.1}\"]"),
                has(
                        "E15 md5 is the one recorded at upload",
                        "/apps/chats/files/{whiteboard}",
                        "/md5",
                        "\"5ae0c1c8a5260bc7b6648f6fbd115c35\""),
                has("E15 nothing downloadable: mime_type is null", "/apps/chats/files/{blob}", "/mime_type", "null"),
                has("E15 nothing downloadable: size_bytes is null", "/apps/chats/files/{blob}", "/size_bytes", "null"),
                has("E15 nothing downloadable: md5 is null", "/apps/chats/files/{blob}", "/md5", "null"),
                has("E15 a project file is in no chat", "/apps/chats/files/{handbook}", "/claude_chat_ids", "[]"),
                refused(
                        "E15 has no query",
                        "/apps/chats/files/{brief}?limit=1",
                        400,
                        "Unknown query parameter: 'limit'."),
                header(
                        "E16 Content-Type is the stored one",
                        "/apps/chats/files/{brief}/content",
                        "content-type",
                        "application/pdf"),
                header(
                        "E16 Content-Disposition has the extended form",
                        "/apps/chats/files/{brief}/content",
                        "content-disposition",
                        "attachment; filename\\*=utf-8''launch%20brief%20%E2%80%93%20v2\\.pdf"),
                header(
                        "E16 the extended form comes for plain names too",
                        "/apps/chats/files/{handbook}/content",
                        "content-disposition",
                        "attachment; filename\\*=utf-8''handbook\\.pdf"),
                header(
                        "E16 Content-MD5 is base64 of the bytes served",
                        "/apps/chats/files/{brief}/content",
                        "content-md5",
                        "XUFAKrxLKna5cZ2REBfFkg=="),
                header("E16 the body is chunked", "/apps/chats/files/{brief}/content", "transfer-encoding", "chunked"),
                noHeader("E16 there is no Content-Length", "/apps/chats/files/{brief}/content", "content-length"),
                refused(
                        "E16 a file with nothing downloadable is 404",
                        "/apps/chats/files/{blob}/content",
                        404,
                        "File not found: …"));
    }

    private static List<Row> generatedFiles() {
        return List.of(
                has(
                        "E18 a generated file's metadata",
                        "/apps/chats/generated-files/{owners}",
                        "",
                        "{\"id\":\"{owners}\",\"claude_chat_id\":\"{launch}\",\"created_at\":\"2026-11-10T08:09:30Z\","
                                + "\"filename\":\"owners.csv\",\"mime_type\":\"text/csv\",\"size_bytes\":45,"
                                + "\"md5\":\"e366a0e4c73a2bde2528b183910eedf8\"}"),
                has(
                        "E18 an expired file keeps its metadata",
                        "/apps/chats/generated-files/{deck}",
                        "",
                        "{\"id\":\"{deck}\",\"claude_chat_id\":\"{board}\",\"created_at\":null,"
                                + "\"filename\":\"deck.pptx\",\"mime_type\":null,\"size_bytes\":null,\"md5\":null}"),
                refused(
                        "E18 has no query",
                        "/apps/chats/generated-files/{owners}?x=1",
                        400,
                        "Unknown query parameter: 'x'."),
                header(
                        "E19 Content-Disposition",
                        "/apps/chats/generated-files/{owners}/content",
                        "content-disposition",
                        "attachment; filename\\*=utf-8''owners\\.csv"),
                header("E19 Content-Type", "/apps/chats/generated-files/{owners}/content", "content-type", "text/csv"),
                header(
                        "E19 Content-MD5",
                        "/apps/chats/generated-files/{owners}/content",
                        "content-md5",
                        "42ag5Mc6K94lKLGDkQ7t\\+A=="),
                header(
                        "E19 the body is chunked",
                        "/apps/chats/generated-files/{owners}/content",
                        "transfer-encoding",
                        "chunked"),
                refused(
                        "E19 an uploaded file is no generated file",
                        "/apps/chats/generated-files/{brief}",
                        404,
                        "Generated file not found: '{brief}'"));
    }

    private static List<Row> artifacts() {
        return List.of(
                has(
                        "E20 an artifact version's metadata",
                        "/apps/artifacts/{checklist.1}",
                        "",
                        "{\"id\":\"{checklist}\",\"version_id\":\"{checklist.1}\",\"claude_chat_id\":\"{launch}\","
                                + "\"created_at\":\"2026-11-10T08:09:31Z\",\"title\":\"Launch checklist\","
                                + "\"artifact_type\":\"text/markdown\",\"size_bytes\":39,"
                                + "\"md5\":\"2bb4a1d4f434d192f562bf7dd32a7055\"}"),
                has("E20 size counts bytes of the UTF-8 text", "/apps/artifacts/{checklist.2}", "/size_bytes", "68"),
                has(
                        "E20 md5 is over the UTF-8 text",
                        "/apps/artifacts/{checklist.2}",
                        "/md5",
                        "\"3b3af8a31cd098f55dcb555bcc652002\""),
                has("E20 title and type may be null", "/apps/artifacts/{checklist.0}", "/title", "null"),
                refused(
                        "E20 the artifact's id is not its version's",
                        "/apps/artifacts/{checklist}",
                        404,
                        "Artifact version not found: '{checklist}'"),
                refused("E20 has no query", "/apps/artifacts/{checklist.1}?x=1", 400, "Unknown query parameter: 'x'."),
                has(
                        "E21 the content is a JSON object of three members",
                        "/apps/artifacts/{checklist.1}/content",
                        "",
                        "{\"content\":\"# Launch checklist\\n\\n- [ ] landing page\\n\","
                                + "\"title\":\"Launch checklist\",\"artifact_type\":\"text/markdown\"}"),
                header(
                        "E21 the content is announced as JSON",
                        "/apps/artifacts/{checklist.1}/content",
                        "content-type",
                        "application/json.*"),
                refused(
                        "E21 has no query",
                        "/apps/artifacts/{checklist.1}/content?x=1",
                        400,
                        "Unknown query parameter: 'x'."));
    }

    private static String json(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }

    @ParameterizedTest(name = "E13 {0}={1} cuts to that many characters")
    @CsvSource({
        "tool_use_input_max_chars,1", "tool_use_input_max_chars,9999", "tool_use_input_max_chars,10000",
        "tool_result_max_chars,1", "tool_result_max_chars,4", "tool_result_max_chars,11999"
    })
    void cut(String parameter, int max) {
        world.nextMinute();
        JsonNode content = world.call("/apps/chats/{plan}/messages?" + parameter + "=" + max)
                .at("/chat_messages/1/content");
        boolean input = parameter.startsWith("tool_use");
        JsonNode block = content.get(input ? 0 : 1);
        String text = input
                ? block.get("input").asText()
                : block.at("/content/0/text").asText();
        String whole = input ? Northwind.LONG_INPUT : Northwind.LONG_RESULT;
        assertThat(block.get("truncated").asBoolean()).isTrue();
        assertThat(text).startsWith(whole.substring(0, max)).doesNotStartWith(whole.substring(0, max + 1));
    }

    @Test
    @DisplayName("E16 the bytes served are those that Content-MD5 is of, even where the recorded md5 differs")
    void bytes() {
        Answer content = world.call("/apps/chats/files/{whiteboard}/content");
        assertThat(content.text()).isEqualTo("a picture, reduced");
        String served = HexFormat.of()
                .formatHex(
                        Base64.getDecoder().decode(content.header("content-md5").orElseThrow()));
        assertThat(served)
                .isEqualTo(md5(content.body()))
                .isNotEqualTo(
                        world.call("/apps/chats/files/{whiteboard}").at("/md5").asText());
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("MD5").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("E16 HEAD answers 404")
    void head() {
        assertThat(world.as("all")
                        .send("HEAD", world.resolve("/apps/chats/files/{brief}/content"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("E14, E17 deletion answers have id and type, and nothing else")
    void deletions() {
        try (World own = World.open()) {
            assertThat(own.call("DELETE /apps/chats/{board}").json().toString())
                    .isEqualTo(own.resolve("{\"id\":\"{board}\",\"type\":\"claude_chat_deleted\"}"));
            assertThat(own.call("DELETE /apps/chats/files/{brief}").json().toString())
                    .isEqualTo(own.resolve("{\"id\":\"{brief}\",\"type\":\"claude_file_deleted\"}"));
            assertThat(own.call("DELETE /apps/chats/files/{handbook}").json().toString())
                    .isEqualTo(own.resolve("{\"id\":\"{handbook}\",\"type\":\"claude_file_deleted\"}"));
            for (String again :
                    List.of("/apps/chats/{board}", "/apps/chats/files/{brief}", "/apps/chats/files/{handbook}")) {
                assertThat(own.call("DELETE " + again).status()).as(again).isEqualTo(404);
            }
        }
    }

    @Test
    @DisplayName("E12 the switch for mandatory user_ids[]")
    void mandatoryUsers() {
        try (World own = World.older(OlderBehavior.CHATS_NEED_USER_IDS)) {
            assertThat(own.call("/apps/chats").status()).isEqualTo(400);
            assertThat(own.call("/apps/chats?user_ids[]={ada}").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("E16 the switch for plain file names")
    void plainFileNames() {
        try (World own = World.older(OlderBehavior.PLAIN_FILE_NAMES)) {
            assertThat(own.call("/apps/chats/files/{handbook}/content").header("content-disposition"))
                    .hasValue("attachment; filename=\"handbook.pdf\"");
        }
    }

    @Test
    @DisplayName("E21 the switch for bare text")
    void bareText() {
        try (World own = World.older(OlderBehavior.ARTIFACT_CONTENT_AS_TEXT)) {
            Answer content = own.call("/apps/artifacts/{checklist.2}/content");
            assertThat(content.text())
                    .isEqualTo("# Launch checklist\n\n- [x] landing page\n- [ ] pricing page — draft\n");
            assertThat(content.header("content-type")).get().asString().doesNotContain("json");
            assertThat(content.body()).hasSize(68);
        }
    }

    @Test
    @DisplayName("2, 9 text of all kinds comes through unharmed, as UTF-8")
    void unicode() {
        String text = "Zoë 🧾 \u202eright to left\u202c \u0000 \ud83d\ude00 日本語 \"quoted\" \\ / \u2028";
        try (World own = World.open()) {
            own.tenant().renameChat(own.id("plan"), text);
            Answer answer = own.call("/apps/chats?user_ids[]={ben}&limit=1");
            assertThat(answer.at("/data/0/name").asText()).isEqualTo(text);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("日本語");
        }
    }
}
