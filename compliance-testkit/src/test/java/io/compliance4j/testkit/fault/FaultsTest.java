package io.compliance4j.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.testkit.SampleTenant;
import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.Delivery;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.engine.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String FEED = "/v1/compliance/activities";
    private final SampleTenant small = new SampleTenant();

    private ComplianceEngine engine(Interceptor faults) {
        return new ComplianceEngine(small.builder().build(), EngineOptions.defaults(), faults);
    }

    private FakeResponse get(ComplianceEngine engine, String target) {
        return engine.handle(FakeRequest.get(target).withKey(small.all.secret()));
    }

    private static JsonNode json(FakeResponse response) {
        try {
            return new ObjectMapper().readTree(response.body().readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aScriptForAnUnknownRouteIsRefusedAtOnce() {
        assertThatThrownBy(() -> Faults.script().on("GET /v1/compliance/activitys"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GET /v1/compliance/activitys");
    }

    @Test
    void aScriptRunsInOrderAndOnItsRouteOnly() {
        FaultScript script = Faults.script();
        script.on(Operation.ACTIVITIES)
                .respond(429, Faults.retryAfter(3))
                .then(Faults.reset())
                .then(Faults.ok())
                .times(2, Faults.respond(503));
        ComplianceEngine engine = engine(script);
        assertThat(get(engine, "/v1/compliance/groups").status()).isEqualTo(200);
        assertThat(get(engine, FEED).header("retry-after")).contains("3");
        assertThat(get(engine, FEED).delivery().ending()).isEqualTo(Delivery.Ending.RESET_BEFORE_HEADERS);
        assertThat(IntStream.range(0, 4).map(i -> get(engine, FEED).status())).containsExactly(200, 503, 503, 200);
    }

    @Test
    void theSameSeedGivesTheSameFaults() {
        List<List<String>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            ComplianceEngine engine = engine(Faults.random(7, 0.5));
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                FakeResponse response = get(engine, "/v1/compliance/organizations");
                seen.add(response.status() + " " + response.delivery().ending());
            }
            runs.add(seen);
        }
        assertThat(runs.get(0)).isEqualTo(runs.get(1));
        assertThat(new HashSet<>(runs.get(0)))
                .contains("200 COMPLETE", "429 COMPLETE", "200 ABORT_IN_BODY", "200 RESET_BEFORE_HEADERS");
    }

    @Test
    void aWalkThroughEmptyAndDuplicatePagesLosesNothing() {
        FaultScript script = Faults.script();
        script.on(Operation.ORGANIZATION_USERS)
                .then(Faults.emptyPageWithMore())
                .then(Faults.ok())
                .then(Faults.duplicatePage());
        ComplianceEngine engine = engine(script);
        String users = "/v1/compliance/organizations/" + small.engineering.uuid() + "/users?limit=1";
        List<String> seen = new ArrayList<>();
        JsonNode page = json(get(engine, users));
        assertThat(page.path("data")).isEmpty();
        while (page.hasNonNull("next_page")) {
            page = json(get(engine, users + "&page=" + page.path("next_page").asText()));
            page.path("data").forEach(user -> seen.add(user.path("id").asText()));
        }
        assertThat(seen).containsExactly(small.ada.id(), small.ada.id(), small.ben.id());
    }

    @Test
    void aRepeatedCursorSendsTheCallerBack() {
        FaultScript script = Faults.script();
        script.on(Operation.ACTIVITIES).then(Faults.ok()).then(Faults.repeatedCursor());
        ComplianceEngine engine = engine(script);
        String cursor = json(get(engine, FEED + "?limit=2")).path("last_id").asText();
        String encoded = java.net.URLEncoder.encode(cursor, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(json(get(engine, FEED + "?limit=2&after_id=" + encoded))
                        .path("last_id")
                        .asText())
                .isEqualTo(cursor);
    }

    @Test
    void unknownsKeepIdsAndCursors() {
        FaultScript script = Faults.script();
        script.on(Operation.CHAT_MESSAGES).then(Faults.ok()).then(Faults.unknowns(1));
        ComplianceEngine engine = engine(script);
        String messages = "/v1/compliance/apps/chats/" + small.chat.id() + "/messages";
        JsonNode plain = json(get(engine, messages));
        JsonNode strange = json(get(engine, messages));
        assertThat(strange.path("last_id")).isEqualTo(plain.path("last_id"));
        assertThat(strange.has("member_of_tomorrow")).isTrue();
        JsonNode blocks = strange.path("chat_messages").get(0).path("content");
        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(1).path("type").asText()).isEqualTo("variant_of_tomorrow");
    }

    @Test
    void theDownloadFaultsChangeHeadersOrBytes() {
        FaultScript script = Faults.script();
        script.on(Operation.FILE_CONTENT)
                .then(Faults.wrongMd5())
                .then(Faults.hostileFileName("../../etc/passwd"))
                .then(Faults.shortBody(2));
        ComplianceEngine engine = engine(script);
        String content = "/v1/compliance/apps/chats/files/" + small.brief.id() + "/content";
        assertThat(get(engine, content).header("content-md5")).contains("AAAAAAAAAAAAAAAAAAAAAA==");
        assertThat(get(engine, content).header("content-disposition").orElseThrow())
                .isEqualTo("attachment; filename*=utf-8''%2E%2E%2F%2E%2E%2F%65%74%63%2F%70%61%73%73%77%64");
        assertThat(get(engine, content).text()).isEqualTo("hel");
    }

    @Test
    void aFileOfFaultsIsAScriptAndChance() {
        Interceptor faults = FaultFile.parse("""
                {"routes": {"GET /v1/compliance/activities": [
                    {"fault": "respond", "status": 429, "retry_after": 2},
                    {"fault": "reset", "times": 2},
                    {"fault": "abort", "after_bytes": 10, "always": true}]},
                 "random": {"seed": 3, "probability": 1}}""", "faults.json");
        ComplianceEngine engine = engine(faults);
        assertThat(get(engine, FEED).header("retry-after")).contains("2");
        assertThat(get(engine, FEED).delivery().ending()).isEqualTo(Delivery.Ending.RESET_BEFORE_HEADERS);
        assertThat(get(engine, FEED).delivery().ending()).isEqualTo(Delivery.Ending.RESET_BEFORE_HEADERS);
        assertThat(get(engine, FEED).delivery()).isEqualTo(Delivery.of(Delivery.Ending.ABORT_IN_BODY, 10));
        Set<String> others = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            FakeResponse response = get(engine, "/v1/compliance/groups");
            others.add(response.status() + " " + response.delivery().ending());
        }
        assertThat(others).hasSizeGreaterThan(5);
    }

    @Test
    void aFileWithAFaultOrRouteThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> FaultFile.parse(
                        "{\"routes\":{\"GET /v1/compliance/activities\":[{\"fault\":\"meteor\"}]}}", "faults.json"))
                .hasMessageContaining("meteor");
        assertThatThrownBy(() -> FaultFile.parse("{\"routes\":{\"GET /nothing\":[]}}", "faults.json"))
                .hasMessageContaining("GET /nothing");
        assertThatThrownBy(() -> FaultFile.parse("{", "faults.json")).hasMessageContaining("faults.json");
    }
}
