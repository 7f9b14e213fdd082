package io.compliance4j.testkit.fault;

import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.engine.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Faults in a given order, route by route; when a route's faults are used up, the service answers. May be added to while the
 * server runs. Thread-safe.
 */
public final class FaultScript implements Interceptor {
    private final Map<Operation, Route> routes = new EnumMap<>(Operation.class);
    private final Occasions occasions = new Occasions();

    FaultScript() {}

    public synchronized Route on(Operation operation) {
        return routes.computeIfAbsent(operation, o -> new Route());
    }

    /**
     * The route with this method and template, such as {@code GET /v1/compliance/activities}.
     *
     * @throws IllegalArgumentException if there is no such route
     */
    public Route on(String route) {
        return on(Operation.named(route)
                .orElseThrow(() -> new IllegalArgumentException("No operation is routed as \"" + route
                        + "\"; write the method and the path with its parameters in braces, such as \""
                        + "GET /v1/compliance/apps/chats/{claude_chat_id}/messages\".")));
    }

    @Override
    public FakeResponse intercept(@Nullable Operation operation, FakeRequest request, Supplier<FakeResponse> service) {
        if (operation == null) {
            return service.get();
        }
        Fault fault = on(operation).next();
        return fault == null ? occasions.pass(request, service) : occasions.happen(fault, operation, request, service);
    }

    /** What happens on one route, request after request. */
    public static final class Route {
        private final Deque<Fault> queue = new ArrayDeque<>();
        private @Nullable Fault always;

        private Route() {}

        /** The next request meets this. */
        public synchronized Route then(Fault fault) {
            queue.add(fault);
            return this;
        }

        /** The next so many requests meet this. */
        public synchronized Route times(int count, Fault fault) {
            for (int i = 0; i < count; i++) {
                queue.add(fault);
            }
            return this;
        }

        /** Every request from here on meets this. */
        public synchronized Route always(Fault fault) {
            always = fault;
            return this;
        }

        /** The next request is answered with this status. */
        public Route respond(int status, Header... headers) {
            return then(Faults.respond(status, headers));
        }

        /** How many scripted faults have not happened yet. */
        public synchronized int remaining() {
            return queue.size();
        }

        private synchronized @Nullable Fault next() {
            Fault scripted = queue.poll();
            return scripted == null ? always : scripted;
        }
    }
}
