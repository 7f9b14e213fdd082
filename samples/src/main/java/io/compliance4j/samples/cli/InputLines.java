package io.compliance4j.samples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lines of bytes from stdin, in memory that does not grow with a line nobody can want. Before it waits for input it has
 * what was made of the lines so far handed over, so that a filter between two programs holds nothing back. Not
 * thread-safe.
 */
final class InputLines {

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final Flush beforeWaiting;
    private final byte[] chunk = new byte[CHUNK];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int to;
    private long number;
    private boolean tooLong;

    InputLines(InputStream in, int longest, Flush beforeWaiting) {
        this.in = in;
        this.longest = longest;
        this.beforeWaiting = beforeWaiting;
    }

    /** Goes to the next line; false at the end of the input. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        boolean anything = false;
        while (from < to || fill()) {
            anything = true;
            int end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            keep(end - from);
            boolean whole = end < to;
            from = whole ? end + 1 : end;
            if (whole) {
                break;
            }
        }
        number += anything ? 1 : 0;
        return anything;
    }

    private boolean fill() throws IOException {
        beforeWaiting.flush();
        from = 0;
        to = Math.max(0, in.read(chunk));
        return to > 0;
    }

    private void keep(int length) {
        tooLong |= length > longest - line.size();
        if (tooLong) {
            line.reset();
        } else {
            line.write(chunk, from, length);
        }
    }

    /** The number of this line, from 1. */
    long number() {
        return number;
    }

    /** Whether this line is longer than any that is read; its content is dropped. */
    boolean tooLong() {
        return tooLong;
    }

    /** This line without its end. */
    byte[] content() {
        return line.toByteArray();
    }

    /** Hands over what has been written so far. */
    @FunctionalInterface
    interface Flush {
        void flush() throws IOException;
    }
}
