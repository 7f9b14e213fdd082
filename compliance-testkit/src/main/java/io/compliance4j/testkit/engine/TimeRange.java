package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A range of times as the dotted parameters give it; several operators are AND-ed.
 *
 * @param from first microsecond inside
 * @param until first microsecond outside
 */
record TimeRange(long from, long until) {
    static final TimeRange ALL = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    TimeRange and(String operator, Instant time) {
        long micros = Position.micros(time);
        return switch (operator) {
            case "gt" -> new TimeRange(Math.max(from, micros + 1), until);
            case "gte" -> new TimeRange(Math.max(from, micros), until);
            case "lt" -> new TimeRange(from, Math.min(until, micros));
            case "lte" -> new TimeRange(from, Math.min(until, micros + 1));
            default -> throw new IllegalArgumentException(operator);
        };
    }

    boolean isAll() {
        return equals(ALL);
    }

    /** A missing time matches no filter. */
    boolean contains(@Nullable Instant time) {
        if (isAll()) {
            return true;
        }
        if (time == null) {
            return false;
        }
        long micros = Position.micros(time);
        return micros >= from && micros < until;
    }

    /** The exclusive position below the range, or null when it is open. */
    @Nullable
    Position below() {
        return from == Long.MIN_VALUE ? null : new Position(from - 1, "\uffff");
    }

    /** The exclusive position above the range, or null when it is open. */
    @Nullable
    Position above() {
        return until == Long.MAX_VALUE ? null : new Position(until, "");
    }
}
