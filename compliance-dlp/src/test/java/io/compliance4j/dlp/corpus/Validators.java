package io.compliance4j.dlp.corpus;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whole-number checks, written apart from the generator: they verify the sum over the finished number where the generator
 * computes the last digit.
 */
final class Validators {
    private static final Map<String, Predicate<String>> BY_LABEL = new HashMap<>();

    static {
        BY_LABEL.put("credit_card", v -> luhn(digits(v)));
        BY_LABEL.put("imei", v -> luhn(digits(v)) && digits(v).length() == 15);
        BY_LABEL.put("ca_sin", v -> luhn(digits(v)) && digits(v).length() == 9);
        BY_LABEL.put("us_npi", v -> luhn("80840" + v));
        BY_LABEL.put("za_id", v -> luhn(v) && v.length() == 13);
        BY_LABEL.put("it_vat", v -> luhn(digits(v)) && digits(v).length() == 11);
        BY_LABEL.put("se_personnummer", v -> {
            String d = digits(v);
            return luhn(d.substring(d.length() - 10));
        });
        BY_LABEL.put("iban", v -> mod97(compact(v).substring(4) + compact(v).substring(0, 4)) == 1);
        BY_LABEL.put("us_bank_routing", v -> sum(v, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0);
        BY_LABEL.put("uk_nhs", v -> sum(digits(v), 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);
        BY_LABEL.put("nl_bsn", v -> sum(v, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0);
        BY_LABEL.put("au_tfn", v -> sum(digits(v), 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0);
        BY_LABEL.put("au_abn", v -> (sum(digits(v), 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0);
        BY_LABEL.put("au_acn", v -> sum(digits(v), 8, 7, 6, 5, 4, 3, 2, 1, 1) % 10 == 0);
        BY_LABEL.put("au_medicare", v -> sum(digits(v), 1, 3, 7, 9, 1, 3, 7, 9, -1, 0) % 10 == 0);
        BY_LABEL.put("pl_pesel", v -> sum(v, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0);
        BY_LABEL.put("ch_ahv", v -> sum(digits(v), 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0);
        BY_LABEL.put(
                "tr_id",
                v -> sum(v, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1) % 10 == 0
                        && Math.floorMod(sum(v, 7, -1, 7, -1, 7, -1, 7, -1, 7), 10) == v.charAt(9) - '0');
        BY_LABEL.put("th_id", v -> thai(digits(v)));
        BY_LABEL.put("us_dea", v -> sum(v.substring(2), 1, 2, 1, 2, 1, 2, -1) % 10 == 0);
        BY_LABEL.put(
                "no_fnr",
                v -> sum(digits(v), 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                        && sum(digits(v), 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);
        BY_LABEL.put("de_tax_id", v -> iso11And10(digits(v)));
        BY_LABEL.put("de_vat_id", v -> iso11And10(v.substring(2)));
        BY_LABEL.put("be_nn", v -> {
            long nine = Long.parseLong(digits(v).substring(0, 9));
            long check = Long.parseLong(digits(v).substring(9));
            return (nine + check) % 97 == 0 || (2_000_000_000L + nine + check) % 97 == 0;
        });
        BY_LABEL.put("fr_nir", v -> {
            String compact = compact(v).replace("2A", "19").replace("2B", "18");
            return (Long.parseLong(compact.substring(0, 13)) + Long.parseLong(compact.substring(13))) % 97 == 0;
        });
        BY_LABEL.put("br_cpf", v -> mod11Ends(digits(v)));
        BY_LABEL.put("mx_curp", v -> {
            int total = 0;
            for (int i = 0; i < 18; i++) {
                char c = v.charAt(i);
                int value = Character.isDigit(c) ? c - '0' : c > 'N' ? c - 'A' + 11 : c - 'A' + 10;
                total += value * (i == 17 ? 1 : 18 - i);
            }
            return total % 10 == 0;
        });
        BY_LABEL.put("cn_resident_id", v -> {
            int rest = 0;
            for (int i = 0; i < v.length(); i++) {
                char c = v.charAt(i);
                rest = (rest * 2 + (c == 'X' ? 10 : c - '0')) % 11;
            }
            return rest == 1;
        });
        BY_LABEL.put("jp_mynumber", v -> {
            int rest = sum(digits(v), 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
            return (rest < 2 ? 0 : 11 - rest) == digits(v).charAt(11) - '0';
        });
        BY_LABEL.put("pt_nif", v -> {
            int rest = sum(digits(v), 9, 8, 7, 6, 5, 4, 3, 2) % 11;
            return (rest < 2 ? 0 : 11 - rest) == digits(v).charAt(8) - '0';
        });
        BY_LABEL.put("es_nif", v -> letter23(digits(v)) == v.charAt(v.length() - 1));
        BY_LABEL.put("es_nie", v -> letter23("XYZ".indexOf(v.charAt(0)) + digits(v)) == v.charAt(v.length() - 1));
        BY_LABEL.put(
                "us_ssn",
                v -> !digits(v).matches("(000|666|9..).*|...00.*|.....0000")
                        && digits(v).length() == 9);
        BY_LABEL.put("us_itin", v -> digits(v).matches("9\\d\\d(5\\d|6[0-5]|7\\d|8[0-8]|9[0-2]|9[4-9])\\d{4}"));
        BY_LABEL.put(
                "us_mbi",
                v -> compact(v)
                        .matches(
                                "[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d[AC-HJKMNP-RT-Y]{2}\\d\\d"));
        BY_LABEL.put("uk_drivers_license", v -> v.matches("[A-Z9]{5}\\d[0156]\\d[0-3]\\d\\d[A-Z][A-Z9]\\d[A-Z]{2}"));
        BY_LABEL.put("in_pan", v -> v.matches("[A-Z]{3}[PCHFATBLJG][A-Z]\\d{4}[A-Z]"));
    }

    private Validators() {}

    /** True for labels without a check here. */
    static boolean valid(String label, String value) {
        return BY_LABEL.getOrDefault(label, v -> true).test(value);
    }

    private static boolean thai(String v) {
        int rest = sum(v, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (11 - rest) % 10 == v.charAt(12) - '0';
    }

    private static char letter23(String digits) {
        return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23);
    }

    private static boolean luhn(String digits) {
        int[] doubled = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
        int total = 0;
        boolean twice = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            total += twice ? doubled[digit] : digit;
            twice = !twice;
        }
        return total % 10 == 0;
    }

    private static int mod97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }

    private static boolean iso11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int total = (digits.charAt(i) - '0' + product) % 10;
            product = 2 * (total == 0 ? 10 : total) % 11;
        }
        return (product + digits.charAt(digits.length() - 1) - '0') % 10 == 1;
    }

    private static boolean mod11Ends(String digits) {
        int first = sum(digits, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 11 % 10;
        int second = sum(digits, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 11 % 10;
        return digits.charAt(9) - '0' == first && digits.charAt(10) - '0' == second;
    }

    private static int sum(String digits, int... weights) {
        int total = 0;
        for (int i = 0; i < weights.length; i++) {
            total += (digits.charAt(i) - '0') * weights[i];
        }
        return total;
    }

    private static String digits(String value) {
        return value.replaceAll("\\D", "");
    }

    private static String compact(String value) {
        return value.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }
}
