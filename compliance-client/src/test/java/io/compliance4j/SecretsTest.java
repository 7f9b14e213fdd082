package io.compliance4j;

import static io.compliance4j.support.ScriptedTransport.error;
import static io.compliance4j.support.ScriptedTransport.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.compliance4j.http.AttemptEvent;
import io.compliance4j.http.CallEvent;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.http.RetryPolicy;
import io.compliance4j.http.WaitEvent;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import io.compliance4j.internal.transfer.Downloads;
import io.compliance4j.support.RawServer;
import io.compliance4j.support.ScriptedTransport;
import io.compliance4j.support.TraceLog;
import io.compliance4j.support.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants a key and content everywhere and looks for them in whatever can be read afterwards. */
class SecretsTest {

    private static final String KEY = "sk-ant-" + "api01-" + "PLANTEDKEYPLANTEDKEY";
    private static final String CONTENT = "PLANTED-CONTENT";
    private static final String PERSON = "PLANTED-PERSON";

    private static final ApiRequest LIST = ApiRequest.of(Operation.LIST_CHAT_MESSAGES, PERSON)
            .query(Query.builder().value("after_id", PERSON).build());

    @TempDir
    private Path directory;

    private final VirtualTime time = new VirtualTime();
    private final StringWriter seen = new StringWriter();

    private final ClientListener recorder = new ClientListener() {
        @Override
        public void onAttempt(AttemptEvent event) {
            seen.append(event.toString());
        }

        @Override
        public void onWait(WaitEvent event) {
            seen.append(event.toString());
        }

        @Override
        public void onCall(CallEvent event) {
            seen.append(event.toString());
            throw new IllegalStateException(CONTENT);
        }
    };

    private ComplianceClient.Builder builder() {
        return ComplianceClient.builder()
                .apiKey(ApiKey.of(KEY))
                .clock(time)
                .sleeper(time)
                .listener(recorder);
    }

    private void fail(ComplianceClient client, ApiRequest request) {
        keep(catchThrowable(() ->
                client.api().send(request, answer -> new String(answer.body().readAllBytes(), UTF_8))));
    }

    private void keep(Throwable thrown) {
        assertThat(thrown).isNotNull();
        thrown.printStackTrace(new PrintWriter(seen, true));
        seen.append(thrown.toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        } catch (IOException notSerializable) {
            seen.append(notSerializable.toString());
        }
        seen.append(bytes.toString(UTF_8));
    }

    private void requireNothingPlanted() {
        assertThat(seen.toString()).isNotEmpty().doesNotContain("PLANTED");
    }

    @Test
    void refusalsOfEveryStatus() {
        ScriptedTransport transport = new ScriptedTransport();
        try (TraceLog log = new TraceLog();
                ComplianceClient client = builder().transport(transport).build()) {
            for (int status : new int[] {301, 400, 401, 403, 404, 408, 409, 413, 429, 500, 503, 529}) {
                // What the service says may name records, but a proxy that echoes the key is not passed on.
                String message = error("some_error", "the header x-api-key: " + KEY + " was refused");
                transport.then(
                        status,
                        message,
                        "location: https://" + "example.com/" + PERSON + "?key=" + KEY,
                        "set-cookie: " + CONTENT,
                        "retry-after: 10000");
                fail(client, LIST);
                transport.then(status, "<html>" + CONTENT + KEY + "</html>", "retry-after: 10000");
                fail(client, LIST);
            }
            seen.append(log.text());
        }
        assertThat(seen.toString()).contains("ServerException", "<key>");
        requireNothingPlanted();
    }

    @Test
    void unreadableAnswers() {
        ScriptedTransport transport = new ScriptedTransport();
        try (TraceLog log = new TraceLog();
                ComplianceClient client = builder()
                        .transport(transport)
                        .maxResponseBytes(10)
                        .retryPolicy(RetryPolicy.builder().maxAttempts(2).build())
                        .build()) {
            transport.then(200, CONTENT, "content-type: text/html");
            fail(client, LIST);
            transport.then(200, CONTENT, "content-encoding: gzip");
            fail(client, LIST);
            transport.then(200, CONTENT, "content-encoding: br");
            fail(client, LIST);
            transport.then(200, CONTENT);
            fail(client, LIST);
            transport.thenFail(new EOFException("header parser received no bytes"));
            fail(client, LIST);
            transport.then(request -> {
                seen.append(request.toString());
                return response(503, "");
            });
            fail(client, LIST);
            seen.append(log.text());
        }
        assertThat(seen.toString()).contains("io.compliance4j.http", "attempt 2");
        requireNothingPlanted();
    }

    @Test
    void downloads() {
        ScriptedTransport transport = new ScriptedTransport();
        try (TraceLog log = new TraceLog();
                ComplianceClient client = builder().transport(transport).build()) {
            transport.then(
                    200,
                    CONTENT,
                    "content-disposition: attachment; filename=" + PERSON,
                    "content-md5: XUFAKrxLKna5cZ2REBfFkg==");
            keep(catchThrowable(() -> Downloads.content(
                            client.api(),
                            ApiRequest.of(Operation.DOWNLOAD_FILE, "claude_file_1"),
                            "claude_file_1",
                            Optional::empty)
                    .toFile(directory.resolve("x"))));
            seen.append(log.text());
        }
        requireNothingPlanted();
    }

    @Test
    void theWire() {
        try (TraceLog log = new TraceLog();
                RawServer server = new RawServer();
                ComplianceClient client = builder()
                        .baseUri(server.uri())
                        .retryPolicy(RetryPolicy.none())
                        .responseTimeout(Duration.ofSeconds(20))
                        .build()) {
            server.then(wire -> wire.send("HTTP/1.1 200 OK\r\n" + CONTENT).reset());
            fail(client, LIST);
            server.then(wire -> wire.send(CONTENT + KEY + " is no status line\r\n\r\n"));
            fail(client, LIST);
            server.then(wire -> wire.send("HTTP/1.1 200 OK\r\n" + CONTENT + "\u0000: " + KEY + "\r\n\r\n"));
            fail(client, LIST);
            server.then(wire -> wire.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n" + CONTENT));
            fail(client, LIST);
            seen.append(log.text());
        }
        requireNothingPlanted();
    }

    @Test
    void whatIsPrinted() {
        ApiKey key = ApiKey.of(KEY);
        try (ComplianceClient client =
                builder().transport(new ScriptedTransport()).build()) {
            seen.append(key.toString())
                    .append(client.api().toString())
                    .append(LIST.toString())
                    .append(RetryPolicy.standard().toString())
                    .append(RequestBudget.perMinute(600).toString());
        }
        requireNothingPlanted();
    }
}
