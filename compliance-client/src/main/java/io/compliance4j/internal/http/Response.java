package io.compliance4j.internal.http;

import io.compliance4j.http.ResponseInfo;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A 200 whose body has yet to be read. The body is decoded, bounded and watched for stalls. Not thread-safe. */
public final class Response implements Closeable {

    private final ResponseInfo info;
    private final Map<String, List<String>> headers;
    private final InputStream body;
    private boolean kept;

    /** {@code headers} by lower-case name. */
    public Response(ResponseInfo info, Map<String, List<String>> headers, InputStream body) {
        this.info = info;
        this.headers = headers;
        this.body = body;
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
        return body;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            body.close();
        }
    }
}
