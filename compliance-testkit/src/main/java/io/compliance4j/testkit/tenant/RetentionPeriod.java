package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long an organization keeps a type of data.
 *
 * @param duration number of units; 0 means for ever
 * @param timescale {@code day} or {@code month}
 */
public record RetentionPeriod(int duration, String timescale) {
    public RetentionPeriod {
        if (duration < 0 || !(timescale.equals("day") || timescale.equals("month"))) {
            throw new IllegalArgumentException("A retention period is a positive number of \"day\" or \"month\", got "
                    + duration + " \"" + timescale + "\"; RetentionPeriod.indefinite() keeps for ever.");
        }
    }

    public static RetentionPeriod days(int days) {
        return new RetentionPeriod(days, "day");
    }

    public static RetentionPeriod months(int months) {
        return new RetentionPeriod(months, "month");
    }

    public static RetentionPeriod indefinite() {
        return new RetentionPeriod(0, "day");
    }

    public boolean isIndefinite() {
        return duration == 0;
    }

    /** The oldest instant still kept, or empty when everything is. */
    public Optional<Instant> cutOff(Instant now) {
        if (isIndefinite()) {
            return Optional.empty();
        }
        ChronoUnit unit = timescale.equals("day") ? ChronoUnit.DAYS : ChronoUnit.MONTHS;
        return Optional.of(now.atOffset(ZoneOffset.UTC).minus(duration, unit).toInstant());
    }
}
