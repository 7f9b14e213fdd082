package io.compliance4j.testkit.generate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Completes numbers and tokens with the check characters that issuers use. */
final class CheckDigits {
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] BECH32_GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private CheckDigits() {}

    static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum;
    }

    /** The digit that makes {@code digits} plus itself pass the Luhn test. */
    static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digit(digits, digits.length() - 1 - i);
            int doubled = i % 2 == 0 ? 2 * d : d;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }

    /** ISO 7064 MOD 11,10. */
    static int mod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    /** Remainder of a decimal string of any length. */
    static int mod(String digits, int modulus) {
        int rest = 0;
        for (int i = 0; i < digits.length(); i++) {
            rest = (rest * 10 + digit(digits, i)) % modulus;
        }
        return rest;
    }

    /** The two check digits of an IBAN of that country and account part. */
    static String iban(String country, String account) {
        StringBuilder digits = new StringBuilder();
        (account + country + "00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return twoDigits(98 - mod(digits.toString(), 97));
    }

    static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** The Verhoeff digit: a check in the dihedral group of ten elements. */
    static int verhoeff(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int permuted = digit(digits, digits.length() - 1 - i);
            for (int step = 0; step < (i + 1) % 8; step++) {
                permuted = "1576283094".charAt(permuted) - '0';
            }
            check = dihedral(check, permuted);
        }
        return check == 0 || check > 4 ? check : 5 - check;
    }

    private static int dihedral(int a, int b) {
        int rotation = a < 5 ? (a + b % 5) % 5 : (a - b % 5 + 5) % 5;
        return (a < 5) == (b < 5) ? rotation % 5 : rotation % 5 + 5;
    }

    /** German documents: weights 7, 3, 1, letters count from ten. */
    static int weights731(String text) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += Character.digit(text.charAt(i), 36) * weights[i % 3];
        }
        return sum % 10;
    }

    static String crc32Hex(String text) {
        return hex8(crc32(text.getBytes(StandardCharsets.US_ASCII)));
    }

    static String crc32Base62(String text) {
        long rest = crc32(text.getBytes(StandardCharsets.US_ASCII));
        char[] out = new char[6];
        for (int i = 5; i >= 0; i--) {
            out[i] = Rng.ALNUM.charAt((int) (rest % 62));
            rest /= 62;
        }
        return new String(out);
    }

    static long crc32(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    static String hex8(long value) {
        StringBuilder out = new StringBuilder(8);
        for (int shift = 28; shift >= 0; shift -= 4) {
            out.append(Rng.HEX.charAt((int) (value >>> shift) & 0xF));
        }
        return out.toString();
    }

    /** Bech32 in lower case: prefix, {@code 1}, the first word as given, the bytes in groups of five bits, six checks. */
    static String bech32(String prefix, List<Integer> leadingWords, byte[] bytes) {
        List<Integer> words = new ArrayList<>(leadingWords);
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8) | (b & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                words.add((buffer >>> bits) & 31);
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            words.add((buffer << (5 - bits)) & 31);
        }
        List<Integer> checked = new ArrayList<>();
        prefix.chars().forEach(c -> checked.add(c >>> 5));
        checked.add(0);
        prefix.chars().forEach(c -> checked.add(c & 31));
        checked.addAll(words);
        for (int i = 0; i < 6; i++) {
            checked.add(0);
        }
        int check = bech32Polymod(checked) ^ 1;
        StringBuilder out = new StringBuilder(prefix).append('1');
        words.forEach(w -> out.append(BECH32.charAt(w)));
        for (int i = 5; i >= 0; i--) {
            out.append(BECH32.charAt((check >>> (5 * i)) & 31));
        }
        return out.toString();
    }

    private static int bech32Polymod(List<Integer> words) {
        int check = 1;
        for (int word : words) {
            int top = check >>> 25;
            check = ((check & 0x1ffffff) << 5) ^ word;
            for (int i = 0; i < 5; i++) {
                if (((top >>> i) & 1) == 1) {
                    check ^= BECH32_GENERATOR[i];
                }
            }
        }
        return check;
    }
}
