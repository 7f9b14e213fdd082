package io.compliance4j.internal.http;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Elapsed time in nanoseconds: for differences, never for the time of day. */
@FunctionalInterface
public interface Ticks {

    long now();

    /** Of that clock, or without one of the system's steady timer. */
    static Ticks of(@Nullable Clock clock) {
        if (clock == null) {
            long origin = System.nanoTime();
            return () -> System.nanoTime() - origin;
        }
        return () -> {
            Instant instant = clock.instant();
            return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
        };
    }
}
