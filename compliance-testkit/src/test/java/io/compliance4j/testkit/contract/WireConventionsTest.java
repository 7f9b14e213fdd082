package io.compliance4j.testkit.contract;

import static io.compliance4j.testkit.contract.Row.accepted;
import static io.compliance4j.testkit.contract.Row.everyItem;
import static io.compliance4j.testkit.contract.Row.has;
import static io.compliance4j.testkit.contract.Row.header;
import static io.compliance4j.testkit.contract.Row.lists;
import static io.compliance4j.testkit.contract.Row.noHeader;
import static io.compliance4j.testkit.contract.Row.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sections 1 and 2: keys, query encoding, timestamps, identifiers, headers, versions. */
class WireConventionsTest extends ContractTable {
    private static final String UTC = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?Z";
    private static final String PLUS_ZERO = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?\\+00:00";
    private static final String NO_OFFSET = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?";
    private static final String BEFORE_TODAY = "created_at.lt=2026-11-20T00:00:00Z";

    static Stream<Row> rows() {
        return Stream.of(access(), queries(), suggestions(), timestamps(), identifiers(), headers())
                .flatMap(List::stream);
    }

    private static List<Row> access() {
        return List.of(
                accepted("1.2 a Compliance Access Key reaches the feed", "/activities?limit=1 as feed"),
                accepted("1.2 an Admin key reaches the feed", "/activities?limit=1 as admin"),
                refused(
                        "1.2 an Admin key of before the API was enabled lacks the feed's scope",
                        "/activities as oldadmin",
                        403,
                        "Missing required scopes. Got: ['read:compliance_org_settings'] Needed one of:"
                                + " ['read:compliance_activities', 'read:org_audit']"),
                refused("1.2 an Admin key reaches nothing but the feed", "/organizations as admin", 403, "…"),
                refused("1.2 a Claude API key is rejected", "/activities as claude", 404, "Not found"),
                refused("1.2 an Analytics key is rejected", "/activities as analytics", 404, "Not found"),
                refused("1.3 the retired scope grants nothing", "/organizations/{eng}/settings as retired", 403, "…"),
                accepted("1.3 read:org_audit satisfies the feed", "/activities?limit=1 as auditor"),
                accepted("1.3 read:org_audit satisfies user data", "/apps/chats as auditor"),
                accepted("1.3 read:org_audit satisfies organization data", "/groups as auditor"),
                refused(
                        "1.3 read:org_audit never satisfies a delete",
                        "DELETE /apps/chats/{board} as auditor",
                        403,
                        "Missing required scopes. Got: ['read:org_audit'] Needed: ['delete:compliance_user_data']"),
                refused(
                        "1.3 a read key cannot delete",
                        "DELETE /apps/chats/{board} as reader",
                        403,
                        "Missing required scopes. Got: ['read:compliance_user_data'] Needed:"
                                + " ['delete:compliance_user_data']"),
                refused(
                        "1.3 a key that may only delete cannot read",
                        "/apps/chats as deleter",
                        403,
                        "Missing required scopes. Got: ['delete:compliance_user_data'] Needed one of:"
                                + " ['read:compliance_user_data', 'read:org_audit']"));
    }

    private static List<Row> queries() {
        return List.of(
                lists(
                        "2.1 an array is a repeated name with literal brackets",
                        "/apps/chats?user_ids[]={ben}&user_ids[]={lee}",
                        "plan",
                        "dropped",
                        "guest"),
                lists(
                        "2.1 brackets may be percent-encoded",
                        "/apps/chats?user_ids%5B%5D={ben}&user_ids%5B%5D={lee}",
                        "plan",
                        "dropped",
                        "guest"),
                lists("2.1 percent-encoded brackets may be in lower case", "/apps/chats?user_ids%5b%5d={lee}", "guest"),
                lists(
                        "2.1 a range has dotted sub-keys",
                        "/apps/chats?created_at.gte=2026-11-12T00:00:00Z",
                        "board",
                        "guest"),
                lists(
                        "2.1 several operators of one range are AND-ed",
                        "/apps/chats?created_at.gte=2026-11-11T00:00:00Z&created_at.gt=2026-11-11T10:00:00Z"
                                + "&created_at.lt=2026-11-13T09:00:00Z",
                        "board"),
                lists(
                        "2.1 contradicting operators leave nothing",
                        "/apps/chats?created_at.gt=2026-11-12T00:00:00Z&created_at.lt=2026-11-11T00:00:00Z"),
                lists(
                        "2.1 colons may be percent-encoded",
                        "/apps/chats?created_at.gte=2026-11-12T00%3A00%3A00Z",
                        "board",
                        "guest"),
                refused(
                        "2.1 messages number the elements of arrays",
                        "/activities?activity_types[]=claude_chat_created&activity_types[]=no_such_type",
                        400,
                        "activity_types[].1: Input is not one of the permitted values."),
                refused(
                        "2.1 parameters are known per endpoint",
                        "/organizations?order=desc",
                        400,
                        "Unknown query parameter: 'order'."),
                refused(
                        "2.1 only four operators make a range",
                        "/apps/chats?created_at.eq=2026-11-12T00:00:00Z",
                        400,
                        "Unknown query parameter: 'created_at.eq'.…"));
    }

    private static List<Row> suggestions() {
        return List.of(
                refused(
                        "2.1 unknown parameter with brackets is refused with the dotted suggestion",
                        "/activities?created_at[gte]=2026-11-01T00:00:00Z",
                        400,
                        "Unknown query parameter: 'created_at[gte]'. Did you mean 'created_at.gte'?"),
                refused(
                        "2.1 encoded brackets get the dotted suggestion too",
                        "/activities?created_at%5Blt%5D=2026-11-01T00:00:00Z",
                        400,
                        "Unknown query parameter: 'created_at[lt]'. Did you mean 'created_at.lt'?"),
                refused(
                        "2.1 a range of chats gets the dotted suggestion",
                        "/apps/chats?updated_at[lte]=x",
                        400,
                        "Unknown query parameter: 'updated_at[lte]'. Did you mean 'updated_at.lte'?"),
                refused(
                        "2.1 an array without brackets is refused with the bracket suggestion",
                        "/apps/chats?user_ids={ada}",
                        400,
                        "Unknown query parameter: 'user_ids'. Did you mean 'user_ids[]'?"),
                refused(
                        "2.1 a type filter without brackets is refused with the bracket suggestion",
                        "/activities?activity_types=claude_chat_created",
                        400,
                        "Unknown query parameter: 'activity_types'. Did you mean 'activity_types[]'?"),
                refused(
                        "2.1 without a near match there is no suggestion",
                        "/activities?foo=1",
                        400,
                        "Unknown query parameter: 'foo'."));
    }

    private static List<Row> timestamps() {
        return List.of(
                lists(
                        "2.2 an offset other than Z is understood",
                        "/apps/chats?created_at.gte=2026-11-13T11:00:00%2B02:00",
                        "guest"),
                lists(
                        "2.2 fractional seconds are understood",
                        "/apps/chats?created_at.gte=2026-11-10T08:09:10.120001Z",
                        "dropped",
                        "board",
                        "guest"),
                lists(
                        "2.2 the feed tolerates input without an offset, as UTC",
                        "/activities?created_at.gte=2026-11-18T09:14:21&" + BEFORE_TODAY,
                        "act.chat"),
                refused(
                        "2.2 the local session list insists on an offset",
                        "/apps/sessions/local?created_at.gte=2026-11-01T00:00:00",
                        400,
                        "created_at.gte: Input should have timezone info"),
                refused(
                        "2.2 the local session list insists on an offset in created_at.lt",
                        "/apps/sessions/local?created_at.lt=2026-11-01T00:00:00",
                        400,
                        "created_at.lt: Input should have timezone info"),
                refused(
                        "2.2 the local session list insists on an offset in updated_at.gte",
                        "/apps/sessions/local?updated_at.gte=2026-11-01T00:00:00",
                        400,
                        "updated_at.gte: Input should have timezone info"),
                everyItem(
                        "2.2 activities carry Z and 0 or 6 digits", "/activities?" + BEFORE_TODAY, "/created_at", UTC),
                everyItem("2.2 chats carry Z and 0 or 6 digits", "/apps/chats", "/updated_at", UTC),
                everyItem("2.2 projects carry Z and 0 or 6 digits", "/apps/projects", "/created_at", UTC),
                everyItem("2.2 users carry Z and 0 or 6 digits", "/organizations/{eng}/users", "/created_at", UTC),
                everyItem("2.2 local sessions carry Z and 0 or 6 digits", "/apps/sessions/local", "/created_at", UTC),
                everyItem("2.2 organizations carry +00:00", "/organizations", "/created_at", PLUS_ZERO),
                everyItem("2.2 roles carry no offset", "/organizations/{eng}/roles", "/created_at", NO_OFFSET),
                everyItem("2.2 groups carry no offset", "/groups", "/created_at", NO_OFFSET),
                everyItem(
                        "2.2 group members carry no offset",
                        "/groups/{engineering}/members",
                        "/created_at",
                        NO_OFFSET));
    }

    private static List<Row> identifiers() {
        String base58 = "01[1-9A-HJ-NP-Za-km-z]{22}";
        return List.of(
                everyItem("2.3 users are user_", "/organizations/{eng}/users", "/id", "user_" + base58),
                everyItem("2.3 roles are rbac_role_", "/organizations/{eng}/roles", "/id", "rbac_role_" + base58),
                everyItem("2.3 groups are rbac_group_", "/groups", "/id", "rbac_group_" + base58),
                everyItem("2.3 chats are claude_chat_", "/apps/chats", "/id", "claude_chat_" + base58),
                everyItem(
                        "2.3 messages are claude_chat_msg_",
                        "/apps/chats/{launch}/messages",
                        "/id",
                        "claude_chat_msg_" + base58),
                everyItem("2.3 projects are claude_proj_", "/apps/projects", "/id", "claude_proj_" + base58),
                everyItem("2.3 local sessions are clls_", "/apps/sessions/local", "/id", "clls_[A-Za-z0-9_-]+"),
                everyItem(
                        "2.3 local session messages are clsm_",
                        "/apps/sessions/local/{fix}/messages",
                        "/id",
                        "clsm_[A-Za-z0-9_-]+"),
                everyItem("2.3 remote sessions are cse_", "/apps/sessions/remote", "/id", "cse_" + base58),
                everyItem(
                        "2.3 remote session messages are csev_",
                        "/apps/sessions/remote/{agent}/messages",
                        "/id",
                        "csev_" + base58),
                everyItem("2.3 code artifacts are cart_", "/apps/code/artifacts", "/id", "cart_" + base58),
                everyItem(
                        "2.3 organizations are bare lower-case UUIDs",
                        "/organizations",
                        "/uuid",
                        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
                has(
                        "2.3 an Admin key calls as apikey_",
                        "/organizations/{eng}/settings",
                        "/api_keys/0/id",
                        "\"" + Northwind.keys().get("all").id() + "\""),
                lists("2.3 organization_ids[] takes a UUID", "/apps/chats?organization_ids[]={legal}", "old"),
                lists("2.3 organization_ids[] takes a tagged id", "/apps/chats?organization_ids[]={legal.id}", "old"),
                refused("2.3 a path takes no tagged organization id", "/organizations/{eng.id}/users", 404, "…"));
    }

    private static List<Row> headers() {
        return List.of(
                header("2.4 request-id is a req_ string", "/groups", "request-id", "req_.+"),
                header("2.4 an error has a request-id", "/groups?foo=1", "request-id", "req_.+"),
                header("2.4 even a stranger's 404 has a request-id", "/groups as stranger", "request-id", "req_.+"),
                noHeader("2.4 the 401 for an expired key has no request-id", "/groups as expired", "request-id"),
                noHeader(
                        "2.4 the 401 for an expired key has no x-should-retry", "/groups as expired", "x-should-retry"),
                header("2.4 a 400 says not to retry", "/groups?foo=1", "x-should-retry", "false"),
                header(
                        "2.4 the 401 of an unknown key says not to retry",
                        "/groups as unknown",
                        "x-should-retry",
                        "false"),
                header("2.4 a 403 says not to retry", "/groups as feed", "x-should-retry", "false"),
                header("2.4 a 404 says not to retry", "/groups/rbac_group_none", "x-should-retry", "false"),
                noHeader("2.4 a success says nothing about retrying", "/groups", "x-should-retry"),
                header("2.4 the budget's limit is announced", "/groups", "anthropic-ratelimit-requests-limit", "600"),
                header(
                        "2.4 what remains of the budget is announced",
                        "/groups",
                        "anthropic-ratelimit-requests-remaining",
                        "599"),
                header("2.4 the budget's reset is a timestamp", "/groups", "anthropic-ratelimit-requests-reset", UTC),
                header(
                        "13 rate headers come with a 400",
                        "/groups?foo=1",
                        "anthropic-ratelimit-requests-remaining",
                        "599"),
                header(
                        "13 rate headers come with a 403",
                        "/groups as feed",
                        "anthropic-ratelimit-requests-remaining",
                        "599"),
                header(
                        "13 rate headers come with a 404",
                        "/groups/rbac_group_none",
                        "anthropic-ratelimit-requests-remaining",
                        "599"),
                noHeader(
                        "2.4 a stranger sees no rate headers",
                        "/groups as stranger",
                        "anthropic-ratelimit-requests-limit"),
                noHeader(
                        "2.4 an unknown key sees no rate headers",
                        "/groups as unknown",
                        "anthropic-ratelimit-requests-limit"),
                noHeader("2.4 a success carries no retry-after", "/groups", "retry-after"));
    }

    @ParameterizedTest(name = "2.1 unknown parameters are refused by {0}")
    @EnumSource(Op.class)
    void unknownParameter(Op op) {
        world.nextMinute();
        Answer answer = world.call(op.request() + "?foo=1");
        assertThat(answer.status()).as(answer::toString).isEqualTo(400);
        assertThat(answer.errorMessage()).isEqualTo("Unknown query parameter: 'foo'.");
    }

    @ParameterizedTest(name = "2.4 {0} answers with request-id, rate headers and, for JSON, its content type")
    @EnumSource(Op.class)
    void headersOf(Op op) {
        try (World own = World.open()) {
            Answer answer = own.call(op.request());
            assertThat(answer.status()).as(answer::toString).isEqualTo(200);
            assertThat(answer.header("request-id")).get().asString().startsWith("req_");
            assertThat(answer.header("anthropic-ratelimit-requests-limit")).hasValue("600");
            assertThat(answer.header("anthropic-ratelimit-requests-remaining")).hasValue("599");
            assertThat(answer.header("anthropic-ratelimit-requests-reset")).isPresent();
            if (op.style() != Op.Style.BYTES) {
                assertThat(answer.header("content-type")).get().asString().startsWith("application/json");
                assertThat(answer.json().isObject()).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "1.3 {0} needs its scope, and names it")
    @EnumSource(Op.class)
    void scopeOf(Op op) {
        world.nextMinute();
        String wrong = op.scope().equals(Op.ORG) ? "feed" : "directory";
        Answer answer = world.call(op.request() + " as " + wrong);
        assertThat(answer.status()).as(answer::toString).isEqualTo(403);
        assertThat(answer.errorMessage())
                .isEqualTo("Missing required scopes. Got: ['" + (wrong.equals("feed") ? Op.FEED : Op.ORG)
                        + "'] Needed"
                        + (op.isDelete()
                                ? ": ['" + op.scope() + "']"
                                : " one of: ['" + op.scope() + "', 'read:org_audit']"));
    }

    @ParameterizedTest(name = "1.3 {0} is satisfied by its scope alone")
    @EnumSource(Op.class)
    void scopeSuffices(Op op) {
        String key = switch (op.scope()) {
            case Op.FEED -> "feed";
            case Op.ORG -> "directory";
            case Op.USER -> "reader";
            default -> "deleter";
        };
        try (World own = World.open()) {
            Answer answer = own.call(op.request() + " as " + key);
            assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "1.2 an Admin key is refused by {0}")
    @EnumSource(
            value = Op.class,
            names = {"E1", "E8"},
            mode = EnumSource.Mode.EXCLUDE)
    void adminKey(Op op) {
        world.nextMinute();
        Answer answer = world.call(op.request() + " as admin");
        assertThat(answer.status()).as(answer::toString).isEqualTo(403);
    }

    @Test
    @DisplayName("1.1 Authorization: Bearer is accepted as well as x-api-key")
    void bearer() {
        Answer answer = world.stranger()
                .with("Authorization", "Bearer " + world.key("all").secret())
                .get("/groups");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    @DisplayName("1.1, 2.5 any anthropic-version is accepted, and none")
    void version() {
        for (String version : List.of("2023-06-01", "2026-10-21", "2099-01-01")) {
            Answer answer = world.as("all").with("anthropic-version", version).get("/groups");
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("1 nothing but GET and DELETE exists")
    void otherMethods() {
        for (String method : List.of("POST", "PUT", "PATCH")) {
            world.nextMinute();
            assertThat(world.as("all").send(method, "/groups").status())
                    .as(method)
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("1.2 deactivating a key bites on the next request")
    void deactivated() {
        try (World own = World.open()) {
            assertThat(own.as("feed").get("/activities").status()).isEqualTo(200);
            own.tenant().deactivateKey(own.key("feed").id());
            Answer answer = own.as("feed").get("/activities");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.errorMessage()).isEqualTo("API key has been deactivated.");
        }
    }

    @Test
    @DisplayName("1.2 cursors belong to the organization and survive the rotation of a key")
    void rotation() {
        try (World own = World.open()) {
            Answer first = own.as("reader").get("/apps/chats?limit=2");
            String fresh = own.tenant().rotateKey(own.key("reader").id()).secret();
            Answer second = own.stranger()
                    .key(fresh)
                    .get("/apps/chats?limit=2&after_id=" + first.at("/last_id").asText());
            assertThat(own.namesOf(second)).containsExactly("launch", "dropped");
            assertThat(own.as("reader").get("/apps/chats").status()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("2.3 a local session id is base64url of a small JSON with organization, account and session")
    void localSessionId() throws Exception {
        String id = world.as("all").get("/apps/sessions/local").at("/data/0/id").asText();
        byte[] decoded = Base64.getUrlDecoder().decode(id.substring("clls_".length()));
        JsonNode json = new ObjectMapper().readTree(decoded);
        List<String> members = new ArrayList<>();
        json.fieldNames().forEachRemaining(members::add);
        assertThat(members).containsExactly("v", "o", "p", "s");
        assertThat(json.get("o").asText()).isEqualTo(world.id("eng"));
    }

    @Test
    @DisplayName("2.3 an Admin key that calls this API is recorded as apikey_")
    void adminKeyInTheFeed() {
        try (World own = World.open()) {
            own.as("admin").get("/activities");
            Answer feed = own.as("all").get("/activities?activity_types[]=compliance_api_accessed");
            assertThat(feed.at("/data/0/actor/type").asText()).isEqualTo("api_actor");
            assertThat(feed.at("/data/0/actor/api_key_id").asText())
                    .isEqualTo(own.key("admin").id())
                    .startsWith("apikey_");
        }
    }

    @Test
    @DisplayName("2.3 page tokens begin with page_, the rest is base64url")
    void pageTokens() {
        List<String> tokens = Arrays.stream(Op.values())
                .filter(op -> op.style() == Op.Style.PAGE || op.style() == Op.Style.SESSION)
                .map(op -> {
                    world.nextMinute();
                    return world.call(op.request() + "?limit=1")
                            .at("/next_page")
                            .asText();
                })
                .toList();
        assertThat(tokens).allMatch(token -> token.matches("page_[A-Za-z0-9_-]+"));
        assertThat(tokens)
                .allSatisfy(token -> assertThat(
                                new String(Base64.getUrlDecoder().decode(token.substring(5)), StandardCharsets.UTF_8))
                        .isNotEmpty());
    }
}
