package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.Locale;

/** Credentials in HTTP headers and on curl's command line: {@code Bearer …}, {@code Basic …}, {@code -u user:password}. */
final class HeaderRule implements Rule {
    private static final int MAX_TOKEN = 2_000;
    private static final int CURL_REACH = 240;

    private final Spec bearer;
    private final Spec basic;

    HeaderRule(Spec bearer, Spec basic) {
        this.bearer = bearer;
        this.basic = basic;
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        if (text.regionMatches(true, at, "bearer", 0, 6)) {
            bearer(scan, text, at + 6);
        } else if (text.regionMatches(true, at, "basic", 0, 5)) {
            basic(scan, text, at + 5);
        } else if (text.startsWith("curl ", at)) {
            curl(scan, text, at + 5);
        }
    }

    private static int skipBlanks(String text, int at) {
        int i = at;
        while (i < text.length()
                && (Chars.isBlank(text.charAt(i)) || (text.charAt(i) == ':' && i == at))
                && i - at < 5) {
            i++;
        }
        return i;
    }

    private void bearer(Scan scan, String text, int at) {
        int start = skipBlanks(text, at);
        if (start == at) {
            return;
        }
        int limit = Math.min(text.length(), start + MAX_TOKEN);
        int end = start;
        while (end < limit
                && (Chars.isBase64(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '~')) {
            end++;
        }
        while (end > start && text.charAt(end - 1) == '.') {
            end--;
        }
        int core = end;
        while (end < limit && text.charAt(end) == '=') {
            end++;
        }
        if (core - start < 16 || Dummies.token(text, start, core) || Values.placeholder(text, start, core)) {
            return;
        }
        int kinds = Randomness.kinds(text, start, core);
        boolean random = ((kinds & 4) != 0 && (kinds & 3) != 0) || (kinds & 3) == 3;
        if (!random || Randomness.entropy(text, start, core) < 3.0 || text.startsWith("YOUR", start)) {
            return;
        }
        boolean header =
                text.regionMatches(true, Math.max(0, at - 6 - 17), "authorization", 0, 13) || near(text, at - 6);
        scan.hit(bearer, start, end, header ? 90 : 80, Reason.STRUCTURE.bit() | Reason.RANDOM.bit());
    }

    private static boolean near(String text, int at) {
        int from = Math.max(0, at - 24);
        return text.substring(from, Math.max(from, at)).toLowerCase(Locale.ROOT).contains("authorization");
    }

    private void basic(Scan scan, String text, int at) {
        int start = skipBlanks(text, at);
        if (start == at) {
            return;
        }
        int limit = Math.min(text.length(), start + 400);
        int end = start;
        while (end < limit && Chars.isBase64(text.charAt(end))) {
            end++;
        }
        int core = end;
        while (end < limit && text.charAt(end) == '=' && end - core < 2) {
            end++;
        }
        if (core - start < 8) {
            return;
        }
        if (credentials(Decoding.decode(text, start, core))) {
            scan.hit(basic, start, end, 92, Reason.DECODES.bit());
        }
    }

    /** Whether this is a user, a colon and a password, of which neither only stands for one. */
    static boolean credentials(String decoded) {
        int colon = decoded.indexOf(':');
        return colon > 0
                && colon < decoded.length() - 1
                && printable(decoded)
                && !dummyPair(decoded.substring(0, colon), decoded.substring(colon + 1));
    }

    private void curl(Scan scan, String text, int at) {
        int limit = Math.min(text.length(), at + CURL_REACH);
        for (int i = at; i < limit; i++) {
            char c = text.charAt(i);
            if ((c == '\n' && text.charAt(i - 1) != '\\') || c == '`') {
                return;
            }
            if (c != '-') {
                continue;
            }
            int value = text.startsWith("-u ", i) || text.startsWith("-u'", i) || text.startsWith("-u\"", i)
                    ? i + 2
                    : text.startsWith("--user ", i) || text.startsWith("--user=", i) ? i + 7 : -1;
            if (value < 0 || text.charAt(i - 1) > ' ') {
                continue;
            }
            Values.Span pair = Values.read(scan, value);
            int colon = Near.find(text, ":", pair.start(), pair.length());
            if (colon > pair.start()
                    && colon < pair.end() - 1
                    && !dummyPair(text.substring(pair.start(), colon), text.substring(colon + 1, pair.end()))
                    && !Values.placeholder(text, colon + 1, pair.end())
                    && text.charAt(pair.start()) != '$') {
                scan.hit(basic, pair.start(), pair.end(), 88, Reason.STRUCTURE.bit());
            }
            return;
        }
    }

    private static boolean printable(String decoded) {
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c < ' ' || c == 127) {
                return false;
            }
        }
        return true;
    }

    private static boolean dummyPair(String user, String password) {
        String u = user.toLowerCase(Locale.ROOT);
        String p = password.toLowerCase(Locale.ROOT);
        return u.equals(p)
                || p.equals("password")
                || p.equals("pass")
                || p.equals("passwd")
                || p.equals("secret")
                || p.equals("changeme")
                || p.equals("xxx")
                || (u.equals("test") && p.startsWith("test"))
                || Dummies.template(password, 0, password.length())
                || Dummies.word(password, 0, password.length())
                || Dummies.run(password, 0, password.length());
    }
}
