package io.compliance4j.dlp;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A text of any length as windows that overlap by a margin on both sides. Where they lie depends on nothing but the size, so a
 * string and a reader of the same text, however cut, give the same windows and the same findings. A window reports what starts
 * between {@link #from} and {@link #to}.
 */
final class Windows {
    /** Fills as much of an array as there is text for; returns how much, 0 at the end. */
    private interface Source {
        int read(char[] into, int at, int length) throws IOException;
    }

    private final Source source;
    private final int size;
    private final int margin;
    private char[] buffer;
    private int filled;
    private boolean ended;
    private long base;
    private int from;
    private int to;
    private boolean started;

    private Windows(Source source, int size, int margin, int expected) {
        this.source = source;
        this.size = size;
        this.margin = margin;
        this.buffer = new char[Math.min(expected, size + 2 * margin) + 1];
    }

    static Windows of(String text, int size, int margin) {
        int[] at = new int[1];
        return new Windows(
                (into, start, length) -> {
                    int n = Math.min(length, text.length() - at[0]);
                    text.getChars(at[0], at[0] + n, into, start);
                    at[0] += n;
                    return n;
                },
                size,
                margin,
                text.length());
    }

    static Windows of(Reader reader, int size, int margin) {
        return new Windows(
                (into, start, length) -> {
                    int n = reader.read(into, start, length);
                    return Math.max(n, 0);
                },
                size,
                margin,
                8_192);
    }

    /** Moves on to the next window; false when there is none. */
    boolean next() {
        if (started && ended && to >= filled) {
            return false;
        }
        int keepFrom = started ? Math.max(0, to - margin) : 0;
        System.arraycopy(buffer, keepFrom, buffer, 0, filled - keepFrom);
        filled -= keepFrom;
        base += keepFrom;
        from = started ? to - keepFrom : 0;
        started = true;
        int wanted = from + size + margin;
        while (filled < wanted && !ended) {
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, size + 2 * margin + 1));
            }
            int n;
            try {
                n = source.read(buffer, filled, Math.min(wanted, buffer.length) - filled);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ended = n == 0;
            filled += n;
        }
        to = ended && filled <= wanted ? filled : from + size;
        return filled > 0 && (from < filled || base == 0);
    }

    String text() {
        return new String(buffer, 0, filled);
    }

    /** Where in the whole text this window's text starts. */
    long base() {
        return base;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The findings of all windows, one window at a time. */
    static Stream<Finding> stream(Windows windows, DlpScanner scanner, Consumer<? super DetectorFailure> failures) {
        Spliterator<Finding> findings =
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    private final ArrayDeque<Finding> ready = new ArrayDeque<>();

                    @Override
                    public boolean tryAdvance(Consumer<? super Finding> action) {
                        while (ready.isEmpty() && windows.next()) {
                            List<Finding> found = new ArrayList<>();
                            List<DetectorFailure> failed = new ArrayList<>();
                            scanner.collect(windows, found, failed);
                            failed.forEach(failures);
                            ready.addAll(found);
                        }
                        Finding next = ready.poll();
                        if (next == null) {
                            return false;
                        }
                        action.accept(next);
                        return true;
                    }
                };
        return StreamSupport.stream(findings, false);
    }
}
