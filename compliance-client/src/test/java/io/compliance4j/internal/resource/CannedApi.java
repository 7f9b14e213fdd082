package io.compliance4j.internal.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.compliance4j.http.ClientListener;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Response;
import io.compliance4j.internal.http.ResponseHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** An API that answers from a table and remembers what it was asked. */
final class CannedApi implements Api {

    private final Function<String, byte[]> answers;
    private final boolean strict;
    private final String contentType;
    private final List<String> requests = new ArrayList<>();

    private CannedApi(Function<String, byte[]> answers, boolean strict, String contentType) {
        this.answers = answers;
        this.strict = strict;
        this.contentType = contentType;
    }

    /** One body for whatever is asked. */
    static CannedApi answering(String body) {
        return new CannedApi(request -> body.getBytes(UTF_8), true, "application/json");
    }

    /** A body for each request, given as method and decoded target behind the root of the API. */
    static CannedApi answering(Function<String, String> answers) {
        return new CannedApi(request -> answers.apply(request).getBytes(UTF_8), true, "application/json");
    }

    /** One of the example answers. */
    static CannedApi answeringExample(String file) throws IOException {
        return answering(Files.readString(Path.of("src/test/resources/api-examples", file)));
    }

    /** The same, leaving checks to the server. */
    CannedApi lenient() {
        return new CannedApi(answers, false, contentType);
    }

    /** The same with another media type. */
    CannedApi contentType(String type) {
        return new CannedApi(answers, strict, type);
    }

    /** What was asked, as method and decoded target behind the root of the API. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public <T> T send(ApiRequest request, ResponseHandler<T> handler) {
        String line = request.operation().method() + " "
                + URLDecoder.decode(request.target(), UTF_8).replace("/v1/compliance", "");
        requests.add(line);
        try (Response response = new Response(
                new ResponseInfo(200, "req_" + requests.size(), null, null),
                Map.of("content-type", List.of(contentType)),
                new ByteArrayInputStream(answers.apply(line)))) {
            return handler.handle(response);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Api observedBy(ClientListener listener) {
        return this;
    }

    @Override
    public Api inBackground() {
        return this;
    }

    @Override
    public boolean strictRequests() {
        return strict;
    }

    @Override
    public Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
    }

    @Override
    public Executor executor() {
        return Runnable::run;
    }
}
