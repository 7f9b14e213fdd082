package io.compliance4j.dlp.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The lines of a mail, very long ones in pieces, and which of them are boundaries of the parts that are open. */
final class MailLines {
    private static final int LONGEST = 16_384;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST];
    private int at;
    private int filled;
    private final byte[] line = new byte[LONGEST];
    private int length;
    private boolean have;
    private boolean startsLine;
    private boolean nextStartsLine = true;
    private final Deque<String> open = new ArrayDeque<>();

    MailLines(InputStream in) {
        this.in = in;
    }

    void open(String boundary) {
        open.push(boundary);
    }

    void close(String boundary) {
        open.remove(boundary);
    }

    boolean ended() throws IOException {
        return !fill();
    }

    void advance() {
        have = false;
    }

    /** The current line without its end. */
    String text() {
        int end = length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        return new String(line, 0, end, StandardCharsets.ISO_8859_1);
    }

    boolean atStartOf(String boundary) throws IOException {
        return fill() && startsLine && text().stripTrailing().equals("--" + boundary);
    }

    boolean atEndOf(String boundary) throws IOException {
        return fill() && startsLine && text().stripTrailing().equals("--" + boundary + "--");
    }

    /** Whether the current line is a boundary of any open part. */
    boolean atBoundary() throws IOException {
        if (!fill() || !startsLine || length < 3 || line[0] != '-' || line[1] != '-') {
            return false;
        }
        for (String boundary : open) {
            if (atStartOf(boundary) || atEndOf(boundary)) {
                return true;
            }
        }
        return false;
    }

    /** What comes up to the next boundary. */
    InputStream body() {
        return new Body();
    }

    /** Sees to it that there is a current line; false at the end. */
    boolean fill() throws IOException {
        if (have) {
            return true;
        }
        length = 0;
        startsLine = nextStartsLine;
        nextStartsLine = false;
        while (length < line.length && !nextStartsLine) {
            if (at == filled) {
                filled = Math.max(0, in.read(buffer, 0, buffer.length));
                at = 0;
                if (filled == 0) {
                    break;
                }
            }
            byte b = buffer[at++];
            line[length++] = b;
            nextStartsLine = b == '\n';
        }
        have = length > 0;
        return have;
    }

    private final class Body extends InputStream {
        private int given;
        private boolean over;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int start, int wanted) throws IOException {
            if (wanted == 0) {
                return 0;
            }
            if (over || (given == 0 && (!fill() || atBoundary()))) {
                over = true;
                return -1;
            }
            int n = Math.min(wanted, length - given);
            System.arraycopy(line, given, into, start, n);
            given += n;
            if (given == length) {
                advance();
                given = 0;
            }
            return n;
        }
    }
}
