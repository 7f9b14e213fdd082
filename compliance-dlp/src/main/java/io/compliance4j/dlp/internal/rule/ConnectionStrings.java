package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import io.compliance4j.dlp.internal.pattern.LinearPattern;
import java.util.Locale;

/** Strings of {@code key=value;} pairs that name a server and a password, in any order. */
final class ConnectionStrings {
    private static final int MAX_STRING = 500;
    private static final int MAX_NAME = 32;
    private static final String[] SERVERS = Words.list("""
            server, data source, datasource, driver, host, address, addr, network address, endpoint, provider, dsn,
            hostname""").toArray(new String[0]);
    private static final LinearPattern STARTS = LinearPattern.anyOf(Words.list("""
            server, data source, datasource, driver, host, address, addr, network address, endpoint, provider, dsn,
            hostname, user id, uid, user, username, database, initial catalog, dbname, port, password, pwd, integrated
            security, persist security info, encrypt, trustservercertificate, sharedaccesskeyname, sharedaccesskey,
            entitypath, sslmode, trusted_connection""").stream()
            .map(name -> LinearPattern.compile("(?i)" + name + " {0,2}="))
            .toList());

    private ConnectionStrings() {}

    /** Reports the string that the assignment at {@code at} is a part of; false when it is a part of none. */
    static boolean examine(Scan scan, Spec spec, int at, int nameEnd) {
        String text = scan.text();
        if (text.charAt(at) != '=') {
            return false;
        }
        if (scan.remembered(Scan.Memo.CONNECTION, at) >= 0) {
            return true;
        }
        if (scan.remembered(Scan.Memo.NO_CONNECTION, at) >= 0) {
            return false;
        }
        int start = start(text, nameEnd);
        int end = end(text, at);
        if (start < 0 || Near.find(text, ";", start, end - start) < 0) {
            return false;
        }
        boolean server = false;
        boolean password = false;
        for (int i = start; i < end; ) {
            int equals = Near.find(text, "=", i, end - i);
            if (equals < 0 || equals >= end) {
                break;
            }
            int stop = Near.find(text, ";", equals, end - equals);
            stop = stop < 0 || stop > end ? end : stop;
            String name = text.substring(i, equals).strip().toLowerCase(Locale.ROOT);
            for (String s : SERVERS) {
                server |= name.equals(s);
            }
            if (name.equals("password") || name.equals("pwd") || name.equals("sharedaccesskey")) {
                password = stop - equals > 3 && !Values.placeholder(text, equals + 1, stop);
            }
            i = stop + 1;
        }
        if (!server) {
            scan.remember(Scan.Memo.NO_CONNECTION, at, end);
            return false;
        }
        scan.remember(Scan.Memo.CONNECTION, start, end);
        if (password) {
            scan.hit(spec, start, end, 92, Reason.STRUCTURE.bit());
        }
        return true;
    }

    /** Walks back over pairs to the first name that connection strings start with. */
    private static int start(String text, int nameEnd) {
        int limit = Math.max(0, nameEnd - MAX_STRING);
        int best = -1;
        int semicolon = Near.find(text, ";", nameEnd, MAX_STRING);
        int equals = Near.find(text, "=", nameEnd, MAX_NAME);
        int i = nameEnd;
        while (i > limit) {
            char c = text.charAt(i - 1);
            if (c == '\n'
                    || c == '"'
                    || c == '\''
                    || c == '`'
                    || c == '<'
                    || c == '>'
                    || c == '\u201c'
                    || c == '\u00ab') {
                break;
            }
            i--;
            semicolon = c == ';' ? i : semicolon;
            equals = c == '=' ? i : equals;
            boolean nameStarts = Chars.isWord(c) && (i == 0 || !Chars.isWord(text.charAt(i - 1)));
            if (nameStarts && equals - i <= MAX_NAME && STARTS.match(text, i) > 0) {
                best = i;
            }
            if (c == ' '
                    && best >= 0
                    && i < best
                    && semicolon > best
                    && semicolon - i < MAX_STRING
                    && !insideName(text, i)) {
                // Prose before the string: the names found so far are all there are.
                break;
            }
        }
        return best;
    }

    private static boolean insideName(String text, int at) {
        int semicolon = Near.findBefore(text, ";", at, 60);
        return semicolon >= 0 && at - semicolon < 60;
    }

    private static int end(String text, int at) {
        int limit = Math.min(text.length(), at + MAX_STRING);
        int lastSemicolon = -1;
        int lastEquals = at;
        int end = at;
        while (end < limit) {
            char c = text.charAt(end);
            lastSemicolon = c == ';' ? end : lastSemicolon;
            lastEquals = c == '=' ? end : lastEquals;
            if (c == '\n'
                    || c == '"'
                    || c == '`'
                    || c == '<'
                    || c == '>'
                    || c == '\''
                    || c == '\u201d'
                    || c == '\u00bb') {
                break;
            }
            if (Chars.isBlank(c)) {
                int equals = Near.find(text, "=", end, 48);
                int blank = Near.find(text, ";", end, 48);
                boolean more =
                        equals > 0 && equals - end < 40 && (blank < 0 || blank > equals) && text.charAt(end - 1) == ';';
                boolean inName = equals > 0 && equals - end < 24 && lastSemicolon > lastEquals;
                if (!more && !inName) {
                    break;
                }
            }
            end++;
        }
        boolean quoted = end < text.length() && "\"'`\u201d\u00bb".indexOf(text.charAt(end)) >= 0;
        while (!quoted && end > at && ".,:!?)".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
