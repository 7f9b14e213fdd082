package io.compliance4j.testkit.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param path the raw path, still percent-encoded
 * @param query the raw query without its question mark, empty when there is none
 * @param headers names in lower case
 * @param remoteAddress the caller's IP address, for the self-audit
 */
public record FakeRequest(
        String method, String path, String query, Map<String, List<String>> headers, String remoteAddress) {

    public FakeRequest {
        Map<String, List<String>> lower = new LinkedHashMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = lower;
    }

    /** A request from this machine; {@code target} is a path with or without a query. */
    public static FakeRequest of(String method, String target) {
        int mark = target.indexOf('?');
        return new FakeRequest(
                method,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                Map.of(),
                "127.0.0.1");
    }

    public static FakeRequest get(String target) {
        return of("GET", target);
    }

    public static FakeRequest delete(String target) {
        return of("DELETE", target);
    }

    public FakeRequest withHeader(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.put(name.toLowerCase(Locale.ROOT), List.of(value));
        return new FakeRequest(method, path, query, changed, remoteAddress);
    }

    public FakeRequest withKey(String secret) {
        return withHeader("x-api-key", secret);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Path and query as they were sent. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
