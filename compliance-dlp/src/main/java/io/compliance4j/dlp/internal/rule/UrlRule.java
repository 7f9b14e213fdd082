package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.Locale;
import java.util.Set;

/** URLs that carry a password: to databases and queues, and all others. Asked at every colon. */
final class UrlRule implements Rule {
    private static final Set<String> STORES = Words.set("""
            postgres postgresql mysql mariadb mongodb mongodb+srv redis rediss amqp amqps mssql sqlserver ldap ldaps
            clickhouse sftp cockroachdb oracle couchbase neo4j bolt neo4j+s cassandra memcached nats kafka db2 snowflake
            influxdb elasticsearch mysqlx valkey""");
    private static final Set<String> TOLD_AS_EXAMPLE = Words.set("""
            password passwd pass pwd secret pw passw0rd mypassword yourpassword your_password token hunter2 credentials
            apikey api_key key user username xxx test foo bar""");
    private static final int MAX_URL = 600;
    private static final int MAX_USER_INFO = 256;

    private final Spec store;
    private final Spec other;

    UrlRule(Spec store, Spec other) {
        this.store = store;
        this.other = other;
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        if (!text.startsWith("://", at)) {
            return;
        }
        int start = at;
        while (start > 0 && at - start < 24 && schemeChar(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && !Character.isLetter(text.charAt(start))) {
            start++;
        }
        if (start == at || !Chars.leftEdge(text, start)) {
            return;
        }
        String scheme = text.substring(start, at).toLowerCase(Locale.ROOT);
        int plus = scheme.indexOf('+');
        boolean isStore = STORES.contains(scheme) || (plus > 0 && STORES.contains(scheme.substring(0, plus)));
        int from = at + 3;
        int sign = atSign(text, from);
        if (sign > 0) {
            int colon = Near.find(text, ":", from, sign - from);
            boolean password = colon >= 0 && colon < sign - 1 && (colon > from || isStore);
            if (password && !placeholder(text, from, colon, sign) && hostFollows(text, sign + 1)) {
                int end = urlEnd(scan, start - jdbc(text, start), sign + 1);
                int jdbc = jdbc(text, start);
                scan.hit(isStore ? store : other, start - jdbc, end, isStore ? 94 : 90, Reason.STRUCTURE.bit());
            }
            return;
        }
        if (isStore || text.startsWith("jdbc:", start - 5)) {
            inQuery(scan, text, start, from);
        }
    }

    /** JDBC and others name the password in the query. */
    private void inQuery(Scan scan, String text, int start, int from) {
        int limit = Math.min(text.length(), from + MAX_URL);
        int parameter = scan.stretch(
                Scan.Memo.NO_QUERY_PASSWORD, from, limit, (t, i) -> !ends(t.charAt(i)) && passwordAt(t, i) < 0);
        int value = parameter == limit ? -1 : passwordAt(text, parameter);
        if (value < 0) {
            return;
        }
        int jdbc = jdbc(text, start);
        int end = urlEnd(scan, start - jdbc, from);
        int stop = value;
        while (stop < end && text.charAt(stop) != '&' && text.charAt(stop) != ';') {
            stop++;
        }
        if (stop - value >= 3
                && !Values.placeholder(text, value, stop)
                && !TOLD_AS_EXAMPLE.contains(text.substring(value, stop))) {
            scan.hit(store, start - jdbc, end, 92, Reason.STRUCTURE.bit());
        }
    }

    /** Where the password of the parameter behind this separator starts, or -1. */
    private static int passwordAt(String text, int at) {
        char c = text.charAt(at);
        if (c != '?' && c != '&' && c != ';') {
            return -1;
        }
        if (text.regionMatches(true, at + 1, "password=", 0, 9)) {
            return at + 10;
        }
        return text.regionMatches(true, at + 1, "pwd=", 0, 4) ? at + 5 : -1;
    }

    private static int jdbc(String text, int start) {
        return text.startsWith("jdbc:", start - 5) && Chars.leftEdge(text, start - 5) ? 5 : 0;
    }

    private static boolean schemeChar(char c) {
        return Chars.isAlphanumeric(c) || c == '+' || c == '-' || c == '.';
    }

    /** The last at sign before the path, or -1. */
    private static int atSign(String text, int from) {
        int limit = Math.min(text.length(), from + MAX_USER_INFO);
        int sign = -1;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '@') {
                sign = i;
            } else if (c == '/' || c == '?' || c == '#' || ends(c) || c == '<' || (c == '{' && sign < 0)) {
                break;
            }
        }
        return sign;
    }

    private static boolean ends(char c) {
        return c <= ' '
                || c == '"'
                || c == '\''
                || c == '`'
                || c == '<'
                || c == '>'
                || c == '|'
                || c == '\\'
                || c == '\u201c'
                || c == '\u201d'
                || c == '\u2019'
                || c == '\u00bb'
                || c == '\u00a0'
                || c == '\uff0c'
                || c == '\u3002'
                || c == '\u300d';
    }

    private static boolean hostFollows(String text, int at) {
        return at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '[' || text.charAt(at) == '_');
    }

    /** A URL ends at white space, a quote, a bracket; punctuation at its end belongs to the sentence. */
    static int urlEnd(Scan scan, int start, int from) {
        String text = scan.text();
        int limit = Math.min(text.length(), from + MAX_URL);
        int end = scan.stretch(Scan.Memo.URL_REST, from, limit, (t, at) -> !ends(t.charAt(at)));
        boolean quoted = start > 0
                && end < text.length()
                && text.charAt(start - 1) == text.charAt(end)
                && ends(text.charAt(end))
                && text.charAt(end) > ' ';
        while (!quoted && end > from && ".,;:!?)]}*_".indexOf(text.charAt(end - 1)) >= 0) {
            char c = text.charAt(end - 1);
            if ((c == ')' && Near.find(text, "(", from, end - 1 - from) >= 0)
                    || (c == ']' && Near.find(text, "[", from, end - 1 - from) >= 0)) {
                break;
            }
            end--;
        }
        return end;
    }

    private static boolean placeholder(String text, int from, int colon, int sign) {
        String user = text.substring(from, colon).toLowerCase(Locale.ROOT);
        String password = text.substring(colon + 1, sign).toLowerCase(Locale.ROOT);
        return Values.placeholder(text, colon + 1, sign)
                || TOLD_AS_EXAMPLE.contains(password)
                || (password.equals(user) && (user.equals("test") || user.equals("user")))
                || (Values.onlyDigits(password) && password.length() < 6 && user.indexOf('.') >= 0);
    }
}
