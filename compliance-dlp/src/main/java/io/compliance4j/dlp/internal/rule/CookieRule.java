package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import io.compliance4j.dlp.internal.pattern.LinearPattern;
import java.util.List;
import java.util.Locale;

/** Values of cookies that stand for a login: in cookie headers, and after the names that web frameworks give them. */
final class CookieRule implements Rule {
    /** What starts a list of cookies, or is the name of a session cookie wherever it stands. */
    static final List<String> NAMES = Words.list("""
            cookie, jsessionid, phpsessid, aspsessionid, asp.net_sessionid, aspnetcore.cookies, aspxauth, connect.sid,
            laravel_session, wordpress_logged_in, next-auth.session-token, rack.session, ci_session, user_session,
            estsauth, sessionid""");

    private static final LinearPattern NAME = LinearPattern.anyOf(NAMES.stream()
            .map(name -> LinearPattern.compile("(?i)" + name.replace(".", "\\.")))
            .toList());

    private static final int MAX_LIST = 2_000;
    private static final int MAX_VALUE = 4_096;
    private static final int MIN_VALUE = 16;
    private static final double MIN_ENTROPY = 3.0;

    private final Spec spec;

    CookieRule(Spec spec) {
        this.spec = spec;
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        if (text.regionMatches(true, at, "cookie", 0, 6)) {
            list(scan, text, at + 6);
            return;
        }
        int end = NAME.match(text, at);
        if (end > 0) {
            single(scan, text, end);
        }
    }

    /** {@code : a=1; b=2}, {@code "a=1; b=2"}: up to the end of the line or the next list. */
    private void list(Scan scan, String text, int at) {
        int i = skip(text, at, " :=\"'");
        int limit = Math.min(text.length(), at + MAX_LIST);
        while (i > at && i < limit) {
            int name = i;
            while (i < limit && isName(text.charAt(i))) {
                i++;
            }
            if (i == name || i >= limit || text.charAt(i) != '=') {
                return;
            }
            String called = text.substring(name, i).toLowerCase(Locale.ROOT);
            if (called.equals("cookie")) {
                return;
            }
            int start = i + 1;
            int end = valueEnd(text, start);
            if (isLogin(called)) {
                report(scan, text, start, end);
            }
            i = end;
            if (i >= limit || text.charAt(i) != ';') {
                return;
            }
            i = skip(text, i + 1, " ");
        }
    }

    /** What follows the rest of the name: {@code JSESSIONID=…}, {@code "PHPSESSID": "…"}. */
    private void single(Scan scan, String text, int at) {
        int i = at;
        while (i < text.length() && i - at < 64 && Chars.isWord(text.charAt(i))) {
            i++;
        }
        int start = skip(text, i, "\"' :=");
        if (start > i
                && (text.startsWith("=", i)
                        || Near.find(text, ":", i, start - i) >= 0
                        || Near.find(text, "=", i, start - i) >= 0)) {
            report(scan, text, start, valueEnd(text, start));
        }
    }

    private static boolean isLogin(String name) {
        return !name.contains("csrf")
                && !name.contains("xsrf")
                && (name.contains("sess")
                        || name.endsWith("sid")
                        || name.contains("auth")
                        || name.contains("token")
                        || name.contains("remember")
                        || name.contains("logged_in")
                        || name.contains("jwt")
                        || name.contains("sso"));
    }

    private void report(Scan scan, String text, int start, int end) {
        int kinds = Randomness.kinds(text, start, end);
        if (end - start >= MIN_VALUE
                && (kinds & 4) != 0
                && (kinds & 3) != 0
                && Randomness.entropy(text, start, end) >= MIN_ENTROPY
                && !Dummies.token(text, start, end)
                && !Values.placeholder(text, start, end)) {
            scan.hit(spec, start, end, 88, Reason.ASSIGNED.bit() | Reason.RANDOM.bit());
        }
    }

    /** A value ends at white space, a semicolon, a comma, a quote; the equals signs of base64 belong to it. */
    private static int valueEnd(String text, int start) {
        int limit = Math.min(text.length(), start + MAX_VALUE);
        int i = start;
        while (i < limit && (Chars.isBase64(text.charAt(i)) || "%.~!*:".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        while (i > start && (text.charAt(i - 1) == '.' || text.charAt(i - 1) == ':')) {
            i--;
        }
        while (i < limit && text.charAt(i) == '=') {
            i++;
        }
        return i;
    }

    private static boolean isName(char c) {
        return Chars.isAlphanumeric(c) || c == '_' || c == '-' || c == '.';
    }

    private static int skip(String text, int at, String what) {
        int i = at;
        while (i < text.length() && i - at < 6 && what.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
