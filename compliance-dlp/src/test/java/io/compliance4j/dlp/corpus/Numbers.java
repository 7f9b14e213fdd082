package io.compliance4j.dlp.corpus;

import java.math.BigInteger;
import java.util.List;

/** Makes numbers with valid check digits: the generating side; the tests check them by other means. */
final class Numbers {
    private static final String BASE36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[][] DIHEDRAL = new int[10][10];
    private static final int[][] PERMUTED = new int[8][10];
    private static final int[] INVERSE = {0, 4, 3, 2, 1, 5, 6, 7, 8, 9};

    static {
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                boolean reflected = i > 4;
                int sum = reflected ? i - 5 - j % 5 : i + j % 5;
                int turned = Math.floorMod(sum, 5);
                DIHEDRAL[i][j] = reflected == (j > 4) ? turned : turned + 5;
            }
        }
        int[] base = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        for (int j = 0; j < 10; j++) {
            PERMUTED[0][j] = j;
            for (int i = 1; i < 8; i++) {
                PERMUTED[i][j] = base[PERMUTED[i - 1][j]];
            }
        }
    }

    private Numbers() {}

    static int digit(String text, int at) {
        return Character.digit(text.charAt(at), 36);
    }

    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum;
    }

    /** Adds the digit that makes the sum of Luhn divisible by ten. */
    static String luhn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int doubled = digit(body, body.length() - 1 - i) * (i % 2 == 0 ? 2 : 1);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return body + (10 - sum % 10) % 10;
    }

    static String verhoeff(String body) {
        int check = 0;
        for (int i = 0; i < body.length(); i++) {
            check = DIHEDRAL[check][PERMUTED[(i + 1) % 8][digit(body, body.length() - 1 - i)]];
        }
        return body + INVERSE[check];
    }

    /** ISO 7064 mod 11,10. */
    static String mod11And10(String body) {
        int product = 10;
        for (int i = 0; i < body.length(); i++) {
            int sum = (digit(body, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return body + (11 - product) % 10;
    }

    /** The two check digits of an IBAN. */
    static String iban(String country, String account) {
        StringBuilder digits = new StringBuilder();
        for (int value : (account + country + "00")
                .chars()
                .map(c -> Character.digit(c, 36))
                .toArray()) {
            digits.append(value);
        }
        int check = 98
                - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return country + (check < 10 ? "0" : "") + check + account;
    }

    static String weights731(String body) {
        int sum = 0;
        int[] weights = {7, 3, 1};
        for (int i = 0; i < body.length(); i++) {
            sum += digit(body, i) * weights[i % 3];
        }
        return body + sum % 10;
    }

    static String gstin(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int product = digit(body, i) * (i % 2 == 0 ? 1 : 2);
            sum += product / 36 + product % 36;
        }
        return body + BASE36.charAt((36 - sum % 36) % 36);
    }

    static String vin(String first8, String last8) {
        String values = "12345678.12345.7.923456789";
        int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
        String all = first8 + "0" + last8;
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            char c = all.charAt(i);
            sum += weights[i] * Character.digit(Character.isDigit(c) ? c : values.charAt(c - 'A'), 10);
        }
        return first8 + (sum % 11 == 10 ? "X" : String.valueOf(sum % 11)) + last8;
    }

    static String curp(String body) {
        String alphabet = "0123456789ABCDEFGHIJKLMN\u00d1OPQRSTUVWXYZ";
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += alphabet.indexOf(body.charAt(i)) * (18 - i);
        }
        return body + (10 - sum % 10) % 10;
    }

    static String italianFiscal(String body) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = body.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? odd[value] : value;
        }
        return body + (char) ('A' + sum % 26);
    }

    static String ean(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += digit(body, body.length() - 1 - i) * (i % 2 == 0 ? 3 : 1);
        }
        return body + (10 - sum % 10) % 10;
    }

    static String cpf(String body) {
        return mod11Twice(mod11Twice(body, 10), 11);
    }

    private static String mod11Twice(String body, int firstWeight) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += digit(body, i) * (firstWeight - i);
        }
        int rest = sum % 11;
        return body + (rest < 2 ? 0 : 11 - rest);
    }

    static String cnpj(String body) {
        int first = weighted(body, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        String twelve = body + (first < 2 ? 0 : 11 - first);
        int second = weighted(twelve, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return twelve + (second < 2 ? 0 : 11 - second);
    }

    static String rutCheck(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += digit(body, body.length() - 1 - i) * (2 + i % 6);
        }
        int check = 11 - sum % 11;
        return check == 11 ? "0" : check == 10 ? "K" : String.valueOf(check);
    }

    static String chinese(String body) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += digit(body, i) * ((1 << (17 - i)) % 11);
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    static String nric(char kind, String digits) {
        int sum = weighted(digits, 2, 7, 6, 5, 4, 3, 2) + (kind == 'T' || kind == 'G' ? 4 : kind == 'M' ? 3 : 0);
        String table = kind == 'S' || kind == 'T' ? "JZIHGFEDCBA" : kind == 'M' ? "XWUTRQPNJLK" : "XWUTRQPNMLK";
        return kind + digits + table.charAt(sum % 11);
    }

    /** Groups the text: {@code group("123456789", "-", 3, 2, 4)} is 123-45-6789. */
    static String group(String text, String separator, int... sizes) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int size : sizes) {
            out.append(at == 0 ? "" : separator).append(text, at, at + size);
            at += size;
        }
        if (at != text.length()) {
            throw new IllegalArgumentException("groups of " + at + " characters for a text of " + text.length());
        }
        return out.toString();
    }

    /** A way of making an IBAN: n digit, a capital, c either. */
    record IbanCountry(String code, String structure) {
        static final List<IbanCountry> ALL = List.of(
                new IbanCountry("DE", "18n"),
                new IbanCountry("FR", "10n11c2n"),
                new IbanCountry("GB", "4a14n"),
                new IbanCountry("NL", "4a10n"),
                new IbanCountry("ES", "20n"),
                new IbanCountry("IT", "1a10n12c"),
                new IbanCountry("BE", "12n"),
                new IbanCountry("AT", "16n"),
                new IbanCountry("CH", "5n12c"),
                new IbanCountry("PL", "24n"),
                new IbanCountry("PT", "21n"),
                new IbanCountry("SE", "20n"),
                new IbanCountry("NO", "11n"),
                new IbanCountry("DK", "14n"),
                new IbanCountry("FI", "14n"),
                new IbanCountry("IE", "4a14n"),
                new IbanCountry("LU", "3n13c"),
                new IbanCountry("CZ", "20n"),
                new IbanCountry("HU", "24n"),
                new IbanCountry("GR", "7n16c"),
                new IbanCountry("TR", "6n16c"),
                new IbanCountry("SA", "2n18c"),
                new IbanCountry("AE", "19n"),
                new IbanCountry("RU", "14n15c"),
                new IbanCountry("MT", "4a5n18c"),
                new IbanCountry("BR", "23n1a1c"));

        String make(Rng r) {
            StringBuilder account = new StringBuilder();
            int count = 0;
            for (int i = 0; i < structure.length(); i++) {
                char c = structure.charAt(i);
                if (Character.isDigit(c)) {
                    count = count * 10 + c - '0';
                } else {
                    account.append(
                            r.chars(c == 'n' ? Rng.DIGITS : c == 'a' ? Rng.UPPER : Rng.UPPER + Rng.DIGITS, count));
                    count = 0;
                }
            }
            return iban(code, account.toString());
        }
    }
}
