package io.compliance4j.dlp.internal.check;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Checksums inside wallet addresses and keys. */
public final class Wallets {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private Wallets() {}

    /** Base58 with four bytes of double SHA-256 at the end. */
    public static boolean base58Check(String s) {
        byte[] raw = base58(s);
        if (raw.length != 25) {
            return false;
        }
        byte[] hash = Hashes.sha256(Hashes.sha256(Arrays.copyOf(raw, 21)));
        return Arrays.equals(Arrays.copyOf(hash, 4), Arrays.copyOfRange(raw, 21, 25));
    }

    /** The bytes that a base58 text stands for; empty when a character is not of the alphabet. */
    public static byte[] base58(String s) {
        BigInteger value = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < s.length(); i++) {
            int digit = BASE58.indexOf(s.charAt(i));
            if (digit < 0) {
                return new byte[0];
            }
            if (digit == 0 && value.signum() == 0) {
                zeros++;
            }
            value = value.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
        }
        byte[] number = value.signum() == 0 ? new byte[0] : value.toByteArray();
        int skip = number.length > 0 && number[0] == 0 ? 1 : 0;
        byte[] out = new byte[zeros + number.length - skip];
        System.arraycopy(number, skip, out, zeros, number.length - skip);
        return out;
    }

    /** Bech32 or bech32m; the first data character of a bitcoin or litecoin address says which of the two is due. */
    public static boolean bech32(String text) {
        String s = text.toLowerCase(java.util.Locale.ROOT);
        int one = s.lastIndexOf('1');
        if (one < 1 || s.length() - one < 8) {
            return false;
        }
        int sum = 1;
        for (int i = 0; i < one; i++) {
            sum = polymod(sum, s.charAt(i) >> 5);
        }
        sum = polymod(sum, 0);
        for (int i = 0; i < one; i++) {
            sum = polymod(sum, s.charAt(i) & 31);
        }
        for (int i = one + 1; i < s.length(); i++) {
            int value = BECH32.indexOf(s.charAt(i));
            if (value < 0) {
                return false;
            }
            sum = polymod(sum, value);
        }
        boolean modern = (s.startsWith("bc1") || s.startsWith("ltc1")) && s.charAt(one + 1) != 'q';
        return sum == (modern ? 0x2bc830a3 : 1);
    }

    private static int polymod(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < 5; i++) {
            if ((top >> i & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }

    /** The capital letters of a mixed-case Ethereum address repeat bits of the hash of its lower-case form. */
    public static boolean eip55(String hex) {
        byte[] hash = Hashes.keccak256(hex.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 40; i++) {
            char c = hex.charAt(i);
            int nibble = i % 2 == 0 ? hash[i / 2] >> 4 & 15 : hash[i / 2] & 15;
            if (c > '9' && (nibble > 7) != (c < 'a')) {
                return false;
            }
        }
        return true;
    }
}
