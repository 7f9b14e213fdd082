package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import io.compliance4j.dlp.internal.pattern.LinearPattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Strings of {@code key=value;} pairs that name a server and a password, in any order. */
final class ConnectionStrings {
    private static final int MAX_STRING = 500;
    private static final int MAX_NAME = 32;
    private static final int MAX_PAIR = 60;
    private static final int SERVER = 1;
    private static final int PASSWORD = 2;

    private static final List<String> SERVERS = Words.list("""
            server, data source, datasource, driver, host, address, addr, network address, endpoint, provider, dsn,
            hostname""");
    private static final Set<String> SERVER_NAMES = Set.copyOf(SERVERS);
    private static final Set<String> PASSWORD_NAMES = Set.of("password", "pwd", "sharedaccesskey");
    private static final LinearPattern STARTS =
            LinearPattern.anyOf(Stream.concat(SERVERS.stream(), Words.list("""
                            user id, uid, user, username, database, initial catalog, dbname, port, password, pwd,
                            integrated security, persist security info, encrypt, trustservercertificate,
                            sharedaccesskeyname, sharedaccesskey, entitypath, sslmode, trusted_connection""").stream())
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
        int end = scan.remembered(Scan.Memo.PAIRS, at);
        if (end < 0) {
            end = scan.remember(Scan.Memo.PAIRS, at, end(text, at));
        }
        // Strings do not overlap: what an earlier assignment settled is not walked over again.
        int settled = Math.max(scan.rememberedEnd(Scan.Memo.CONNECTION), scan.rememberedEnd(Scan.Memo.NO_CONNECTION));
        int floor = Math.max(0, Math.max(settled, nameEnd - MAX_STRING));
        int start = start(text, floor, nameEnd, at, end);
        if (start < 0) {
            scan.remember(Scan.Memo.NO_CONNECTION, at, at + 1);
            return false;
        }
        int told = Near.find(text, ";", start, end - start) < 0 ? 0 : told(text, start, end);
        if ((told & SERVER) == 0) {
            scan.remember(Scan.Memo.NO_CONNECTION, at, end);
            return false;
        }
        scan.remember(Scan.Memo.CONNECTION, start, end);
        if ((told & PASSWORD) != 0) {
            scan.hit(spec, start, end, 92, Reason.STRUCTURE.bit());
        }
        return true;
    }

    /** Which of server and password the pairs tell; of several passwords the last one counts. */
    private static int told(String text, int start, int end) {
        int told = 0;
        for (int pair = start; pair < end; ) {
            int equals = Near.find(text, "=", pair, end - pair);
            if (equals < 0) {
                break;
            }
            int semicolon = Near.find(text, ";", equals, end - equals);
            int stop = semicolon < 0 ? end : semicolon;
            String name = text.substring(pair, equals).strip().toLowerCase(Locale.ROOT);
            if (SERVER_NAMES.contains(name)) {
                told |= SERVER;
            } else if (PASSWORD_NAMES.contains(name)) {
                boolean real = stop - equals > 3 && !Values.placeholder(text, equals + 1, stop);
                told = real ? told | PASSWORD : told & ~PASSWORD;
            }
            pair = stop + 1;
        }
        return told;
    }

    /** Walks back over pairs, at most to {@code floor}, to the first name that connection strings start with. */
    private static int start(String text, int floor, int nameEnd, int at, int end) {
        int best = -1;
        int equals = at;
        int semicolon = Near.find(text, ";", nameEnd, end - nameEnd);
        int semicolonBefore = nameEnd;
        for (int i = nameEnd; i > floor; ) {
            char c = text.charAt(i - 1);
            if (delimits(c) || c == '\u201c' || c == '\u00ab') {
                break;
            }
            i--;
            semicolon = c == ';' ? i : semicolon;
            equals = c == '=' ? i : equals;
            boolean nameStarts = Chars.isWord(c) && Chars.leftEdge(text, i);
            if (nameStarts && equals - i <= MAX_NAME && STARTS.match(text, i) > 0) {
                best = i;
            }
            if (c == ' ' && best >= 0 && semicolon > best) {
                if (semicolonBefore > i) {
                    semicolonBefore = Near.findBefore(text, ";", i, MAX_PAIR);
                }
                if (semicolonBefore < 0) {
                    // Prose before the string: the names found so far are all there are.
                    break;
                }
            }
        }
        return best;
    }

    private static int end(String text, int at) {
        int limit = Math.min(text.length(), at + MAX_STRING);
        boolean inName = false;
        int end = at;
        while (end < limit) {
            char c = text.charAt(end);
            if (delimits(c) || c == '\u201d' || c == '\u00bb') {
                break;
            }
            if (Chars.isBlank(c) && !(inName && equalsFollows(text, end))) {
                break;
            }
            inName = c == ';' || (inName && c != '=');
            end++;
        }
        boolean quoted = end < text.length() && "\"'`\u201d\u00bb".indexOf(text.charAt(end)) >= 0;
        while (!quoted && end > at && ".,:!?)".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Whether the name round this blank is followed by an equals sign. */
    private static boolean equalsFollows(String text, int blank) {
        if (Near.find(text, "=", blank, 24) >= 0) {
            return true;
        }
        int equals = text.charAt(blank - 1) == ';' ? Near.find(text, "=", blank, 40) : -1;
        return equals >= 0 && Near.find(text, ";", blank, equals - blank) < 0;
    }

    private static boolean delimits(char c) {
        return c == '\n' || c == '"' || c == '\'' || c == '`' || c == '<' || c == '>';
    }
}
