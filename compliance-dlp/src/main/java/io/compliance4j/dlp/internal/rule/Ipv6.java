package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Chars;

/** Reads an IPv6 address: eight groups, or fewer round one double colon, with an IPv4 tail, a zone and a prefix length. */
final class Ipv6 {
    private Ipv6() {}

    /** The end of the address that starts here, or -1. */
    static int end(String text, int start) {
        int n = text.length();
        int groups = 0;
        boolean compressed = false;
        int i = start;
        int end = -1;
        while (i < n && groups < 8) {
            int stop = i;
            while (stop < n && stop - i < 5 && Chars.isHex(text.charAt(stop))) {
                stop++;
            }
            if (stop - i > 4) {
                return -1;
            }
            if (stop > i) {
                if (stop < n
                        && text.charAt(stop) == '.'
                        && groups > 0
                        && Chars.isDigit(text.charAt(i))
                        && stop + 1 < n
                        && Chars.isDigit(text.charAt(stop + 1))) {
                    int tail = dotted(text, i);
                    if (tail < 0) {
                        return -1;
                    }
                    groups += 2;
                    end = tail;
                    break;
                }
                groups++;
                end = stop;
            }
            if (stop >= n || text.charAt(stop) != ':') {
                break;
            }
            if (stop + 1 < n && text.charAt(stop + 1) == ':') {
                if (compressed) {
                    return -1;
                }
                compressed = true;
                end = stop + 2;
                i = stop + 2;
            } else {
                if (stop + 1 >= n || !Chars.isHex(text.charAt(stop + 1)) || (stop == i && groups == 0)) {
                    break;
                }
                i = stop + 1;
            }
        }
        boolean whole = compressed ? groups <= 7 && groups >= 1 : groups == 8;
        if (!whole || end < 0) {
            return -1;
        }
        if (end < n
                && (Chars.isWord(text.charAt(end))
                        || (text.charAt(end) == ':'
                                && end + 1 < n
                                && (Chars.isHex(text.charAt(end + 1)) || text.charAt(end + 1) == ':')))) {
            return -1;
        }
        // C++ scopes such as a::b and std::dec look like compressed addresses with few groups.
        if (compressed && groups < 3 && !plausible(text, start, end)) {
            return -1;
        }
        if (end < n && text.charAt(end) == '%' && end + 1 < n && Chars.isAlphanumeric(text.charAt(end + 1))) {
            end++;
            while (end < n && (Chars.isWord(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
        }
        if (end + 1 < n && text.charAt(end) == '/' && Chars.isDigit(text.charAt(end + 1))) {
            int stop = end + 1;
            while (stop < n && Chars.isDigit(text.charAt(stop))) {
                stop++;
            }
            if (stop - end <= 4 && (stop == n || !Chars.isWord(text.charAt(stop)))) {
                end = stop;
            }
        }
        return end;
    }

    private static boolean plausible(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Chars.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int dotted(String text, int start) {
        int i = start;
        for (int part = 0; part < 4; part++) {
            int value = 0;
            int from = i;
            while (i < text.length() && Chars.isDigit(text.charAt(i)) && i - from < 4) {
                value = value * 10 + text.charAt(i++) - '0';
            }
            if (i == from || value > 255) {
                return -1;
            }
            if (part < 3) {
                if (i >= text.length() || text.charAt(i) != '.') {
                    return -1;
                }
                i++;
            }
        }
        return i;
    }
}
