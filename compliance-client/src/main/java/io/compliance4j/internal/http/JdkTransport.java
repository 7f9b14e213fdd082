package io.compliance4j.internal.http;

import io.compliance4j.http.Transport;
import io.compliance4j.http.TransportRequest;
import io.compliance4j.http.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The transport on {@code java.net.http}. */
public final class JdkTransport implements Transport {

    private final HttpClient client;
    private final boolean owned;

    /**
     * A transport on that client.
     *
     * @param owned whether closing the transport stops the client, on releases of the JDK that can
     * @throws IllegalArgumentException if the client follows redirects, because it would carry the key along
     */
    public JdkTransport(HttpClient client, boolean owned) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "The HttpClient follows redirects and would carry the key to wherever one"
                            + " points; build it with followRedirects(HttpClient.Redirect.NEVER)");
        }
        this.client = client;
        this.owned = owned;
    }

    /**
     * The timeout is ours: {@code HttpRequest.timeout} covers the body as well from JDK 26 on, which would end long
     * downloads.
     */
    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.uri()).method(request.method(), HttpRequest.BodyPublishers.noBody());
        request.headers().forEach(builder::header);
        CompletableFuture<HttpResponse<InputStream>> answer =
                client.sendAsync(builder.build(), info -> new BodyStream());
        try {
            HttpResponse<InputStream> response =
                    answer.get(request.responseTimeout().toNanos(), TimeUnit.NANOSECONDS);
            return new TransportResponse(
                    response.statusCode(), response.headers().map(), response.body());
        } catch (TimeoutException e) {
            giveUp(answer);
            throw new HttpTimeoutException("no response headers within " + request.responseTimeout());
        } catch (InterruptedException e) {
            giveUp(answer);
            throw e;
        } catch (ExecutionException e) {
            return refusedWithoutChallenge(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /** Ends the exchange; if the answer came in this very moment, nobody will read it. */
    private static void giveUp(CompletableFuture<HttpResponse<InputStream>> answer) throws IOException {
        if (!answer.cancel(true) && !answer.isCompletedExceptionally()) {
            answer.join().body().close();
        }
    }

    /**
     * With an authenticator, the JDK takes a 401 without a challenge for a protocol error, and such are the 401s of this
     * service.
     */
    private static TransportResponse refusedWithoutChallenge(Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            if (String.valueOf(io.getMessage()).startsWith("WWW-Authenticate header missing")) {
                return new TransportResponse(401, Map.<String, List<String>>of(), InputStream.nullInputStream());
            }
            throw io;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new IOException(failure);
    }

    /** Stops an owned client at once; before JDK 21 it ends by itself when nobody holds it any more. */
    @Override
    public void close() {
        if (!owned) {
            return;
        }
        try {
            MethodHandle shutdownNow = MethodHandles.publicLookup()
                    .findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class));
            shutdownNow.invoke(client);
        } catch (NoSuchMethodException | IllegalAccessException before21) {
            // Nothing to stop it with.
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("HttpClient.shutdownNow() declares no exception", e);
        }
    }
}
