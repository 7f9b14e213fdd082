package io.compliance4j.testkit.fault;

import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Operation;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that goes wrong with one request: it may answer in the place of the service, or change the service's answer, or
 * how that travels. {@link Faults} has the usual ones; write your own as a lambda. Must be thread-safe.
 */
@FunctionalInterface
public interface Fault {
    FakeResponse on(Occasion occasion);

    /**
     * The request a fault happens to.
     *
     * @param service gives the service's true answer, at most once; if it is not asked, nothing has happened there
     * @param previous the true answer of the request before on the same path, if there was one
     * @param requestId for answers that do not come from the service
     */
    record Occasion(
            Operation operation,
            FakeRequest request,
            Supplier<FakeResponse> service,
            Optional<FakeResponse> previous,
            String requestId) {}
}
