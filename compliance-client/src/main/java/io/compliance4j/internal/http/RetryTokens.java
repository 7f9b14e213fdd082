package io.compliance4j.internal.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a client from multiplying the load on a service that is down: each repetition takes tokens, each success gives
 * some back, and without tokens nothing is repeated. Thread-safe.
 */
final class RetryTokens {

    private static final int CAPACITY = 100;
    private static final int COST = 5;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

    boolean take() {
        return tokens.getAndUpdate(left -> left < COST ? left : left - COST) >= COST;
    }

    /** A call succeeded after that many repetitions that were paid for. */
    void payBack(int repetitions) {
        int back = repetitions == 0 ? 1 : repetitions * COST;
        tokens.updateAndGet(left -> Math.min(CAPACITY, left + back));
    }
}
