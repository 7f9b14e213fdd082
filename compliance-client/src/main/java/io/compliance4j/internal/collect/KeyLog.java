package io.compliance4j.internal.collect;

import io.compliance4j.collect.KeySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries (two longs of hash, one of time) on their way into a segment, in any order. Not thread-safe. */
final class KeyLog {

    private static final int STRIDE = 3;
    private static final int TIME = 2;

    private long[] entries = new long[STRIDE * 16];
    private int size;

    /** What to do with an entry. */
    interface Condition {
        boolean holds(long high, long low, long time);
    }

    int size() {
        return size;
    }

    void add(long high, long low, long time) {
        int at = size * STRIDE;
        if (at == entries.length) {
            entries = Arrays.copyOf(entries, Math.multiplyExact(entries.length, 2));
        }
        entries[at] = high;
        entries[at + 1] = low;
        entries[at + TIME] = time;
        size++;
    }

    /** Drops the entries for which the condition does not hold. */
    void retain(Condition condition) {
        int kept = 0;
        for (int at = 0; at < size * STRIDE; at += STRIDE) {
            if (condition.holds(entries[at], entries[at + 1], entries[at + TIME])) {
                System.arraycopy(entries, at, entries, kept * STRIDE, STRIDE);
                kept++;
            }
        }
        size = kept;
    }

    /** The entries as segments of so many at most, the oldest first. */
    List<KeySegment> toSegments(int most) {
        long[] sorted = sortedByTime();
        List<KeySegment> segments = new ArrayList<>();
        for (int from = 0; from < size; from += most) {
            int count = Math.min(most, size - from);
            ByteBuffer bytes = ByteBuffer.allocate(count * KeySegment.ENTRY_BYTES);
            bytes.asLongBuffer().put(sorted, from * STRIDE, count * STRIDE);
            segments.add(new KeySegment(bytes.array()));
        }
        return segments;
    }

    /** Merges ever longer runs, from one array to the other and back. */
    private long[] sortedByTime() {
        long[] from = Arrays.copyOf(entries, size * STRIDE);
        long[] to = new long[size * STRIDE];
        for (long run = 1; run < size; run *= 2) {
            for (long left = 0; left < size; left += 2 * run) {
                merge(from, to, (int) left, (int) Math.min(left + run, size), (int) Math.min(left + 2 * run, size));
            }
            long[] merged = to;
            to = from;
            from = merged;
        }
        return from;
    }

    private static void merge(long[] from, long[] to, int left, int middle, int right) {
        int a = left;
        int b = middle;
        for (int out = left; out < right; out++) {
            boolean first = b == right || (a < middle && time(from, a) <= time(from, b));
            System.arraycopy(from, (first ? a++ : b++) * STRIDE, to, out * STRIDE, STRIDE);
        }
    }

    private static long time(long[] entries, int entry) {
        return entries[entry * STRIDE + TIME];
    }
}
