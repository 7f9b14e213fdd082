package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.Locale;

/** Addresses in words, "name at host dot com", also with brackets round the two words; asked at each "dot". */
final class SpelledEmailRule implements Rule {
    private static final int MAX_NAME = 64;
    private static final int MAX_GAP = 4;
    private static final int CONFIDENCE = 60;

    private final Spec spec;

    SpelledEmailRule(Spec spec) {
        this.spec = spec;
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        if (!isWord(text, at, "dot")) {
            return;
        }
        int host = nameBefore(text, at);
        int sign = host < 0 ? -1 : nameBefore(text, host);
        int local = sign < 0 || !isWord(text, sign, "at") ? -1 : nameBefore(text, sign);
        if (local < 0) {
            return;
        }
        int top = at;
        int end = at;
        for (int dot = at; isWord(text, dot, "dot"); dot = gap(text, end)) {
            top = gap(text, dot + 3);
            end = nameEnd(text, top);
            if (top == dot + 3 || end == top) {
                return;
            }
        }
        if (EmailRule.isKnownTop(text.substring(top, end).toLowerCase(Locale.ROOT))) {
            scan.hit(spec, local, end, CONFIDENCE, 0, "written out in words");
        }
    }

    private static boolean isWord(String text, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || !Chars.isWord(text.charAt(end)));
    }

    /** The start of the name before this place, with blanks or brackets between; or -1. */
    private static int nameBefore(String text, int at) {
        int end = at;
        while (end > 0 && at - end < MAX_GAP && isGap(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= MAX_NAME && isName(text.charAt(start - 1))) {
            start--;
        }
        return end < at && start < end && end - start <= MAX_NAME && Chars.leftEdge(text, start) ? start : -1;
    }

    private static int gap(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < MAX_GAP && isGap(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int nameEnd(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < MAX_NAME && Chars.isAlphanumeric(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    private static boolean isName(char c) {
        return Chars.isAlphanumeric(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }
}
