package io.compliance4j.testkit.generate;

import java.util.List;

/**
 * A stream of random values that is the same on every machine and Java version.
 *
 * <p>One instance serves one record and one thread; records get their own from {@link Seed#rng}.
 */
final class Rng {
    static final String DIGITS = "0123456789";
    static final String HEX = "0123456789abcdef";
    static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String ALNUM = DIGITS + UPPER + LOWER;
    static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Rng(long state) {
        this.state = state;
    }

    long next() {
        state += GOLDEN;
        return Seed.mix(state);
    }

    /** Evenly from 0 (included) to {@code bound} (excluded). */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Evenly from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** Evenly from 0 (included) to {@code bound} (excluded), for bounds beyond an int. */
    long belowLong(long bound) {
        return Long.remainderUnsigned(next(), bound);
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    boolean perMille(int share) {
        return below(1000) < share;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    char pick(String from) {
        return from.charAt(below(from.length()));
    }

    /** Characters of the alphabet, never the same one twice in a row: a placeholder repeats, a secret does not. */
    String text(String alphabet, int length) {
        StringBuilder out = new StringBuilder(length);
        char last = 0;
        while (out.length() < length) {
            char c = pick(alphabet);
            if (c != last) {
                out.append(c);
                last = c;
            }
        }
        return out.toString();
    }

    String digits(int length) {
        return text(DIGITS, length);
    }

    String hex(int length) {
        return text(HEX, length);
    }

    byte[] bytes(int length) {
        byte[] out = new byte[length];
        for (int i = 0; i < length; i++) {
            out[i] = (byte) next();
        }
        return out;
    }

    String uuid() {
        long high = (next() & ~0xF000L) | 0x4000L;
        long low = (next() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        char[] out = new char[36];
        int at = 0;
        for (int i = 0; i < 32; i++) {
            if (i == 8 || i == 12 || i == 16 || i == 20) {
                out[at++] = '-';
            }
            long half = i < 16 ? high : low;
            out[at++] = HEX.charAt((int) (half >>> (60 - 4 * (i % 16))) & 0xF);
        }
        return new String(out);
    }
}
