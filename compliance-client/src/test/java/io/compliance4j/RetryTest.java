package io.compliance4j;

import static io.compliance4j.support.ScriptedTransport.error;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.compliance4j.error.ComplianceApiException;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.ComplianceInterruptedException;
import io.compliance4j.error.ComplianceTimeoutException;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.error.PagingException;
import io.compliance4j.error.RateLimitException;
import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.error.ServerException;
import io.compliance4j.error.TransferException;
import io.compliance4j.http.RetryPolicy;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.ResponseHandler;
import io.compliance4j.support.ScriptedTransport;
import io.compliance4j.support.VirtualTime;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The retry table, in virtual time. */
class RetryTest {

    private static final ApiRequest LIST = ApiRequest.of(Operation.LIST_ACTIVITIES);
    private static final ApiRequest DELETE = ApiRequest.of(Operation.DELETE_CHAT, "claude_chat_1");
    private static final String RETENTION = error(
            "overloaded_error",
            "The local-sessions index cannot currently evaluate retention overrides for this page. Try again later.");

    private final VirtualTime time = new VirtualTime();
    private final ScriptedTransport transport = new ScriptedTransport();

    private ComplianceClient.Builder builder() {
        return ComplianceClient.builder()
                .apiKey(ApiKey.of("sk-ant-" + "api01-test"))
                .transport(transport)
                .clock(time)
                .sleeper(time);
    }

    private ComplianceException failure(ComplianceClient.Builder builder, ApiRequest request) {
        try (ComplianceClient client = builder.build()) {
            return catchThrowableOfType(ComplianceException.class, () -> send(client, request));
        }
    }

    private static String send(ComplianceClient client, ApiRequest request) {
        return send(client, request, response -> new String(response.body().readAllBytes(), UTF_8));
    }

    private static String send(ComplianceClient client, ApiRequest request, ResponseHandler<String> handler) {
        return client.api().send(request, handler);
    }

    private String succeed(ComplianceClient.Builder builder, ApiRequest request) {
        try (ComplianceClient client = builder.build()) {
            return send(client, request);
        }
    }

    @ParameterizedTest(name = "{0}, x-should-retry {1}: {2} requests")
    @CsvSource({
        "408, , 5",
        "500, , 5",
        "502, , 5",
        "503, , 5",
        "504, , 5",
        "529, , 5",
        "400, , 1",
        "401, , 1",
        "403, , 1",
        "404, , 1",
        "409, , 1",
        "413, , 1",
        "418, , 1",
        "501, , 1",
        "505, , 1",
        "204, , 1",
        "301, , 1",
        "304, , 1",
        "307, , 1",
        "407, , 1",
        "500, false, 1",
        "502, false, 1",
        "503, false, 1",
        "529, false, 1",
        "400, true, 5",
        "404, true, 5",
        "501, true, 5",
        "500, true, 5",
        "409, true, 1",
        "409, false, 1",
        "500, perhaps, 5",
        "404, perhaps, 1"
    })
    void statuses(int status, @Nullable String shouldRetry, int requests) {
        for (ApiRequest request : List.of(LIST, DELETE)) {
            ScriptedTransport fresh = new ScriptedTransport();
            if (shouldRetry == null) {
                fresh.then(status, "");
            } else {
                fresh.then(status, "", "x-should-retry: " + shouldRetry);
            }
            ComplianceApiException refused =
                    (ComplianceApiException) failure(builder().transport(fresh), request);
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.attempts()).isEqualTo(requests);
            assertThat(fresh.requests()).hasSize(requests);
        }
    }

    static Stream<Arguments> transportFailures() {
        SSLHandshakeException untrusted = new SSLHandshakeException("PKIX path building failed");
        untrusted.initCause(new CertificateException("not trusted"));
        return Stream.of(
                arguments(new ConnectException(), 5),
                arguments(new HttpConnectTimeoutException("connect"), 5),
                arguments(new HttpTimeoutException("headers"), 5),
                arguments(new IOException("Connection reset"), 5),
                arguments(new EOFException("header parser received no bytes"), 5),
                arguments(new IOException("/127.0.0.1: GOAWAY received"), 5),
                arguments(new SSLHandshakeException("Remote host terminated the handshake"), 5),
                arguments(untrusted, 1),
                arguments(new SSLPeerUnverifiedException("other name"), 1),
                arguments(new ProtocolException("no HTTP"), 1));
    }

    @ParameterizedTest(name = "{0}: {1} requests")
    @MethodSource("transportFailures")
    void failuresWithoutAnAnswer(IOException cause, int requests) {
        transport.thenFail(cause);
        assertThat(failure(builder(), DELETE)).hasCauseInstanceOf(cause.getClass());
        assertThat(transport.requests()).hasSize(requests);
    }

    @Test
    void delaysDoubleAndHalfOfThemIsRandom() {
        transport.then(503, "");
        failure(builder().retryPolicy(RetryPolicy.builder().maxAttempts(9).build()), LIST);
        long expected = 1_000;
        for (Duration delay : time.sleeps()) {
            assertThat(delay).isBetween(Duration.ofMillis(expected / 2), Duration.ofMillis(expected));
            expected = Math.min(60_000, 2 * expected);
        }
        assertThat(time.sleeps()).hasSize(8);
    }

    @Test
    void noneMeansNoneAlsoForARateLimit() {
        transport.then(429, "", "retry-after: 0");
        ComplianceException refused = failure(builder().retryPolicy(RetryPolicy.none()), LIST);
        assertThat(refused).isInstanceOf(RateLimitException.class);
        assertThat(transport.requests()).hasSize(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void rateLimitsDoNotUseUpAttempts() {
        for (int i = 0; i < 8; i++) {
            transport.then(429, "", "retry-after: 2", "x-should-retry: false");
        }
        transport.then(500, "").then(200, "ok");
        assertThat(succeed(
                        builder()
                                .retryPolicy(
                                        RetryPolicy.builder().maxAttempts(2).build()),
                        LIST))
                .isEqualTo("ok");
        assertThat(transport.requests()).hasSize(10);
    }

    @ParameterizedTest(name = "Retry-After {0}, Date {1}: {2} to {3} ms")
    @CsvSource(
            delimiter = '|',
            value = {
                "25                           |                             |25000|26000",
                "0.25                         |                             |250  |1250",
                "1.5                          |                             |1500 |2500",
                "0                            |                             |0    |1000",
                "-5                           |                             |0    |1000",
                "Fri, 20 Nov 2026 12:00:30 GMT|Fri, 20 Nov 2026 12:00:00 GMT|30000|31000",
                "Fri, 20 Nov 2026 10:00:30 GMT|                             |30000|31000",
                "Fri, 20 Nov 2026 11:59:00 GMT|Fri, 20 Nov 2026 12:00:00 GMT|0    |1000",
                "soon                         |                             |500  |1000",
                "1e3                          |                             |500  |1000",
                "NaN                          |                             |500  |1000"
            })
    void theWaitThatTheServerAsksFor(String retryAfter, @Nullable String date, long least, long most) {
        if (date == null) {
            transport.then(429, "", "retry-after: " + retryAfter);
        } else {
            transport.then(429, "", "retry-after: " + retryAfter, "date: " + date);
        }
        transport.then(200, "ok");
        succeed(builder(), LIST);
        Duration waited = time.sleeps().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(waited).isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
    }

    @ParameterizedTest
    @CsvSource({"601, 601", "86400, 86400", "999999999999999999999999, 3153600000"})
    void anAbsurdWaitIsNotBegun(String retryAfter, long seconds) {
        transport.then(429, "", "retry-after: " + retryAfter);
        RateLimitException refused = (RateLimitException) failure(builder(), LIST);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(seconds));
        assertThat(time.sleeps()).isEmpty();
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void waitsForRateLimitsHaveACapInTotal() {
        transport.then(429, "", "retry-after: 50");
        RateLimitException refused = (RateLimitException) failure(builder(), LIST);
        Duration waited = time.sleeps().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(waited).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(refused.attempts()).isEqualTo(transport.requests().size());
    }

    @Test
    void withoutAHeaderTheWaitForARateLimitDoubles() {
        transport.then(429, "").then(429, "").then(429, "").then(429, "").then(200, "ok");
        succeed(builder(), LIST);
        assertDoubling(time.sleeps());
    }

    @Test
    void aSecondThatIsAskedForAgainAndAgainDoublesToo() {
        ApiRequest remote = ApiRequest.of(Operation.LIST_REMOTE_SESSIONS);
        for (int i = 0; i < 4; i++) {
            transport.then(429, "", "retry-after: 1");
        }
        transport.then(200, "ok");
        succeed(builder(), remote);
        List<Duration> sleeps = time.sleeps();
        assertThat(sleeps.get(0)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(sleeps.get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(sleeps.get(3)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    private static void assertDoubling(List<Duration> sleeps) {
        long expected = 1_000;
        for (Duration delay : sleeps) {
            assertThat(delay).isBetween(Duration.ofMillis(expected / 2), Duration.ofMillis(expected));
            expected *= 2;
        }
        assertThat(sleeps).hasSize(4);
    }

    @Test
    void aFailureThatHangsOnTheRecordIsRepeatedOnce() {
        transport.then(503, RETENTION);
        ServerException refused = (ServerException) failure(builder(), LIST);
        assertThat(refused.isDataDependent()).isTrue();
        assertThat(transport.requests()).hasSize(2);
    }

    @Test
    void theOtherUnavailabilitiesOfLocalSessionsAreRepeated() {
        transport.then(
                503,
                error("overloaded_error", "The local-sessions index is temporarily unavailable. Try again shortly."));
        ServerException refused = (ServerException) failure(builder(), LIST);
        assertThat(refused.isDataDependent()).isFalse();
        assertThat(transport.requests()).hasSize(5);
    }

    @Test
    void aSleepThatWouldPassTheDeadlineIsNotBegun() {
        transport.then(503, "");
        ComplianceException refused = failure(builder().deadline(Duration.ofSeconds(3)), LIST);
        assertThat(refused).isInstanceOf(ServerException.class);
        Duration waited = time.sleeps().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(waited).isLessThan(Duration.ofSeconds(3));
        assertThat(transport.requests()).hasSizeBetween(2, 4);
    }

    @Test
    void aRateLimitBeyondTheDeadlineFailsAtOnce() {
        transport.then(429, "", "retry-after: 20");
        ComplianceException refused = failure(builder().deadline(Duration.ofSeconds(10)), LIST);
        assertThat(((RateLimitException) refused).retryAfter()).contains(Duration.ofSeconds(20));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aQueueForTheBudgetBeyondTheDeadlineFailsAtOnce() {
        transport.then(429, "", "retry-after: 20").then(200, "ok");
        try (ComplianceClient client = builder()
                .retryPolicy(RetryPolicy.none())
                .deadline(Duration.ofSeconds(10))
                .build()) {
            assertThat(catchThrowable(() -> send(client, LIST))).isInstanceOf(RateLimitException.class);
            ComplianceTimeoutException late =
                    catchThrowableOfType(ComplianceTimeoutException.class, () -> send(client, LIST));
            assertThat(late.kind()).isEqualTo(ComplianceTimeoutException.Kind.DEADLINE);
            time.advance(Duration.ofSeconds(20));
            assertThat(send(client, LIST)).isEqualTo("ok");
        }
    }

    @Test
    void repetitionsEndWhenTooManyCallsFail() {
        transport.then(500, "");
        try (ComplianceClient client = builder().build()) {
            for (int i = 0; i < 10; i++) {
                assertThat(catchThrowable(() -> send(client, LIST))).isNotNull();
            }
        }
        // 100 tokens at 5 a repetition are 20 repetitions.
        assertThat(transport.requests()).hasSize(10 + 20);
    }

    @Test
    void successPaysForRepetitions() {
        try (ComplianceClient client = builder().build()) {
            for (int i = 0; i < 200; i++) {
                transport.then(500, "").then(200, "ok");
                assertThat(send(client, LIST)).isEqualTo("ok");
            }
        }
    }

    @Test
    void rateLimitsCostNoTokens() {
        try (ComplianceClient client = builder().build()) {
            for (int i = 0; i < 50; i++) {
                transport.then(429, "", "retry-after: 3").then(200, "ok");
                assertThat(send(client, LIST)).isEqualTo("ok");
            }
            transport.then(500, "");
            assertThat(catchThrowable(() -> send(client, LIST))).isNotNull();
        }
        assertThat(transport.requests()).hasSize(100 + 5);
    }

    @Test
    void aDeleteThatMayHaveReachedTheServerTellsSoWhenTheRecordIsGone() {
        transport
                .thenFail(new IOException("Connection reset"))
                .then(404, error("not_found_error", "Chat conversation not found: 'claude_chat_1'"));
        NotFoundException gone = (NotFoundException) failure(builder(), DELETE);
        assertThat(gone.error().earlierAttemptUnclear()).isTrue();
        assertThat(gone.attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("harmlessFirstAttempts")
    void aDeleteThatCannotHaveReachedTheServerDoesNot(ScriptedTransport.Answer first) {
        transport.then(first).then(404, error("not_found_error", "Chat conversation not found: 'claude_chat_1'"));
        NotFoundException gone = (NotFoundException) failure(builder(), DELETE);
        assertThat(gone.error().earlierAttemptUnclear()).isFalse();
    }

    static Stream<ScriptedTransport.Answer> harmlessFirstAttempts() {
        return Stream.of(
                request -> ScriptedTransport.response(429, "", "retry-after: 1"),
                request -> ScriptedTransport.response(408, ""),
                request -> {
                    throw new ConnectException("refused");
                });
    }

    @Test
    void aFirstAttempt404IsPlain() {
        transport.then(404, error("not_found_error", "Chat conversation not found: 'claude_chat_1'"));
        NotFoundException gone = (NotFoundException) failure(builder(), DELETE);
        assertThat(gone.error().earlierAttemptUnclear()).isFalse();
    }

    @Test
    void jsonThatEndsInTheMiddleIsRepeated() {
        transport.then(200, "{\"da").then(200, "{}");
        try (ComplianceClient client = builder().build()) {
            String text = send(client, LIST, response -> {
                String body = new String(response.body().readAllBytes(), UTF_8);
                if (!body.endsWith("}")) {
                    throw new ResponseFormatException(
                            "cut", response.info().requestId().orElse(null), new EOFException());
                }
                return body;
            });
            assertThat(text).isEqualTo("{}");
        }
    }

    @Test
    void otherUnreadableAnswersAreNot() {
        try (ComplianceClient client = builder().build()) {
            Throwable unreadable = catchThrowable(() -> send(client, LIST, response -> {
                throw new ResponseFormatException(
                        "no list", response.info().requestId().orElse(null), null);
            }));
            assertThat(unreadable).isInstanceOf(ResponseFormatException.class);
            Throwable circle = catchThrowable(() -> send(client, LIST, response -> {
                throw new PagingException("same cursor", "req_1");
            }));
            assertThat(circle).isInstanceOf(PagingException.class);
        }
        assertThat(transport.requests()).hasSize(2);
    }

    @Test
    void aBodyThatBreaksInTheHandlerIsRepeatedAndThenTold() {
        try (ComplianceClient client = builder().build()) {
            TransferException broken = catchThrowableOfType(
                    TransferException.class,
                    () -> send(client, LIST, response -> {
                        throw new IOException("fixed content-length: 9, bytes received: 3");
                    }));
            assertThat(broken.kind()).isEqualTo(TransferException.Kind.BROKEN);
        }
        assertThat(transport.requests()).hasSize(5);
    }

    @Test
    void aProgrammingErrorInTheHandlerIsNotRepeated() {
        try (ComplianceClient client = builder().build()) {
            Throwable thrown = catchThrowable(() -> send(client, LIST, response -> {
                throw new UnsupportedOperationException("bug");
            }));
            assertThat(thrown).isInstanceOf(UnsupportedOperationException.class);
        }
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void anInterruptedSleepEndsTheCall() {
        transport.then(request -> {
            Thread.currentThread().interrupt();
            return ScriptedTransport.response(429, "", "retry-after: 5");
        });
        assertThat(failure(builder(), LIST)).isInstanceOf(ComplianceInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aRetryAfterOnAServerErrorIsKept() {
        transport.then(503, "", "retry-after: 7").then(200, "ok");
        succeed(builder(), LIST);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }
}
