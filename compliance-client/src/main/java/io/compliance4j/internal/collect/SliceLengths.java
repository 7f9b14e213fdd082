package io.compliance4j.internal.collect;

import java.time.Duration;
import java.time.Instant;

/**
 * Chooses how long a slice should be to hold about so many records, by what the latest ones that were read held. Not
 * thread-safe.
 */
final class SliceLengths {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** The first slice is a probe. */
    private static final int PROBE = 64;

    /** A quiet time may end at any moment. */
    private static final int FASTEST_GROWTH = 4;

    private final int wanted;
    private final double onePage;
    private final int parallel;
    private final Duration longest;
    private Duration length;
    private Instant latest = Instant.MIN;

    SliceLengths(int wanted, int pageSize, int parallel, Duration longest) {
        this.wanted = wanted;
        this.onePage = Math.min(1, (double) pageSize / wanted);
        this.parallel = parallel;
        this.longest = longest;
        this.length = bounded(longest.dividedBy(PROBE));
    }

    /** The next slice's, with so much left to read: the last ones are short, so that all readers end together. */
    Duration next(Duration left) {
        Duration least = bounded(Duration.ofMillis((long) (length.toMillis() * onePage)));
        Duration share = left.dividedBy(parallel);
        Duration fair = share.compareTo(least) > 0 ? share : least;
        return fair.compareTo(length) < 0 ? fair : length;
    }

    /** There are so many records in {@code span} of the slice that begins at {@code from}. */
    void saw(Instant from, int records, Duration span) {
        if (from.isBefore(latest)) {
            return;
        }
        latest = from;
        Duration growth = bounded(length.multipliedBy(FASTEST_GROWTH));
        double ideal = records == 0 ? Double.MAX_VALUE : (double) span.toMillis() * wanted / records;
        length = ideal >= growth.toMillis() ? growth : bounded(Duration.ofMillis((long) ideal));
    }

    private Duration bounded(Duration duration) {
        Duration least = duration.compareTo(SHORTEST) > 0 ? duration : SHORTEST;
        return least.compareTo(longest) < 0 ? least : longest;
    }
}
