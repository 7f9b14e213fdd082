package io.compliance4j.testkit.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An answer.
 *
 * @param headers names in lower case, in the order they are sent; those of the transfer ({@code content-length},
 *     {@code transfer-encoding}, {@code content-encoding}) are the HTTP door's business
 */
public record FakeResponse(int status, Map<String, String> headers, Body body, Delivery delivery) {
    public FakeResponse {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static FakeResponse of(int status, Map<String, String> headers, Body body) {
        return new FakeResponse(status, headers, body, Delivery.normal());
    }

    public static FakeResponse json(int status, byte[] json) {
        return of(status, Map.of("content-type", "application/json"), Body.of(json));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public boolean isJson() {
        return header("content-type").orElse("").startsWith("application/json");
    }

    public FakeResponse withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new FakeResponse(status, changed, body, delivery);
    }

    public FakeResponse withoutHeader(String name) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return new FakeResponse(status, changed, body, delivery);
    }

    public FakeResponse withBody(Body changed) {
        return new FakeResponse(status, headers, changed, delivery);
    }

    public FakeResponse withDelivery(Delivery changed) {
        return new FakeResponse(status, headers, body, changed);
    }

    /** The body as text, for tests and messages. */
    public String text() {
        return new String(body.readAll(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
