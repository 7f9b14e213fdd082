package io.compliance4j.dlp.internal.check;

import static io.compliance4j.dlp.internal.check.CheckDigits.date;
import static io.compliance4j.dlp.internal.check.CheckDigits.luhn;
import static io.compliance4j.dlp.internal.check.CheckDigits.number;
import static io.compliance4j.dlp.internal.check.CheckDigits.shortDate;
import static io.compliance4j.dlp.internal.check.CheckDigits.two;
import static io.compliance4j.dlp.internal.check.CheckDigits.weighted;

/** What each number made of digits alone must satisfy. All take the digits as values and how many there are. */
public final class NumberChecks {
    private NumberChecks() {}

    public static boolean ssn(byte[] d, int n) {
        int area = (int) number(d, 3);
        int group = two(d, 3);
        int serial = two(d, 5) * 100 + two(d, 7);
        return area != 0
                && area != 666
                && area < 900
                && group != 0
                && serial != 0
                && !brochureSsn(d, n)
                && !CheckDigits.allSame(d, n);
    }

    /** Numbers printed in brochures and advertisements, which have never been a person's. */
    private static boolean brochureSsn(byte[] d, int n) {
        long all = number(d, n);
        return all == 78_051_120L || all == 219_099_999L || (all >= 987_654_320L && all <= 987_654_329L);
    }

    public static boolean itin(byte[] d, int n) {
        int group = two(d, 3);
        return d[0] == 9
                && ((group >= 50 && group <= 65)
                        || (group >= 70 && group <= 88)
                        || (group >= 90 && group <= 92)
                        || (group >= 94 && group <= 99))
                && !brochureSsn(d, n);
    }

    public static boolean ein(byte[] d, int n) {
        int prefix = two(d, 0);
        boolean never = prefix == 0
                || (prefix >= 7 && prefix <= 9)
                || (prefix >= 17 && prefix <= 19)
                || prefix == 28
                || prefix == 29
                || prefix == 49
                || prefix == 69
                || prefix == 70
                || prefix == 78
                || prefix == 79
                || prefix == 89
                || (prefix >= 96 && prefix <= 97);
        return !never && !CheckDigits.allSame(d, n);
    }

    public static boolean routing(byte[] d, int n) {
        int prefix = two(d, 0);
        boolean issued =
                prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix == 80;
        return issued && weighted(d, n, 3, 7, 1) % 10 == 0 && number(d, n) != 0;
    }

    public static boolean npi(byte[] d, int n) {
        return (d[0] == 1 || d[0] == 2) && CheckDigits.luhnFrom(d, 0, n, 24);
    }

    public static boolean nhs(byte[] d, int n) {
        int check = 11 - weighted(d, 9, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check == 11 ? 0 : check) == d[n - 1] && !CheckDigits.allSame(d, n);
    }

    public static boolean sin(byte[] d, int n) {
        return d[0] != 0 && d[0] != 8 && luhn(d, n) && !CheckDigits.allSame(d, n);
    }

    public static boolean tfn(byte[] d, int n) {
        return weighted(d, n, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0 && number(d, n) != 0;
    }

    public static boolean medicare(byte[] d, int n) {
        return d[0] >= 2 && d[0] <= 6 && weighted(d, 8, 1, 3, 7, 9) % 10 == d[8];
    }

    public static boolean abn(byte[] d, int n) {
        return d[0] != 0 && (weighted(d, n, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0;
    }

    public static boolean acn(byte[] d, int n) {
        return (10 - weighted(d, 8, 8, 7, 6, 5, 4, 3, 2, 1) % 10) % 10 == d[8] && number(d, n) != 0;
    }

    public static boolean aadhaar(byte[] d, int n) {
        boolean palindrome = true;
        for (int i = 0; i < n / 2; i++) {
            palindrome &= d[i] == d[n - 1 - i];
        }
        return d[0] >= 2 && !palindrome && CheckDigits.verhoeff(d, n);
    }

    public static boolean germanTaxId(byte[] d, int n) {
        if (d[0] == 0) {
            return false;
        }
        int repeated = 0;
        int most = 0;
        for (int digit = 0; digit < 10; digit++) {
            int count = 0;
            for (int i = 0; i < 10; i++) {
                if (d[i] == digit) {
                    count++;
                }
            }
            if (count > 1) {
                repeated++;
            }
            most = Math.max(most, count);
        }
        return repeated == 1 && most <= 3 && CheckDigits.mod11And10(d, 0, n);
    }

    public static boolean germanVat(byte[] d, int n) {
        return d[0] != 0 && CheckDigits.mod11And10(d, 0, n);
    }

    /** Luhn-like, with an office of 001–100, 120, 121, 888 or 999. */
    public static boolean italianVat(byte[] d, int n) {
        int office = d[7] * 100 + two(d, 8);
        return ((office >= 1 && office <= 100) || office == 120 || office == 121 || office == 888 || office == 999)
                && luhn(d, n);
    }

    public static boolean frenchNir(byte[] d, int n) {
        int month = two(d, 3);
        boolean sex = d[0] == 1 || d[0] == 2 || d[0] == 3 || d[0] == 4 || d[0] == 7 || d[0] == 8;
        return sex
                && ((month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50)
                && 97 - number(d, 13) % 97 == two(d, 13);
    }

    public static boolean bsn(byte[] d, int n) {
        return (weighted(d, 8, 9, 8, 7, 6, 5, 4, 3, 2) - d[8]) % 11 == 0
                && number(d, n) > 9_999_999L
                && !CheckDigits.allSame(d, n);
    }

    public static boolean belgianNumber(byte[] d, int n) {
        long base = number(d, 9);
        int check = two(d, 9);
        int month = two(d, 2) % 20;
        boolean calendar = month <= 12 && two(d, 4) <= 31;
        return calendar && (97 - base % 97 == check || 97 - (2_000_000_000L + base) % 97 == check);
    }

    public static boolean portugueseNif(byte[] d, int n) {
        int check = 11 - weighted(d, 8, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return d[0] != 0 && d[0] != 4 && d[0] != 7 && (check >= 10 ? 0 : check) == d[8];
    }

    public static boolean pesel(byte[] d, int n) {
        int century = switch (d[2] / 2) {
            case 0 -> 1900;
            case 1 -> 2000;
            case 2 -> 2100;
            case 3 -> 2200;
            default -> 1800;
        };
        int month = two(d, 2) % 20;
        return date(century + two(d, 0), month, two(d, 4)) && (10 - weighted(d, 10, 1, 3, 7, 9) % 10) % 10 == d[10];
    }

    /** Ten digits, or twelve with the century; coordination numbers add 60 to the day. */
    public static boolean personnummer(byte[] d, int n) {
        int from = n - 10;
        int day = two(d, from + 4) % 60;
        boolean calendar = n == 12
                ? (two(d, 0) >= 18 && two(d, 0) <= 20)
                        && date(two(d, 0) * 100 + two(d, 2), two(d, 4), two(d, 6) > 60 ? two(d, 6) - 60 : two(d, 6))
                : shortDate(two(d, 0), two(d, 2), day);
        return calendar && CheckDigits.luhnFrom(d, from, n, 0);
    }

    public static boolean norwegianNumber(byte[] d, int n) {
        int day = two(d, 0) > 40 ? two(d, 0) - 40 : two(d, 0);
        int month = two(d, 2) > 40 ? two(d, 2) - 40 : two(d, 2);
        int first = 11 - weighted(d, 9, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11;
        int second = 11 - weighted(d, 10, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return shortDate(two(d, 4), month, day) && first % 11 == d[9] && second % 11 == d[10];
    }

    public static boolean danishDate(byte[] d, int n) {
        return shortDate(two(d, 4), two(d, 2), two(d, 0));
    }

    /** The check that numbers issued since 2007 need not satisfy any more. */
    public static boolean danishCheck(byte[] d, int n) {
        return weighted(d, n, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    public static boolean ahv(byte[] d, int n) {
        return number(d, 3) == 756 && weighted(d, n, 1, 3) % 10 == 0;
    }

    public static boolean southAfrican(byte[] d, int n) {
        return shortDate(two(d, 0), two(d, 2), two(d, 4)) && d[10] <= 2 && luhn(d, n);
    }

    public static boolean cpf(byte[] d, int n) {
        return !CheckDigits.allSame(d, n)
                && brazilian(weighted(d, 9, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == d[9]
                && brazilian(weighted(d, 10, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == d[10];
    }

    public static boolean cnpj(byte[] d, int n) {
        return !CheckDigits.allSame(d, n)
                && brazilian(weighted(d, 12, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == d[12]
                && brazilian(weighted(d, 13, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == d[13];
    }

    private static int brazilian(int sum) {
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }

    /** The check character of a Chilean number: 0–9, 10 stands for K. */
    public static int rutCheck(byte[] d, int n) {
        int sum = 0;
        int weight = 2;
        for (int i = n - 1; i >= 0; i--) {
            sum += d[i] * weight;
            weight = weight == 7 ? 2 : weight + 1;
        }
        return (11 - sum % 11) % 11;
    }

    /** The check digit was dropped for numbers given out since October 2020, so only the date decides. */
    public static boolean koreanNumber(byte[] d, int n) {
        int century = switch (d[6]) {
            case 1, 2, 5, 6 -> 1900;
            case 3, 4, 7, 8 -> 2000;
            default -> 1800;
        };
        return date(century + two(d, 0), two(d, 2), two(d, 4));
    }

    public static boolean koreanCheck(byte[] d, int n) {
        return (11 - weighted(d, 12, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5) % 11) % 10 == d[12];
    }

    public static boolean myNumber(byte[] d, int n) {
        int sum = 0;
        for (int i = 1; i <= 11; i++) {
            sum += d[11 - i] * (i <= 6 ? i + 1 : i - 5);
        }
        int rest = sum % 11;
        return (rest <= 1 ? 0 : 11 - rest) == d[11] && !CheckDigits.allSame(d, n);
    }

    /** The first 17 digits with the 18th as value, 10 for X: mod 11-2, region and date. */
    public static boolean chineseNumber(byte[] d, int last) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += d[i] * ((1 << (17 - i)) % 11);
        }
        int region = two(d, 0);
        int year = (int) (number(d, 10) % 10_000);
        return region >= 11
                && region <= 82
                && year >= 1900
                && year <= 2100
                && date(year, two(d, 10), two(d, 12))
                && (12 - sum % 11) % 11 == last;
    }

    public static boolean turkishNumber(byte[] d, int n) {
        int odd = d[0] + d[2] + d[4] + d[6] + d[8];
        int even = d[1] + d[3] + d[5] + d[7];
        int sum = odd + even + d[9];
        return d[0] != 0 && (((7 * odd - even) % 10) + 10) % 10 == d[9] && sum % 10 == d[10];
    }

    public static boolean thaiNumber(byte[] d, int n) {
        return d[0] != 0 && (11 - weighted(d, 12, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == d[12];
    }

    public static boolean israeliNumber(byte[] d, int n) {
        return luhn(d, n) && number(d, n) > 999_999L && !CheckDigits.allSame(d, n);
    }

    public static boolean imei(byte[] d, int n) {
        int type = two(d, 0);
        return (type == 1 || type == 35 || type == 86 || type == 99) && luhn(d, n);
    }

    /** Luhn, an issuer's range and the lengths that issuer uses. */
    public static boolean card(byte[] d, int n) {
        if (n < 13 || n > 19 || CheckDigits.allSame(d, n)) {
            return false;
        }
        int two = two(d, 0);
        int three = two * 10 + d[2];
        int four = three * 10 + d[3];
        int six = four * 100 + two(d, 4);
        boolean issued = (d[0] == 4 && (n == 13 || n == 16 || n == 19))
                || (n == 16 && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)))
                || (n == 15 && (two == 34 || two == 37))
                || (n >= 16
                        && (four == 6011
                                || (six >= 622_126 && six <= 622_925)
                                || (three >= 644 && three <= 649)
                                || two == 65))
                || (n >= 14
                        && ((three >= 300 && three <= 305) || two == 36 || two == 38 || two == 39)
                        && (n == 14 || n == 16 || n == 19))
                || (n >= 16 && four >= 3528 && four <= 3589)
                || (n >= 16 && two == 62)
                || (two == 50 || (two >= 56 && two <= 69))
                || (n == 15 && d[0] == 1)
                || (n >= 16 && four >= 2200 && four <= 2204)
                || (n == 16 && (two == 60 || two == 65 || two == 81 || two == 82 || three == 508));
        return issued && luhn(d, n);
    }

    /** Numbers that payment providers publish for trying out a checkout. */
    public static boolean testCard(byte[] d, int n) {
        long all = number(d, n);
        for (long test : TEST_CARDS) {
            if (test == all) {
                return true;
            }
        }
        return false;
    }

    private static final long[] TEST_CARDS = {
        4111111111111111L, 4242424242424242L, 4000056655665556L, 4012888888881881L, 4222222222222L, 4000000000000002L,
        4000000000009995L, 4000002500003155L, 4000002760003184L, 4917610000000000L, 5555555555554444L,
                5105105105105100L,
        5200828282828210L, 2223003122003222L, 2223000048400011L, 5454545454545454L, 5431111111111111L, 378282246310005L,
        371449635398431L, 378734493671000L, 6011111111111117L, 6011000990139424L, 6011981111111113L, 30569309025904L,
        38520000023237L, 36227206271667L, 3056930009020004L, 3530111333300000L, 3566002020360505L, 6200000000000005L,
        6205500000000000004L, 6304000000000000L, 5019717010103742L, 4444333322221111L, 5610591081018250L
    };
}
