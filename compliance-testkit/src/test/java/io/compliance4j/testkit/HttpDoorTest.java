package io.compliance4j.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.testkit.assertion.ComplianceAssertions;
import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.Operation;
import io.compliance4j.testkit.fault.Fault;
import io.compliance4j.testkit.fault.FaultScript;
import io.compliance4j.testkit.fault.Faults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What the wire sees: deliveries, compression, WireMock beside the service. */
class HttpDoorTest {
    private final SampleTenant tenant = new SampleTenant();
    private final FaultScript script = Faults.script();
    private final HttpClient client = HttpClient.newHttpClient();

    private FakeComplianceServer server() {
        return FakeComplianceServer.builder()
                .tenant(tenant.builder())
                .faults(script)
                .start();
    }

    private HttpRequest.Builder request(FakeComplianceServer server, String target) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + target)).header("x-api-key", tenant.all.secret());
    }

    private String fetch(FakeComplianceServer server, String target) throws Exception {
        return client.send(request(server, target).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Everything a bare socket sees of one answer; a reset is an exception. */
    private byte[] raw(FakeComplianceServer server, String target) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String text = "GET " + target + " HTTP/1.1\r\nhost: 127.0.0.1:" + server.port() + "\r\nx-api-key: "
                    + tenant.all.secret() + "\r\nconnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().readAllBytes();
        }
    }

    private String content() {
        return "/v1/compliance/apps/chats/files/" + tenant.brief.id() + "/content";
    }

    @Test
    void aScriptedFaultHappensOnceAndThenTheServiceAnswers() throws Exception {
        script.on("GET /v1/compliance/organizations").respond(429, Faults.retryAfter(3));
        try (FakeComplianceServer server = server()) {
            HttpResponse<String> refused = client.send(
                    request(server, "/v1/compliance/organizations").build(), HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("retry-after")).contains("3");
            assertThat(fetch(server, "/v1/compliance/organizations")).contains("Northwind Engineering");
        }
    }

    @Test
    void aResetComesBeforeAnyByte() {
        script.on(Operation.ORGANIZATIONS).then(Faults.reset());
        try (FakeComplianceServer server = server()) {
            assertThatThrownBy(() -> raw(server, "/v1/compliance/organizations"))
                    .isInstanceOf(SocketException.class);
            assertThat(server.tenant().activities().recorded()).hasSize(10);
        }
    }

    @Test
    void aResetAfterProcessingLeavesTheDeedDone() {
        script.on(Operation.DELETE_CHAT).then(Faults.resetAfterProcessing());
        try (FakeComplianceServer server = server()) {
            assertThatThrownBy(() -> client.send(
                            request(server, "/v1/compliance/apps/chats/" + tenant.other.id())
                                    .DELETE()
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
            assertThat(server.tenant().chats().find(tenant.other.id())).isEmpty();
        }
    }

    @Test
    void anAbortedBodyShowsItsFirstBytesAndNoEnd() throws Exception {
        script.on(Operation.FILE_CONTENT).then(Faults.abort(3));
        try (FakeComplianceServer server = server()) {
            String seen = new String(raw(server, content()), StandardCharsets.UTF_8);
            assertThat(seen).startsWith("HTTP/1.1 200").contains("\r\n3\r\nhel").doesNotContain("\r\n0\r\n");
        }
    }

    @Test
    void aResetBodyIsReset() {
        script.on(Operation.FILE_CONTENT).then(Faults.resetInBody(3));
        try (FakeComplianceServer server = server()) {
            assertThatThrownBy(() -> raw(server, content())).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void anAbortAtTheVeryStartStillSendsHeaders() throws Exception {
        script.on(Operation.ORGANIZATIONS).then(Faults.abort(0));
        try (FakeComplianceServer server = server()) {
            String seen = new String(raw(server, "/v1/compliance/organizations"), StandardCharsets.UTF_8);
            assertThat(seen).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
        }
    }

    @Test
    void aStalledBodySendsItsFirstBytesThenWaitsThenTheRest() throws Exception {
        script.on(Operation.FILE_CONTENT).then(Faults.stall(2, Duration.ofMillis(300)));
        try (FakeComplianceServer server = server()) {
            long before = System.nanoTime();
            HttpResponse<InputStream> response =
                    client.send(request(server, content()).build(), HttpResponse.BodyHandlers.ofInputStream());
            byte[] first = response.body().readNBytes(2);
            byte[] rest = response.body().readAllBytes();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
            assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("he");
            assertThat(new String(rest, StandardCharsets.UTF_8)).isEqualTo("llo");
        }
    }

    @Test
    void closingTheServerEndsAStall() throws Exception {
        script.on(Operation.FILE_CONTENT).then(Faults.stall(2, Duration.ofHours(1)));
        CompletableFuture<HttpResponse<String>> stalled;
        try (FakeComplianceServer server = server()) {
            HttpResponse<InputStream> response =
                    client.send(request(server, content()).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.body().readNBytes(2)).hasSize(2);
            script.on(Operation.ORGANIZATIONS).then(Faults.slowHeaders(Duration.ofHours(1)));
            stalled = client.sendAsync(
                    request(server, "/v1/compliance/organizations").build(), HttpResponse.BodyHandlers.ofString());
        }
        assertThat(stalled.handle((response, failure) -> "done").get()).isEqualTo("done");
    }

    @Test
    void emptyResponsesAndGarbageAreWhatTheySay() throws Exception {
        script.on(Operation.ORGANIZATIONS).then(Faults.emptyResponse()).then(Faults.garbage());
        try (FakeComplianceServer server = server()) {
            assertThat(raw(server, "/v1/compliance/organizations")).isEmpty();
            assertThat(new String(raw(server, "/v1/compliance/organizations"), StandardCharsets.ISO_8859_1))
                    .isNotEmpty()
                    .doesNotStartWith("HTTP/");
        }
    }

    @Test
    void jsonIsCompressedWhenAskedForAndDownloadsNever() throws Exception {
        try (FakeComplianceServer server = server()) {
            HttpResponse<byte[]> json = client.send(
                    request(server, "/v1/compliance/organizations")
                            .header("accept-encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(json.headers().firstValue("content-encoding")).contains("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(json.body())).readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .contains("Northwind Engineering");
            HttpResponse<String> file = client.send(
                    request(server, content()).header("accept-encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(file.headers().firstValue("content-encoding")).isEmpty();
            assertThat(file.body()).isEqualTo("hello");
            assertThat(file.headers().firstValue("content-md5")).contains("XUFAKrxLKna5cZ2REBfFkg==");
            assertThat(file.headers().firstValue("content-disposition"))
                    .contains("attachment; filename*=utf-8''brief%20%E2%80%93%20v2.txt");
        }
    }

    @Test
    void wireMockStaysUsable() throws Exception {
        try (FakeComplianceServer server = server()) {
            server.wireMock()
                    .stubFor(get(urlPathEqualTo("/v1/compliance/groups"))
                            .willReturn(aResponse().withBody("mine")));
            assertThat(fetch(server, "/v1/compliance/groups")).isEqualTo("mine");
            assertThat(fetch(server, "/v1/compliance/organizations")).contains("Northwind");
            server.wireMock().verify(1, getRequestedFor(urlPathEqualTo("/v1/compliance/organizations")));
            assertThat(server.wireMock().getAllServeEvents())
                    .allSatisfy(
                            event -> assertThat(event.getResponse().getBody()).isNullOrEmpty());
            ComplianceAssertions.assertThat(server)
                    .received(Operation.GROUPS, 0)
                    .received(Operation.ORGANIZATIONS, 1);
        }
    }

    @Test
    void fiftyRequestsAtOnceAreAnswered() {
        try (FakeComplianceServer server = server()) {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(client.sendAsync(
                                request(server, "/v1/compliance/activities").build(),
                                HttpResponse.BodyHandlers.ofString())
                        .thenApply(HttpResponse::statusCode));
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
        }
    }

    @Test
    void aTakenPortSaysSo() {
        try (FakeComplianceServer server = server()) {
            assertThatThrownBy(() -> FakeComplianceServer.builder()
                            .tenant(new SampleTenant().builder())
                            .port(server.port())
                            .start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Port " + server.port() + " is taken");
        }
    }

    @Test
    void aKeySentToAnotherOriginIsNoticed() throws Exception {
        try (FakeComplianceServer server = server()) {
            fetch(server, "/v1/compliance/organizations");
            ComplianceAssertions.assertThat(server).receivedNoKeyOnOtherOrigin();
            client.send(
                    HttpRequest.newBuilder(URI.create(server.otherOrigin() + "/v1/compliance/organizations"))
                            .header("x-api-key", tenant.all.secret())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThatThrownBy(() -> ComplianceAssertions.assertThat(server).receivedNoKeyOnOtherOrigin())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("localhost");
        }
    }

    @Test
    void faultsAreDataInProcess() {
        Fault fault = Faults.abort(3);
        script.on(Operation.FILE_CONTENT).then(fault);
        try (FakeComplianceServer server = server()) {
            assertThat(server.engine()
                            .handle(FakeRequest.get(content()).withKey(tenant.all.secret()))
                            .delivery()
                            .afterBytes())
                    .isEqualTo(3);
        }
    }
}
