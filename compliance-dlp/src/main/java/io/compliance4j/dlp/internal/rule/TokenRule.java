package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import io.compliance4j.dlp.internal.pattern.LinearPattern;

/** Matches one expression at a place and settles where the value ends and whether it is a real one. */
final class TokenRule implements Rule {
    private static final double MIN_ENTROPY = 2.6;
    private static final int LONG_READ = 256;

    private final Spec spec;
    private final TokenForm form;
    private final LinearPattern pattern;
    private final int number;

    /** @param number the place of this rule among all rules of its kind */
    TokenRule(Spec spec, TokenForm form, LinearPattern pattern, int number) {
        this.spec = spec;
        this.form = form;
        this.pattern = pattern;
        this.number = number;
    }

    @Override
    public void examine(Scan scan, int at) {
        if (scan.skips(number, at)) {
            return;
        }
        String text = scan.text();
        int end = pattern.match(text, at);
        if (end < 0 || !Chars.leftEdge(text, at)) {
            return;
        }
        if (end - at > LONG_READ) {
            scan.skip(number, end);
        }
        end = withoutFullStop(text, at, end);
        if (!ends(text, end)) {
            return;
        }
        scan.skip(number, end);
        int start = form.url ? urlStart(text, at) : at;
        int distance = scan.distance(spec.context(), start, end);
        if (form.needsContext && distance == Integer.MAX_VALUE) {
            return;
        }
        if (form.random
                && (Dummies.token(text, at, end)
                        || (end - at >= 16 && Randomness.entropy(text, at, end) < MIN_ENTROPY))) {
            return;
        }
        String value = text.substring(at, end);
        if (!form.must.test(value)) {
            return;
        }
        int confidence = form.confidence;
        int reasons = form.needsContext ? Reason.CONTEXT.bit() : Reason.PREFIX.bit();
        if (form.needsContext) {
            confidence -= Math.min(20, distance / 4);
        }
        if (!form.needsContext && distance != Integer.MAX_VALUE) {
            confidence += 6;
            reasons |= Reason.CONTEXT.bit();
        }
        if (form.raise.test(value)) {
            confidence += 8;
            reasons |= Reason.CHECKSUM.bit();
        }
        if (form.testMode) {
            confidence -= 15;
            reasons |= Reason.TEST_MODE.bit();
        }
        if (form.example.test(value)) {
            reasons |= Reason.EXAMPLE.bit();
        }
        scan.hit(spec, start, end, confidence, reasons);
    }

    /** A full stop that ends a sentence is no part of a value, even where the value could hold one. */
    private int withoutFullStop(String text, int at, int end) {
        int stop = end;
        while (text.charAt(stop - 1) == '.' && (stop == text.length() || !Chars.isWord(text.charAt(stop)))) {
            stop--;
        }
        // Where the form has a fixed length the full stop is its last character.
        return stop == end || pattern.match(text, at, stop) == stop ? stop : end;
    }

    private boolean ends(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        char c = text.charAt(end);
        if (Chars.isAlphanumeric(c)) {
            return false;
        }
        return c == '.' || c == '=' || (c == '/' && form.url) || !pattern.canEndWith(c);
    }

    private static int urlStart(String text, int at) {
        int start = at;
        while (start > 0
                && (Chars.isAlphanumeric(text.charAt(start - 1))
                        || text.charAt(start - 1) == '.'
                        || text.charAt(start - 1) == '-')
                && at - start < 80) {
            start--;
        }
        if (text.startsWith("https://", start - 8)) {
            return start - 8;
        }
        return text.startsWith("http://", start - 7) ? start - 7 : start;
    }
}
