package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.engine.Spec.Rank;

/** What may be shown of a value. */
final class Masks {
    private static final String HIDDEN = "****";
    private static final int MAX_SHOWN = 64;
    private static final int LONG = 24;

    private Masks() {}

    /** A preview: keys keep their first and last four characters, numbers the last four, passwords nothing. */
    static String preview(String label, Rank rank, String value) {
        if (label.equals("email") && value.indexOf('@') > 0) {
            int at = value.indexOf('@');
            int dot = value.lastIndexOf('.');
            return value.substring(0, Character.isHighSurrogate(value.charAt(0)) ? 0 : 1) + "***@***"
                    + (dot > at ? cut(value.substring(dot)) : "");
        }
        if (rank == Rank.SAID) {
            return "********";
        }
        if (rank == Rank.WHOLE) {
            int scheme = value.indexOf("://");
            return scheme > 0 && scheme < 20
                    ? value.substring(0, scheme + 3) + HIDDEN
                    : value.startsWith("-----BEGIN ") ? header(value) + HIDDEN : HIDDEN;
        }
        int shown = 0;
        for (int i = 0; i < value.length(); i++) {
            shown += Character.isLetterOrDigit(value.charAt(i)) ? 1 : 0;
        }
        if (value.length() >= LONG && !label.equals("iban")) {
            return value.substring(0, 4) + HIDDEN + value.substring(value.length() - 4);
        }
        return masked(value, label.equals("credit_card") && shown >= 13 ? 4 : 0, shown >= 9 ? 4 : shown >= 7 ? 2 : 0);
    }

    private static String header(String value) {
        int end = value.indexOf("-----", 11);
        return end < 0 || end > 50 ? "-----BEGIN " : value.substring(0, end + 5);
    }

    private static String cut(String text) {
        return text.length() > 12 ? text.substring(0, 12) : text;
    }

    /** Asterisks in place of letters and digits, but for the first and last so many of them; separators stay. */
    static String masked(String value, int keepFirst, int keepLast) {
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            letters += isShown(value.charAt(i)) ? 1 : 0;
        }
        StringBuilder out = new StringBuilder(value.length());
        int seen = 0;
        for (int i = 0; i < value.length() && out.length() < MAX_SHOWN; i++) {
            char c = value.charAt(i);
            if (!isShown(c)) {
                out.append(
                        c == ' ' || c == '-' || c == '.' || c == ':' || c == '/' || c == '(' || c == ')' || c == '+'
                                ? c
                                : '*');
                continue;
            }
            out.append(seen < keepFirst || seen >= letters - keepLast ? c : '*');
            seen++;
        }
        return out.toString();
    }

    /** Asterisks in place of everything but white space and the last so many letters and digits. */
    static String stars(String value, int keepLast) {
        int keepFrom = value.length();
        for (int kept = 0; keepFrom > 0 && kept < keepLast; keepFrom--) {
            kept += isShown(value.charAt(keepFrom - 1)) ? 1 : 0;
        }
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            out.append(i >= keepFrom || Character.isWhitespace(c) ? c : '*');
        }
        return out.toString();
    }

    private static boolean isShown(char c) {
        return Character.isLetterOrDigit(c);
    }
}
