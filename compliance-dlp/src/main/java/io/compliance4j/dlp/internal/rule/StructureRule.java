package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.time.Clock;
import java.util.function.Predicate;

/** Secrets that a surrounding structure gives away, each found from one telling word. */
final class StructureRule {
    private static final int MAX_OBJECT = 8_000;

    private StructureRule() {}

    /** Google service accounts and private JSON web keys: the object round the word, when it has the right members. */
    static Rule jsonObject(Spec spec, String word, Predicate<String> good, String... members) {
        return (scan, at) -> {
            String text = scan.text();
            if (!text.startsWith(word, at) || scan.remembered(Scan.Memo.JSON_OBJECT, at) >= 0) {
                return;
            }
            int open = opening(text, at);
            int close = open < 0 ? -1 : closing(text, open);
            scan.remember(Scan.Memo.JSON_OBJECT, at, close < 0 ? Math.min(text.length(), at + MAX_OBJECT) : close);
            if (close < 0) {
                return;
            }
            String object = text.substring(open, close);
            for (String member : members) {
                int found = object.indexOf(member);
                if (found < 0
                        || object.startsWith("<", found + member.length())
                        || object.startsWith(".", found + member.length())) {
                    return;
                }
            }
            if (!good.test(object)
                    || object.contains("...")
                    || object.contains("<")
                    || object.contains("${")
                    || object.contains("{{")) {
                return;
            }
            scan.hit(spec, open, close, 96, Reason.STRUCTURE.bit());
        };
    }

    private static int opening(String text, int at) {
        int depth = 0;
        for (int i = at; i >= Math.max(0, at - 4_000); i--) {
            char c = text.charAt(i);
            if (c == '}') {
                depth++;
            } else if (c == '{' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        int limit = Math.min(text.length(), open + MAX_OBJECT);
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Entra secrets, asked at the tilde. */
    static Rule entra(Spec spec) {
        return (scan, at) -> {
            String text = scan.text();
            int start = at - 5;
            if (start < 0
                    || text.charAt(at - 1) != 'Q'
                    || !Chars.isDigit(text.charAt(at - 2))
                    || !Chars.leftEdge(text, start)
                    || (start > 0 && entraChar(text.charAt(start - 1)))) {
                return;
            }
            int end = start;
            while (end < text.length() && end - start <= 41 && entraChar(text.charAt(end))) {
                end++;
            }
            while (end > start && text.charAt(end - 1) == '.') {
                end--;
            }
            int length = end - start;
            if (length < 37
                    || length > 40
                    || (Randomness.kinds(text, start, end) & 7) != 7
                    || Dummies.token(text, start, end)) {
                return;
            }
            scan.hit(spec, start, end, 92, Reason.STRUCTURE.bit());
        };
    }

    private static boolean entraChar(char c) {
        return Chars.isAlphanumeric(c) || c == '_' || c == '~' || c == '.' || c == '-';
    }

    /** Shared access signatures: the query from its first parameter to its last, when all four are there. */
    static Rule sharedAccess(Spec spec, Clock clock) {
        return (scan, at) -> {
            String text = scan.text();
            if (!text.startsWith("sig=", at)
                    || (at > 0 && "?&\"'` \n;".indexOf(text.charAt(at - 1)) < 0)
                    || scan.remembered(Scan.Memo.SIGNATURE, at) >= 0) {
                return;
            }
            int start = at;
            int floor = Math.max(0, at - 1_000);
            while (start > floor
                    && text.charAt(start - 1) > ' '
                    && "\"'`<>()\u201c".indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            int end = UrlRule.urlEnd(scan, start, at);
            scan.remember(Scan.Memo.SIGNATURE, at, end);
            String all = text.substring(start, end);
            int signature = at + 4;
            int stop = signature;
            while (stop < end && text.charAt(stop) != '&') {
                stop++;
            }
            if (has(all, "sv=")
                    && has(all, "se=")
                    && has(all, "sp=")
                    && stop - signature >= 43
                    && !Dummies.run(text, signature, stop)) {
                int question = all.indexOf('?');
                boolean url = question >= 0 && all.contains("://");
                scan.hit(
                        spec,
                        url ? start + Math.max(0, all.lastIndexOf("http", question)) : start + question + 1,
                        end,
                        94,
                        Reason.STRUCTURE.bit() | (Expiry.ofSignature(all, clock) ? Reason.EXPIRED.bit() : 0));
            }
        };
    }

    private static boolean has(String query, String parameter) {
        return query.startsWith(parameter) || query.contains("&" + parameter) || query.contains("?" + parameter);
    }

    /** Manifests of Kubernetes secrets: the values below {@code data} and {@code stringData}. */
    static Rule kubernetes(Spec spec) {
        return (scan, at) -> {
            String text = scan.text();
            if (!text.startsWith("kind: Secret", at) || (at + 12 < text.length() && text.charAt(at + 12) > ' ')) {
                return;
            }
            if (scan.remembered(Scan.Memo.MANIFEST, at) >= 0) {
                return;
            }
            int from = Math.max(0, Near.findBefore(text, "\n---", at, 2_000));
            from = Math.max(from, at - 2_000);
            int to = Near.find(text, "\n---", at, 4_000);
            to = Math.min(to < 0 ? text.length() : to, at + 4_000);
            int fence = Near.find(text, "```", at, 4_000);
            to = fence > 0 && fence < to ? fence : to;
            scan.remember(Scan.Memo.MANIFEST, at, to);
            boolean inData = false;
            for (int line = from; line < to; ) {
                int end = Near.find(text, "\n", line, 4_000);
                end = end < 0 || end > to ? to : end;
                int i = line;
                while (i < end && text.charAt(i) == ' ') {
                    i++;
                }
                if (i == line && i < end) {
                    inData = text.startsWith("data:", i) || text.startsWith("stringData:", i);
                } else if (inData && i < end) {
                    int colon = Near.find(text, ": ", i, end - i);
                    if (colon > 0 && colon < end) {
                        Values.Span value = Values.read(scan, colon + 1);
                        int stop = value.end();
                        if (value.length() >= 4 && stop <= end && !Values.placeholder(text, value.start(), stop)) {
                            scan.hit(spec, value.start(), stop, 88, Reason.STRUCTURE.bit());
                        }
                    }
                }
                line = end + 1;
            }
        };
    }

    /** Secret keys next to the id that they belong to. */
    static Rule nextToKeyId(Spec spec) {
        return (scan, at) -> {
            String text = scan.text();
            if (!(text.startsWith("AKIA", at) || text.startsWith("ASIA", at)) || !isKeyId(text, at)) {
                return;
            }
            int to = Math.min(text.length(), at + 320);
            // The windows of earlier ids have been looked at, up to the run that the last of them cut.
            int run = Math.max(Math.max(0, at - 300), scan.rememberedEnd(Scan.Memo.KEY_ID));
            for (int i = run; i <= to; i++) {
                if (i < text.length() && secretChar(text.charAt(i))) {
                    continue;
                }
                if (i - run == 40
                        && (run == 0 || !secretChar(text.charAt(run - 1)))
                        && (Randomness.kinds(text, run, i) & 7) == 7
                        && Randomness.entropy(text, run, i) >= 4.15
                        && !Dummies.token(text, run, i)) {
                    scan.hit(spec, run, i, 90, Reason.PAIRED.bit() | Reason.RANDOM.bit());
                }
                run = i + 1;
            }
            scan.remember(Scan.Memo.KEY_ID, at, run);
        };
    }

    private static boolean isKeyId(String text, int at) {
        int end = at + 20;
        if (end > text.length() || (end < text.length() && Chars.isWord(text.charAt(end)))) {
            return false;
        }
        for (int i = at + 4; i < end; i++) {
            char c = text.charAt(i);
            if (!((c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean secretChar(char c) {
        return Chars.isAlphanumeric(c) || c == '/' || c == '+';
    }

    /** {@code host:port:database:user:password} of .pgpass, asked at the first colon. */
    static Rule pgpass(Spec spec) {
        return (scan, at) -> {
            String text = scan.text();
            int port = at + 1;
            int i = port;
            while (i < text.length() && i - port < 6 && Chars.isDigit(text.charAt(i))) {
                i++;
            }
            if (i == port || i - port > 5 || i >= text.length() || text.charAt(i) != ':' || !host(text, at)) {
                return;
            }
            for (int field = 0; field < 2; field++) {
                int from = ++i;
                while (i < text.length()
                        && i - from < 64
                        && (Chars.isWord(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == '*')) {
                    i++;
                }
                if (i == from || i >= text.length() || text.charAt(i) != ':' || Chars.isDigit(text.charAt(from))) {
                    return;
                }
            }
            int end = Values.bareEnd(scan, i + 1);
            if (end - i > 4 && !Values.placeholder(text, i + 1, end)) {
                scan.hit(spec, i + 1, end, 85, Reason.STRUCTURE.bit());
            }
        };
    }

    private static boolean host(String text, int end) {
        int start = end;
        boolean dotted = false;
        while (start > 0 && end - start < 100 && text.charAt(start - 1) > ' ' && text.charAt(start - 1) != ':') {
            start--;
            dotted |= text.charAt(start) == '.';
        }
        boolean first = start == 0 || text.charAt(start - 1) <= ' ';
        return first && (dotted || text.startsWith("localhost:", start) || text.startsWith("*:", start));
    }

    /** {@code machine … login … password …} of .netrc. */
    static Rule netrc(Spec spec) {
        return (scan, at) -> {
            String text = scan.text();
            if (!text.startsWith("machine ", at)) {
                return;
            }
            int limit = Math.min(text.length(), at + 300);
            int login = scan.stretch(Scan.Memo.NO_LOGIN, at, limit, (t, i) -> !t.startsWith("login ", i));
            int password =
                    scan.stretch(Scan.Memo.NO_LOGIN_PASSWORD, at, limit, (t, i) -> !t.startsWith("password ", i));
            if (login == limit || password == limit) {
                return;
            }
            Values.Span value = Values.read(scan, password + 9);
            if (value.length() >= 4 && !Values.placeholder(text, value.start(), value.end())) {
                scan.hit(spec, value.start(), value.end(), 90, Reason.STRUCTURE.bit());
            }
        };
    }
}
