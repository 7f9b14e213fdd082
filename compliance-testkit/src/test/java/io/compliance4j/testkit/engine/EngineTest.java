package io.compliance4j.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.testkit.SampleTenant;
import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.RetentionPeriod;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that need time to pass or things to happen; the contract tests look at the rest over HTTP. */
class EngineTest {
    private static final String FEED = "/v1/compliance/activities";
    private static final String CHATS = "/v1/compliance/apps/chats";
    private final SampleTenant small = new SampleTenant();
    private final Tenant tenant = small.builder().build();
    private ComplianceEngine engine = new ComplianceEngine(tenant);

    private FakeResponse get(String target) {
        return engine.handle(FakeRequest.get(target).withKey(small.all.secret()));
    }

    private FakeResponse get(TenantKey key, String target) {
        return engine.handle(FakeRequest.get(target).withKey(key.secret()));
    }

    private FakeResponse delete(String target) {
        return engine.handle(FakeRequest.delete(target).withKey(small.all.secret()));
    }

    private static JsonNode json(FakeResponse response) {
        try {
            return new ObjectMapper().readTree(response.body().readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(FakeResponse response) {
        return json(response).path("error").path("message").asText();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("data").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    // ---- keys

    @Test
    void keysAreRefusedAsTheirKindAndStateDemand() {
        assertThat(engine.handle(FakeRequest.get(FEED)).status()).isEqualTo(404);
        assertThat(engine.handle(FakeRequest.get("/v1/compliance/organizations/x/settings"))
                        .status())
                .isEqualTo(401);
        assertThat(get(small.claudeApi, FEED).status()).isEqualTo(404);
        assertThat(get(small.dead, FEED)).satisfies(response -> {
            assertThat(response.status()).isEqualTo(401);
            assertThat(message(response)).isEqualTo("API key has been deactivated.");
            assertThat(response.header("request-id")).isPresent();
            assertThat(response.header("x-should-retry")).contains("false");
            assertThat(json(response).get("request_id").isNull()).isTrue();
        });
        assertThat(get(small.expired, FEED)).satisfies(response -> {
            assertThat(message(response)).isEqualTo("API key has expired.");
            assertThat(response.headers()).containsOnlyKeys("content-type", "date");
        });
        assertThat(get(small.admin, FEED).status()).isEqualTo(200);
        assertThat(get(small.admin, CHATS).status()).isEqualTo(403);
        assertThat(message(get(small.feedOnly, CHATS)))
                .isEqualTo("Missing required scopes. Got: ['read:compliance_activities'] Needed one of:"
                        + " ['read:compliance_user_data', 'read:org_audit']");
    }

    @Test
    void aRotatedKeyWorksAndCursorsSurviveIt() {
        String cursor = json(get(FEED + "?limit=3")).path("last_id").asText();
        TenantKey fresh = tenant.rotateKey(small.all.id());
        assertThat(get(FEED).status()).isEqualTo(401);
        JsonNode page = json(get(fresh, FEED + "?limit=3&after_id=" + encode(cursor)));
        assertThat(page.path("data")).hasSize(3);
    }

    @Test
    void whileTheApiIsOffEveryCallIs400AndNothingIsRecorded() {
        tenant.switchApi(false);
        int before = tenant.activities().size();
        assertThat(message(get(FEED))).isEqualTo("Compliance API is not enabled for this organization");
        tenant.sendMessage(
                small.chat.id(),
                Message.user("later", small.time.instant()).text("hi").build());
        assertThat(tenant.activities().size()).isEqualTo(before);
        tenant.switchApi(true);
        assertThat(get(FEED).status()).isEqualTo(200);
    }

    // ---- budget

    @Test
    void theBudgetIsAFixedWindowThatEndsWithItsReset() {
        engine = new ComplianceEngine(
                tenant, EngineOptions.builder().requestsPerMinute(3).build(), Interceptor.none());
        assertThat(get(FEED).header("anthropic-ratelimit-requests-remaining")).contains("2");
        assertThat(get(small.admin, FEED).status()).isEqualTo(200);
        small.time.advance(Duration.ofSeconds(20));
        assertThat(get(small.feedOnly, CHATS).status()).isEqualTo(403);
        FakeResponse refused = get(FEED);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).contains("40");
        assertThat(refused.header("x-should-retry")).isEmpty();
        assertThat(refused.header("anthropic-ratelimit-requests-reset")).contains("2026-11-20T10:01:00Z");
        assertThat(engine.handle(FakeRequest.get(FEED)).status()).isEqualTo(404);
        small.time.advance(Duration.ofSeconds(40));
        assertThat(get(FEED).status()).isEqualTo(200);
    }

    @Test
    void remoteSessionsHaveASecondBudgetWhoseRetryAfterIsOne() {
        engine = new ComplianceEngine(
                tenant, EngineOptions.builder().remoteRequestsPerMinute(1).build(), Interceptor.none());
        String remote = "/v1/compliance/apps/sessions/remote";
        assertThat(get(remote).status()).isEqualTo(200);
        FakeResponse refused = get(remote);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).contains("1");
        assertThat(refused.header("anthropic-ratelimit-requests-remaining")).contains("598");
        assertThat(get("/v1/compliance/apps/sessions/local").status()).isEqualTo(200);
    }

    @Test
    void aNeighbourEatsFromTheBudget() {
        engine = new ComplianceEngine(
                tenant, EngineOptions.builder().neighbour(5).build(), Interceptor.none());
        assertThat(get(FEED).header("anthropic-ratelimit-requests-remaining")).contains("599");
        small.time.advance(Duration.ofSeconds(30));
        assertThat(get(FEED).header("anthropic-ratelimit-requests-remaining")).contains("448");
    }

    // ---- the feed

    @Test
    void theFeedIsWalkedBothWaysInBothOrders() {
        List<String> newestFirst = ids(json(get(FEED + "?created_at.lt=2026-11-20T10:00:00Z")));
        assertThat(newestFirst).hasSize(10);
        JsonNode first = json(get(FEED + "?limit=4&created_at.lt=2026-11-20T10:00:00Z"));
        assertThat(ids(first)).isEqualTo(newestFirst.subList(0, 4));
        String last = first.path("last_id").asText();
        JsonNode second = json(get(FEED + "?limit=4&created_at.lt=2026-11-20T10:00:00Z&after_id=" + encode(last)));
        assertThat(ids(second)).isEqualTo(newestFirst.subList(4, 8));
        assertThat(second.path("has_more").asBoolean()).isTrue();
        JsonNode back = json(get(
                FEED + "?limit=2&before_id=" + encode(second.path("first_id").asText())));
        assertThat(ids(back)).isEqualTo(newestFirst.subList(2, 4));
        assertThat(back.path("has_more").asBoolean()).isTrue();
        JsonNode ascending = json(get(FEED + "?limit=3&order=asc&after_id=" + newestFirst.get(9)));
        assertThat(ids(ascending)).containsExactly(newestFirst.get(8), newestFirst.get(7), newestFirst.get(6));
    }

    @Test
    void everyCallIsInTheFeedAfterwards() {
        get("/v1/compliance/groups?bogus=1");
        JsonNode newest = json(get(FEED + "?limit=1")).path("data").get(0);
        assertThat(newest.path("type").asText()).isEqualTo("compliance_api_accessed");
        assertThat(newest.path("status_code").asInt()).isEqualTo(400);
        assertThat(newest.path("url").asText()).isEqualTo("https://api.anthropic.com/v1/compliance/groups?bogus=1");
        assertThat(newest.path("actor").path("api_key_id").asText()).isEqualTo(small.all.id());
        assertThat(newest.get("organization_id").isNull()).isTrue();
    }

    @Test
    void aLateArrivalShowsInItsPlaceOnceItIsIndexed() {
        Instant happened = SampleTenant.NOW.minusSeconds(995).plusMillis(500);
        Activity late = tenant.recordLate(
                Activity.builder("late", "claude_chat_viewed", Actor.system(), happened),
                happened,
                Duration.ofSeconds(995 + 30));
        assertThat(ids(json(get(FEED)))).doesNotContain(late.id());
        small.time.advance(Duration.ofSeconds(31));
        List<String> now = ids(json(get(FEED + "?created_at.lt=2026-11-20T10:00:00Z")));
        assertThat(now.indexOf(late.id())).isEqualTo(4);
    }

    @Test
    void anOrganizationFilterKeepsWhatHasNoOrganization() {
        get(FEED);
        JsonNode page = json(get(FEED + "?organization_ids[]=" + small.legal.id()));
        assertThat(page.path("data")).hasSize(6);
        JsonNode single = json(get(small.legalOnly, FEED));
        assertThat(single.path("data")).hasSize(7);
        FakeResponse foreign = get(small.legalOnly, FEED + "?organization_ids[]=" + small.engineering.uuid());
        assertThat(foreign.status()).isEqualTo(403);
    }

    // ---- chats

    @Test
    void aUserDeletedChatStaysListedWithoutNameAndContent() {
        tenant.softDeleteChat(small.chat.id());
        JsonNode chat = json(get(CHATS + "/" + small.chat.id() + "/messages"));
        assertThat(chat.path("name").asText()).isEmpty();
        assertThat(chat.path("deleted_at").asText()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(chat.path("chat_messages")).hasSize(2);
        assertThat(chat.path("chat_messages").get(0).path("content")).isEmpty();
        assertThat(get(CHATS + "/files/" + small.brief.id()).status()).isEqualTo(404);
        assertThat(get(CHATS + "/generated-files/" + small.owners.id()).status())
                .isEqualTo(404);
        assertThat(get("/v1/compliance/apps/artifacts/"
                                + small.checklist.versions().get(0).id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDeletedChatTakesItsFilesAlongAndFreesItsProject() {
        String project = "/v1/compliance/apps/projects/" + small.project.id();
        assertThat(delete(project).status()).isEqualTo(409);
        assertThat(delete(CHATS + "/" + small.chat.id()).text())
                .isEqualTo("{\"id\":\"" + small.chat.id() + "\",\"type\":\"claude_chat_deleted\"}");
        assertThat(delete(CHATS + "/" + small.chat.id()).status()).isEqualTo(404);
        assertThat(get(CHATS + "/files/" + small.brief.id()).status()).isEqualTo(404);
        assertThat(delete(project).status()).isEqualTo(200);
        assertThat(get(CHATS + "/files/" + small.handbook.id()).status()).isEqualTo(404);
        assertThat(get("/v1/compliance/apps/projects/documents/" + small.notes.id())
                        .status())
                .isEqualTo(404);
        assertThat(message(delete(project)))
                .isEqualTo("No project found with provided id, or it has already been deleted.");
    }

    @Test
    void aWalkByUpdateSeesAChatAgainThatGotAMessage() {
        JsonNode all = json(get(CHATS + "?order_by=updated_at"));
        assertThat(ids(all)).containsExactly(small.chat.id(), small.other.id());
        tenant.sendMessage(
                small.chat.id(),
                Message.user("again", small.time.instant()).text("More").build());
        JsonNode next = json(get(CHATS + "?order_by=updated_at&after_id="
                + encode(all.path("last_id").asText())));
        assertThat(ids(next)).containsExactly(small.chat.id());
        assertThat(message(get(CHATS + "?after_id=" + encode(all.path("last_id").asText()))))
                .isEqualTo("Invalid pagination cursor for 'after_id'");
    }

    @Test
    void retentionFollowsTheClock() {
        tenant.setRetention(small.legal.uuid(), "all", RetentionPeriod.days(30));
        assertThat(ids(json(get(CHATS)))).hasSize(2);
        small.time.advanceTo(Instant.parse("2026-12-12T00:00:00Z"));
        assertThat(ids(json(get(CHATS)))).containsExactly(small.chat.id());
        assertThat(get(CHATS + "/" + small.other.id() + "/messages").status()).isEqualTo(404);
    }

    // ---- sessions

    @Test
    void aTranscriptTokenIsBoundToSessionAndOrderAndLivesForADay() {
        engine = new ComplianceEngine(
                tenant, EngineOptions.builder().shortSessionPages(1).build(), Interceptor.none());
        String messages = "/v1/compliance/apps/sessions/local/" + small.local.id() + "/messages";
        String token = json(get(messages)).path("next_page").asText();
        assertThat(token).startsWith("page_");
        JsonNode second = json(get(messages + "?page=" + token));
        assertThat(second.path("data")).hasSize(1);
        assertThat(second.get("next_page").isNull()).isTrue();
        assertThat(message(get(messages + "?order=desc&page=" + token)))
                .isEqualTo("The page parameter is not a valid cursor for this request.");
        small.time.advance(Duration.ofHours(24));
        assertThat(message(get(messages + "?page=" + token))).startsWith("The page cursor has expired.");
    }

    @Test
    void shorteningRetentionMovesTheBeginningOfALocalSession() {
        tenant.setRetention(small.engineering.uuid(), "chat", RetentionPeriod.days(2));
        small.time.advanceTo(Instant.parse("2026-11-20T14:02:20Z"));
        JsonNode session =
                json(get("/v1/compliance/apps/sessions/local")).path("data").get(0);
        assertThat(session.path("created_at").asText()).isEqualTo("2026-11-18T14:02:38Z");
        small.time.advanceTo(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(get("/v1/compliance/apps/sessions/local/" + small.local.id()).status())
                .isEqualTo(404);
    }

    @Test
    void pendingRemoteSessionsAreListedButNotReadable() {
        tenant.setRemoteSessionStatus(small.remote.id(), "pending");
        assertThat(ids(json(get("/v1/compliance/apps/sessions/remote")))).containsExactly(small.remote.id());
        assertThat(message(get("/v1/compliance/apps/sessions/remote/" + small.remote.id() + "/messages")))
                .isEqualTo("Remote session not found.");
    }

    // ---- the rest

    @Test
    void emptyPagesComeBeforeRealOnesWhenAskedFor() {
        engine = new ComplianceEngine(
                tenant, EngineOptions.builder().emptyPages().build(), Interceptor.none());
        JsonNode empty = json(get("/v1/compliance/apps/code/artifacts"));
        assertThat(empty.path("data")).isEmpty();
        assertThat(empty.path("has_more").asBoolean()).isTrue();
        JsonNode real = json(get("/v1/compliance/apps/code/artifacts?page="
                + empty.path("next_page").asText()));
        assertThat(ids(real)).containsExactly(small.dashboard.id());
    }

    @Test
    void aPageTokenIsBoundToItsQuery() {
        String users = "/v1/compliance/organizations/" + small.engineering.uuid() + "/users";
        String token = json(get(users + "?limit=1")).path("next_page").asText();
        assertThat(ids(json(get(users + "?limit=500&page=" + token)))).containsExactly(small.ben.id());
        assertThat(get("/v1/compliance/groups?page=" + token).status()).isEqualTo(400);
        assertThat(get(users + "?page=nonsense").status()).isEqualTo(400);
    }

    @Test
    void unknownParametersAreRefusedWithASuggestion() {
        assertThat(message(get(FEED + "?created_at%5Bgte%5D=x")))
                .isEqualTo("Unknown query parameter: 'created_at[gte]'. Did you mean 'created_at.gte'?");
        assertThat(message(get(CHATS + "?user_ids=x")))
                .isEqualTo("Unknown query parameter: 'user_ids'. Did you mean 'user_ids[]'?");
        assertThat(message(get(FEED + "?foo=1"))).isEqualTo("Unknown query parameter: 'foo'.");
        assertThat(get(FEED + "?activity_types%5B%5D=claude_chat_created").status())
                .isEqualTo(200);
    }

    @Test
    void olderBehavioursAreSwitches() {
        engine = new ComplianceEngine(
                tenant,
                EngineOptions.builder()
                        .older(
                                OlderBehavior.UNAUTHENTICATED_IS_401,
                                OlderBehavior.CONFLICT_ERROR_TYPE,
                                OlderBehavior.OLDER_WORDING,
                                OlderBehavior.ERROR_BODY_WITHOUT_ENVELOPE)
                        .build(),
                Interceptor.none());
        assertThat(engine.handle(FakeRequest.get(FEED)).text())
                .isEqualTo("{\"error\":{\"type\":\"authentication_error\",\"message\":"
                        + "\"The API key provided is invalid or has been revoked.\"}}");
        assertThat(json(delete("/v1/compliance/apps/projects/" + small.project.id()))
                        .path("error")
                        .path("type")
                        .asText())
                .isEqualTo("conflict_error");
        assertThat(message(get(CHATS + "?limit=1500")))
                .isEqualTo("The limit parameter must be between 1 and 1000, inclusive. Got 1500.");
    }
}
