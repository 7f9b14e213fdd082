package io.compliance4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.compliance4j.error.ComplianceIOException;
import io.compliance4j.error.ComplianceIOException.RequestSent;
import io.compliance4j.error.ComplianceInterruptedException;
import io.compliance4j.error.ComplianceTimeoutException;
import io.compliance4j.error.RedirectException;
import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.error.TransferException;
import io.compliance4j.http.RetryPolicy;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.support.RawServer;
import io.compliance4j.support.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a caller gets when the wire misbehaves: real sockets, with retries unless the fault itself is the subject. */
@Timeout(60)
class WireFaultTest {

    private static final ApiRequest LIST = ApiRequest.of(Operation.LIST_ACTIVITIES);
    private static final ApiRequest CONTENT = ApiRequest.of(Operation.DOWNLOAD_FILE, "claude_file_1");

    private final RawServer server = new RawServer();
    private final VirtualTime time = new VirtualTime();

    @AfterEach
    void stop() {
        server.close();
    }

    private ComplianceClient.Builder builder() {
        return ComplianceClient.builder()
                .apiKey(ApiKey.of("sk-ant-" + "api01-test"))
                .baseUri(server.uri())
                .sleeper(time)
                .stallTimeout(Duration.ofMillis(200));
    }

    private static String text(ComplianceClient client, ApiRequest request) {
        return client.api().send(request, response -> new String(response.body().readAllBytes(), UTF_8));
    }

    private <T extends Throwable> T failure(Class<T> type, ComplianceClient.Builder builder, ApiRequest request) {
        try (ComplianceClient client = builder.build()) {
            return catchThrowableOfType(type, () -> text(client, request));
        }
    }

    private ComplianceClient.Builder once() {
        return builder().retryPolicy(RetryPolicy.none());
    }

    private void succeedsOnTheSecondAttempt() {
        server.then(200, "{\"ok\":true}");
        try (ComplianceClient client = builder().build()) {
            assertThat(text(client, LIST)).isEqualTo("{\"ok\":true}");
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aResetBeforeTheHeadersIsRepeated() {
        server.then(RawServer.Wire::reset);
        succeedsOnTheSecondAttempt();
    }

    @Test
    void aResetInTheHeadersIsRepeated() {
        server.then(wire -> wire.send("HTTP/1.1 200 OK\r\ncontent-ty").reset());
        succeedsOnTheSecondAttempt();
    }

    @Test
    void aResetInTheBodyIsRepeated() {
        server.then(wire ->
                wire.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"da").reset());
        succeedsOnTheSecondAttempt();
    }

    @Test
    void aBodyShorterThanAnnouncedIsRepeated() {
        server.then(wire -> wire.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"data\""));
        succeedsOnTheSecondAttempt();
    }

    @Test
    void aChunkedBodyWithoutItsEndIsRepeated() {
        server.then(wire -> wire.send("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"dat\r\n"));
        succeedsOnTheSecondAttempt();
    }

    @Test
    void aStallInTheBodyIsRepeated() {
        server.then(wire ->
                wire.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"da").stall());
        succeedsOnTheSecondAttempt();
    }

    @Test
    void damagedGzipIsRepeated() {
        server.then(wire -> wire.send("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 4\r\n\r\nabcd"));
        succeedsOnTheSecondAttempt();
    }

    @Test
    void anAnswerThatNeverComesIsATimeout() {
        ComplianceTimeoutException timeout =
                failure(ComplianceTimeoutException.class, once().responseTimeout(Duration.ofMillis(150)), LIST);
        assertThat(timeout.kind()).isEqualTo(ComplianceTimeoutException.Kind.RESPONSE);
        assertThat(timeout.requestSent()).isEqualTo(RequestSent.UNKNOWN);
        assertThat(timeout.limit()).isEqualTo(Duration.ofMillis(150));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRequestThatIsGivenUpClosesItsConnection() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        server.then(wire -> {
            wire.awaitClientGone();
            gone.countDown();
        });
        try (ComplianceClient client =
                once().responseTimeout(Duration.ofMillis(150)).build()) {
            assertThatThrownBy(() -> text(client, LIST)).isInstanceOf(ComplianceTimeoutException.class);
            gone.await();
        }
    }

    @Test
    void aBodyThatIsGivenUpClosesItsConnection() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        server.then(wire -> {
            wire.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc").awaitClientGone();
            gone.countDown();
        });
        try (ComplianceClient client = once().build()) {
            assertThatThrownBy(() -> text(client, CONTENT)).isInstanceOf(TransferException.class);
            gone.await();
        }
    }

    @Test
    void theDeadlineHoldsInTheBodyOfAPage() {
        server.then(wire ->
                wire.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{").stall());
        ComplianceTimeoutException late = failure(
                ComplianceTimeoutException.class,
                builder().stallTimeout(Duration.ofSeconds(50)).deadline(Duration.ofMillis(300)),
                LIST);
        assertThat(late.kind()).isEqualTo(ComplianceTimeoutException.Kind.DEADLINE);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void theDeadlineHoldsWhileWaitingForAnAnswer() {
        ComplianceTimeoutException late =
                failure(ComplianceTimeoutException.class, builder().deadline(Duration.ofMillis(300)), LIST);
        assertThat(late.kind()).isEqualTo(ComplianceTimeoutException.Kind.DEADLINE);
    }

    @Test
    void aStallInTheHeadersIsATimeout() {
        server.then(wire -> wire.send("HTTP/1.1 200 OK\r\ncontent-").stall());
        ComplianceTimeoutException timeout =
                failure(ComplianceTimeoutException.class, once().responseTimeout(Duration.ofMillis(150)), LIST);
        assertThat(timeout.kind()).isEqualTo(ComplianceTimeoutException.Kind.RESPONSE);
    }

    @Test
    void aDownloadThatStallsIsGivenUpWhateverTheResponseTimeoutSays() {
        server.then(wire ->
                wire.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc").stall());
        TransferException stalled = failure(TransferException.class, once(), CONTENT);
        assertThat(stalled.kind()).isEqualTo(TransferException.Kind.STALLED);
        assertThat(stalled.requestSent()).isEqualTo(RequestSent.YES);
    }

    @Test
    void aSlowBodyIsNoStallAndNotBoundToTheResponseTimeout() {
        CountDownLatch more = new CountDownLatch(1);
        server.then(wire -> {
            wire.send("HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nabc");
            more.await();
            wire.send("def");
        });
        try (ComplianceClient client = once().responseTimeout(Duration.ofMillis(300))
                .stallTimeout(Duration.ofSeconds(20))
                .build()) {
            String text = client.api().send(CONTENT, response -> {
                byte[] begin = response.body().readNBytes(3);
                // Longer than the response timeout passes before the rest is asked for.
                awaitResponseTimeout();
                more.countDown();
                return new String(begin, UTF_8) + new String(response.body().readAllBytes(), UTF_8);
            });
            assertThat(text).isEqualTo("abcdef");
        }
    }

    /** By another call that runs into the same timeout. */
    private void awaitResponseTimeout() {
        assertThat(failure(ComplianceTimeoutException.class, once().responseTimeout(Duration.ofMillis(400)), LIST))
                .isNotNull();
    }

    @Test
    void nobodyListening() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        ComplianceIOException refused =
                failure(ComplianceIOException.class, once().baseUri(URI.create("http://127.0.0.1:" + free)), LIST);
        assertThat(refused.requestSent()).isEqualTo(RequestSent.NO);
        assertThat(refused).hasMessageContaining("GET /v1/compliance/activities");
    }

    @Test
    void anEndlessBodyEndsAtTheCeiling() {
        server.then(wire -> {
            wire.send("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n");
            while (true) {
                wire.send("400\r\n" + "x".repeat(1024) + "\r\n");
            }
        });
        TransferException large = failure(TransferException.class, builder().maxResponseBytes(100_000), LIST);
        assertThat(large.kind()).isEqualTo(TransferException.Kind.TOO_LARGE);
        assertThat(large).hasMessageContaining("maxResponseBytes");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aGzipBombEndsAtTheCeiling() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[50_000_000]);
        }
        assertThat(bomb.size()).isLessThan(100_000);
        server.then(wire -> wire.send(
                        "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: " + bomb.size() + "\r\n\r\n")
                .send(bomb.toByteArray()));
        TransferException large = failure(TransferException.class, builder().maxResponseBytes(1_000_000), LIST);
        assertThat(large.kind()).isEqualTo(TransferException.Kind.TOO_LARGE);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void gzipIsAskedForAndInflatedOnJsonAndNotOnContents() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"a\":1}".getBytes(UTF_8));
        }
        server.then(
                wire -> wire.send("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-encoding: gzip\r\ncontent-length: "
                                + packed.size() + "\r\n\r\n")
                        .send(packed.toByteArray()));
        server.then(200, "bytes", "content-type: text/html");
        try (ComplianceClient client = builder().build()) {
            assertThat(text(client, LIST)).isEqualTo("{\"a\":1}");
            assertThat(text(client, CONTENT)).isEqualTo("bytes");
        }
        assertThat(server.requests().get(0).toLowerCase(Locale.ROOT)).contains("accept-encoding: gzip");
        assertThat(server.requests().get(1).toLowerCase(Locale.ROOT)).contains("accept-encoding: identity");
    }

    @Test
    void aWebPageInsteadOfJsonIsNotRepeated() {
        server.then(200, "<html>Please log in</html>", "content-type: text/html; charset=utf-8");
        ResponseFormatException html = failure(ResponseFormatException.class, builder(), LIST);
        assertThat(html).hasMessageContaining("web page");
        assertThat(html.isTruncated()).isFalse();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRedirectGetsNeitherRequestNorKey() {
        try (RawServer elsewhere = new RawServer()) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                server.then(status, "", "location: " + elsewhere.uri() + "/v1/compliance/activities");
                RedirectException redirect = failure(RedirectException.class, builder(), LIST);
                assertThat(redirect.status()).isEqualTo(status);
                assertThat(redirect.target()).isEqualTo("127.0.0.1");
            }
            assertThat(elsewhere.requests()).isEmpty();
        }
        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void anInterruptionWhileWaitingForAnAnswerEndsTheCall() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        server.then(wire -> {
            underWay.countDown();
            wire.stall();
        });
        requireInterruptible(underWay, client -> text(client, LIST));
    }

    @Test
    void anInterruptionInTheBodyEndsTheCall() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        server.then(wire ->
                wire.send("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{").stall());
        requireInterruptible(
                underWay,
                client -> client.api().send(LIST, response -> {
                    underWay.countDown();
                    return response.body().readAllBytes();
                }));
    }

    private void requireInterruptible(CountDownLatch underWay, Consumer<ComplianceClient> call)
            throws InterruptedException {
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        AtomicReference<@Nullable Boolean> flag = new AtomicReference<>();
        try (ComplianceClient client =
                builder().stallTimeout(Duration.ofSeconds(30)).build()) {
            Thread caller = new Thread(() -> {
                try {
                    call.accept(client);
                } catch (RuntimeException e) {
                    thrown.set(e);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            underWay.await();
            caller.interrupt();
            caller.join();
        }
        assertThat(thrown.get()).isInstanceOf(ComplianceInterruptedException.class);
        assertThat(flag.get()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anInterruptedThreadSendsNothing() {
        try (ComplianceClient client = builder().build()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> text(client, LIST)).isInstanceOf(ComplianceInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(server.requests()).isEmpty();
    }
}
