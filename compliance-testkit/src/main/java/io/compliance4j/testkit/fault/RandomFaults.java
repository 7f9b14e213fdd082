package io.compliance4j.testkit.fault;

import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.engine.Operation;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Faults by chance. The n-th request of a server meets what the seed says, so a run in one thread repeats exactly.
 * Thread-safe.
 */
public final class RandomFaults implements Interceptor {
    private final long seed;
    private final double probability;
    private final List<Fault> faults;
    private final Set<Operation> routes;
    private final Random random;
    private final Occasions occasions = new Occasions();

    RandomFaults(long seed, double probability, List<Fault> faults) {
        this(seed, probability, faults, Set.of(Operation.values()));
    }

    private RandomFaults(long seed, double probability, List<Fault> faults, Set<Operation> routes) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability is between 0 and 1, got " + probability + ".");
        }
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("Name at least one fault to choose from.");
        }
        this.seed = seed;
        this.probability = probability;
        this.faults = List.copyOf(faults);
        this.routes = Set.copyOf(routes);
        this.random = new Random(seed);
    }

    /** The same schedule with other faults to choose from. */
    public RandomFaults choosing(Fault... others) {
        return new RandomFaults(seed, probability, List.of(others), routes);
    }

    /** The same schedule on some routes only. */
    public RandomFaults only(Operation... operations) {
        return new RandomFaults(seed, probability, faults, Set.of(operations));
    }

    @Override
    public FakeResponse intercept(@Nullable Operation operation, FakeRequest request, Supplier<FakeResponse> service) {
        if (operation == null || !routes.contains(operation)) {
            return service.get();
        }
        Fault fault = draw();
        return fault == null ? occasions.pass(request, service) : occasions.happen(fault, operation, request, service);
    }

    private synchronized @Nullable Fault draw() {
        double chance = random.nextDouble();
        int which = random.nextInt(faults.size());
        return chance < probability ? faults.get(which) : null;
    }

    /** Shows the seed, so that a failing test can print it. */
    @Override
    public String toString() {
        return "RandomFaults[seed=" + seed + ", probability=" + probability + "]";
    }
}
