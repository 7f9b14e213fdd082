package io.compliance4j.dlp.internal.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;

/** Hashes that checksums are made of. */
public final class Hashes {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final int[] ROTATION = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };
    private static final int[] LANE = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };

    private Hashes() {}

    /** A fresh SHA-256 digest, which every Java platform has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] sha256(byte[] data) {
        return sha256().digest(data);
    }

    /** Whether the last six characters are the CRC-32 of the others, in base 62. */
    public static boolean crc32Tail(String body) {
        CRC32 crc = new CRC32();
        int cut = body.length() - 6;
        for (int i = 0; i < cut; i++) {
            crc.update(body.charAt(i));
        }
        long value = crc.getValue();
        for (int i = body.length() - 1; i >= cut; i--) {
            if (body.charAt(i) != BASE62.charAt((int) (value % 62))) {
                return false;
            }
            value /= 62;
        }
        return true;
    }

    /** Whether these eight hex digits are the CRC-32 of the text, its lowest byte first. */
    public static boolean crc32Hex(String text, String hex) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return Long.parseLong(hex, 16) == (Integer.reverseBytes((int) crc.getValue()) & 0xffffffffL);
    }

    /** Keccak-256 as Ethereum uses it (the padding differs from SHA3-256) of less than one block. */
    static byte[] keccak256(byte[] data) {
        long[] a = new long[25];
        for (int i = 0; i < data.length; i++) {
            a[i / 8] ^= (data[i] & 255L) << (8 * (i % 8));
        }
        a[data.length / 8] ^= 1L << (8 * (data.length % 8));
        a[16] ^= 0x8000000000000000L;
        keccak(a);
        byte[] out = new byte[32];
        for (int i = 0; i < 32; i++) {
            out[i] = (byte) (a[i / 8] >>> (8 * (i % 8)));
        }
        return out;
    }

    private static void keccak(long[] a) {
        long[] c = new long[5];
        int feedback = 1;
        for (int round = 0; round < 24; round++) {
            for (int x = 0; x < 5; x++) {
                c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            }
            for (int x = 0; x < 5; x++) {
                long d = c[(x + 4) % 5] ^ Long.rotateLeft(c[(x + 1) % 5], 1);
                for (int y = 0; y < 25; y += 5) {
                    a[y + x] ^= d;
                }
            }
            long moved = a[1];
            for (int i = 0; i < 24; i++) {
                long kept = a[LANE[i]];
                a[LANE[i]] = Long.rotateLeft(moved, ROTATION[i]);
                moved = kept;
            }
            for (int y = 0; y < 25; y += 5) {
                System.arraycopy(a, y, c, 0, 5);
                for (int x = 0; x < 5; x++) {
                    a[y + x] = c[x] ^ (~c[(x + 1) % 5] & c[(x + 2) % 5]);
                }
            }
            for (int j = 0; j < 7; j++) {
                if ((feedback & 1) != 0) {
                    a[0] ^= 1L << ((1 << j) - 1);
                }
                feedback = feedback << 1 ^ ((feedback & 0x80) != 0 ? 0x171 : 0);
            }
        }
    }
}
