package io.compliance4j.dlp.internal.check;

/** Checks on identifiers that mix letters and digits. All take text without its separators, in upper case. */
public final class TextChecks {
    private static final String NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String HETU = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String BASE36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] CODICE_ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    private static final String IBAN_LENGTHS =
            "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18"
                    + "FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25"
                    + "MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19"
                    + "SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";

    private TextChecks() {}

    /** The length of an IBAN of this country, 0 when the country has none. */
    public static int ibanLength(char first, char second) {
        for (int i = 0; i < IBAN_LENGTHS.length(); i += 4) {
            if (IBAN_LENGTHS.charAt(i) == first && IBAN_LENGTHS.charAt(i + 1) == second) {
                return (IBAN_LENGTHS.charAt(i + 2) - '0') * 10 + IBAN_LENGTHS.charAt(i + 3) - '0';
            }
        }
        return 0;
    }

    /** Mod 97 over the rotated number is 1, with check digits 02–98. */
    public static boolean iban(CharSequence s) {
        int n = s.length();
        int check = (s.charAt(2) - '0') * 10 + s.charAt(3) - '0';
        if (check < 2 || check > 98 || n != ibanLength(s.charAt(0), s.charAt(1))) {
            return false;
        }
        int rest = 0;
        for (int i = 0; i < n; i++) {
            int x = BASE36.indexOf(s.charAt((i + 4) % n));
            if (x < 0) {
                return false;
            }
            rest = (x > 9 ? rest * 100 + x : rest * 10 + x) % 97;
        }
        return rest == 1;
    }

    public static boolean dea(CharSequence s) {
        int sum = digit(s, 2) + digit(s, 4) + digit(s, 6) + 2 * (digit(s, 3) + digit(s, 5) + digit(s, 7));
        return sum % 10 == digit(s, 8) && sum != 0;
    }

    public static boolean nif(CharSequence s) {
        return NIF_LETTERS.charAt((int) (number(s, 0, 8) % 23)) == s.charAt(8);
    }

    public static boolean nie(CharSequence s) {
        long n = (s.charAt(0) - 'X') * 10_000_000L + number(s, 1, 8);
        return NIF_LETTERS.charAt((int) (n % 23)) == s.charAt(8);
    }

    public static boolean codiceFiscale(CharSequence s) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = s.charAt(i);
            int value = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? CODICE_ODD[value] : value;
        }
        return s.charAt(15) - 'A' == sum % 26;
    }

    /** French number with the Corsican departments 2A and 2B. */
    public static boolean corsicanNir(CharSequence s) {
        long n = number(s, 0, 5) * 100_000_000L + (s.charAt(6) == 'A' ? 19 : 18) * 1_000_000L + number(s, 7, 13);
        return 97 - n % 97 == number(s, 13, 15);
    }

    public static boolean hetu(CharSequence s) {
        long n = number(s, 0, 6) * 1_000 + number(s, 7, 10);
        return CheckDigits.shortDate((int) number(s, 4, 6), (int) number(s, 2, 4), (int) number(s, 0, 2))
                && HETU.charAt((int) (n % 31)) == s.charAt(10);
    }

    /** Seven digits and a check letter, with a second letter since 2013. */
    public static boolean pps(CharSequence s) {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += digit(s, i) * (8 - i);
        }
        if (s.length() == 9 && s.charAt(8) != 'W') {
            sum += 9 * (s.charAt(8) - 'A' + 1);
        }
        int rest = sum % 23;
        return s.charAt(7) == (rest == 0 ? 'W' : (char) ('A' + rest - 1));
    }

    public static boolean nric(CharSequence s) {
        int sum = 0;
        int[] weights = {2, 7, 6, 5, 4, 3, 2};
        for (int i = 0; i < 7; i++) {
            sum += digit(s, i + 1) * weights[i];
        }
        char kind = s.charAt(0);
        if (kind == 'T' || kind == 'G') {
            sum += 4;
        } else if (kind == 'M') {
            sum += 3;
        }
        String letters = switch (kind) {
            case 'S', 'T' -> "JZIHGFEDCBA";
            case 'M' -> "XWUTRQPNJLK";
            default -> "XWUTRQPNMLK";
        };
        return letters.charAt(sum % 11) == s.charAt(8);
    }

    public static boolean curp(CharSequence s) {
        String alphabet = "0123456789ABCDEFGHIJKLMN\u00d1OPQRSTUVWXYZ";
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += alphabet.indexOf(s.charAt(i)) * (18 - i);
        }
        return (10 - sum % 10) % 10 == digit(s, 17)
                && CheckDigits.shortDate((int) number(s, 4, 6), (int) number(s, 6, 8), (int) number(s, 8, 10));
    }

    public static boolean gstin(CharSequence s) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int product = BASE36.indexOf(s.charAt(i)) * (i % 2 == 0 ? 1 : 2);
            sum += product / 36 + product % 36;
        }
        return BASE36.charAt((36 - sum % 36) % 36) == s.charAt(14);
    }

    /** Weights 7, 3, 1 over the first {@code n} characters, letters counting from 10. */
    public static boolean documentNumber(CharSequence s, int n) {
        int sum = 0;
        int[] weights = {7, 3, 1};
        for (int i = 0; i < n; i++) {
            sum += BASE36.indexOf(s.charAt(i)) * weights[i % 3];
        }
        return sum % 10 == s.charAt(n) - '0';
    }

    public static boolean germanInsurance(CharSequence s) {
        int[] weights = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
        int letter = s.charAt(8) - 'A' + 1;
        StringBuilder digits = new StringBuilder(s);
        digits.replace(8, 9, letter < 10 ? "0" + letter : Integer.toString(letter));
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            int product = digit(digits, i) * weights[i];
            sum += product / 10 + product % 10;
        }
        int day = (int) number(s, 2, 4);
        return sum % 10 == digit(s, 11) && CheckDigits.shortDate((int) number(s, 6, 8), (int) number(s, 4, 6), day);
    }

    /** The North American check digit at the ninth place. */
    public static boolean vin(CharSequence s) {
        String values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
        String weights = "8765432X098765432";
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = values.indexOf(s.charAt(i)) % 10;
            int weight = weights.charAt(i) == 'X' ? 10 : weights.charAt(i) - '0';
            sum += value * weight;
        }
        return s.charAt(8) == "0123456789X".charAt(sum % 11);
    }

    private static int digit(CharSequence s, int i) {
        return s.charAt(i) - '0';
    }

    private static long number(CharSequence s, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + digit(s, i);
        }
        return value;
    }
}
