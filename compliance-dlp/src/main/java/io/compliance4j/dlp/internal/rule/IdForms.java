package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.CheckDigits;
import io.compliance4j.dlp.internal.engine.NumberForm.DigitCheck;

/** What many ids have in common. */
final class IdForms {
    /** Numbers without a check digit: all but those that nobody is given. */
    static final DigitCheck ANY = (d, n) -> !CheckDigits.allSame(d, n) && !CheckDigits.straight(d, n);

    /** The codes of countries, each between blanks. */
    static final String COUNTRIES =
            " AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM"
                    + " CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR"
                    + " GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS"
                    + " LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG"
                    + " PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL"
                    + " TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW ";

    private IdForms() {}

    static String compact(String v) {
        StringBuilder out = new StringBuilder(v.length());
        for (int i = 0; i < v.length(); i++) {
            char c = v.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toUpperCase(c));
            }
        }
        return out.toString();
    }

    static byte[] digitsOf(String v) {
        byte[] digits = new byte[32];
        int n = 0;
        for (int i = 0; i < v.length(); i++) {
            char c = v.charAt(i);
            if (c >= '0' && c <= '9') {
                digits[n++] = (byte) (c - '0');
            }
        }
        return digits;
    }

    static long digits(String v) {
        return v.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
