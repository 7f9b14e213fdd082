package io.compliance4j.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** One request, ready to be sent. Its headers hold the key: do not log them. Immutable. */
public final class TransportRequest {

    private final String method;
    private final URI uri;
    private final Map<String, String> headers;
    private final Duration responseTimeout;

    /** A request without a body; {@code headers} by lower-case name. */
    public TransportRequest(String method, URI uri, Map<String, String> headers, Duration responseTimeout) {
        this.method = method;
        this.uri = uri;
        this.headers = Map.copyOf(headers);
        this.responseTimeout = responseTimeout;
    }

    /** {@code GET} or {@code DELETE}. */
    public String method() {
        return method;
    }

    /** The whole address, with identifiers and filters in it. */
    public URI uri() {
        return uri;
    }

    /** By lower-case name, the key among them. */
    public Map<String, String> headers() {
        return headers;
    }

    /** How long the headers of the answer may take, opening the connection included. Not a limit for the body. */
    public Duration responseTimeout() {
        return responseTimeout;
    }

    /** Method and host only: path and query name people, the headers hold the key. */
    @Override
    public String toString() {
        return "TransportRequest[" + method + " " + uri.getScheme() + "://" + uri.getAuthority() + "]";
    }
}
