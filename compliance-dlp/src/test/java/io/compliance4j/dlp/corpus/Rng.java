package io.compliance4j.dlp.corpus;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Seeded randomness in the shapes that keys and numbers need. Not thread-safe. */
final class Rng {
    static final String DIGITS = "0123456789";
    static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    static final String LETTERS = UPPER + LOWER;
    static final String ALNUM = LETTERS + DIGITS;
    static final String URL_SAFE = ALNUM + "_-";
    static final String BASE64 = ALNUM + "+/";
    static final String BASE32 = UPPER + "234567";
    static final String HEX = "0123456789abcdef";

    private static final List<String> DUMMY_WORDS = List.of(
            "example",
            "xxxx",
            "test",
            "fake",
            "dummy",
            "sample",
            "changeme",
            "secret",
            "passw",
            "your",
            "abcde",
            "12345",
            "23456",
            "34567",
            "45678",
            "56789",
            "54321",
            "qwert",
            "placeholder",
            "todo",
            "null",
            "token");

    private final SplittableRandom random;

    Rng(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    long nextLong() {
        return random.nextLong();
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    String pick(String... options) {
        return options[random.nextInt(options.length)];
    }

    <T> T pickOf(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** Random characters that no list of dummies would know: no long runs, no sequences, no telling words. */
    String chars(String alphabet, int length) {
        return until(() -> raw(alphabet, length));
    }

    /** As {@link #chars}, with at least one digit and one letter of each case. */
    String mixed(String alphabet, int length) {
        return until(() -> {
            String value = raw(alphabet, length);
            boolean all = value.chars().anyMatch(Character::isDigit)
                    && value.chars().anyMatch(Character::isUpperCase)
                    && value.chars().anyMatch(Character::isLowerCase);
            return all ? value : "xxxx";
        });
    }

    String alnum(int length) {
        return length < 8 ? chars(ALNUM, length) : mixed(ALNUM, length);
    }

    String urlSafe(int length) {
        return length < 8 ? chars(URL_SAFE, length) : mixed(URL_SAFE, length);
    }

    String hex(int length) {
        return until(() -> {
            String value = raw(HEX, length);
            boolean both = length < 8
                    || (value.chars().anyMatch(Character::isDigit)
                            && value.chars().anyMatch(Character::isLetter));
            return both ? value : "xxxx";
        });
    }

    String digits(int length) {
        return chars(DIGITS, length);
    }

    /** The first digit is not zero. */
    String number(int length) {
        return until(() -> between(1, 9) + raw(DIGITS, length - 1));
    }

    String letters(int length) {
        return chars(UPPER, length);
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    String base64(int bytes) {
        return until(() -> Base64.getEncoder().encodeToString(bytes(bytes)));
    }

    String uuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-" + pick("8", "9", "a", "b") + hex(3) + "-" + hex(12);
    }

    private String until(Supplier<String> source) {
        for (int attempt = 0; attempt < 10_000; attempt++) {
            String value = source.get();
            if (!looksLikeDummy(value)) {
                return value;
            }
        }
        throw new IllegalStateException("no value without a dummy in it after 10000 attempts");
    }

    private String raw(String alphabet, int length) {
        StringBuilder value = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            value.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return value.toString();
    }

    static boolean looksLikeDummy(String value) {
        int run = 1;
        for (int i = 1; i < value.length(); i++) {
            run = value.charAt(i) == value.charAt(i - 1) ? run + 1 : 1;
            if (run >= 4) {
                return true;
            }
        }
        String folded = value.toLowerCase(Locale.ROOT);
        return DUMMY_WORDS.stream().anyMatch(folded::contains);
    }
}
