package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.Locale;
import java.util.Set;

/** Addresses, grown from the at sign both ways. */
final class EmailRule implements Rule {
    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 253;
    private static final int MAX_LABEL = 63;
    private static final Set<String> COMMON = Words.set("""
            com org net edu gov mil int info biz io co ai dev app me tv cc xyz online shop site tech cloud email name pro
            mobi jobs travel museum coop aero asia cat tel agency academy company digital media network solutions systems
            today world example test invalid localhost eu local internal corp lan""");
    private static final Set<String> FILES = Words.set("""
            png jpg jpeg gif svg webp js css html json xml txt pdf zip map scss ts tsx jsx yaml yml toml lock class jar
            log csv exe dll mjs cjs vue ico bmp tar gz""");

    private final Spec spec;

    EmailRule(Spec spec) {
        this.spec = spec;
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        int start = at;
        int floor = Math.max(0, at - MAX_LOCAL - 1);
        while (start > floor && local(text.charAt(start - 1))) {
            start--;
        }
        if (at - start > MAX_LOCAL) {
            return;
        }
        while (start < at && ".'-&%".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        if (start == at || text.charAt(at - 1) == '.') {
            return;
        }
        int limit = Math.min(text.length(), at + 1 + MAX_DOMAIN);
        int end = at + 1;
        int label = end;
        int lastDot = -1;
        int i = end;
        while (i < limit) {
            char c = text.charAt(i);
            if (c == '.') {
                if (i == label || i - label > MAX_LABEL || text.charAt(i - 1) == '-') {
                    break;
                }
                lastDot = i;
                label = i + 1;
            } else if (!Chars.isAlphanumeric(c)
                    && c != '-'
                    && (c < 128 || !Character.isLetter(c) || (c >= '\u3000' && lastDot > 0))) {
                break;
            }
            i++;
        }
        // A dot that ends a sentence leaves an empty label; the address ends before it.
        end = i;
        if (lastDot >= 0 && (label == i || (!Chars.isAlphanumeric(text.charAt(label)) && text.charAt(label) < 128))) {
            end = lastDot;
            lastDot = text.lastIndexOf('.', end - 1);
        }
        while (end > at && text.charAt(end - 1) == '-') {
            end--;
        }
        if (lastDot <= at + 1 || end - lastDot < 3) {
            return;
        }
        String top = text.substring(lastDot + 1, end).toLowerCase(Locale.ROOT);
        if (!top(top) || FILES.contains(top) || text.charAt(at + 1) == '-') {
            return;
        }
        boolean remote = end < text.length()
                && text.charAt(end) == ':'
                && end + 1 < text.length()
                && text.charAt(end + 1) > ' '
                && text.startsWith("git@", start);
        if (remote || (end < text.length() && (text.charAt(end) == '@' || text.charAt(end) == '_'))) {
            return;
        }
        String domain = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        boolean example = reserved(domain);
        if (Dummies.template(text, start, at) || (Dummies.run(text, start, at) && text.charAt(start) == 'x')) {
            return;
        }
        scan.hit(
                spec,
                start,
                end,
                isKnownTop(top) ? 92 : 70,
                Reason.STRUCTURE.bit() | (example ? Reason.EXAMPLE.bit() : 0));
    }

    private static boolean local(char c) {
        return Chars.isAlphanumeric(c) || "._%+-'&".indexOf(c) >= 0 || (c > 127 && Character.isLetterOrDigit(c));
    }

    private static boolean top(String top) {
        if (top.startsWith("xn--")) {
            return top.length() > 5;
        }
        for (int i = 0; i < top.length(); i++) {
            if (!Character.isLetter(top.charAt(i))) {
                return false;
            }
        }
        return top.length() >= 2;
    }

    /** Whether a top-level domain in lower case is a country's or a common one. */
    static boolean isKnownTop(String top) {
        return COMMON.contains(top)
                || (top.length() == 2 && IdForms.COUNTRIES.contains(" " + top.toUpperCase(Locale.ROOT) + " "))
                || top.equals("uk");
    }

    private static boolean reserved(String domain) {
        return domain.equals("example.com")
                || domain.equals("example.org")
                || domain.equals("example.net")
                || domain.endsWith(".example.com")
                || domain.endsWith(".example.org")
                || domain.endsWith(".example.net")
                || domain.endsWith(".example")
                || domain.endsWith(".test")
                || domain.endsWith(".invalid")
                || domain.endsWith(".localhost")
                || domain.equals("example.edu");
    }
}
