package io.compliance4j.testkit.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Times of activities: strictly ascending, thick in office hours, thin at night and at weekends, the newest just before
 * {@code now}. The time of an index is a search over the hours of the span, whatever the number of activities.
 */
final class ActivityTimeline {
    private static final long HOUR = 3_600_000_000L;
    private static final int[] DAILY = {
        2, 1, 1, 1, 1, 2, 6, 18, 46, 70, 82, 78, 60, 66, 80, 76, 64, 48, 30, 20, 14, 10, 6, 4
    };

    private final Seed seed;
    private final long start;
    private final int count;
    private final long[] cumulated;

    ActivityTimeline(Seed seed, Instant now, Duration span, int count) {
        this.seed = seed;
        this.count = count;
        int hours = (int) Math.max(1, span.toHours());
        this.start = ChronoUnit.MICROS.between(Instant.EPOCH, now) - hours * HOUR;
        this.cumulated = new long[hours + 1];
        OffsetDateTime first = now.minus(hours, ChronoUnit.HOURS).atOffset(ZoneOffset.UTC);
        for (int hour = 0; hour < hours; hour++) {
            OffsetDateTime at = first.plusHours(hour);
            int weekend = at.getDayOfWeek().getValue() > 5 ? 8 : 1;
            int noise = 80 + seed.at(hour).rng().below(41);
            cumulated[hour + 1] = cumulated[hour] + Math.max(1, DAILY[at.getHour()] * noise / weekend);
        }
    }

    /** Microseconds since the epoch; a greater index has a greater time. */
    long micros(int index) {
        int low = 0;
        int high = cumulated.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstOf(middle) <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long first = firstOf(low);
        long inHour = firstOf(low + 1) - first;
        long place = index - first;
        long slot = place * HOUR / inHour;
        long next = (place + 1) * HOUR / inHour;
        long jitter = Math.floorMod(Seed.mix(seed.value() + index), next - slot);
        return start + low * HOUR + slot + jitter;
    }

    private long firstOf(int hour) {
        return cumulated[hour] * count / cumulated[cumulated.length - 1];
    }
}
