package io.compliance4j.dlp.tenant;

import io.compliance4j.http.Transport;
import io.compliance4j.http.TransportRequest;
import io.compliance4j.http.TransportResponse;
import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The testkit's service without sockets. Thread-safe. */
final class EngineTransport implements Transport {

    private final ComplianceEngine engine;

    EngineTransport(ComplianceEngine engine) {
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
        Map<String, List<String>> sent = new LinkedHashMap<>();
        answer.headers().forEach((name, value) -> sent.put(name, List.of(value)));
        return new TransportResponse(answer.status(), sent, answer.body().open());
    }
}
