package io.compliance4j.internal.http;

import io.compliance4j.http.ResponseInfo;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A 200 whose body has yet to be read. The body is decoded, bounded and watched for stalls. Not thread-safe. */
public final class Response implements Closeable {

    private final ResponseInfo info;
    private final Map<String, List<String>> headers;
    private final InputStream body;
    private final @Nullable Response outer;
    private boolean kept;

    /** {@code headers} by lower-case name. */
    public Response(ResponseInfo info, Map<String, List<String>> headers, InputStream body) {
        this(info, headers, body, null);
    }

    private Response(ResponseInfo info, Map<String, List<String>> headers, InputStream body, @Nullable Response outer) {
        this.info = info;
        this.headers = headers;
        this.body = body;
        this.outer = outer;
    }

    /** The same response, read through another stream; taking one over takes the other over too. */
    Response withBody(InputStream body) {
        return new Response(info, headers, body, this);
    }

    /** The same response with other headers, read through another stream. */
    Response with(Map<String, List<String>> headers, InputStream body) {
        return new Response(info, headers, body, this);
    }

    public ResponseInfo info() {
        return info;
    }

    /** First value of the header; {@code name} in lower case. */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    public InputStream body() {
        return body;
    }

    /** Leaves closing the body to whoever receives it. */
    public InputStream keepOpen() {
        kept = true;
        if (outer != null) {
            outer.keepOpen();
        }
        return body;
    }

    boolean isKept() {
        return kept;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            body.close();
        }
    }
}
