package io.compliance4j.dlp.internal.check;

/** Check digit schemes that several numbers share. Digits are values 0–9, the first {@code n} of an array. */
public final class CheckDigits {
    private static final int[][] VERHOEFF_PRODUCT = new int[10][10];
    private static final int[][] VERHOEFF_PERMUTATION = new int[8][10];

    static {
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                VERHOEFF_PRODUCT[i][j] =
                        i < 5 ? (j < 5 ? (i + j) % 5 : 5 + (i + j) % 5) : (j < 5 ? 5 + (i - j) % 5 : (i - j + 5) % 5);
            }
        }
        VERHOEFF_PERMUTATION[0] = new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        VERHOEFF_PERMUTATION[1] = new int[] {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        for (int k = 2; k < 8; k++) {
            for (int i = 0; i < 10; i++) {
                VERHOEFF_PERMUTATION[k][i] = VERHOEFF_PERMUTATION[k - 1][VERHOEFF_PERMUTATION[1][i]];
            }
        }
    }

    private CheckDigits() {}

    public static boolean luhn(byte[] d, int n) {
        return luhnFrom(d, 0, n, 0);
    }

    /** Luhn over {@code d[from..n)} with a sum that digits before it have already made. */
    public static boolean luhnFrom(byte[] d, int from, int n, int sum) {
        boolean twice = false;
        for (int i = n - 1; i >= from; i--) {
            int x = d[i];
            if (twice) {
                x = x > 4 ? 2 * x - 9 : 2 * x;
            }
            sum += x;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    public static boolean verhoeff(byte[] d, int n) {
        int c = 0;
        for (int i = 0; i < n; i++) {
            c = VERHOEFF_PRODUCT[c][VERHOEFF_PERMUTATION[i % 8][d[n - 1 - i]]];
        }
        return c == 0;
    }

    /** ISO 7064 mod 11,10: German tax and VAT numbers. */
    public static boolean mod11And10(byte[] d, int from, int n) {
        int product = 10;
        for (int i = from; i < n - 1; i++) {
            int sum = (d[i] + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == d[n - 1];
    }

    /** The sum of digits by weights, repeated when there are fewer weights than digits. */
    public static int weighted(byte[] d, int n, int... weights) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += d[i] * weights[i % weights.length];
        }
        return sum;
    }

    /** The first {@code n} digits as a number. */
    public static long number(byte[] d, int n) {
        long value = 0;
        for (int i = 0; i < n; i++) {
            value = value * 10 + d[i];
        }
        return value;
    }

    public static int two(byte[] d, int at) {
        return d[at] * 10 + d[at + 1];
    }

    /** A day that exists; the year decides about 29 February. */
    public static boolean date(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        int days = switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 31;
        };
        return day <= days;
    }

    /** A two-digit year, which may belong to either century: 29 February is allowed when one of them has it. */
    public static boolean shortDate(int year, int month, int day) {
        return date(2000 + year, month, day) || date(1900 + year, month, day);
    }

    public static boolean allSame(byte[] d, int n) {
        for (int i = 1; i < n; i++) {
            if (d[i] != d[0]) {
                return false;
            }
        }
        return true;
    }

    /** Each digit one more than the one before it, or one less. */
    public static boolean straight(byte[] d, int n) {
        int step = d[1] - d[0];
        if (step != 1 && step != -1) {
            return false;
        }
        for (int i = 1; i < n; i++) {
            if ((d[i] - d[i - 1] + 10) % 10 != (step + 10) % 10) {
                return false;
            }
        }
        return true;
    }
}
