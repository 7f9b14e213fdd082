package io.compliance4j.http;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The head of an answer and the stream of its body, which whoever takes this closes. */
public final class TransportResponse {

    private final int status;
    private final Map<String, List<String>> headers;
    private final InputStream body;

    /** An answer; the case of header names does not matter. */
    public TransportResponse(int status, Map<String, List<String>> headers, InputStream body) {
        this.status = status;
        Map<String, List<String>> lowerCase = new LinkedHashMap<>();
        headers.forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        this.headers = Map.copyOf(lowerCase);
        this.body = body;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** By lower-case name. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The body as it comes off the wire. Closing it early gives the transfer up; closing has to unblock a reader. */
    public InputStream body() {
        return body;
    }

    @Override
    public String toString() {
        return "TransportResponse[" + status + "]";
    }
}
