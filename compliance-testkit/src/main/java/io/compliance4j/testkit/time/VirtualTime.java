package io.compliance4j.testkit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test sets it forward. Key expiry, budget windows, page tokens, late indexing and
 * retention of a server that is given one follow it. Thread-safe.
 */
public final class VirtualTime extends Clock {
    private volatile Instant now;

    private VirtualTime(Instant now) {
        this.now = now;
    }

    public static VirtualTime at(Instant start) {
        return new VirtualTime(start);
    }

    /** Sets the clock forward; a negative duration is refused. */
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time only goes forward, got " + duration + ".");
        }
        now = now.plus(duration);
    }

    /** Sets the clock to an instant that is not in its past. */
    public synchronized void advanceTo(Instant instant) {
        advance(Duration.between(now, instant));
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
        VirtualTime source = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return source.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return source.withZone(other);
            }
        };
    }
}
