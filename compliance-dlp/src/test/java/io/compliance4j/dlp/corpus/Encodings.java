package io.compliance4j.dlp.corpus;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Encodings with checksums that addresses and keys use: bech32, base58check, Keccak-256 capitals. */
final class Encodings {
    static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private Encodings() {}

    static int[] fiveBit(byte[] bytes) {
        int[] groups = new int[(bytes.length * 8 + 4) / 5];
        for (int bit = 0; bit < groups.length * 5; bit++) {
            int value = bit / 8 < bytes.length ? (bytes[bit / 8] >> (7 - bit % 8)) & 1 : 0;
            groups[bit / 5] = (groups[bit / 5] << 1) | value;
        }
        return groups;
    }

    static String bech32(String prefix, int[] groups, boolean modified) {
        int[] values = new int[prefix.length() * 2 + 1 + groups.length + 6];
        int at = 0;
        for (int i = 0; i < prefix.length(); i++) {
            values[at++] = prefix.charAt(i) >> 5;
        }
        values[at++] = 0;
        for (int i = 0; i < prefix.length(); i++) {
            values[at++] = prefix.charAt(i) & 31;
        }
        for (int group : groups) {
            values[at++] = group;
        }
        int check = polymod(values) ^ (modified ? 0x2bc830a3 : 1);
        StringBuilder out = new StringBuilder(prefix).append('1');
        for (int group : groups) {
            out.append(BECH32.charAt(group));
        }
        for (int i = 0; i < 6; i++) {
            out.append(BECH32.charAt((check >> (5 * (5 - i))) & 31));
        }
        return out.toString();
    }

    private static int polymod(int[] values) {
        int[] generator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        int check = 1;
        for (int value : values) {
            int top = check >>> 25;
            check = ((check & 0x1ffffff) << 5) ^ value;
            for (int i = 0; i < 5; i++) {
                check ^= ((top >> i) & 1) == 1 ? generator[i] : 0;
            }
        }
        return check;
    }

    static String segwit(int version, byte[] program) {
        int[] body = fiveBit(program);
        int[] groups = new int[body.length + 1];
        groups[0] = version;
        System.arraycopy(body, 0, groups, 1, body.length);
        return bech32("bc", groups, version > 0);
    }

    static String base58check(int version, byte[] hash) {
        byte[] payload = new byte[hash.length + 5];
        payload[0] = (byte) version;
        System.arraycopy(hash, 0, payload, 1, hash.length);
        byte[] body = new byte[hash.length + 1];
        System.arraycopy(payload, 0, body, 0, body.length);
        System.arraycopy(sha256(sha256(body)), 0, payload, body.length, 4);
        BigInteger rest = new BigInteger(1, payload);
        StringBuilder out = new StringBuilder();
        while (rest.signum() > 0) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(58));
            out.insert(0, BASE58.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        for (int i = 0; i < payload.length && payload[i] == 0; i++) {
            out.insert(0, '1');
        }
        return out.toString();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** An Ethereum address with the capitals of EIP-55. */
    static String ethereum(String hex40) {
        String lower = hex40.toLowerCase(Locale.ROOT);
        byte[] hash = keccak256(lower.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        StringBuilder out = new StringBuilder("0x");
        for (int i = 0; i < 40; i++) {
            int nibble = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 15;
            out.append(nibble >= 8 ? Character.toUpperCase(lower.charAt(i)) : lower.charAt(i));
        }
        return out.toString();
    }

    /** One block is enough for what is hashed here. */
    static byte[] keccak256(byte[] message) {
        if (message.length >= 136) {
            throw new IllegalArgumentException("only messages of one block, not " + message.length + " bytes");
        }
        byte[] block = new byte[200];
        System.arraycopy(message, 0, block, 0, message.length);
        block[message.length] ^= 1;
        block[135] ^= (byte) 0x80;
        long[] lanes = new long[25];
        for (int i = 0; i < 200; i++) {
            lanes[i / 8] |= (block[i] & 0xffL) << (8 * (i % 8));
        }
        permute(lanes);
        byte[] out = new byte[32];
        for (int i = 0; i < 32; i++) {
            out[i] = (byte) (lanes[i / 8] >>> (8 * (i % 8)));
        }
        return out;
    }

    private static void permute(long[] a) {
        int lfsr = 1;
        for (int round = 0; round < 24; round++) {
            long[] c = new long[5];
            for (int x = 0; x < 5; x++) {
                c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            }
            for (int i = 0; i < 25; i++) {
                a[i] ^= c[(i + 4) % 5] ^ Long.rotateLeft(c[(i + 1) % 5], 1);
            }
            int x = 1;
            int y = 0;
            long current = a[1];
            for (int t = 0; t < 24; t++) {
                int next = (2 * x + 3 * y) % 5;
                x = y;
                y = next;
                long moved = a[x + 5 * y];
                a[x + 5 * y] = Long.rotateLeft(current, (t + 1) * (t + 2) / 2 % 64);
                current = moved;
            }
            for (int row = 0; row < 25; row += 5) {
                long[] copy = java.util.Arrays.copyOfRange(a, row, row + 5);
                for (int i = 0; i < 5; i++) {
                    a[row + i] = copy[i] ^ (~copy[(i + 1) % 5] & copy[(i + 2) % 5]);
                }
            }
            for (int j = 0; j < 7; j++) {
                if ((lfsr & 1) == 1) {
                    a[0] ^= 1L << ((1 << j) - 1);
                }
                lfsr = (lfsr << 1) ^ ((lfsr >> 7) * 0x171);
            }
        }
    }
}
