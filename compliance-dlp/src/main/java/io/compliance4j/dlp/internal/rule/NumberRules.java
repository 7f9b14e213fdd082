package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.CheckDigits;
import io.compliance4j.dlp.internal.check.TextChecks;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Numbers;
import io.compliance4j.dlp.internal.engine.Numbers.NumberProbe;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/** Numbers whose form is no fixed list of groups: addresses of networks, dates of birth, account numbers with letters. */
final class NumberRules {
    private static final int IPV4_GROUPS = 4;

    private NumberRules() {}

    /** Four groups of 0–255 with dots; not a version, not a section number, not an object id. */
    static NumberProbe ipv4(Spec spec) {
        return (scan, group, groups) -> {
            if (group + IPV4_GROUPS > groups
                    || scan.separator(group) != Numbers.DOT
                    || scan.separator(group + 1) != Numbers.DOT
                    || scan.separator(group + 2) != Numbers.DOT) {
                return;
            }
            String text = scan.text();
            if ((group > 0 && scan.separator(group - 1) == Numbers.DOT)
                    || (group + IPV4_GROUPS < groups && scan.separator(group + 3) == Numbers.DOT)) {
                return;
            }
            int start = scan.groupStart(group);
            int end = scan.groupEnd(group + 3);
            int[] parts = new int[IPV4_GROUPS];
            for (int g = 0; g < IPV4_GROUPS; g++) {
                int from = scan.groupStart(group + g);
                int length = scan.groupEnd(group + g) - from;
                if (length > 3 || (length > 1 && text.charAt(from) == '0')) {
                    return;
                }
                for (int i = from; i < from + length; i++) {
                    parts[g] = parts[g] * 10 + text.charAt(i) - '0';
                }
                if (parts[g] > 255) {
                    return;
                }
            }
            char before = start > 0 ? text.charAt(start - 1) : ' ';
            char after = end < text.length() ? text.charAt(end) : ' ';
            char beyond = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
            if (before == '.'
                    || Chars.isWord(before)
                    || Chars.isWord(after)
                    || (after == '.' && Chars.isWord(beyond))
                    || (after == '-' && Chars.isWord(beyond) && !Chars.isDigit(beyond))) {
                return;
            }
            if (((before == '-' || before == '+') && start > 1 && Chars.isWord(text.charAt(start - 2)))
                    || version(text, start)) {
                return;
            }
            boolean documentation = (parts[0] == 192 && parts[1] == 0 && parts[2] == 2)
                    || (parts[0] == 198 && parts[1] == 51 && parts[2] == 100)
                    || (parts[0] == 203 && parts[1] == 0 && parts[2] == 113);
            boolean local = parts[0] == 10
                    || (parts[0] == 172 && parts[1] >= 16 && parts[1] < 32)
                    || (parts[0] == 192 && parts[1] == 168)
                    || (parts[0] == 169 && parts[1] == 254)
                    || (parts[0] == 100 && parts[1] >= 64 && parts[1] < 128);
            boolean special = parts[0] == 127 || parts[0] == 0 || parts[0] == 255;
            int confidence = documentation || special ? 55 : local ? 80 : 85;
            int reasons = Reason.RANGE.bit()
                    | (documentation ? Reason.EXAMPLE.bit() : 0)
                    | (local || special ? Reason.PRIVATE_RANGE.bit() : 0);
            scan.hit(spec, start, end, confidence, reasons);
        };
    }

    private static final String[] VERSION_WORDS = Words.list("""
            version, versions, v, ver, release, build, section, sec, chapter, \u00a7, clause, oid, firmware, chrome/,
            safari/, edg/, firefox/, revision, assemblyversion, fileversion, driver, paragraph, appendix, figure, table,
            kapitel, abschnitt, step, rev, patch, article, upgrade to, upgraded to, bump to, update to, updated to""").toArray(new String[0]);

    /** The characters that these words end with. */
    private static final BitSet VERSION_ENDS = Arrays.stream(VERSION_WORDS)
            .mapToInt(word -> word.charAt(word.length() - 1))
            .collect(BitSet::new, BitSet::set, BitSet::or);

    private static boolean version(String text, int start) {
        int end = start;
        while (end > 0 && " \t:=\"'(@~^<>".indexOf(text.charAt(end - 1)) >= 0 && start - end < 5) {
            end--;
        }
        if (start > 0 && "v@~^".indexOf(text.charAt(start - 1)) >= 0) {
            return true;
        }
        if (end == 0 || !VERSION_ENDS.get(Character.toLowerCase(text.charAt(end - 1)))) {
            return false;
        }
        for (String word : VERSION_WORDS) {
            int from = end - word.length();
            if (from >= 0
                    && text.regionMatches(true, from, word, 0, word.length())
                    && (from == 0 || !Character.isLetter(text.charAt(from - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Groups of hex digits round a double colon, or eight of them; asked at every colon. */
    static Rule ipv6(Spec spec) {
        return (scan, at) -> {
            String text = scan.text();
            int start = at;
            while (start > 0 && at - start < 5 && Chars.isHex(text.charAt(start - 1))) {
                start--;
            }
            boolean compressed = at + 1 < text.length() && text.charAt(at + 1) == ':';
            if ((start == at && !compressed) || at - start > 4) {
                return;
            }
            if (start > 0) {
                char p = text.charAt(start - 1);
                if (Chars.isWord(p)
                        || p == ':'
                        || p == '.'
                        || (p == '-' && start > 1 && Chars.isWord(text.charAt(start - 2)))) {
                    return;
                }
            }
            int end = Ipv6.end(text, start);
            if (end < 0) {
                return;
            }
            String address = text.substring(start, end).toLowerCase(Locale.ROOT);
            boolean example = address.startsWith("2001:db8:") || address.startsWith("2001:0db8:");
            boolean local = address.startsWith("fe80")
                    || address.startsWith("fc")
                    || address.startsWith("fd")
                    || address.equals("::1");
            scan.hit(
                    spec,
                    start,
                    end,
                    example ? 60 : 85,
                    Reason.STRUCTURE.bit()
                            | (example ? Reason.EXAMPLE.bit() : 0)
                            | (local ? Reason.PRIVATE_RANGE.bit() : 0));
        };
    }

    /** A plausible day near a word for birth. */
    static NumberProbe dateOfBirth(Spec spec) {
        return (scan, group, groups) -> {
            if (group + 3 > groups) {
                return;
            }
            int separator = scan.separator(group);
            if (separator != scan.separator(group + 1) || separator == 0 || separator > Numbers.SLASH) {
                return;
            }
            int a = scan.number(group);
            int b = scan.number(group + 1);
            int c = scan.number(group + 2);
            int la = scan.groupEnd(group) - scan.groupStart(group);
            int lb = scan.groupEnd(group + 1) - scan.groupStart(group + 1);
            int lc = scan.groupEnd(group + 2) - scan.groupStart(group + 2);
            boolean good;
            if (la == 4 && lb <= 2 && lc <= 2) {
                good = day(a, b, c);
            } else if (la <= 2 && lb <= 2 && lc == 4) {
                good = day(c, b, a) || day(c, a, b);
            } else if (la <= 2 && lb <= 2 && lc == 2 && separator != Numbers.SPACE) {
                good = CheckDigits.shortDate(c, b, a) || CheckDigits.shortDate(c, a, b);
            } else {
                return;
            }
            int start = scan.groupStart(group);
            int end = scan.groupEnd(group + 2);
            if (good
                    && Numbers.clear(scan, scan.text(), group, group + 2, groups)
                    && BirthDateRule.near(scan, spec, start, end)) {
                scan.hit(spec, start, end, 85, Reason.CONTEXT.bit());
            }
        };
    }

    private static boolean day(int year, int month, int day) {
        return year >= 1900 && year <= 2030 && CheckDigits.date(year, month, day);
    }

    /** Account numbers of any country, in one piece, by fours or with hyphens. */
    static Rule iban(Spec spec) {
        return (scan, at) -> {
            String text = scan.text();
            int n = text.length();
            if (at + 15 > n || !Chars.leftEdge(text, at)) {
                return;
            }
            char first = Character.toUpperCase(text.charAt(at));
            char second = Character.toUpperCase(text.charAt(at + 1));
            int length = TextChecks.ibanLength(first, second);
            if (length == 0 || !Chars.isDigit(text.charAt(at + 2)) || !Chars.isDigit(text.charAt(at + 3))) {
                return;
            }
            StringBuilder value = new StringBuilder(34);
            int i = at;
            boolean lower = false;
            boolean upper = false;
            while (i < n && value.length() < length) {
                char c = text.charAt(i);
                if (Chars.isAlphanumeric(c)) {
                    value.append(Character.toUpperCase(c));
                    lower |= c >= 'a';
                    upper |= c >= 'A' && c <= 'Z';
                } else if (!(c == ' ' || c == '-' || c == '\u00a0' || c == '.')
                        || i + 1 >= n
                        || !Chars.isAlphanumeric(text.charAt(i + 1))) {
                    break;
                }
                i++;
            }
            if (value.length() != length
                    || (i < n && Chars.isWord(text.charAt(i)))
                    || (lower && upper)
                    || !TextChecks.iban(value)) {
                return;
            }
            boolean named = scan.distance(spec.context(), at, i) != Integer.MAX_VALUE;
            scan.hit(spec, at, i, named ? 98 : 94, Reason.CHECKSUM.bit() | (named ? Reason.CONTEXT.bit() : 0));
        };
    }
}
