package io.compliance4j.dlp.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads UTF-8, and every byte that is not part of valid UTF-8 as a character of a code page, which is guessed at the first such
 * byte. So a text in UTF-8, one in a code page, and one that was pasted together from both all come out with no byte lost.
 */
final class Utf8Reader extends Reader {
    private static final int LONGEST = 4;

    private final InputStream in;
    private final byte[] bytes = new byte[65_536];
    private int at;
    private int filled;
    private boolean ended;
    private char low;
    private Optional<char[]> page = Optional.empty();

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int to = start;
        int end = start + length;
        if (low != 0) {
            into[to++] = low;
            low = 0;
        }
        while (to < end) {
            if (filled - at < LONGEST && !ended) {
                if (to > start && at == filled) {
                    break;
                }
                fill();
            }
            if (at == filled) {
                break;
            }
            to = ascii(into, to, end);
            if (to < end && at < filled && (filled - at >= LONGEST || ended)) {
                to = other(into, to, end);
            }
        }
        return to == start ? -1 : to - start;
    }

    private int ascii(char[] into, int start, int end) {
        int to = start;
        int stop = at + Math.min(filled - at, end - start);
        int i = at;
        while (i < stop && bytes[i] >= 0) {
            into[to++] = (char) bytes[i++];
        }
        at = i;
        return to;
    }

    /** Decodes the character at the current byte, which is often still ASCII. */
    private int other(char[] into, int start, int end) {
        int to = start;
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return to;
        }
        int length = lengthAt(bytes, at, filled);
        if (length == 0) {
            into[to++] = codePage()[first];
            at++;
            return to;
        }
        int c = first & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
            c = (c << 6) | (bytes[at + i] & 0x3f);
        }
        at += length;
        if (c < 0x10000) {
            into[to++] = (char) c;
        } else {
            into[to++] = Character.highSurrogate(c);
            if (to < end) {
                into[to++] = Character.lowSurrogate(c);
            } else {
                low = Character.lowSurrogate(c);
            }
        }
        return to;
    }

    private char[] codePage() {
        if (page.isEmpty()) {
            page = Optional.of(CodePages.singleByte(Arrays.copyOfRange(bytes, at, filled)));
        }
        return page.get();
    }

    /** How many bytes the valid character at a position has, 0 when there is none. */
    private static int lengthAt(byte[] bytes, int at, int end) {
        int b = bytes[at] & 0xff;
        int length =
                b < 0x80 ? 1 : b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > end) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        if (length == 3 || length == 4) {
            int second = bytes[at + 1] & 0xff;
            boolean overlong = (b == 0xe0 && second < 0xa0) || (b == 0xf0 && second < 0x90);
            boolean beyond = (b == 0xed && second > 0x9f) || (b == 0xf4 && second > 0x8f);
            return overlong || beyond ? 0 : length;
        }
        return length;
    }

    /** Whether bytes hold characters beyond ASCII, most of them valid UTF-8. */
    static boolean isUtf8WithLetters(byte[] head) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < head.length) {
            int length = lengthAt(head, i, head.length);
            if (length > 1) {
                good++;
            } else if (length == 0) {
                bad++;
            }
            i += Math.max(1, length);
        }
        return good > bad;
    }

    private void fill() throws IOException {
        System.arraycopy(bytes, at, bytes, 0, filled - at);
        filled -= at;
        at = 0;
        do {
            int n = in.read(bytes, filled, bytes.length - filled);
            ended = n < 0;
            filled += Math.max(0, n);
        } while (!ended && filled < LONGEST);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
