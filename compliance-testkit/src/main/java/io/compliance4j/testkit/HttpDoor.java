package io.compliance4j.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.compliance4j.testkit.engine.Body;
import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.Delivery;
import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The engine behind WireMock: a catch-all stub of the lowest priority hands every request that no other stub wants to the
 * engine, and performs the delivery the engine asks for.
 */
final class HttpDoor implements AutoCloseable {
    private static final String TRANSFORMER = "compliance-engine";
    private static final int LOWEST_PRIORITY = Integer.MAX_VALUE;
    private static final int CONTAINER_THREADS = 80;

    private final ComplianceEngine engine;
    private final WireMockServer wireMock;
    /** Opened by close: answers that wait or stall stop doing so. */
    private final CountDownLatch closed = new CountDownLatch(1);

    HttpDoor(ComplianceEngine engine, int port, int journalEntries) {
        this.engine = engine;
        this.wireMock = new WireMockServer(WireMockConfiguration.options()
                .port(port)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .containerThreads(CONTAINER_THREADS)
                .maxRequestJournalEntries(journalEntries)
                .maxLoggedResponseSize(0)
                .extensions(new EngineTransformer()));
        wireMock.stubFor(
                any(anyUrl()).atPriority(LOWEST_PRIORITY).willReturn(aResponse().withTransformers(TRANSFORMER)));
        try {
            wireMock.start();
        } catch (FatalStartupException e) {
            throw new IllegalStateException(
                    "Port " + port + " is taken or may not be used; choose another, or 0 for a free one.", e);
        }
    }

    int port() {
        return wireMock.port();
    }

    WireMockServer wireMock() {
        return wireMock;
    }

    @Override
    public void close() {
        closed.countDown();
        wireMock.stop();
    }

    /** Puts the engine's answer in the place of the stub's. */
    private final class EngineTransformer implements ResponseTransformerV2 {
        @Override
        public String getName() {
            return TRANSFORMER;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public Response transform(Response response, ServeEvent event) {
            FakeRequest request = requestOf(event.getRequest());
            return responseOf(request, engine.handle(request));
        }
    }

    private static FakeRequest requestOf(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key().toLowerCase(Locale.ROOT), header.values());
        }
        String url = request.getUrl();
        int mark = url.indexOf('?');
        return new FakeRequest(
                request.getMethod().getName(),
                mark < 0 ? url : url.substring(0, mark),
                mark < 0 ? "" : url.substring(mark + 1),
                headers,
                request.getClientIp());
    }

    private Response responseOf(FakeRequest request, FakeResponse answer) {
        Delivery delivery = answer.delivery();
        if (!delivery.headersAfter().isZero()) {
            WireEffects.pause(closed, delivery.headersAfter());
        }
        Response.Builder response = Response.response().status(answer.status());
        Optional<Fault> fault = faultInPlaceOfHeaders(delivery.ending());
        if (fault.isPresent()) {
            return response.fault(fault.get()).build();
        }
        List<HttpHeader> headers = new ArrayList<>();
        answer.headers().forEach((name, value) -> headers.add(new HttpHeader(name, value)));
        Body body = answer.body();
        if (answer.isJson() && acceptsGzip(request)) {
            headers.add(new HttpHeader("content-encoding", "gzip"));
            headers.add(new HttpHeader("vary", "Accept-Encoding"));
            body = Body.of(gzip(body.readAll()));
        }
        if (body.length() < 0) {
            // Said aloud, or Jetty ends the body with the connection for a caller that asks to close it.
            headers.add(new HttpHeader("transfer-encoding", "chunked"));
        }
        Body sent = body;
        return response.headers(new HttpHeaders(headers))
                .body(() -> WireEffects.on(sent.open(), delivery, closed))
                .build();
    }

    private static Optional<Fault> faultInPlaceOfHeaders(Delivery.Ending ending) {
        return switch (ending) {
            case RESET_BEFORE_HEADERS -> Optional.of(Fault.CONNECTION_RESET_BY_PEER);
            case EMPTY -> Optional.of(Fault.EMPTY_RESPONSE);
            case GARBAGE -> Optional.of(Fault.RANDOM_DATA_THEN_CLOSE);
            case COMPLETE, RESET_IN_BODY, ABORT_IN_BODY, STALL -> Optional.empty();
        };
    }

    private static boolean acceptsGzip(FakeRequest request) {
        return request.header("accept-encoding")
                .map(value -> value.toLowerCase(Locale.ROOT).contains("gzip"))
                .orElse(false);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream out = new FastGzip(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A page of 5,000 activities must not wait for the last percent of compression. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
