package io.compliance4j.testkit.contract;

import static io.compliance4j.testkit.contract.Row.accepted;
import static io.compliance4j.testkit.contract.Row.has;
import static io.compliance4j.testkit.contract.Row.lacks;
import static io.compliance4j.testkit.contract.Row.lists;
import static io.compliance4j.testkit.contract.Row.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.RetentionPeriod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 3: cursors, page tokens, session tokens, page sizes, orders. */
class PaginationTest extends ContractTable {
    private static final String PAST = "created_at.lt=2026-11-20T00:00:00Z";

    static Stream<Row> rows() {
        return Stream.of(cursors(), orders(), limits(), styles()).flatMap(List::stream);
    }

    private static List<Row> cursors() {
        return List.of(
                refused(
                        "3 A after_id and before_id exclude each other on the feed",
                        "/activities?after_id={act.chat}&before_id={act.login}",
                        400),
                refused(
                        "3 A after_id and before_id exclude each other on chats",
                        "/apps/chats?user_ids[]={ada}&after_id=x&before_id=y",
                        400),
                refused(
                        "3 A after_id and before_id exclude each other on messages",
                        "/apps/chats/{launch}/messages?after_id=x&before_id=y",
                        400),
                lists(
                        "3 A a raw activity id is a cursor too",
                        "/activities?after_id={act.project}&" + PAST,
                        "act.terraform",
                        "act.login"),
                lists(
                        "3 A a raw activity id is a cursor backwards too",
                        "/activities?before_id={act.upload}&" + PAST,
                        "act.chat"),
                refused(
                        "3 A a malformed feed cursor is refused",
                        "/activities?after_id=activity_invalid123",
                        400,
                        "Invalid activity_id format: 'activity_invalid123'"),
                refused(
                        "3 A a malformed before_id of the feed is refused",
                        "/activities?before_id=zzz",
                        400,
                        "Invalid activity_id format: 'zzz'"),
                refused(
                        "3 A a malformed chat cursor is refused",
                        "/apps/chats?after_id=zzz",
                        400,
                        "Invalid pagination cursor for 'after_id'"),
                refused(
                        "3 A a chat id is no chat cursor",
                        "/apps/chats?after_id={launch}",
                        400,
                        "Invalid pagination cursor for 'after_id'"),
                refused(
                        "3 A a malformed before_id of chats is refused",
                        "/apps/chats?user_ids[]={ada}&before_id=zzz",
                        400,
                        "Invalid pagination cursor for 'before_id'"),
                refused(
                        "3 A a malformed message cursor is refused",
                        "/apps/chats/{launch}/messages?after_id=zzz&limit=1",
                        400,
                        "Invalid pagination cursor for 'after_id'"),
                has(
                        "3 A an empty page of the feed has a null first_id",
                        "/activities?created_at.lt=2020-01-01T00:00:00Z",
                        "/first_id",
                        "null"),
                has(
                        "3 A an empty page of the feed has a null last_id",
                        "/activities?created_at.lt=2020-01-01T00:00:00Z",
                        "/last_id",
                        "null"),
                has(
                        "3 A an empty page of chats has a null first_id",
                        "/apps/chats?created_at.lt=2020-01-01T00:00:00Z",
                        "/first_id",
                        "null"),
                has(
                        "3 A an empty page of chats has a null last_id",
                        "/apps/chats?created_at.lt=2020-01-01T00:00:00Z",
                        "/last_id",
                        "null"),
                lists("3 A an empty chat has no messages", "/apps/chats/{guest}/messages"),
                has(
                        "3 A has_more of an empty page is false",
                        "/apps/chats?created_at.lt=2020-01-01T00:00:00Z",
                        "/has_more",
                        "false"));
    }

    private static List<Row> orders() {
        return List.of(
                lists(
                        "3 activities come newest first, ties by id",
                        "/activities?" + PAST,
                        "act.chat",
                        "act.upload",
                        "act.tie2",
                        "act.tie1",
                        "act.matter",
                        "act.project",
                        "act.terraform",
                        "act.login"),
                lists(
                        "3 activities come oldest first with order=asc",
                        "/activities?order=asc&" + PAST,
                        "act.login",
                        "act.terraform",
                        "act.project",
                        "act.matter",
                        "act.tie1",
                        "act.tie2",
                        "act.upload",
                        "act.chat"),
                lists("3 organizations come by creation", "/organizations", "eng", "legal", "console"),
                lists(
                        "3 organization users come by the date they joined, not that of the account",
                        "/organizations/{eng}/users",
                        "ada",
                        "ben",
                        "chi",
                        "eve"),
                lists("3 chats come by creation", "/apps/chats", "old", "plan", "launch", "dropped", "board", "guest"),
                lists(
                        "3 chats come by last update with order_by=updated_at",
                        "/apps/chats?order_by=updated_at",
                        "old",
                        "plan",
                        "board",
                        "guest",
                        "launch",
                        "dropped"),
                lists(
                        "3 messages come oldest first",
                        "/apps/chats/{launch}/messages",
                        "launch.1",
                        "launch.2",
                        "launch.3",
                        "launch.4"),
                lists(
                        "3 messages come newest first with order=desc",
                        "/apps/chats/{launch}/messages?order=desc",
                        "launch.4",
                        "launch.3",
                        "launch.2",
                        "launch.1"),
                lists("3 projects come by creation", "/apps/projects", "spring", "matter", "idle"),
                lists(
                        "3 project attachments come by creation",
                        "/apps/projects/{spring}/attachments",
                        "handbook",
                        "notes",
                        "blob"),
                lists(
                        "3 project collaborators come by grant",
                        "/apps/projects/{spring}/collaborators",
                        "ada",
                        "engineering",
                        "eng",
                        "membership_admin",
                        "?"),
                lists("3 local sessions come newest first", "/apps/sessions/local", "fix", "gaps", "sheet", "huge"),
                lists(
                        "3 remote sessions come newest first",
                        "/apps/sessions/remote",
                        "remote",
                        "agent",
                        "pending",
                        "boardwork"),
                lists(
                        "3 local messages come in transcript order",
                        "/apps/sessions/local/{fix}/messages",
                        "fix.1",
                        "fix.2",
                        "fix.3",
                        "fix.4",
                        "fix.5"),
                lists(
                        "3 local messages come in reverse with order=desc",
                        "/apps/sessions/local/{fix}/messages?order=desc",
                        "fix.5",
                        "fix.4",
                        "fix.3",
                        "fix.2",
                        "fix.1"),
                lists(
                        "3 remote messages come in transcript order, even where times invert",
                        "/apps/sessions/remote/{agent}/messages",
                        "agent.1",
                        "agent.2"),
                lists(
                        "3 remote messages come in reverse with order=desc",
                        "/apps/sessions/remote/{agent}/messages?order=desc",
                        "agent.2",
                        "agent.1"),
                lists("3 code artifacts come by id, not by time", "/apps/code/artifacts", "dashboard", "bare", "form"));
    }

    private static List<Row> limits() {
        List<Row> rows = new ArrayList<>();
        for (Op op : Op.lists()) {
            String target = op.target() + "?limit=";
            int max = op.maxLimit();
            rows.add(accepted("3 " + op + " accepts limit=1", target + 1));
            rows.add(accepted("3 " + op + " accepts limit=" + max, target + max));
            rows.add(refused(
                    "3 " + op + " refuses limit=0",
                    target + 0,
                    400,
                    "limit: Input should be greater than or equal to 1"));
            rows.add(refused(
                    "3 " + op + " refuses a negative limit",
                    target + -1,
                    400,
                    "limit: Input should be greater than or equal to 1"));
            rows.add(refused(
                    "3 " + op + " refuses limit=" + (max + 1),
                    target + (max + 1),
                    400,
                    "limit: Input should be less than or equal to " + max));
            rows.add(refused("3 " + op + " refuses a limit that is no number", target + "ten", 400, "limit: …"));
            rows.add(refused("3 " + op + " refuses a fractional limit", target + "1.5", 400, "limit: …"));
        }
        return rows;
    }

    private static List<Row> styles() {
        List<Row> rows = new ArrayList<>();
        for (Op op : Op.lists()) {
            String target = op.target();
            switch (op.style()) {
                case CURSOR -> {
                    rows.add(has("3 A " + op + " says when there is more", target + "?limit=1", "/has_more", "true"));
                    rows.add(lacks("3 A " + op + " has no next_page", target + "?limit=1", "/next_page"));
                    rows.add(refused(
                            "3 A " + op + " takes no page",
                            target + "?page=x",
                            400,
                            "Unknown query parameter: 'page'.…"));
                }
                case PAGE -> {
                    rows.add(has("3 B " + op + " says when there is more", target + "?limit=1", "/has_more", "true"));
                    rows.add(has("3 B " + op + " says when there is no more", target, "/has_more", "false"));
                    rows.add(has("3 B " + op + " ends with a null next_page", target, "/next_page", "null"));
                    rows.add(lacks("3 B " + op + " has no first_id", target, "/first_id"));
                    rows.add(refused("3 B " + op + " refuses a malformed page", target + "?page=zzz", 400));
                    rows.add(refused(
                            "3 B " + op + " refuses a page it never gave", target + "?page=page_eyJ2IjoxfQ", 400));
                    rows.add(refused(
                            "3 B " + op + " takes no after_id",
                            target + "?after_id=x",
                            400,
                            "Unknown query parameter: 'after_id'.…"));
                }
                default -> {
                    rows.add(lacks("3 C " + op + " has no has_more", target + "?limit=1", "/has_more"));
                    rows.add(lacks("3 C " + op + " has no has_more on its last page", target, "/has_more"));
                    rows.add(has("3 C " + op + " ends with a null next_page", target, "/next_page", "null"));
                    rows.add(refused(
                            "3 C " + op + " refuses a malformed page",
                            target + "?page=zzz",
                            400,
                            op == Op.E30 || op == Op.E32
                                    ? "The page parameter is not a valid cursor for this request."
                                    : "…"));
                    rows.add(refused(
                            "3 C " + op + " takes no after_id",
                            target + "?after_id=x",
                            400,
                            "Unknown query parameter: 'after_id'.…"));
                }
            }
        }
        return rows;
    }

    // ---- walks

    @ParameterizedTest(name = "3 walking {0} page by page gives what one page gives")
    @MethodSource("everyList")
    void walk(Op op) {
        String filter = op == Op.E1 ? "&" + PAST : "";
        List<String> whole = world.namesOf(call(op.target() + "?limit=100" + filter));
        for (int limit = 1; limit <= whole.size() + 1; limit++) {
            assertThat(walk(op, op.target(), limit, filter))
                    .as("limit=" + limit)
                    .isEqualTo(whole);
        }
    }

    static List<Op> everyList() {
        return Op.lists();
    }

    private List<String> walk(Op op, String target, int limit, String filter) {
        List<String> names = new ArrayList<>();
        String position = "";
        for (int page = 0; page < 50; page++) {
            Answer answer = call(target + "?limit=" + limit + filter + position);
            names.addAll(world.namesOf(answer));
            boolean more = op.style() == Op.Style.SESSION
                    ? answer.at("/next_page").isTextual()
                    : answer.at("/has_more").asBoolean();
            if (!more) {
                return names;
            }
            position = op.style() == Op.Style.CURSOR
                    ? "&after_id=" + encoded(answer.at("/last_id"))
                    : "&page=" + encoded(answer.at("/next_page"));
        }
        throw new AssertionError(op + " never ends: " + names);
    }

    private Answer call(String request) {
        world.nextMinute();
        Answer answer = world.call(request);
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        return answer;
    }

    private static String encoded(JsonNode cursor) {
        return java.net.URLEncoder.encode(cursor.asText(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("3 A feed, order=desc: after_id is older, before_id newer; has_more looks in the direction of travel")
    void feedDescending() {
        Answer middle = call("/activities?limit=2&after_id={act.upload}");
        assertThat(world.namesOf(middle)).containsExactly("act.tie2", "act.tie1");
        String first = encoded(middle.at("/first_id"));
        String last = encoded(middle.at("/last_id"));
        Answer older = call("/activities?limit=2&after_id=" + last);
        assertThat(world.namesOf(older)).containsExactly("act.matter", "act.project");
        assertThat(older.at("/has_more").asBoolean()).isTrue();
        Answer oldest = call("/activities?limit=5&after_id=" + encoded(older.at("/last_id")));
        assertThat(world.namesOf(oldest)).containsExactly("act.terraform", "act.login");
        assertThat(oldest.at("/has_more").asBoolean()).isFalse();
        Answer adjacent = call("/activities?limit=1&before_id=" + first + "&" + PAST);
        assertThat(world.namesOf(adjacent)).containsExactly("act.upload");
        assertThat(adjacent.at("/has_more").asBoolean()).isTrue();
        Answer newest = call("/activities?limit=9&before_id=" + first + "&" + PAST);
        assertThat(world.namesOf(newest)).containsExactly("act.chat", "act.upload");
        assertThat(newest.at("/has_more").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("3 A feed, order=asc: the meaning of the cursors flips")
    void feedAscending() {
        Answer after = call("/activities?order=asc&limit=2&after_id={act.tie2}&" + PAST);
        assertThat(world.namesOf(after)).containsExactly("act.upload", "act.chat");
        assertThat(after.at("/has_more").asBoolean()).isFalse();
        Answer before = call("/activities?order=asc&limit=2&before_id={act.tie1}&" + PAST);
        assertThat(world.namesOf(before)).containsExactly("act.project", "act.matter");
        assertThat(before.at("/has_more").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("3 A chats: after_id is newer; with user_ids[], before_id is older and keeps the order")
    void chatsBothWays() {
        Answer first = call("/apps/chats?user_ids[]={ada}&user_ids[]={ben}&limit=2");
        assertThat(world.namesOf(first)).containsExactly("plan", "launch");
        Answer next =
                call("/apps/chats?user_ids[]={ada}&user_ids[]={ben}&limit=2&after_id=" + encoded(first.at("/last_id")));
        assertThat(world.namesOf(next)).containsExactly("dropped", "board");
        Answer back = call(
                "/apps/chats?user_ids[]={ada}&user_ids[]={ben}&limit=1&before_id=" + encoded(next.at("/first_id")));
        assertThat(world.namesOf(back)).containsExactly("launch");
        assertThat(back.at("/has_more").asBoolean()).isTrue();
        Answer all = call(
                "/apps/chats?user_ids[]={ada}&user_ids[]={ben}&limit=9&before_id=" + encoded(next.at("/first_id")));
        assertThat(world.namesOf(all)).containsExactly("plan", "launch");
        assertThat(all.at("/has_more").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("3 A messages: both cursors, in both orders")
    void messagesBothWays() {
        String target = "/apps/chats/{launch}/messages";
        Answer two = call(target + "?limit=2");
        assertThat(world.namesOf(two)).containsExactly("launch.1", "launch.2");
        assertThat(two.at("/has_more").asBoolean()).isTrue();
        Answer rest = call(target + "?after_id=" + encoded(two.at("/last_id")));
        assertThat(world.namesOf(rest)).containsExactly("launch.3", "launch.4");
        assertThat(rest.at("/has_more").asBoolean()).isFalse();
        Answer back = call(target + "?limit=1&before_id=" + encoded(rest.at("/first_id")));
        assertThat(world.namesOf(back)).containsExactly("launch.2");
        Answer newest = call(target + "?order=desc&limit=1");
        assertThat(world.namesOf(newest)).containsExactly("launch.4");
        Answer older = call(target + "?order=desc&limit=2&after_id=" + encoded(newest.at("/last_id")));
        assertThat(world.namesOf(older)).containsExactly("launch.3", "launch.2");
    }

    @Test
    @DisplayName("3 A what cursors look like inside")
    void insides() throws IOException {
        JsonNode feed = decoded(call("/activities?limit=1&" + PAST).at("/last_id"));
        assertThat(members(feed)).containsExactly("id", "created_at");
        assertThat(feed.get("id").asText()).isEqualTo(world.id("act.chat"));
        JsonNode created = decoded(call("/apps/chats?limit=1").at("/last_id"));
        assertThat(members(created)).containsExactly("k", "t", "id");
        assertThat(created.get("k").asText()).isEqualTo("created_at");
        JsonNode updated =
                decoded(call("/apps/chats?limit=1&order_by=updated_at").at("/last_id"));
        assertThat(updated.get("k").asText()).isEqualTo("updated_at");
        Answer chat = call("/apps/chats/{launch}/messages?limit=1");
        assertThat(members(decoded(chat.at("/last_id")))).containsExactly("msg_uuid");
        String href = call("/apps/chats?limit=1").at("/data/0/href").asText();
        assertThat(href).isEqualTo("https://claude.ai/chat/" + created.get("id").asText());
    }

    private static JsonNode decoded(JsonNode cursor) throws IOException {
        return new ObjectMapper().readTree(Base64.getDecoder().decode(cursor.asText()));
    }

    private static List<String> members(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    @DisplayName("3 A chat cursors are bound to their order_by")
    void boundToOrder() {
        String byCreation = encoded(call("/apps/chats?limit=1").at("/last_id"));
        String byUpdate =
                encoded(call("/apps/chats?limit=1&order_by=updated_at").at("/last_id"));
        world.nextMinute();
        Answer crossed = world.call("/apps/chats?order_by=updated_at&after_id=" + byCreation);
        assertThat(crossed.status()).isEqualTo(400);
        assertThat(world.call("/apps/chats?after_id=" + byUpdate).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("3 A a failed request never moves the position")
    void failureKeepsPosition() {
        String cursor = encoded(call("/apps/chats?limit=2").at("/last_id"));
        world.nextMinute();
        for (int i = 0; i < 600; i++) {
            world.call("/groups");
        }
        assertThat(world.call("/apps/chats?limit=2&after_id=" + cursor).status())
                .isEqualTo(429);
        assertThat(world.namesOf(call("/apps/chats?limit=2&after_id=" + cursor)))
                .containsExactly("launch", "dropped");
    }

    @Test
    @DisplayName("3 A a walk of the feed neither repeats nor misses when newer activities arrive")
    void stableUnderInsertion() {
        try (World own = World.open()) {
            Answer first = own.call("/activities?limit=3&" + PAST);
            own.tenant()
                    .record(Activity.builder(
                                    "intruder",
                                    "claude_chat_created",
                                    Actor.system(),
                                    Instant.parse("2026-11-19T00:00:00Z"))
                            .build());
            Answer second = own.call("/activities?limit=3&after_id=" + encoded(first.at("/last_id")));
            assertThat(own.namesOf(second)).containsExactly("act.tie1", "act.matter", "act.project");
        }
    }

    @Test
    @DisplayName("3 B, C a token is refused by any other list")
    void tokensAreBound() {
        List<Op> paged = Arrays.stream(Op.values())
                .filter(op -> op.style() == Op.Style.PAGE || op.style() == Op.Style.SESSION)
                .toList();
        for (int i = 0; i < paged.size(); i++) {
            Op own = paged.get(i);
            Op other = paged.get((i + 1) % paged.size());
            String token = encoded(call(own.target() + "?limit=1").at("/next_page"));
            world.nextMinute();
            assertThat(world.call(other.target() + "?page=" + token).status())
                    .as(own + " -> " + other)
                    .isEqualTo(400);
        }
    }

    // ---- session tokens

    @Test
    @DisplayName("3 C local message tokens are bound to their session and order")
    void localMessageTokens() {
        String token =
                encoded(call("/apps/sessions/local/{fix}/messages?limit=1").at("/next_page"));
        world.nextMinute();
        for (String elsewhere : List.of(
                "/apps/sessions/local/{gaps}/messages?page=", "/apps/sessions/local/{fix}/messages?order=desc&page=")) {
            Answer answer = world.call(elsewhere + token);
            assertThat(answer.status()).as(answer::toString).isEqualTo(400);
            assertThat(answer.errorMessage()).isEqualTo("The page parameter is not a valid cursor for this request.");
        }
    }

    @Test
    @DisplayName("3 C local message tokens expire 24 hours after the walk's first page")
    void localMessageTokensExpire() {
        try (World own = World.open()) {
            String target = "/apps/sessions/local/{fix}/messages?limit=1&page=";
            String second = encoded(
                    own.call("/apps/sessions/local/{fix}/messages?limit=1").at("/next_page"));
            own.clock().advance(Duration.ofHours(23));
            Answer page = own.call(target + second);
            assertThat(own.namesOf(page)).containsExactly("fix.2");
            String third = encoded(page.at("/next_page"));
            own.clock().advance(Duration.ofMinutes(59));
            assertThat(own.namesOf(own.call(target + third))).containsExactly("fix.3");
            own.clock().advance(Duration.ofMinutes(2));
            for (String token : List.of(second, third)) {
                Answer expired = own.call(target + token);
                assertThat(expired.status()).as(expired::toString).isEqualTo(400);
                assertThat(expired.errorMessage())
                        .isEqualTo("The page cursor has expired. Restart the walk without a page parameter; results"
                                + " will reflect the current retention boundary.");
            }
        }
    }

    @Test
    @DisplayName("3 C local list tokens keep working past 24 hours, under today's retention")
    void localListTokens() {
        try (World own = World.open()) {
            String token = encoded(own.call("/apps/sessions/local?limit=1").at("/next_page"));
            own.clock().advance(Duration.ofMinutes(38 * 60 + 30));
            assertThat(own.namesOf(own.call("/apps/sessions/local?page=" + token)))
                    .containsExactly("gaps", "sheet", "huge");
            own.tenant().setRetention(Northwind.ENGINEERING.uuid(), "chat", RetentionPeriod.days(5));
            assertThat(own.namesOf(own.call("/apps/sessions/local?page=" + token)))
                    .containsExactly("gaps", "sheet");
        }
    }

    // ---- default page sizes

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @DisplayName("3 default page sizes")
    class Defaults {
        private World crowd;

        @BeforeAll
        void open() {
            crowd = World.open(Crowd.tenant());
        }

        @AfterAll
        void close() {
            crowd.close();
        }

        @ParameterizedTest(name = "3 {0} has its default page size")
        @EnumSource(
                value = Op.class,
                mode = EnumSource.Mode.INCLUDE,
                names = {
                    "E1", "E2", "E3", "E4", "E5", "E7", "E9", "E11", "E12", "E13", "E22", "E25", "E26", "E30", "E32",
                    "E33", "E34", "E35"
                })
        void defaultLimit(Op op) {
            crowd.nextMinute();
            Answer answer = crowd.call(Crowd.target(op));
            assertThat(answer.status()).as(answer::toString).isEqualTo(200);
            assertThat(answer.items()).hasSize(op == Op.E13 ? Crowd.SIZE : op.defaultLimit());
            assertThat(answer.at(op.style() == Op.Style.SESSION ? "/next_page" : "/has_more")
                            .asText())
                    .matches(op == Op.E13 ? "false" : "true|page_.+");
        }

        @ParameterizedTest(name = "3 {0} gives as many items as its longest page may have")
        @EnumSource(
                value = Op.class,
                mode = EnumSource.Mode.INCLUDE,
                names = {
                    "E2", "E3", "E4", "E5", "E7", "E9", "E11", "E12", "E13", "E22", "E25", "E26", "E30", "E32", "E33",
                    "E34", "E35"
                })
        void longest(Op op) {
            crowd.nextMinute();
            assertThat(crowd.call(Crowd.target(op) + "?limit=" + op.maxLimit()).items())
                    .hasSize(op.maxLimit());
        }

        @ParameterizedTest(name = "3 a walk of {0} in uneven pages visits every record once")
        @EnumSource(
                value = Op.class,
                mode = EnumSource.Mode.INCLUDE,
                names = {
                    "E2", "E3", "E4", "E5", "E7", "E9", "E11", "E12", "E13", "E22", "E25", "E26", "E30", "E32", "E33",
                    "E34", "E35"
                })
        void visitsEveryRecordOnce(Op op) {
            List<JsonNode> seen = new ArrayList<>();
            String position = "";
            for (int page = 0; page < 60; page++) {
                crowd.nextMinute();
                Answer answer = crowd.call(Crowd.target(op) + "?limit=" + (op.maxLimit() == 100 ? 33 : 97) + position);
                answer.items().forEach(seen::add);
                boolean cursor = op.style() == Op.Style.CURSOR;
                JsonNode next = answer.at(cursor ? "/last_id" : "/next_page");
                boolean last = cursor ? !answer.at("/has_more").asBoolean() : !next.isTextual();
                if (last) {
                    break;
                }
                position = (cursor ? "&after_id=" : "&page=") + encoded(next);
            }
            assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(110);
            assertThat(seen.size()).isGreaterThanOrEqualTo(op.maxLimit() == 100 ? 110 : Crowd.SIZE);
        }
    }

    @Test
    @DisplayName("3 the order of ascending and descending lists is exactly reversed")
    void reversed() {
        List<String> descending = new ArrayList<>(world.namesOf(call("/activities?" + PAST)));
        Collections.reverse(descending);
        assertThat(world.namesOf(call("/activities?order=asc&" + PAST))).isEqualTo(descending);
    }
}
