package io.compliance4j.collect.property;

import io.compliance4j.http.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until somebody sleeps or the world goes on. A client's waits are partly random; whoever sleeps
 * here wakes up at the next power of two of seconds, so that a schedule depends on its seed alone.
 */
final class Time extends Clock implements Sleeper {

    private static final Duration BY_CHANCE = Duration.ofMillis(250);

    private Instant now = Instant.parse("2026-11-20T10:00:00Z");

    @Override
    public void sleep(Duration duration) {
        if (duration.compareTo(BY_CHANCE) < 0) {
            advance(duration);
            return;
        }
        Duration rounded = Duration.ofSeconds(1);
        while (rounded.compareTo(duration) < 0) {
            rounded = rounded.multipliedBy(2);
        }
        advance(rounded);
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
