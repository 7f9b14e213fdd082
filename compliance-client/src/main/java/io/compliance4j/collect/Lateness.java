package io.compliance4j.collect;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How late records arrived that were not there yet when the collector passed their time: how many of them in each range of
 * lateness. Immutable.
 */
public final class Lateness {

    private static final List<Duration> BOUNDS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(24));

    /** None were late. */
    public static final Lateness NONE = new Lateness(new long[BOUNDS.size() + 1]);

    private final long[] counts;

    private Lateness(long[] counts) {
        this.counts = counts;
    }

    /** With one more that was so late. */
    public Lateness plus(Duration late) {
        long[] more = counts.clone();
        int bucket = 0;
        while (bucket < BOUNDS.size() && late.compareTo(BOUNDS.get(bucket)) > 0) {
            bucket++;
        }
        more[bucket]++;
        return new Lateness(more);
    }

    /** The records of both. */
    public Lateness plus(Lateness more) {
        long[] sum = counts.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more.counts[i];
        }
        return new Lateness(sum);
    }

    /** Records by range, the shortest lateness first: the upper bound in seconds, or {@code inf}, and the number. */
    public Map<String, Long> histogram() {
        Map<String, Long> histogram = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            String bound = i < BOUNDS.size() ? Long.toString(BOUNDS.get(i).toSeconds()) : "inf";
            histogram.put(bound, counts[i]);
        }
        return histogram;
    }

    /** Number of late records. */
    public long total() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lateness that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return histogram().entrySet().stream()
                .filter(bucket -> bucket.getValue() > 0)
                .map(bucket -> "<=" + bucket.getKey() + "s: " + bucket.getValue())
                .collect(Collectors.joining(", ", "Lateness[", "]"));
    }
}
