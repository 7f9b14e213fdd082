package io.compliance4j.dlp.internal.engine;

import java.util.Arrays;

/**
 * Which context words stand near a candidate. The text round candidates is read once, however many of them share it: words are
 * kept as they are come upon, and each candidate picks those in its window. Used by one thread at a time.
 */
final class Surroundings {
    private static final int BEFORE = 72;
    private static final int AFTER = 40;
    /** Numbers of ints that describe a word: its group, where it starts, where it ends. */
    private static final int FIELDS = 3;

    private final Contexts contexts;
    private final int[] distance;
    private final long[] measuredAt;
    private long measurement;
    private int candidateStart;
    private int candidateEnd;

    private int[] words = new int[FIELDS * 32];
    private int used;
    private int readFrom;
    private int readTo;
    private int state;

    Surroundings(Contexts contexts) {
        this.contexts = contexts;
        this.distance = new int[contexts.groups()];
        this.measuredAt = new long[contexts.groups()];
    }

    /** Forgets the text before. */
    void reset() {
        readAgain(0);
        candidateStart = -1;
    }

    /**
     * How far the nearest word of a group is from a candidate: the number of characters between when it stands before, twice
     * that and ten more when it stands after, {@link Integer#MAX_VALUE} when none is near.
     */
    int distance(String text, int group, int start, int end) {
        if (start != candidateStart || end != candidateEnd) {
            measure(text, start, end);
            candidateStart = start;
            candidateEnd = end;
        }
        return measuredAt[group] == measurement ? distance[group] : Integer.MAX_VALUE;
    }

    private void measure(String text, int start, int end) {
        int from = Math.max(0, start - BEFORE);
        int to = Math.min(text.length(), end + AFTER);
        if (from < readFrom || from > readTo) {
            readAgain(from);
        }
        read(text, from, to);
        measurement++;
        int paragraphEnd = -1;
        for (int word = used - FIELDS; word >= 0 && words[word + 2] > from; word -= FIELDS) {
            int wordStart = words[word + 1];
            int wordEnd = words[word + 2];
            if (wordEnd <= start) {
                if (wordStart >= from) {
                    nearest(words[word], start - wordEnd);
                }
            } else if (wordStart >= end && wordEnd <= to) {
                paragraphEnd = paragraphEnd < 0 ? paragraphEnd(text, end, to) : paragraphEnd;
                if (wordEnd <= paragraphEnd) {
                    nearest(words[word], 2 * (wordStart - end) + 10);
                }
            }
        }
    }

    private void nearest(int group, int far) {
        if (measuredAt[group] != measurement || far < distance[group]) {
            measuredAt[group] = measurement;
            distance[group] = far;
        }
    }

    private static int paragraphEnd(String text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (text.charAt(i) == '\n' && text.charAt(i + 1) == '\n') {
                return i;
            }
        }
        return to;
    }

    private void readAgain(int from) {
        used = 0;
        readFrom = from;
        readTo = from;
        state = 0;
    }

    private void read(String text, int windowStart, int to) {
        while (readTo < to) {
            state = contexts.step(state, text.charAt(readTo++));
            int[] ending = contexts.ending(state);
            for (int i = 0; i < ending.length; i += 2) {
                int wordStart = readTo - ending[i + 1];
                if (Contexts.edges(text, wordStart, readTo)) {
                    makeRoom(windowStart);
                    words[used] = ending[i];
                    words[used + 1] = wordStart;
                    words[used + 2] = readTo;
                    used += FIELDS;
                }
            }
        }
    }

    /** Gives up words before the window that is read, or grows. */
    private void makeRoom(int windowStart) {
        if (used < words.length) {
            return;
        }
        int first = 0;
        while (first < used && words[first + 2] <= windowStart) {
            first += FIELDS;
        }
        if (first == 0) {
            words = Arrays.copyOf(words, 2 * used);
            return;
        }
        System.arraycopy(words, first, words, 0, used - first);
        used -= first;
        readFrom = windowStart;
    }
}
