package io.compliance4j.paging;

import io.compliance4j.error.ComplianceIOException;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Response;
import io.compliance4j.internal.http.ResponseHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An API of one function from request target to body; a null body is a connection that breaks. */
final class ScriptedApi implements Api {

    private final Function<String, @Nullable String> script;
    private final List<String> targets = new ArrayList<>();
    private Executor executor = ForkJoinPool.commonPool();
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");

    ScriptedApi(Function<String, @Nullable String> script) {
        this.script = script;
    }

    ScriptedApi executor(Executor executor) {
        this.executor = executor;
        return this;
    }

    ScriptedApi now(Instant now) {
        this.now = now;
        return this;
    }

    synchronized List<String> targets() {
        return List.copyOf(targets);
    }

    @Override
    public <T> T send(ApiRequest request, ResponseHandler<T> handler) {
        String target = request.target();
        synchronized (this) {
            targets.add(target);
        }
        String body = script.apply(target);
        if (body == null) {
            throw new ComplianceIOException("reset", ComplianceIOException.RequestSent.UNKNOWN, null);
        }
        try {
            return handler.handle(new Response(
                    new ResponseInfo(200, "req_" + targets().size(), null, null),
                    Map.of(),
                    new ByteArrayInputStream(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
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
        return true;
    }

    @Override
    public Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    @Override
    public Executor executor() {
        return executor;
    }
}
