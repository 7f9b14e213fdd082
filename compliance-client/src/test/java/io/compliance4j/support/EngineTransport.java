package io.compliance4j.support;

import io.compliance4j.http.Transport;
import io.compliance4j.http.TransportRequest;
import io.compliance4j.http.TransportResponse;
import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.Delivery;
import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The testkit's service without sockets. Connections that break do so as the JDK's client reports it. Thread-safe. */
public final class EngineTransport implements Transport {

    private final ComplianceEngine engine;

    public EngineTransport(ComplianceEngine engine) {
        this.engine = engine;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        FakeResponse answer = engine.handle(new FakeRequest(
                request.method(),
                request.uri().getRawPath(),
                request.uri().getRawQuery() == null ? "" : request.uri().getRawQuery(),
                headers,
                "127.0.0.1"));
        Delivery delivery = answer.delivery();
        if (delivery.ending() == Delivery.Ending.RESET_BEFORE_HEADERS
                || delivery.ending() == Delivery.Ending.EMPTY
                || delivery.ending() == Delivery.Ending.GARBAGE) {
            throw new IOException("connection reset");
        }
        Map<String, List<String>> sent = new LinkedHashMap<>();
        answer.headers().forEach((name, value) -> sent.put(name, List.of(value)));
        return new TransportResponse(answer.status(), sent, body(answer, delivery));
    }

    private static InputStream body(FakeResponse answer, Delivery delivery) throws IOException {
        if (delivery.ending() == Delivery.Ending.COMPLETE || delivery.ending() == Delivery.Ending.STALL) {
            return answer.body().open();
        }
        byte[] whole = answer.body().readAll();
        InputStream part =
                new ByteArrayInputStream(Arrays.copyOf(whole, (int) Math.min(whole.length, delivery.afterBytes())));
        return new SequenceInputStream(part, new Broken());
    }

    /** The point in a body where the connection breaks. */
    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset in the body");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("connection reset in the body");
        }
    }
}
