package io.compliance4j.internal.http;

import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.ComplianceIOException;
import io.compliance4j.error.ComplianceIOException.RequestSent;
import io.compliance4j.error.ComplianceTimeoutException;
import io.compliance4j.error.ComplianceTimeoutException.Kind;
import io.compliance4j.error.TransferException;
import io.compliance4j.http.Transport;
import io.compliance4j.http.TransportRequest;
import io.compliance4j.http.TransportResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** The last step: puts the key on the request, has the transport send it, and says what an {@link IOException} means. */
final class Exchange implements Step {

    private static final String API_VERSION = "2023-06-01";
    private static final int MOST_CAUSES = 20;

    private final URI baseUri;
    private final String userAgent;
    private final Duration connectTimeout;
    private final Duration responseTimeout;
    private final Credentials credentials;
    private final Transport transport;
    private final BooleanSupplier closed;

    Exchange(PipelineSettings settings, Credentials credentials, BooleanSupplier closed) {
        this.baseUri = settings.baseUri();
        this.userAgent = settings.userAgent();
        this.connectTimeout = settings.connectTimeout();
        this.responseTimeout = settings.responseTimeout();
        this.transport = settings.transport();
        this.credentials = credentials;
        this.closed = closed;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        Credential credential = credentials.current();
        if (closed.getAsBoolean()) {
            throw Pipeline.alreadyClosed();
        }
        call.beginAttempt(credential);
        TransportResponse answer;
        try {
            answer = transport.send(request(call, credential));
        } catch (InterruptedException e) {
            throw InterruptGuard.interrupted(call, "while waiting for an answer", e);
        } catch (IOException e) {
            throw withoutAnswer(call, e);
        }
        Head head = new Head(answer.status(), answer.headers());
        call.answered(head);
        Response response = new Response(head.info(), head.headers(), answer.body());
        boolean handled = false;
        try {
            T result = handler.handle(response);
            handled = true;
            return result;
        } catch (IOException e) {
            throw duringAnswer(call, e);
        } finally {
            if (!handled || !response.isKept()) {
                closeQuietly(answer);
            }
        }
    }

    private TransportRequest request(Call call, Credential credential) {
        boolean json = call.operation().answer() == Operation.Answer.JSON;
        Map<String, String> headers = new HashMap<>();
        headers.put("accept", json ? "application/json" : "*/*");
        headers.put("accept-encoding", json ? "gzip" : "identity");
        headers.put("anthropic-version", API_VERSION);
        headers.put("user-agent", userAgent);
        headers.put("x-api-key", credential.secret());
        return new TransportRequest(
                call.operation().method().name(), call.request().uri(baseUri), headers, call.atMost(responseTimeout));
    }

    /** What was read is what counts, not how the connection ended afterwards. */
    private static void closeQuietly(TransportResponse answer) {
        try {
            answer.body().close();
        } catch (IOException ignored) {
            // Nothing is read from it any more.
        }
    }

    private ComplianceException withoutAnswer(Call call, IOException e) {
        if (wasInterrupted(e)) {
            return InterruptGuard.interrupted(call, "while waiting for an answer", e);
        }
        if (e instanceof HttpConnectTimeoutException) {
            return new ComplianceTimeoutException(
                    "No connection to " + baseUri.getHost() + " within " + connectTimeout + " for " + call
                            + ". Check network and proxy, or give a longer connectTimeout(…)",
                    Kind.CONNECT,
                    connectTimeout,
                    RequestSent.NO,
                    e);
        }
        if (e instanceof HttpTimeoutException || e instanceof SocketTimeoutException) {
            return call.deadline()
                    .filter(deadline -> deadline.left().isZero())
                    .map(deadline -> deadline.passed(call, "while waiting for an answer"))
                    .orElseGet(() -> new ComplianceTimeoutException(
                            "No answer from " + baseUri.getHost() + " within " + responseTimeout + " for " + call
                                    + ". Try again, or give a longer responseTimeout(…)",
                            Kind.RESPONSE,
                            responseTimeout,
                            RequestSent.UNKNOWN,
                            e));
        }
        boolean neverSent = e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof SSLHandshakeException;
        return new ComplianceIOException(
                "No answer from " + baseUri.getHost() + " for " + call + ": "
                        + e.getClass().getSimpleName() + ". Check network, proxy and base URI, then try again",
                neverSent ? RequestSent.NO : RequestSent.UNKNOWN,
                withoutQuotation(e));
    }

    /** The JDK quotes headers that it could not read to their end, and what it quotes may be content. */
    private static IOException withoutQuotation(IOException e) {
        boolean noHttp = false;
        boolean cut = false;
        @Nullable Throwable cause = e;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            noHttp |= cause instanceof ProtocolException;
            cut |= String.valueOf(cause.getMessage()).contains("parsing HTTP/1.1 header");
            cause = cause.getCause();
        }
        if (!noHttp && !cut) {
            return e;
        }
        IOException clean = noHttp
                ? new ProtocolException("what arrived is not HTTP")
                : new EOFException("the connection ended inside the headers");
        clean.setStackTrace(e.getStackTrace());
        return clean;
    }

    private static ComplianceException duringAnswer(Call call, IOException e) {
        if (wasInterrupted(e)) {
            return InterruptGuard.interrupted(call, "while its answer was read", e);
        }
        return new TransferException(
                "The answer to " + call + " broke off before its end. Try again", TransferException.Kind.BROKEN, e);
    }

    private static boolean wasInterrupted(IOException e) {
        return Thread.currentThread().isInterrupted()
                || (e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException));
    }
}
