package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.check.CheckDigits;
import io.compliance4j.dlp.internal.check.NumberChecks;
import io.compliance4j.dlp.internal.check.TextChecks;
import io.compliance4j.dlp.internal.check.Wallets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Checks that detectors of a configuration file use by name. */
final class Validators {
    private static final Map<String, Predicate<String>> BY_NAME = new TreeMap<>(Map.of(
            "luhn", v -> digits(v, CheckDigits::luhn),
            "verhoeff", v -> digits(v, CheckDigits::verhoeff),
            "mod97", Validators::mod97,
            "iban", v -> compact(v).length() > 4 && TextChecks.iban(compact(v)),
            "mod11_10", v -> digits(v, (d, n) -> CheckDigits.mod11And10(d, 0, n)),
            "aba", v -> digits(v, (d, n) -> n == 9 && NumberChecks.routing(d, n)),
            "card", v -> digits(v, NumberChecks::card),
            "nhs", v -> digits(v, (d, n) -> n == 10 && NumberChecks.nhs(d, n)),
            "base58check", Wallets::base58Check,
            "bech32", Wallets::bech32));

    private Validators() {}

    /**
     * The check of this name.
     *
     * @throws IllegalArgumentException when there is none; the message lists those there are
     */
    static Predicate<String> of(String name) {
        Predicate<String> check = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (check == null) {
            throw new IllegalArgumentException(
                    "unknown validator \"" + name + "\": write one of " + String.join(", ", BY_NAME.keySet()));
        }
        return check;
    }

    private interface DigitCheck {
        boolean test(byte[] digits, int n);
    }

    private static boolean digits(String value, DigitCheck check) {
        byte[] digits = new byte[64];
        int n = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                if (n == digits.length) {
                    return false;
                }
                digits[n++] = (byte) (c - '0');
            }
        }
        return n > 1 && check.test(digits, n);
    }

    private static String compact(String value) {
        StringBuilder out = new StringBuilder();
        value.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) Character.toUpperCase(c)));
        return out.toString();
    }

    private static boolean mod97(String value) {
        int rest = 0;
        int seen = 0;
        for (char c : compact(value).toCharArray()) {
            int x = Character.digit(c, 36);
            if (x < 0) {
                return false;
            }
            rest = (x > 9 ? rest * 100 + x : rest * 10 + x) % 97;
            seen++;
        }
        return seen > 2 && rest == 1;
    }
}
