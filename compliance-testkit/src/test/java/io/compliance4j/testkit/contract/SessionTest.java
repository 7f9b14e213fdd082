package io.compliance4j.testkit.contract;

import static io.compliance4j.testkit.contract.Row.accepted;
import static io.compliance4j.testkit.contract.Row.has;
import static io.compliance4j.testkit.contract.Row.lacks;
import static io.compliance4j.testkit.contract.Row.lists;
import static io.compliance4j.testkit.contract.Row.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.LocalSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 11.1 and 11.2: local sessions, remote sessions, their messages. */
class SessionTest extends ContractTable {
    private static final String FIX = "/apps/sessions/local/{fix}/messages";
    private static final String BOARD = "/apps/sessions/remote/{boardwork}/messages";

    static Stream<Row> rows() {
        return Stream.of(localLists(), localRecords(), localMessages(), ceilings(), remoteLists(), remoteMessages())
                .flatMap(List::stream);
    }

    private static List<Row> localLists() {
        String list = "/apps/sessions/local?";
        List<Row> rows = new ArrayList<>(List.of(
                lists(
                        "E30 created_at.gte includes the instant",
                        list + "created_at.gte=2026-11-17T09:15:43Z",
                        "fix",
                        "gaps"),
                lists("E30 created_at.lt excludes the instant", list + "created_at.lt=2026-11-16T09:15:43Z", "huge"),
                lists(
                        "E30 created_at.gte and created_at.lt are AND-ed",
                        list + "created_at.gte=2026-11-16T00:00:00Z&created_at.lt=2026-11-18T00:00:00Z",
                        "gaps",
                        "sheet"),
                lists(
                        "E30 updated_at.gte is a lower bound for the last activity",
                        list + "updated_at.gte=2026-11-17T00:00:00Z",
                        "fix",
                        "gaps",
                        "sheet"),
                lists(
                        "E30 updated_at.gte includes the instant",
                        list + "updated_at.gte=2026-11-17T01:15:43Z",
                        "fix",
                        "gaps",
                        "sheet"),
                lists(
                        "E30 a key for one organization sees that one",
                        "/apps/sessions/local as single",
                        "fix",
                        "gaps",
                        "sheet",
                        "huge"),
                refused(
                        "E30 created_at.gte that is no timestamp",
                        list + "created_at.gte=yesterday",
                        400,
                        "created_at.gte: …")));
        for (String unknown : List.of(
                "created_at.gt",
                "created_at.lte",
                "updated_at.gt",
                "updated_at.lt",
                "updated_at.lte",
                "organization_ids[]",
                "user_ids[]",
                "order")) {
            rows.add(refused(
                    "E30 has no " + unknown,
                    list + unknown + "=2026-11-17T00:00:00Z",
                    400,
                    "Unknown query parameter: '" + unknown + "'.…"));
        }
        return rows;
    }

    private static List<Row> localRecords() {
        String fix = "/apps/sessions/local/{fix}";
        return List.of(
                has("E31 type", fix, "/type", "\"compliance_local_session\""),
                has("E31 a bare session", fix, "/id", "\"{fix}\""),
                has("E31 created_at", fix, "/created_at", "\"2026-11-18T14:02:11Z\""),
                has("E31 updated_at", fix, "/updated_at", "\"2026-11-18T15:31:09Z\""),
                has("E31 organization_uuid", fix, "/organization_uuid", "\"{eng}\""),
                has("E31 workspace_id", fix, "/workspace_id", "\"wrkspc_01wEVpYGYWC2o1r8pN9pWfiP\""),
                has("E31 user", fix, "/user", "{\"id\":\"{ada}\",\"email_address\":\"ada.osei@example.com\"}"),
                has(
                        "E31 a departed user keeps the id, the address is null",
                        "/apps/sessions/local/{gaps}",
                        "/user",
                        "{\"id\":\"{gone}\",\"email_address\":null}"),
                has("E31 product_surface", fix, "/product_surface", "\"claude_code\""),
                has("E31 truncated", "/apps/sessions/local/{huge}", "/truncated", "true"),
                lacks("E31 has no messages", fix, "/data"),
                refused("E31 has no query", fix + "?limit=1", 400, "Unknown query parameter: 'limit'."),
                refused("E31 a session of another kind is malformed", "/apps/sessions/local/{agent}", 400),
                refused("E31 clls_ with nonsense is malformed", "/apps/sessions/local/clls_%21%21", 400));
    }

    private static List<Row> localMessages() {
        String gaps = "/apps/sessions/local/{gaps}/messages";
        return List.of(
                has("E32 the session stands beside its messages", FIX, "/session/id", "\"{fix}\""),
                has(
                        "E32 the session's user has a null address always",
                        FIX,
                        "/session/user",
                        "{\"id\":\"{ada}\",\"email_address\":null}"),
                has("E32 a message's type", FIX, "/data/0/type", "\"compliance_local_session_message\""),
                has("E32 a message's role", FIX, "/data/0/role", "\"user\""),
                has("E32 messages of one call share their time", FIX, "/data/2/created_at", "\"2026-11-18T14:02:11Z\""),
                has("E32 a model", FIX, "/data/2/model", "\"claude-opus-5\""),
                has("E32 a synthetic marker", FIX, "/data/0/provenance", "{\"type\":\"synthetic_marker\"}"),
                has(
                        "E32 a marker starts with a bracketed text block flagged truncated",
                        FIX,
                        "/data/0/content/0",
                        "{\"type\":\"text\",\"text\":\"[system prompt content not shown]\",\"truncated\":true}"),
                has(
                        "E32 content that is unavailable, and why",
                        gaps,
                        "/data/0/provenance",
                        "{\"type\":\"content_unavailable\",\"reason\":\"retention_elapsed\"}"),
                has("E32 unavailable content is empty", gaps, "/data/0/content", "[]"),
                has("E32 client-asserted history", gaps, "/data/1/provenance", "{\"type\":\"client_asserted\"}"),
                has("E32 reason client_aborted", gaps, "/data/2/provenance/reason", "\"client_aborted\""),
                has("E32 reason not_captured", gaps, "/data/3/provenance/reason", "\"not_captured\""),
                has("E32 reason oversize", gaps, "/data/4/provenance/reason", "\"oversize\""),
                has("E32 reason cmek_key_revoked", gaps, "/data/5/provenance/reason", "\"cmek_key_revoked\""),
                has(
                        "E32 a tool call's input is a string",
                        FIX + "?tool_use_input_max_bytes=-1",
                        "/data/2/content/1/input",
                        json(Northwind.LONG_INPUT)),
                lacks("E32 blocks have no integration", FIX, "/data/2/content/1/integration_name"),
                lacks("E32 blocks have no MCP server", FIX, "/data/2/content/1/mcp_server_url"),
                lacks("E32 text has no thinking_redacted", FIX, "/data/1/content/0/thinking_redacted"),
                has(
                        "E32 a placeholder for items that are not text",
                        FIX + "?tool_result_max_bytes=-1",
                        "/data/3/content/0/content/1/text",
                        "\"[1 non-text item(s) not shown]\""),
                refused("E32 order is asc or desc", FIX + "?order=newest", 400, "order: …"),
                lists("E32 order=asc may be said", FIX + "?order=asc&limit=1", "fix.1"),
                refused(
                        "E32 has no created_at filter",
                        FIX + "?created_at.gte=2026-11-17T00:00:00Z",
                        400,
                        "Unknown query parameter: 'created_at.gte'.…"),
                refused(
                        "E32 the chats' parameters are unknown here",
                        FIX + "?tool_result_max_chars=1",
                        400,
                        "Unknown query parameter: 'tool_result_max_chars'.…"));
    }

    private static List<Row> ceilings() {
        List<Row> rows = new ArrayList<>();
        for (String parameter : List.of("tool_use_input_max_bytes", "tool_result_max_bytes")) {
            for (String path : List.of(FIX, BOARD)) {
                String endpoint = path.equals(FIX) ? "E32 " : "E34 ";
                String target = path + "?" + parameter + "=";
                rows.add(refused(endpoint + parameter + "=0 is refused", target + 0, 400));
                rows.add(refused(endpoint + parameter + "=-2 is refused", target + -2, 400));
                rows.add(refused(endpoint + parameter + "=2147483648 is refused", target + "2147483648", 400));
                rows.add(refused(endpoint + parameter + " is a number", target + "all", 400, parameter + ": …"));
                rows.add(accepted(endpoint + parameter + "=1 is accepted", target + 1));
                rows.add(accepted(endpoint + parameter + "=-1 is accepted", target + -1));
                rows.add(accepted(endpoint + parameter + "=2147483647 is accepted", target + 2147483647));
            }
        }
        return rows;
    }

    private static List<Row> remoteLists() {
        String list = "/apps/sessions/remote?";
        List<Row> rows = new ArrayList<>(List.of(
                lists("E33 organization_ids[] takes a UUID", list + "organization_ids[]={legal}", "boardwork"),
                lists("E33 organization_ids[] takes a tagged id", list + "organization_ids[]={legal.id}", "boardwork"),
                accepted("E33 organization_ids[] takes 500", list + "organization_ids[]={eng}&".repeat(500)),
                refused(
                        "E33 organization_ids[] takes no more than 500",
                        list + "organization_ids[]={eng}&".repeat(501),
                        400),
                lists(
                        "E33 user_ids[] matches owners, so agent-owned sessions vanish",
                        list + "user_ids[]={ben}&user_ids[]={ada}",
                        "remote"),
                lists("E33 user_ids[] takes ten", list + "user_ids[]={lee}&".repeat(10), "boardwork"),
                refused("E33 user_ids[] takes no more than ten", list + "user_ids[]={lee}&".repeat(11), 400),
                lists(
                        "E33 created_at.gte includes the instant",
                        list + "created_at.gte=2026-11-17T09:15:22Z",
                        "remote",
                        "agent"),
                lists("E33 created_at.gt excludes the instant", list + "created_at.gt=2026-11-17T09:15:22Z", "remote"),
                lists(
                        "E33 created_at.lte includes the instant",
                        list + "created_at.lte=2026-11-16T09:15:22Z",
                        "pending",
                        "boardwork"),
                lists(
                        "E33 created_at.lt excludes the instant",
                        list + "created_at.lt=2026-11-16T09:15:22Z",
                        "boardwork"),
                lists(
                        "E33 a key for one organization sees that one",
                        "/apps/sessions/remote as single",
                        "remote",
                        "agent",
                        "pending"),
                has(
                        "E33 an owned session",
                        "/apps/sessions/remote",
                        "/data/0/user",
                        "{\"id\":\"{ada}\",\"email_address\":\"ada.osei@example.com\"}"),
                has(
                        "E33 an owned session names its project",
                        "/apps/sessions/remote",
                        "/data/0/claude_project_id",
                        "\"{spring}\""),
                has(
                        "E33 an agent-owned session has an agent",
                        "/apps/sessions/remote",
                        "/data/1/agent_id",
                        "\"cagt_01WhNmKAzq1tfMez7rkcWJGm\""),
                has(
                        "E33 an agent-owned session names who launched it",
                        "/apps/sessions/remote",
                        "/data/1/started_by_user",
                        "{\"id\":\"{ben}\",\"email_address\":\"ben.lindqvist@example.com\"}"),
                has("E33 an agent-owned session has no user", "/apps/sessions/remote", "/data/1/user", "null"),
                has(
                        "E33 a departed user keeps the id",
                        "/apps/sessions/remote",
                        "/data/2/user",
                        "{\"id\":\"{gone}\",\"email_address\":null}"),
                has("E33 a pending session is listed", "/apps/sessions/remote", "/data/2/status", "\"pending\""),
                has("E33 status archived", "/apps/sessions/remote", "/data/1/status", "\"archived\""),
                has("E33 product_surface", "/apps/sessions/remote", "/data/0/product_surface", "\"cowork_remote\""),
                lacks("E33 a session has no type", "/apps/sessions/remote", "/data/0/type")));
        for (String unknown : List.of("updated_at.gte", "updated_at.lt", "order", "status")) {
            rows.add(refused(
                    "E33 has no " + unknown,
                    list + unknown + "=2026-11-17T00:00:00Z",
                    400,
                    "Unknown query parameter: '" + unknown + "'.…"));
        }
        return rows;
    }

    private static List<Row> remoteMessages() {
        String agent = "/apps/sessions/remote/{agent}/messages";
        return List.of(
                has("E34 the session stands beside its messages", BOARD, "/session/id", "\"{boardwork}\""),
                has(
                        "E34 the session's user has a null address",
                        BOARD,
                        "/session/user",
                        "{\"id\":\"{lee}\",\"email_address\":null}"),
                has(
                        "E34 inside, an agent-owned session does not tell who launched it",
                        agent + "?limit=1",
                        "/session/agent_id",
                        "\"cagt_01WhNmKAzq1tfMez7rkcWJGm\""),
                has("E34 who sent a message of an agent-owned session", agent, "/data/0/sent_by_user_id", "\"{ben}\""),
                has("E34 content that is unavailable says so", agent, "/data/1/content_unavailable", "true"),
                has("E34 unavailable content is empty", agent, "/data/1/content", "[]"),
                lacks("E34 a message has no type", BOARD, "/data/0/type"),
                lacks("E34 a message has no provenance", BOARD, "/data/0/provenance"),
                lacks("E34 blocks have no MCP server", BOARD, "/data/1/content/1/mcp_server_url"),
                refused("E34 order is asc or desc", BOARD + "?order=x", 400, "order: …"),
                refused("E34 a local id is malformed", "/apps/sessions/remote/{fix}/messages", 400),
                refused(
                        "E34 has no created_at filter",
                        BOARD + "?created_at.gte=2026-11-17T00:00:00Z",
                        400,
                        "Unknown query parameter: 'created_at.gte'.…"));
    }

    private static String json(String text) {
        return TextNode.valueOf(text).toString();
    }

    @Test
    @DisplayName("E34 inside the session, address, launcher and project are unresolved: null or left out")
    void unresolved() {
        Answer agent = world.call("/apps/sessions/remote/{agent}/messages");
        assertThat(absentOrNull(agent.at("/session/started_by_user"))).isTrue();
        Answer sheet = world.call("/apps/sessions/remote/{remote}/messages");
        assertThat(absentOrNull(sheet.at("/session/claude_project_id"))).isTrue();
    }

    private static boolean absentOrNull(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    @ParameterizedTest(name = "{0} {1}={2} cuts to that many bytes of UTF-8")
    @CsvSource({
        "E32,tool_use_input_max_bytes,", "E32,tool_use_input_max_bytes,5", "E32,tool_result_max_bytes,",
        "E32,tool_result_max_bytes,7", "E34,tool_use_input_max_bytes,", "E34,tool_use_input_max_bytes,5",
        "E34,tool_result_max_bytes,", "E34,tool_result_max_bytes,7"
    })
    void cut(Op op, String parameter, Integer given) {
        world.nextMinute();
        boolean input = parameter.startsWith("tool_use");
        int max = given == null ? 10_000 : given;
        Answer answer = world.call(op.target() + (given == null ? "" : "?" + parameter + "=" + given));
        int message = (op == Op.E32 ? 2 : 1) + (input ? 0 : 1);
        JsonNode block = answer.at("/data/" + message + "/content/" + (input ? 1 : 0));
        String text = input
                ? block.get("input").asText()
                : block.at("/content/0/text").asText();
        String whole = input ? Northwind.LONG_INPUT : Northwind.LONG_RESULT;
        assertThat(block.get("truncated").asBoolean()).isTrue();
        String kept = commonPrefix(text, whole);
        assertThat(kept.getBytes(StandardCharsets.UTF_8).length).isBetween(max - 1, max);
        if (!input) {
            assertThat(text.substring(kept.length()))
                    .isEqualTo("…[truncated; pass tool_result_max_bytes=-1 for the server max]");
        }
    }

    private static String commonPrefix(String a, String b) {
        int length = 0;
        while (length < a.length() && length < b.length() && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return a.substring(0, length);
    }

    @Test
    @DisplayName("E32 -1 and anything larger give the server's maximum of about 1 MiB")
    void serverMaximum() {
        String id = Ids.localSession(Northwind.ENGINEERING.uuid(), Northwind.ADA.id(), "enormous");
        Instant at = Instant.parse("2026-11-19T00:00:00Z");
        LocalSession enormous = new LocalSession(
                id,
                Northwind.ENGINEERING.uuid(),
                Northwind.ADA.id(),
                null,
                at,
                at,
                "claude_code",
                false,
                () -> List.of(new LocalSession.LocalMessage(
                        Ids.localMessage("enormous"),
                        "user",
                        at,
                        null,
                        null,
                        List.of(new Block.ToolResult(null, "Read", false, List.of("x".repeat(3_000_000)))))));
        try (World own = World.open(Northwind.tenant().localSession(enormous))) {
            for (String max : List.of("-1", "2147483647", "2000000")) {
                Answer answer = own.call("/apps/sessions/local/" + id + "/messages?tool_result_max_bytes=" + max);
                JsonNode block = answer.at("/data/0/content/0");
                assertThat(block.get("truncated").asBoolean()).isTrue();
                assertThat(block.at("/content/0/text").asText().length()).isBetween(1_000_000, 1_100_000);
            }
        }
    }

    @ParameterizedTest(name = "3 {0} may hold fewer items than asked for without being the last page")
    @CsvSource({
        "/apps/sessions/local",
        "/apps/sessions/remote",
        "/apps/sessions/local/{fix}/messages",
        "/apps/sessions/remote/{boardwork}/messages"
    })
    void shortPages(String target) {
        List<String> whole = world.namesOf(world.call(target));
        try (World own =
                World.open(Northwind.tenant(), server -> server.options(options -> options.shortSessionPages(1)))) {
            List<String> names = new ArrayList<>();
            String page = "";
            do {
                Answer answer = own.call(target + "?limit=100" + page);
                assertThat(answer.items()).hasSize(1);
                names.addAll(own.namesOf(answer));
                page = answer.at("/next_page").isTextual()
                        ? "&page=" + answer.at("/next_page").asText()
                        : "";
            } while (!page.isEmpty());
            assertThat(names).isEqualTo(whole);
        }
    }

    @Test
    @DisplayName("E32 a session that continues moves updated_at, and keeps the ids of its messages")
    void continued() {
        try (World own = World.open()) {
            Instant later = Instant.parse("2026-11-20T09:59:00Z");
            own.tenant()
                    .appendToLocalSession(
                            own.id("sheet"),
                            new LocalSession.LocalMessage(
                                    Ids.localMessage("sheet 2"),
                                    "assistant",
                                    later,
                                    null,
                                    null,
                                    List.of(Block.text("17"))));
            assertThat(own.namesOf(own.call("/apps/sessions/local?updated_at.gte=2026-11-20T00:00:00Z")))
                    .containsExactly("sheet");
            Answer messages = own.call("/apps/sessions/local/{sheet}/messages");
            assertThat(messages.items()).hasSize(2);
            assertThat(messages.at("/data/0/id").asText()).isEqualTo(Ids.localMessage("sheet 1"));
        }
    }

    @Test
    @DisplayName("E34 a pending session answers 404 until it is active")
    void pending() {
        try (World own = World.open()) {
            String target = "/apps/sessions/remote/{pending}/messages";
            assertThat(own.call(target).errorMessage()).isEqualTo("Remote session not found.");
            own.tenant().setRemoteSessionStatus(own.id("pending"), "active");
            assertThat(own.call(target).status()).isEqualTo(200);
        }
    }
}
