package io.compliance4j.internal.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Gathers small pieces, because handing a digest one byte at a time costs more than hashing it. Not thread-safe. */
final class DigestBuffer {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest;
    private final byte[] buffer = new byte[1024];
    private int used;

    DigestBuffer(MessageDigest digest) {
        this.digest = digest;
    }

    void add(char ascii) {
        if (used == buffer.length) {
            flush();
        }
        buffer[used++] = (byte) ascii;
    }

    void add(char first, char second) {
        add(first);
        add(second);
    }

    void add(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > buffer.length - used) {
            flush();
        }
        if (length > buffer.length) {
            digest.update(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, buffer, used, length);
            used += length;
        }
    }

    /** A code point that is no surrogate. */
    void addUtf8(int codePoint) {
        byte[] bytes = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, bytes.length);
    }

    /** The escape of a code unit that cannot stand for itself. */
    void addEscape(char unit) {
        add('\\', 'u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            add((char) HEX[unit >> shift & 0xf]);
        }
    }

    void flush() {
        digest.update(buffer, 0, used);
        used = 0;
    }
}
