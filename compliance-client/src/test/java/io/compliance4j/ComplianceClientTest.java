package io.compliance4j;

import static io.compliance4j.support.ScriptedTransport.error;
import static io.compliance4j.support.ScriptedTransport.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.compliance4j.error.AuthenticationException;
import io.compliance4j.error.RateLimitException;
import io.compliance4j.http.AttemptEvent;
import io.compliance4j.http.CallEvent;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.http.RetryPolicy;
import io.compliance4j.http.TransportRequest;
import io.compliance4j.http.WaitEvent;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import io.compliance4j.support.RawServer;
import io.compliance4j.support.ScriptedTransport;
import io.compliance4j.support.TraceLog;
import io.compliance4j.support.VirtualTime;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplianceClientTest {

    private static final ApiRequest LIST = ApiRequest.of(Operation.LIST_ACTIVITIES);
    private static final ApiRequest CHATS = ApiRequest.of(Operation.LIST_CHATS);
    private static final ApiRequest REMOTE = ApiRequest.of(Operation.LIST_REMOTE_SESSIONS);
    private static final ApiKey KEY = ApiKey.of("sk-ant-" + "api01-test");

    private final VirtualTime time = new VirtualTime();
    private final ScriptedTransport transport = new ScriptedTransport();

    private ComplianceClient.Builder builder() {
        return ComplianceClient.builder()
                .apiKey(KEY)
                .transport(transport)
                .clock(time)
                .sleeper(time);
    }

    private static void send(ComplianceClient client, ApiRequest request) {
        String unused = client.api().send(request, answer -> "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1",
                "http://localhost.example.com",
                "ftp://api.example.com",
                "https://user:password@api.example.com",
                "https://api.example.com?x=1",
                "https://api.example.com#x",
                "mailto:someone@example.com",
                "/relative",
                "https:///nohost"
            })
    void addressesThatTheKeyIsNotSentTo(String uri) {
        assertThatThrownBy(() -> ComplianceClient.builder().baseUri(URI.create(uri)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com",
                "HTTPS://api.example.com/gateway/",
                "http://localhost:8080",
                "http://127.0.0.1:1",
                "http://127.8.9.10",
                "http://[::1]:8080"
            })
    void addressesThatItIsSentTo(String uri) {
        try (ComplianceClient client = builder().baseUri(URI.create(uri)).build()) {
            send(client, LIST);
        }
        assertThat(transport.requests().get(0).uri().toString())
                .endsWith("/v1/compliance/activities")
                .doesNotContain("//v1");
    }

    @Test
    void settingsThatContradictEachOther() {
        HttpClient plain = HttpClient.newHttpClient();
        assertThatThrownBy(() -> ComplianceClient.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("apiKey");
        assertThatThrownBy(() -> builder().httpClient(plain).build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder().connectTimeout(Duration.ofSeconds(1)).build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ComplianceClient.builder()
                        .apiKey(KEY)
                        .httpClient(plain)
                        .proxy(ProxySelector.getDefault())
                        .build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ComplianceClient.builder()
                        .httpClient(HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.NORMAL)
                                .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redirects");
        assertThatThrownBy(() -> builder().maxConcurrentRequests(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().deadline(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().stallTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().maxResponseBytes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().applicationName("x\r\nx-evil: 1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestBudget.perMinute(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestBudget.builder().share(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RetryPolicy.builder().maxAttempts(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        RetryPolicy.builder().maxDelay(Duration.ofMillis(1)).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOnARequest() {
        try (ComplianceClient client = builder().applicationName("my-siem/1.4").build()) {
            send(client, LIST.query(Query.builder().value("limit", "5").build()));
        }
        TransportRequest sent = transport.requests().get(0);
        assertThat(sent.method()).isEqualTo("GET");
        assertThat(sent.uri()).isEqualTo(URI.create("https://api.anthropic.com/v1/compliance/activities?limit=5"));
        assertThat(sent.headers())
                .containsEntry("x-api-key", KEY.secret())
                .containsEntry("anthropic-version", "2023-06-01")
                .containsEntry("accept-encoding", "gzip")
                .hasEntrySatisfying(
                        "user-agent", agent -> assertThat(agent).matches("compliance4j/\\d.* \\(my-siem/1\\.4\\)"))
                .doesNotContainKey("authorization");
    }

    @Test
    void keysOfTheWrongKindFailBeforeARequest() {
        ApiKey admin = ApiKey.of("sk-ant-" + "admin01-test");
        try (ComplianceClient client = builder().apiKey(admin).build()) {
            send(client, LIST);
            assertThatThrownBy(() -> send(client, CHATS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Admin key");
        }
        try (ComplianceClient client =
                builder().apiKey(ApiKey.of("sk-ant-" + "api03-test")).build()) {
            assertThatThrownBy(() -> send(client, LIST)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(transport.requests()).hasSize(1);
        try (ComplianceClient client =
                builder().apiKey(admin).strictRequests(false).build()) {
            send(client, CHATS);
        }
        assertThat(transport.requests()).hasSize(2);
    }

    @Test
    void aReplacedKeyIsFetchedOnceWhenTheOldOneIsRejected() {
        Deque<String> keys = new ArrayDeque<>(List.of("old", "new"));
        AtomicInteger asked = new AtomicInteger();
        transport
                .then(200, "")
                .then(401, error("authentication_error", "API key has been deactivated."))
                .then(200, "");
        try (ComplianceClient client = builder()
                .apiKeySupplier(() -> {
                    asked.incrementAndGet();
                    return ApiKey.of("sk-ant-" + "api01-" + keys.remove());
                })
                .build()) {
            send(client, LIST);
            send(client, LIST);
            send(client, LIST);
        }
        assertThat(asked).hasValue(2);
        assertThat(transport.requests())
                .extracting(request -> request.headers().get("x-api-key"))
                .extracting(key -> key.substring(key.length() - 3))
                .containsExactly("old", "old", "new", "new");
    }

    @Test
    void aRejectedKeyThatStaysTheSameIsNotTriedAgain() {
        transport.then(401, error("authentication_error", "API key has been deactivated."));
        try (ComplianceClient client = builder().build()) {
            assertThatThrownBy(() -> send(client, LIST)).isInstanceOf(AuthenticationException.class);
        }
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void twoRejectedKeysAreEnough() {
        AtomicInteger number = new AtomicInteger();
        transport.then(401, "");
        try (ComplianceClient client = builder()
                .apiKeySupplier(() -> ApiKey.of("sk-ant-" + "api01-" + number.incrementAndGet()))
                .build()) {
            assertThatThrownBy(() -> send(client, LIST)).isInstanceOf(AuthenticationException.class);
        }
        assertThat(transport.requests()).hasSize(2);
    }

    @Test
    void a401ReachesTheCallerAlsoWithAnAuthenticator() {
        try (RawServer server = new RawServer();
                ComplianceClient client = ComplianceClient.builder()
                        .apiKey(KEY)
                        .baseUri(server.uri())
                        .authenticator(new Authenticator() {})
                        .build()) {
            server.then(401, error("authentication_error", "API key is invalid."));
            assertThatThrownBy(() -> send(client, LIST)).isInstanceOf(AuthenticationException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void listenersAreToldInTheWordsOfTheOperation() {
        List<Object> events = new ArrayList<>();
        ClientListener recorder = new ClientListener() {
            @Override
            public void onAttempt(AttemptEvent event) {
                events.add(event);
            }

            @Override
            public void onWait(WaitEvent event) {
                events.add(event);
            }

            @Override
            public void onCall(CallEvent event) {
                events.add(event);
            }
        };
        transport.then(429, "", "retry-after: 7", "request-id: req_1").then(request -> {
            time.advance(Duration.ofMillis(300));
            return response(
                    200,
                    "",
                    "request-id: req_2",
                    "anthropic-ratelimit-requests-limit: 600",
                    "anthropic-ratelimit-requests-remaining: 587",
                    "anthropic-ratelimit-requests-reset: 2026-11-20T10:01:00Z");
        });
        ApiRequest request = ApiRequest.of(Operation.LIST_CHAT_MESSAGES, "claude_chat_1")
                .query(Query.builder().value("after_id", "cursor_1").build());
        try (ComplianceClient client = builder()
                .listener(new ClientListener() {
                    @Override
                    public void onAttempt(AttemptEvent event) {
                        throw new IllegalStateException("a listener with a bug");
                    }
                })
                .listener(recorder)
                .build()) {
            send(client, request);
        }
        assertThat(events).hasSizeBetween(4, 5);
        AttemptEvent refused = (AttemptEvent) events.get(0);
        assertThat(refused.operation()).isEqualTo("GET /v1/compliance/apps/chats/{claude_chat_id}/messages");
        assertThat(refused.status()).hasValue(429);
        assertThat(refused.failure()).contains("RateLimitException");
        assertThat(refused.requestId()).contains("req_1");
        WaitEvent wait = (WaitEvent) events.get(1);
        assertThat(wait.reason()).isEqualTo(WaitEvent.Reason.RATE_LIMIT);
        assertThat(wait.duration()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
        AttemptEvent answered = (AttemptEvent) events.get(events.size() - 2);
        assertThat(answered.attempt()).isEqualTo(2);
        assertThat(answered.failure()).isEmpty();
        assertThat(answered.duration()).isEqualTo(Duration.ofMillis(300));
        assertThat(answered.rateLimit().orElseThrow().remaining()).isEqualTo(587);
        CallEvent call = (CallEvent) events.get(events.size() - 1);
        assertThat(call.attempts()).isEqualTo(2);
        assertThat(call.waited()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
        assertThat(call.duration()).isEqualTo(call.waited().plusMillis(300));
        assertThat(events.toString()).doesNotContain("claude_chat_1", "cursor_1");
    }

    @Test
    void aLongWaitIsSaidBeforeItBegins() {
        transport.then(429, "", "retry-after: 20").then(200, "");
        try (TraceLog log = new TraceLog();
                ComplianceClient client = builder()
                        .sleeper(duration -> {
                            assertThat(log.text())
                                    .contains("INFO io.compliance4j.http - GET /v1/compliance/activities waits 20 s");
                            time.sleep(duration);
                        })
                        .build()) {
            send(client, LIST);
        }
        assertThat(time.sleeps()).isNotEmpty();
    }

    @Test
    void aProxyIsUsed() {
        try (RawServer proxy = new RawServer();
                ComplianceClient client = ComplianceClient.builder()
                        .apiKey(KEY)
                        .baseUri(URI.create("http://localhost:9"))
                        .proxy(ProxySelector.of(new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), proxy.uri().getPort())))
                        .build()) {
            proxy.then(200, "{}");
            send(client, LIST);
            assertThat(proxy.requests().get(0)).startsWith("GET http://localhost:9/v1/compliance/activities HTTP/1.1");
        }
    }

    @Test
    void clientsWithOneBudgetStayWithinItTogether() {
        RequestBudget budget =
                RequestBudget.builder().requestsPerMinute(600).clock(time).build();
        List<Instant> sent = new ArrayList<>();
        transport.then(request -> {
            sent.add(time.instant());
            return response(200, "");
        });
        try (ComplianceClient one = builder().budget(budget).build();
                ComplianceClient two = builder().budget(budget).build()) {
            for (int i = 0; i < 1_000; i++) {
                send(i % 3 == 0 ? one : two, LIST);
            }
        }
        for (int i = 600; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - 600), sent.get(i))).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
        assertThat(Duration.between(sent.get(0), sent.get(999))).isLessThan(Duration.ofSeconds(103));
    }

    @Test
    void a429PausesEverybodyWithTheSameBudget() {
        RequestBudget budget = RequestBudget.builder().clock(time).build();
        transport.then(429, "", "retry-after: 25").then(200, "");
        try (ComplianceClient one =
                        builder().budget(budget).retryPolicy(RetryPolicy.none()).build();
                ComplianceClient two = builder().budget(budget).build()) {
            assertThatThrownBy(() -> send(one, LIST)).isInstanceOf(RateLimitException.class);
            send(two, LIST);
        }
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(25));
    }

    @Test
    void theBudgetOfRemoteSessionsPausesOnlyThem() {
        transport
                .then(
                        429,
                        "",
                        "retry-after: 1",
                        "anthropic-ratelimit-requests-limit: 600",
                        "anthropic-ratelimit-requests-remaining: 0",
                        "anthropic-ratelimit-requests-reset: 2026-11-20T10:01:00Z")
                .then(200, "");
        try (ComplianceClient client = builder().retryPolicy(RetryPolicy.none()).build()) {
            assertThatThrownBy(() -> send(client, REMOTE)).isInstanceOf(RateLimitException.class);
            send(client, LIST);
            assertThat(time.sleeps()).isEmpty();
            send(client, REMOTE);
            assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1));
        }
    }

    @Test
    void headersThatShowTheBudgetUsedUpAreBelieved() {
        transport
                .then(
                        200,
                        "",
                        "date: Fri, 20 Nov 2026 09:59:30 GMT",
                        "anthropic-ratelimit-requests-limit: 600",
                        "anthropic-ratelimit-requests-remaining: 0",
                        "anthropic-ratelimit-requests-reset: 2026-11-20T10:00:00Z")
                .then(200, "");
        try (ComplianceClient client = builder().build()) {
            send(client, LIST);
            send(client, LIST);
        }
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    @Timeout(60)
    void noMoreRequestsAtATimeThanAllowed() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier full = new CyclicBarrier(3);
        transport.then(request -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                // Passed only by three requests at a time.
                full.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            now.decrementAndGet();
            return response(200, "");
        });
        ExecutorService callers = Executors.newFixedThreadPool(12);
        try (ComplianceClient client = builder().maxConcurrentRequests(3).build()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                calls.add(callers.submit(() -> send(client, LIST)));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(most.get()).isBetween(3, 3);
    }

    @Test
    void aClosedClientRefusesCallsAndLeavesAloneWhatItWasGiven() {
        ExecutorService mine = Executors.newSingleThreadExecutor();
        try {
            ComplianceClient client = builder().executor(mine).build();
            client.close();
            client.close();
            assertThatThrownBy(() -> send(client, LIST))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            assertThat(transport.requests()).isEmpty();
            assertThat(transport.isClosed()).isFalse();
            assertThat(mine.isShutdown()).isFalse();
        } finally {
            mine.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void closingEndsACallThatIsRepeatingItself() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        transport.then(request -> {
            sent.countDown();
            closed.await();
            return response(503, "");
        });
        ExecutorService callers = Executors.newSingleThreadExecutor();
        ComplianceClient client = builder().build();
        try {
            Future<Throwable> outcome = callers.submit(() -> catchThrowable(() -> send(client, LIST)));
            sent.await();
            client.close();
            closed.countDown();
            assertThat(outcome.get()).isInstanceOf(IllegalStateException.class);
            assertThat(transport.requests()).hasSize(1);
        } finally {
            callers.shutdownNow();
        }
    }
}
