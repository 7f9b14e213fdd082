package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A place in a listing: a time in microseconds, ties broken by an id. Cursors and page tokens are positions in disguise,
 * so a walk goes on at the right place even when the record it stopped at has been deleted.
 */
public record Position(long micros, String tie) implements Comparable<Position> {
    public static Position of(Instant time, String tie) {
        return new Position(micros(time), tie);
    }

    public static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    @Override
    public int compareTo(Position other) {
        int byTime = Long.compare(micros, other.micros);
        return byTime != 0 ? byTime : tie.compareTo(other.tie);
    }
}
