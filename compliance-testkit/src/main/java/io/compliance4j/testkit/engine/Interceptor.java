package io.compliance4j.testkit.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands between a caller and the service; the way faults get in. Must be thread-safe. */
public interface Interceptor {
    /**
     * Answers a request, with or without asking the service.
     *
     * @param operation what the request is routed to, or null when nothing answers there
     * @param service gives the service's answer, at most once
     */
    FakeResponse intercept(@Nullable Operation operation, FakeRequest request, Supplier<FakeResponse> service);

    /** This one first; what it lets through goes to the other. */
    default Interceptor before(Interceptor next) {
        return (operation, request, service) ->
                intercept(operation, request, () -> next.intercept(operation, request, service));
    }

    /** Lets everything through. */
    static Interceptor none() {
        return (operation, request, service) -> service.get();
    }
}
