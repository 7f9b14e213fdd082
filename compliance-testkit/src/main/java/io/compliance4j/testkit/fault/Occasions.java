package io.compliance4j.testkit.fault;

import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Operation;
import io.compliance4j.testkit.tenant.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Lets faults happen and remembers the last true list of each path, for faults that bring it back. Thread-safe. */
final class Occasions {
    private static final int REMEMBERED = 64;
    private final AtomicLong made = new AtomicLong();
    private final Map<String, FakeResponse> previous = new LinkedHashMap<>(16, 0.75f, true);

    FakeResponse happen(Fault fault, Operation operation, FakeRequest request, Supplier<FakeResponse> service) {
        Optional<FakeResponse> before = recall(request.path());
        return fault.on(new Fault.Occasion(
                operation,
                request,
                () -> remember(request.path(), service.get()),
                before,
                Ids.tagged("req_", "fault-" + made.incrementAndGet())));
    }

    FakeResponse pass(FakeRequest request, Supplier<FakeResponse> service) {
        return remember(request.path(), service.get());
    }

    private synchronized Optional<FakeResponse> recall(String path) {
        return Optional.ofNullable(previous.get(path));
    }

    private synchronized FakeResponse remember(String path, FakeResponse response) {
        if (response.status() == 200 && response.isJson()) {
            previous.put(path, response);
            if (previous.size() > REMEMBERED) {
                previous.remove(previous.keySet().iterator().next());
            }
        }
        return response;
    }
}
