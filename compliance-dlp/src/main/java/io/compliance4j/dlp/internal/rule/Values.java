package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Scan;
import java.util.Locale;
import java.util.Set;

/** Where a value written by a person ends, and whether it is one. */
final class Values {
    private static final int MAX_VALUE = 200;
    private static final String OPENING = "\"'`\u201c\u201e\u00ab\u2018\u201a\u300c\u300e\u00bb";
    private static final String CLOSING = "\"'`\u201d\u201c\u00bb\u2019\u2018\u300d\u300f\u00ab";

    /** Words that stand where a password would, and say that there is none. */
    private static final Set<String> NO_VALUES = Words.set("""
            string str text int integer number bool boolean varchar char bytes byte object null none nil undefined true
            false void any optional required mandatory hidden masked redacted secret password passwd passwort pass pwd
            username user value empty blank unknown n/a tbd todo xxx yes no changeme change_me default example foo bar
            token key encrypted hashed plain plaintext incorrect invalid wrong expired missing correct valid same self
            this input env environment prompt ask enabled disabled stored set unset not the your my a an see use enter
            must should please is are was will can in on at to for from and or with which what where how why strong weak
            protected secure safe same-origin include omit field type length reset forgotten secretstr getpass
            hunter2example const let var""");

    private Values() {}

    /** A value and where it stands; quoted ones lie between their quotes. */
    record Span(int start, int end, boolean quoted) {
        int length() {
            return end - start;
        }
    }

    /** The value that starts at or shortly after {@code at} on this line; empty span when there is none. */
    static Span read(Scan scan, int at) {
        String text = scan.text();
        int start = at;
        while (start < text.length() && Chars.isBlank(text.charAt(start)) && start - at < 12) {
            start++;
        }
        while (start + 1 < text.length()
                && text.charAt(start) == '*'
                && (text.charAt(start + 1) == '*' || Chars.isBlank(text.charAt(start + 1)))) {
            start += 2;
            while (start < text.length() && Chars.isBlank(text.charAt(start))) {
                start++;
            }
        }
        if (start >= text.length()) {
            return new Span(start, start, false);
        }
        boolean escaped = text.charAt(start) == '\\' && start + 1 < text.length() && text.charAt(start + 1) == '"';
        int quote = OPENING.indexOf(text.charAt(escaped ? start + 1 : start));
        if (quote >= 0) {
            int from = start + (escaped ? 2 : 1);
            int fence = from;
            while (fence < text.length() && text.charAt(fence) == '`' && fence - from < 2 && quote == 2) {
                fence++;
            }
            int close = closing(text, fence, text.charAt(from - 1), CLOSING.charAt(quote), escaped);
            if (close > fence) {
                return new Span(fence, close, true);
            }
            if (close == fence) {
                return new Span(fence, fence, true);
            }
            start = fence;
        }
        return new Span(start, bareEnd(scan, start), false);
    }

    private static int closing(String text, int from, char open, char close, boolean escaped) {
        int limit = Math.min(text.length(), from + MAX_VALUE);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return -1;
            }
            if (c == close || (c == open && open != '\u201e')) {
                return escaped && text.charAt(i - 1) == '\\' ? i - 1 : i;
            }
            if (open == '\u201e' && (c == '\u201c' || c == '\u201d')) {
                return i;
            }
            if (c == '\\' && !escaped) {
                i++;
            }
        }
        return -1;
    }

    /** White space, a comma, a question mark, a bracket or any quote ends a bare value; so does a full stop after it. */
    static int bareEnd(Scan scan, int start) {
        String text = scan.text();
        int limit = Math.min(text.length(), start + MAX_VALUE);
        int end = scan.stretch(Scan.Memo.BARE_VALUE, start, limit, (t, at) -> !endsBare(t, at));
        while (end > start && trailing(text, start, end)) {
            end--;
        }
        return end;
    }

    private static boolean endsBare(String text, int at) {
        char c = text.charAt(at);
        if (c <= ' '
                || c == '\u00a0'
                || c == ','
                || c == ';'
                || c == '"'
                || c == '`'
                || c == '<'
                || c == '>'
                || c == '|') {
            return true;
        }
        if (c == '\'' || c == '?') {
            return at + 1 >= text.length() || !Chars.isAlphanumeric(text.charAt(at + 1));
        }
        if (c == '\\') {
            return at + 1 < text.length() && (text.charAt(at + 1) == 'n' || text.charAt(at + 1) == '"');
        }
        if (c == '\u2014' || c == '\u2026' || (c >= '\u2018' && c <= '\u201f') || c == '\u00ab' || c == '\u00bb') {
            return true;
        }
        return (c >= '\u3000' && !Character.isSurrogate(c) && c < '\ud800')
                || (c >= '\uf900' && c <= '\ufaff')
                || (c >= '\uff01' && c <= '\uff5e');
    }

    private static boolean trailing(String text, int start, int end) {
        char c = text.charAt(end - 1);
        return switch (c) {
            case '.', ',', ':', '?', '\'' -> true;
            case ')' -> Near.find(text, "(", start, end - 1 - start) < 0;
            case ']' -> Near.find(text, "[", start, end - 1 - start) < 0;
            case '}' -> Near.find(text, "{", start, end - 1 - start) < 0;
            case '*', '_' ->
                (end - start > 2 && text.charAt(end - 2) == c) || (start > 0 && text.charAt(start - 1) == c);
            default -> false;
        };
    }

    /** Whether a value only stands for one. */
    static boolean placeholder(String text, int start, int end) {
        if (end - start < 2 || Dummies.template(text, start, end) || Dummies.run(text, start, end)) {
            return true;
        }
        int kinds = Randomness.kinds(text, start, end);
        if (kinds == 8) {
            return true;
        }
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (NO_VALUES.contains(lower)) {
            return true;
        }
        return Dummies.word(text, start, end)
                || lower.contains("<")
                || (lower.startsWith("my") && lower.endsWith("password") && kinds < 4)
                || lower.startsWith("your")
                || sequence(lower);
    }

    private static boolean sequence(String lower) {
        return lower.length() >= 4
                && ("12345678901234567890".startsWith(lower)
                        || "abcdefghijklmnopqrstuvwxyz".startsWith(lower)
                        || lower.equals("abc123")
                        || lower.equals("qwerty"));
    }

    static boolean onlyDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Chars.isDigit(value.charAt(i))) {
                return false;
            }
        }
        return !value.isEmpty();
    }
}
