package io.compliance4j.testkit.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * A fixed window of 60 seconds, opened by the first request after the last window ended. A neighbour may draw on it at a
 * steady rate. Thread-safe.
 */
final class Budget {
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private final int limit;
    private final double neighbourPerSecond;
    private Instant start = Instant.MIN;
    private int used;

    Budget(int limit, double neighbourPerSecond) {
        this.limit = limit;
        this.neighbourPerSecond = neighbourPerSecond;
    }

    /** How the window stands after a request. */
    record State(boolean granted, int limit, int remaining, Instant reset) {
        int retryAfter(Instant now) {
            return (int) Math.max(1, (Duration.between(now, reset).toMillis() + 999) / 1000);
        }
    }

    synchronized State take(Instant now) {
        open(now);
        boolean granted = free(now) > 0;
        if (granted) {
            used++;
        }
        return state(now, granted);
    }

    /** How the window stands, without drawing on it. */
    synchronized State look(Instant now) {
        open(now);
        return state(now, true);
    }

    private void open(Instant now) {
        if (start.equals(Instant.MIN) || !now.isBefore(start.plus(WINDOW)) || now.isBefore(start)) {
            start = now;
            used = 0;
        }
    }

    private State state(Instant now, boolean granted) {
        return new State(granted, limit, Math.max(0, free(now)), start.plus(WINDOW));
    }

    private int free(Instant now) {
        double seconds = Duration.between(start, now).toMillis() / 1000.0;
        return limit - used - (int) (seconds * neighbourPerSecond);
    }
}
