package io.compliance4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.testkit.contract.RawExchange.Ending;
import io.compliance4j.testkit.fault.Fault;
import io.compliance4j.testkit.fault.FaultScript;
import io.compliance4j.testkit.fault.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of fault, as a plain client or a bare socket sees it. After it, the service answers as ever. */
class FaultTest {
    private static final String CHATS = "GET /v1/compliance/apps/chats";
    private static final String CONTENT = "GET /v1/compliance/apps/chats/files/{claude_file_id}/content";
    private static final String DELETE_CHAT = "DELETE /v1/compliance/apps/chats/{claude_chat_id}";
    private static final Duration FOR_EVER = Duration.ofHours(1);

    private final FaultScript script = Faults.script();
    private World world;

    @BeforeEach
    void open() {
        world = World.open(Northwind.tenant(), server -> server.faults(script));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Answer chats(Fault fault) {
        script.on(CHATS).then(fault);
        return world.call("/apps/chats");
    }

    private RawExchange raw(Fault fault) throws IOException {
        script.on(CHATS).then(fault);
        return RawExchange.of(world, "/apps/chats");
    }

    private void serviceIsBack() {
        assertThat(world.call("/apps/chats").items()).hasSize(6);
    }

    // ---- answers in the place of the service

    @ParameterizedTest(name = "a status with the service's shape of body: {0}")
    @ValueSource(ints = {400, 401, 403, 404, 409, 429, 500, 502, 503, 504, 529})
    void status(int status) {
        Answer answer = chats(Faults.respond(status, Faults.header("X-Custom", "yes")));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("x-custom")).hasValue("yes");
        ResponseChecker checker = new ResponseChecker();
        checker.check("Error", "fault " + status, answer.json());
        assertThat(checker.violations()).isEmpty();
        serviceIsBack();
    }

    @Test
    @DisplayName("13 a 429 with and without retry-after")
    void tooMany() {
        assertThat(chats(Faults.respond(429, Faults.retryAfter(7))).header("retry-after"))
                .hasValue("7");
        assertThat(chats(Faults.respond(429)).header("retry-after")).isEmpty();
        serviceIsBack();
    }

    @Test
    @DisplayName("4.2 a 500 that says itself not to retry")
    void deterministic() {
        Answer answer = chats(Faults.deterministicError());
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errorType()).isEqualTo("api_error");
        assertThat(answer.header("x-should-retry")).hasValue("false");
    }

    @Test
    @DisplayName("a 401 in the middle of a walk; with the right key the walk goes on")
    void unauthorized() {
        script.on(CHATS).then(Faults.ok()).then(Faults.unauthorized());
        Answer first = world.call("/apps/chats?limit=3");
        String next = "/apps/chats?limit=3&after_id=" + first.at("/last_id").asText();
        assertThat(world.call(next).status()).isEqualTo(401);
        assertThat(world.namesOf(world.call(next))).containsExactly("dropped", "board", "guest");
    }

    @Test
    @DisplayName("a redirect to another origin is given, not followed")
    void redirect() {
        Answer answer = chats(Faults.redirect(URI.create("http://192.0.2.1/elsewhere")));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).hasValue("http://192.0.2.1/elsewhere");
    }

    @Test
    @DisplayName("4.2 the three 503 of local sessions")
    void localSessions() {
        script.on("GET /v1/compliance/apps/sessions/local")
                .then(Faults.localIndexUnavailable())
                .then(Faults.localRetentionOverride());
        script.on("GET /v1/compliance/apps/sessions/local/{local_session_id}/messages")
                .then(Faults.localContentUnavailable())
                .then(Faults.localRetentionOverride());
        List<String> messages = new ArrayList<>();
        for (String target : List.of("/apps/sessions/local", "/apps/sessions/local/{fix}/messages")) {
            for (int i = 0; i < 2; i++) {
                Answer answer = world.call(target);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.errorType()).isEqualTo("overloaded_error");
                messages.add(answer.errorMessage());
            }
        }
        assertThat(messages)
                .containsExactly(
                        "The local-sessions index is temporarily unavailable. Try again shortly.",
                        "The local-sessions index cannot currently evaluate retention overrides for this page."
                                + " Try again later.",
                        "Captured content is temporarily unavailable. Try again shortly.",
                        "The local-sessions index cannot currently evaluate retention overrides for this session."
                                + " Try again later.");
    }

    @Test
    @DisplayName("HTML in the place of JSON")
    void html() {
        Answer answer = chats(Faults.html(502));
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.header("content-type")).get().asString().startsWith("text/html");
        assertThat(answer.text()).startsWith("<html>");
    }

    @Test
    @DisplayName("garbage and truncated JSON, announced as JSON with 200")
    void brokenJson() {
        for (Fault fault : List.of(Faults.garbageJson(), Faults.truncatedJson(), Faults.shortBody(1))) {
            Answer answer = chats(fault);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("content-type")).get().asString().startsWith("application/json");
            assertThatThrownBy(answer::json).isInstanceOf(UncheckedIOException.class);
        }
        serviceIsBack();
    }

    // ---- how the answer travels

    @Test
    @DisplayName("slow headers: nothing comes")
    void slowHeaders() throws IOException {
        RawExchange exchange = raw(Faults.slowHeaders(FOR_EVER));
        assertThat(exchange.ending()).isEqualTo(Ending.SILENT);
        assertThat(exchange.received()).isEmpty();
    }

    @Test
    @DisplayName("a stall in the body: headers, the first bytes, then nothing")
    void stall() throws IOException {
        RawExchange exchange = raw(Faults.stall(20, FOR_EVER));
        assertThat(exchange.ending()).isEqualTo(Ending.SILENT);
        assertThat(exchange.received()).startsWith("HTTP/1.1 200").contains("{\"data\":[{\"id\":\"");
        assertThat(exchange.isComplete()).isFalse();
    }

    @Test
    @DisplayName("a stall that ends: the body is whole")
    void stallThatEnds() {
        assertThat(chats(Faults.stall(20, Duration.ofMillis(1))).items()).hasSize(6);
    }

    @Test
    @DisplayName("a reset before any byte; the service has seen nothing")
    void reset() throws IOException {
        assertThat(raw(Faults.reset())).isEqualTo(new RawExchange("", Ending.RESET));
        script.on(DELETE_CHAT).then(Faults.reset());
        assertThatThrownBy(() -> world.call("DELETE /apps/chats/{board}")).isInstanceOf(UncheckedIOException.class);
        assertThat(world.call("DELETE /apps/chats/{board}").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("4.4 a reset after the service has done its work: the repeat of a delete is 404")
    void resetAfterProcessing() {
        script.on(DELETE_CHAT).then(Faults.resetAfterProcessing());
        assertThatThrownBy(() -> world.call("DELETE /apps/chats/{board}")).isInstanceOf(UncheckedIOException.class);
        assertThat(world.call("DELETE /apps/chats/{board}").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a reset in the body")
    void resetInBody() throws IOException {
        RawExchange exchange = raw(Faults.resetInBody(30));
        assertThat(exchange.ending()).isEqualTo(Ending.RESET);
        assertThat(exchange.isComplete()).isFalse();
    }

    @Test
    @DisplayName("an aborted chunked body: headers, the first bytes, no last chunk")
    void abort() throws IOException {
        script.on(CONTENT).then(Faults.abort(3));
        RawExchange exchange = RawExchange.of(world, "/apps/chats/files/{brief}/content");
        assertThat(exchange.ending()).isEqualTo(Ending.CLOSED);
        assertThat(exchange.hasHead()).isTrue();
        assertThat(exchange.received()).contains("hel").doesNotContain("hello");
        assertThat(exchange.isComplete()).isFalse();
        script.on(CONTENT).then(Faults.abort(3));
        assertThatThrownBy(() -> world.call("/apps/chats/files/{brief}/content"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(world.call("/apps/chats/files/{brief}/content").text()).isEqualTo("hello");
    }

    @Test
    @DisplayName("a short body in well-formed HTTP: only Content-MD5 tells")
    void shortBody() {
        script.on(CONTENT).then(Faults.shortBody(2));
        Answer answer = world.call("/apps/chats/files/{brief}/content");
        assertThat(answer.text()).isEqualTo("hel");
        assertThat(answer.header("content-md5")).hasValue("XUFAKrxLKna5cZ2REBfFkg==");
    }

    @Test
    @DisplayName("a connection closed without a byte, and bytes that are no HTTP")
    void noHttp() throws IOException {
        assertThat(raw(Faults.emptyResponse())).isEqualTo(new RawExchange("", Ending.CLOSED));
        assertThat(raw(Faults.garbage()).received()).isNotEmpty().doesNotStartWith("HTTP/1.1 200 OK\r\ncontent");
        assertThatThrownBy(() -> chats(Faults.garbage())).isInstanceOf(UncheckedIOException.class);
        serviceIsBack();
    }

    // ---- what the answer says

    @Test
    @DisplayName("a Content-MD5 of other bytes")
    void wrongMd5() {
        script.on(CONTENT).then(Faults.wrongMd5());
        Answer answer = world.call("/apps/chats/files/{brief}/content");
        assertThat(answer.text()).isEqualTo("hello");
        assertThat(answer.header("content-md5")).get().isNotEqualTo("XUFAKrxLKna5cZ2REBfFkg==");
    }

    @ParameterizedTest(name = "a hostile file name: {0}")
    @ValueSource(strings = {"../../etc/passwd", "..\\..\\boot.ini", "CON", "a\u202egpj.exe", "line\nbreak", ""})
    void hostileFileName(String name) {
        script.on(CONTENT).then(Faults.hostileFileName(name));
        String disposition = world.call("/apps/chats/files/{brief}/content")
                .header("content-disposition")
                .orElseThrow();
        assertThat(disposition).startsWith("attachment; filename*=utf-8''");
        String encoded = disposition.substring("attachment; filename*=utf-8''".length());
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(name);
    }

    @Test
    @DisplayName("a repeated cursor sends the caller back to the page it has")
    void repeatedCursor() {
        script.on(CHATS).then(Faults.ok()).then(Faults.repeatedCursor());
        String cursor = world.call("/apps/chats?limit=2").at("/last_id").asText();
        Answer second = world.call("/apps/chats?limit=2&after_id=" + cursor);
        assertThat(second.at("/last_id").asText()).isEqualTo(cursor);
        assertThat(second.at("/has_more").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("a duplicate page repeats the items of the page before")
    void duplicatePage() {
        script.on(CHATS).then(Faults.ok()).then(Faults.duplicatePage());
        Answer first = world.call("/apps/chats?limit=2");
        Answer second = world.call(
                "/apps/chats?limit=2&after_id=" + first.at("/last_id").asText());
        assertThat(world.namesOf(second)).containsExactly("old", "plan", "launch", "dropped");
    }

    @ParameterizedTest(name = "an empty page with more loses nothing: {0}")
    @ValueSource(strings = {"/apps/projects", "/apps/code/artifacts", "/apps/sessions/local"})
    void emptyPage(String target) {
        List<String> whole = world.namesOf(world.call(target));
        script.on("GET /v1/compliance" + target).then(Faults.ok()).then(Faults.emptyPageWithMore());
        List<String> names = new ArrayList<>();
        int empty = 0;
        String page = "";
        do {
            Answer answer = world.call(target + "?limit=1" + page);
            empty += answer.items().isEmpty() ? 1 : 0;
            names.addAll(world.namesOf(answer));
            page = answer.at("/next_page").isTextual()
                    ? "&page=" + answer.at("/next_page").asText()
                    : "";
        } while (!page.isEmpty());
        assertThat(empty).isEqualTo(1);
        assertThat(names).isEqualTo(whole);
    }

    @Test
    @DisplayName("unknown members, variants and values: ids and cursors are kept, the rest is still JSON")
    void unknowns() {
        script.on(CHATS).always(Faults.unknowns(7));
        Answer answer = world.call("/apps/chats?limit=3");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(world.namesOf(answer)).containsExactly("old", "plan", "launch");
        ResponseChecker checker = new ResponseChecker();
        checker.check("Chats", "unknowns", answer.json());
        assertThat(checker.violations()).isNotEmpty();
        assertThat(world.namesOf(world.call(
                        "/apps/chats?limit=3&after_id=" + answer.at("/last_id").asText())))
                .containsExactly("dropped", "board", "guest");
    }

    @Test
    @DisplayName("5 a neighbour eats the budget: remaining falls between two requests, and there are 429s")
    void neighbour() {
        try (World own = World.open(Northwind.tenant(), server -> server.options(options -> options.neighbour(20)))) {
            assertThat(own.call("/groups").header("anthropic-ratelimit-requests-remaining"))
                    .hasValue("599");
            own.clock().advance(Duration.ofSeconds(20));
            assertThat(own.call("/groups").header("anthropic-ratelimit-requests-remaining"))
                    .hasValue("198");
            own.clock().advance(Duration.ofSeconds(20));
            assertThat(own.call("/groups").status()).isEqualTo(429);
        }
    }

    // ---- schedules

    @Test
    @DisplayName("a script for an unknown route fails at once and names it")
    void unknownRoute() {
        assertThatThrownBy(() -> Faults.script().on("GET /v1/compliance/apps/chat"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GET /v1/compliance/apps/chat");
    }

    @Test
    @DisplayName("the same seed and the same requests meet the same faults")
    void seeded() {
        assertThat(statuses(11)).isEqualTo(statuses(11)).contains("200").anyMatch(s -> !s.equals("200"));
        assertThat(statuses(11)).isNotEqualTo(statuses(12));
    }

    private static List<String> statuses(long seed) {
        try (World own = World.open(Northwind.tenant(), server -> server.faults(Faults.random(seed, 0.3)))) {
            List<String> statuses = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                try {
                    statuses.add(Integer.toString(own.call("/groups").status()));
                } catch (UncheckedIOException broken) {
                    statuses.add("broken");
                }
            }
            return statuses;
        }
    }
}
