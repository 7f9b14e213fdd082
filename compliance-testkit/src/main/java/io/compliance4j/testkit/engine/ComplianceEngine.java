package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The service without HTTP. The order of checks is the order of the lines of {@code answer}: route, key, enablement, rate
 * limit, scope; then the endpoint validates the query, checks the organizations it names, finds the object, looks at its
 * state. Thread-safe; every answer, error or not, is also an activity of the tenant.
 */
public final class ComplianceEngine {
    private static final String HOST = "https://api.anthropic.com";
    private final Tenant tenant;
    private final EngineOptions options;
    private final Interceptor interceptor;
    private final Errors errors;
    private final Budget shared;
    private final Budget remote;
    private final AtomicLong requests = new AtomicLong();
    private final RequestLog log = new RequestLog();

    public ComplianceEngine(Tenant tenant, EngineOptions options, Interceptor interceptor) {
        this.tenant = tenant;
        this.options = options;
        this.interceptor = interceptor;
        this.errors = new Errors(options.olderBehaviors());
        this.shared = new Budget(options.requestsPerMinute(), options.neighbourPerSecond());
        this.remote = new Budget(options.remoteRequestsPerMinute(), 0);
    }

    /** A service without faults and with the default options. */
    public ComplianceEngine(Tenant tenant) {
        this(tenant, EngineOptions.defaults(), Interceptor.none());
    }

    public Tenant tenant() {
        return tenant;
    }

    public EngineOptions options() {
        return options;
    }

    /** The last 100,000 requests, oldest first. */
    public List<Received> received() {
        return log.all();
    }

    /** Answers a request; never throws for anything a caller can send. */
    public FakeResponse handle(FakeRequest request) {
        Optional<Operation.Match> match = Operation.match(request.method(), request.path());
        Operation operation = match.map(Operation.Match::operation).orElse(null);
        Exchange exchange = new Exchange(tenant.now(), Ids.tagged("req_", Long.toString(requests.incrementAndGet())));
        FakeResponse response =
                interceptor.intercept(operation, request, () -> serve(request, match.orElse(null), exchange));
        if (response.header("date").isEmpty()) {
            response = response.withHeader("date", WireTime.httpDate(tenant.now()));
        }
        log.add(new Received(
                request.method(),
                operation,
                request.target(),
                request.header("host").orElse(null),
                secret(request).isPresent(),
                exchange.now,
                response.status(),
                exchange.refusedByBudget));
        return response;
    }

    /** What is known about a request while it is answered. */
    private static final class Exchange {
        private final Instant now;
        private final String requestId;
        private @Nullable TenantKey key;
        private Budget.@Nullable State budget;
        private boolean refusedByBudget;

        Exchange(Instant now, String requestId) {
            this.now = now;
            this.requestId = requestId;
        }
    }

    private FakeResponse serve(FakeRequest request, Operation.@Nullable Match match, Exchange exchange) {
        FakeResponse response;
        try {
            response = complete(answer(request, match, exchange), exchange);
        } catch (ApiException refused) {
            response = refusal(refused, exchange);
        }
        audit(request, response, exchange);
        return response;
    }

    private FakeResponse answer(FakeRequest request, Operation.@Nullable Match match, Exchange exchange) {
        if (match == null) {
            throw errors.noRoute();
        }
        Operation operation = match.operation();
        TenantKey key = authenticate(request, operation, exchange);
        if (!tenant.isApiEnabled()) {
            throw errors.notEnabled();
        }
        drawOnBudget(operation, exchange);
        requireScope(key, operation);
        Call call = new Call(request, match, tenant, key, exchange.now, errors, options);
        return Endpoints.of(operation).answer(call);
    }

    private TenantKey authenticate(FakeRequest request, Operation operation, Exchange exchange) {
        String secret = secret(request).orElseThrow(() -> errors.stranger(operation));
        Optional<TenantKey> known = tenant.keyOf(secret);
        boolean usableKind = known.map(
                        key -> key.kind() == TenantKey.Kind.COMPLIANCE_ACCESS || key.kind() == TenantKey.Kind.ADMIN)
                .orElse(!secret.startsWith(TenantKey.Kind.CLAUDE_API.prefix())
                        && !secret.startsWith(TenantKey.Kind.ANALYTICS.prefix()));
        if (!usableKind) {
            throw errors.stranger(operation);
        }
        TenantKey key = known.orElseThrow(errors::invalidKey);
        exchange.key = key;
        if (!key.active()) {
            throw errors.deactivatedKey();
        }
        if (key.isExpired(exchange.now)) {
            throw errors.expiredKey();
        }
        if (operation == Operation.SETTINGS && key.kind() != TenantKey.Kind.COMPLIANCE_ACCESS) {
            throw errors.stranger(operation);
        }
        exchange.budget = shared.look(exchange.now);
        return key;
    }

    private void drawOnBudget(Operation operation, Exchange exchange) {
        Budget.State state = shared.take(exchange.now);
        exchange.budget = state;
        if (!state.granted()) {
            exchange.refusedByBudget = true;
            throw errors.rateLimited(state.limit(), state.retryAfter(exchange.now));
        }
        if (operation.isRemoteSession() && !remote.take(exchange.now).granted()) {
            exchange.refusedByBudget = true;
            throw errors.rateLimited(state.limit(), 1);
        }
    }

    private void requireScope(TenantKey key, Operation operation) {
        boolean admitted = key.scopes().contains(operation.scope())
                || (!operation.isDelete() && key.scopes().contains(Scope.READ_ORG_AUDIT));
        boolean feedOnly = key.kind() == TenantKey.Kind.ADMIN && operation != Operation.ACTIVITIES;
        if (!admitted || feedOnly) {
            throw errors.missingScope(key.scopes(), operation.scope(), operation.isDelete());
        }
    }

    private static Optional<String> secret(FakeRequest request) {
        Optional<String> key = request.header("x-api-key");
        if (key.isPresent()) {
            return key;
        }
        return request.header("authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()));
    }

    private static FakeResponse complete(FakeResponse response, Exchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.put("request-id", exchange.requestId);
        addBudget(headers, exchange);
        return new FakeResponse(response.status(), headers, response.body(), response.delivery());
    }

    private FakeResponse refusal(ApiException refused, Exchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        if (!refused.withoutRequestId) {
            headers.put("request-id", exchange.requestId);
        }
        Integer retryAfter = refused.retryAfter;
        if (retryAfter != null) {
            headers.put("retry-after", retryAfter.toString());
        }
        boolean certain = refused.status < 500 && refused.status != 429 && !refused.withoutRequestId;
        if (certain) {
            headers.put("x-should-retry", "false");
        }
        addBudget(headers, exchange);
        return FakeResponse.of(refused.status, headers, Body.of(errorBody(refused, exchange)));
    }

    private byte[] errorBody(ApiException refused, Exchange exchange) {
        JsonOut.Script error = out -> {
            out.text("type", refused.type);
            out.text("message", refused.text());
            if (refused.status == 403) {
                out.object("details", details -> details.text("error_visibility", "user_facing"));
            }
        };
        if (options.olderBehaviors().contains(OlderBehavior.ERROR_BODY_WITHOUT_ENVELOPE)) {
            return JsonOut.render(true, out -> out.object("error", error));
        }
        return JsonOut.render(true, out -> {
            out.text("type", "error");
            out.object("error", error);
            out.text("request_id", refused.status == 401 ? null : exchange.requestId);
        });
    }

    private static void addBudget(Map<String, String> headers, Exchange exchange) {
        Budget.State state = exchange.budget;
        if (state != null) {
            headers.put("anthropic-ratelimit-requests-limit", Integer.toString(state.limit()));
            headers.put("anthropic-ratelimit-requests-remaining", Integer.toString(state.remaining()));
            headers.put("anthropic-ratelimit-requests-reset", WireTime.utc(state.reset()));
        }
    }

    /** Records the call, if its key says whose call it is. */
    private void audit(FakeRequest request, FakeResponse response, Exchange exchange) {
        TenantKey key = exchange.key;
        if (key == null) {
            return;
        }
        Actor actor = Actor.api(
                key.id(), request.remoteAddress(), request.header("user-agent").orElse(""));
        tenant.record(tenant.activity("compliance_api_accessed", actor)
                .field("request_id", exchange.requestId)
                .field("request_method", request.method())
                .field("status_code", response.status())
                .field("url", HOST + request.target())
                .field("request_body", null)
                .build());
    }
}
