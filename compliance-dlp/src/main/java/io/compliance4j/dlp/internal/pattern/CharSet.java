package io.compliance4j.dlp.internal.pattern;

import java.util.Arrays;

/** A set of UTF-16 units as sorted, disjoint, inclusive ranges. */
final class CharSet {
    static final CharSet DIGIT = of('0', '9');
    static final CharSet WORD = of('A', 'Z', 'a', 'z', '0', '9', '_', '_');
    static final CharSet SPACE = of(' ', ' ', '\t', '\r', '\u00a0', '\u00a0');
    static final CharSet ANY_BUT_NEWLINE = of('\n', '\n').negated();

    private final int[] ranges;

    private CharSet(int[] ranges) {
        this.ranges = ranges;
    }

    /** @param bounds pairs of first and last character, in any order of pairs */
    static CharSet of(int... bounds) {
        int pairs = bounds.length / 2;
        long[] sorted = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            sorted[i] = ((long) bounds[2 * i] << 32) | bounds[2 * i + 1];
        }
        Arrays.sort(sorted);
        int[] merged = new int[bounds.length];
        int used = 0;
        for (long pair : sorted) {
            int first = (int) (pair >>> 32);
            int last = (int) pair;
            if (used > 0 && first <= merged[used - 1] + 1) {
                merged[used - 1] = Math.max(merged[used - 1], last);
            } else {
                merged[used++] = first;
                merged[used++] = last;
            }
        }
        return new CharSet(Arrays.copyOf(merged, used));
    }

    CharSet plus(CharSet other) {
        int[] both = Arrays.copyOf(ranges, ranges.length + other.ranges.length);
        System.arraycopy(other.ranges, 0, both, ranges.length, other.ranges.length);
        return of(both);
    }

    CharSet negated() {
        int[] out = new int[ranges.length + 2];
        int used = 0;
        int next = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > next) {
                out[used++] = next;
                out[used++] = ranges[i] - 1;
            }
            next = ranges[i + 1] + 1;
        }
        if (next <= Character.MAX_VALUE) {
            out[used++] = next;
            out[used++] = Character.MAX_VALUE;
        }
        return new CharSet(Arrays.copyOf(out, used));
    }

    /** Adds the other case of every ASCII letter, and of letters beyond ASCII when the set is a few single characters. */
    CharSet caseFolded() {
        CharSet folded = this;
        for (int c = 'a'; c <= 'z'; c++) {
            if (contains(c)) {
                folded = folded.plus(of(c - 32, c - 32));
            }
            if (contains(c - 32)) {
                folded = folded.plus(of(c, c));
            }
        }
        if (ranges.length == 2 && ranges[0] == ranges[1] && ranges[0] > 127) {
            char c = (char) ranges[0];
            char upper = Character.toUpperCase(c);
            char lower = Character.toLowerCase(c);
            folded = folded.plus(of(upper, upper, lower, lower));
        }
        return folded;
    }

    boolean contains(int c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (c >= ranges[i] && c <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return ranges.length == 0;
    }

    int[] ranges() {
        return ranges;
    }
}
