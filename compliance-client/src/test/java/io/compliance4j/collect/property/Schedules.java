package io.compliance4j.collect.property;

import io.compliance4j.support.QuietLog;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a property under many schedules, each from a seed of its own. {@code -Dcollect.schedules=} says how many,
 * {@code -Dcollect.seed=} repeats one.
 */
final class Schedules {

    private static final int COUNT = Integer.getInteger("collect.schedules", 300);

    private static final int FAILURES_TO_SHOW = 5;

    private Schedules() {}

    /** What has to hold, whatever the schedule. */
    @FunctionalInterface
    interface Property {
        void holdsFor(Chance chance) throws Exception;
    }

    /** Runs {@code property} under all schedules; a failure names the seeds. */
    static void all(String invariant, Property property) throws InterruptedException {
        QuietLog quiet = new QuietLog();
        try {
            all(invariant, processors(), property);
        } finally {
            quiet.close();
        }
    }

    /** The same one after the other, for a property that looks at what is there once in a process, such as the log. */
    static void oneByOne(String invariant, Property property) throws InterruptedException {
        all(invariant, 1, property);
    }

    private static void all(String invariant, int parallel, Property property) throws InterruptedException {
        Long only = Long.getLong("collect.seed");
        long first = only != null ? only : Integer.toUnsignedLong(invariant.hashCode()) * 1_000_000L;
        int count = only != null ? 1 : COUNT;
        long began = System.nanoTime();
        ConcurrentLinkedQueue<AssertionError> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        for (int i = 0; i < parallel; i++) {
            threads.execute(() -> {
                for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                    run(invariant, property, first + n, failures);
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.DAYS)) {
            throw new AssertionError(invariant + " did not end");
        }
        System.out.printf(
                "%s: %d schedules from seed %d in %.1f s, %d violations%n",
                invariant, count, first, (System.nanoTime() - began) / 1e9, failures.size());
        throwAny(invariant, count, failures);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static void run(
            String invariant, Property property, long seed, ConcurrentLinkedQueue<AssertionError> failures) {
        try {
            property.holdsFor(new Chance(seed));
        } catch (Throwable e) {
            failures.add(new AssertionError(invariant + " with -Dcollect.seed=" + seed + ": " + e, e));
        }
    }

    private static void throwAny(String invariant, int count, ConcurrentLinkedQueue<AssertionError> failures) {
        if (failures.isEmpty()) {
            return;
        }
        AssertionError all = new AssertionError(
                invariant + " is violated by " + failures.size() + " of " + count + " schedules; the first of them:");
        failures.stream().limit(FAILURES_TO_SHOW).forEach(all::addSuppressed);
        throw all;
    }
}
