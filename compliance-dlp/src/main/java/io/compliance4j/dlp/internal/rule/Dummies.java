package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.pattern.LinearPattern;

/** Values that only stand for a value: placeholders, documentation secrets, runs and sequences. */
final class Dummies {
    private static final int MAX_RUN = 6;
    private static final int MAX_SEQUENCE = 8;

    private static final LinearPattern UP_TO_WORD = LinearPattern.compile("[^\\n]*(?:"
            + LinearPattern.anyOf(Words.list("""
            example, changeme, change_me, change-me, placeholder, redacted, replace_me, replaceme, replace-me, your_,
            your-, yourpass, yourkey, yourtoken, yoursecret, yourapi, insert_, insert-, dummy, sample, xxxx, ****, ....,
            todo, fixme, notreal, not-real, not_real, _here, -here, deadbeef""").stream()
                    .map(word -> LinearPattern.compile("(?i)" + word.replaceAll("[*.]", "\\\\$0")))
                    .toList())
            + ")");

    private Dummies() {}

    /** Whether a token stands for a token. */
    static boolean token(String text, int start, int end) {
        return run(text, start, end)
                || sequence(text, start, end)
                || word(text, start, end)
                || template(text, start, end);
    }

    /** Six and more of one character in a row. */
    static boolean run(String text, int start, int end) {
        int length = 1;
        for (int i = start + 1; i < end; i++) {
            length = text.charAt(i) == text.charAt(i - 1) ? length + 1 : 1;
            if (length >= MAX_RUN) {
                return true;
            }
        }
        return false;
    }

    /** Eight and more characters that count up, as in {@code 12345678} and {@code abcdefgh}. */
    static boolean sequence(String text, int start, int end) {
        int length = 1;
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            boolean next = c == before + 1 || (before == '9' && (c == '0' || c == 'a' || c == 'A'));
            length = next && Chars.isAlphanumeric(c) ? length + 1 : 1;
            if (length >= MAX_SEQUENCE) {
                return true;
            }
        }
        return false;
    }

    /** A word that people write where a secret goes. */
    static boolean word(String text, int start, int end) {
        return UP_TO_WORD.match(text, start, end) > 0;
    }

    /** Markup that a program fills in: {@code <…>}, <code>${…}</code>, <code>{{…}}</code>, {@code %s}, {@code $NAME}. */
    static boolean template(String text, int start, int end) {
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        if ((first == '<' && last == '>')
                || (first == '[' && Near.find(text, "]", start, end - start) > 0)
                || (first == '{' && last == '}')) {
            return true;
        }
        if ((first == '%' && end - start <= 3) || (first == '%' && last == '%')) {
            return true;
        }
        for (int i = start; i < end - 1; i++) {
            if (text.charAt(i + 1) == '{' && (text.charAt(i) == '$' || text.charAt(i) == '{')) {
                return true;
            }
        }
        return first == '$' && (text.startsWith("$(", start) || variable(text, start + 1, end));
    }

    private static boolean variable(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '_' && (c < 'A' || c > 'Z') && !(i > start && Chars.isDigit(c))) {
                return start < end && isLowerName(text, start, end);
            }
        }
        return start < end;
    }

    private static boolean isLowerName(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '_' && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }
}
