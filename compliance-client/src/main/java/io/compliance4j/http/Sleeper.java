package io.compliance4j.http;

import java.time.Duration;

/** The only thing in this library that makes a thread wait for time to pass. Tests pass one that moves a clock. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Returns after that time.
     *
     * @throws InterruptedException if the thread was interrupted before or meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;

    /** Lets the thread sleep. */
    static Sleeper system() {
        return duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
    }
}
