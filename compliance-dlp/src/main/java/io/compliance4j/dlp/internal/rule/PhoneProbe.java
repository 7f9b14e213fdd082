package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Numbers;
import io.compliance4j.dlp.internal.engine.Numbers.NumberProbe;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.HashMap;
import java.util.Map;

/** Telephone numbers: international ones by their country code, North American ones by their form, others by the words around. */
final class PhoneProbe implements NumberProbe {
    private static final int NEAR = 48;
    /** Country code, fewest and most digits after it. */
    private static final String PLAN =
            "1:10-10 7:10-10 20:8-10 27:9-9 30:10-10 31:9-9 32:8-9 33:9-9 34:9-9 36:8-9 39:8-11 40:9-9 41:9-9 43:7-12 44:9-10 45:8-8 46:7-10"
                    + " 47:8-8 48:9-9 49:6-12 51:8-9 52:10-11 53:8-8 54:10-11 55:10-11 56:9-9 57:8-10 58:10-10 60:8-10 61:9-9 62:8-12 63:8-10"
                    + " 64:8-10 65:8-8 66:8-9 81:9-10 82:8-10 84:9-10 86:10-11 90:10-10 91:10-10 92:9-10 93:9-9 94:9-9 95:7-10 98:10-10 212:9-9"
                    + " 213:8-9 216:8-8 218:8-9 220:7-7 221:9-9 225:8-10 233:9-9 234:7-10 237:8-9 243:9-9 244:9-9 250:9-9 251:9-9 254:9-9"
                    + " 255:9-9 256:9-9 260:9-9 263:9-9 264:7-9 351:9-9 352:6-9 353:7-9 354:7-7 355:8-9 356:8-8 357:8-8 358:6-11 359:8-9 370:8-8"
                    + " 371:8-8 372:7-8 373:8-8 374:8-8 375:9-9 376:6-6 377:8-9 378:8-10 380:9-9 381:8-9 382:8-8 383:8-8 385:8-9 386:8-8"
                    + " 387:8-8 389:8-8 420:9-9 421:9-9 423:7-7 501:7-7 502:8-8 503:8-8 504:8-8 505:8-8 506:8-8 507:7-8 509:8-8 591:8-8"
                    + " 593:8-9 595:9-9 598:8-8 673:7-7 679:7-7 852:8-8 853:8-8 855:8-9 856:8-10 880:8-10 886:8-9 960:7-7 961:7-8 962:8-9"
                    + " 963:8-9 964:8-10 965:8-8 966:8-9 967:7-9 968:8-8 970:8-9 971:8-9 972:8-9 973:8-8 974:8-8 975:7-8 976:8-8 977:8-10"
                    + " 992:9-9 993:8-8 994:9-9 995:9-9 996:9-9 998:9-9";

    private static final Map<Integer, int[]> PLANS = new HashMap<>();

    static {
        for (String entry : PLAN.split(" ", -1)) {
            String[] parts = entry.split("[:-]", -1);
            PLANS.put(Integer.parseInt(parts[0]), new int[] {Integer.parseInt(parts[1]), Integer.parseInt(parts[2])});
        }
    }

    private final Spec spec;
    private final int otherNames;

    PhoneProbe(Spec spec, int otherNames) {
        this.spec = spec;
        this.otherNames = otherNames;
    }

    @Override
    public void examine(Scan scan, int group, int groups) {
        String text = scan.text();
        int start = scan.groupStart(group);
        boolean opened = start > 0 && text.charAt(start - 1) == '(';
        int outer = opened ? start - 1 : start;
        if (outer > 0 && text.charAt(outer - 1) == '+' && (outer == 1 || !Chars.isWord(text.charAt(outer - 2)))) {
            international(scan, text, group, groups, outer - 1);
        } else if (group == 0
                || scan.separator(group - 1) == Numbers.SPACE
                || scan.separator(group - 1) == Numbers.OPENED) {
            if (!northAmerican(scan, text, group, groups)) {
                national(scan, text, group, groups, outer);
            }
        }
    }

    private void international(Scan scan, String text, int group, int groups, int start) {
        int[] plan = null;
        int code = 0;
        int codeLength = 0;
        int from = scan.groupStart(group);
        for (int length = 1; length <= 3 && from + length <= scan.groupEnd(group); length++) {
            code = code * 10 + text.charAt(from + length - 1) - '0';
            int[] found = PLANS.get(code);
            if (found != null) {
                plan = found;
                codeLength = length;
                break;
            }
        }
        if (plan == null) {
            return;
        }
        int digits = -codeLength;
        int end = -1;
        int g = group;
        for (; g < groups && g < group + 8; g++) {
            int length = scan.groupEnd(g) - scan.groupStart(g);
            // The trunk zero in brackets is written and not dialled.
            boolean trunk = g > group
                    && length == 1
                    && text.charAt(scan.groupStart(g)) == '0'
                    && text.charAt(scan.groupStart(g) - 1) == '(';
            if (digits + length > plan[1] && !trunk) {
                break;
            }
            digits += trunk ? 0 : length;
            if (digits >= plan[0]) {
                end = scan.groupEnd(g);
            }
            if (scan.separator(g) == Numbers.SPACE
                    && g + 1 < groups
                    && end > 0
                    && scan.groupEnd(g + 1) - scan.groupStart(g + 1) + digits > plan[1]) {
                g++;
                break;
            }
        }
        if (end < 0 || (end == scan.groupEnd(groups - 1) && !Numbers.clearRight(text, end))) {
            return;
        }
        String body = text.substring(start, end);
        if (Dummies.run(body, 1, body.length()) && body.indexOf(' ') < 0) {
            return;
        }
        scan.hit(
                spec,
                start,
                extension(text, end),
                90,
                Reason.RANGE.bit() | (fictional(body, code) ? Reason.EXAMPLE.bit() : 0));
    }

    private static boolean fictional(String body, int code) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            if (Chars.isDigit(body.charAt(i))) {
                digits.append(body.charAt(i));
            }
        }
        int n = digits.length();
        return (code == 1 && n == 11 && digits.substring(4, 9).equals("55501"))
                || (code == 44 && digits.indexOf("7700900") == 2)
                || (code == 44 && digits.indexOf("2079460") == 2);
    }

    /** Three, three and four digits with an area and an exchange that start with 2–9. */
    private boolean northAmerican(Scan scan, String text, int group, int groups) {
        int first = group;
        int lead = scan.groupEnd(group) - scan.groupStart(group);
        if (lead == 1 && text.charAt(scan.groupStart(group)) == '1' && group + 3 < groups) {
            first++;
        }
        if (first + 2 >= groups || size(scan, first) != 3 || size(scan, first + 1) != 3 || size(scan, first + 2) != 4) {
            return false;
        }
        int separator = scan.separator(first);
        int second = scan.separator(first + 1);
        boolean brackets = separator == Numbers.CLOSED;
        int start = scan.groupStart(group);
        if (scan.groupStart(first) > 0
                && text.charAt(scan.groupStart(first) - 1) == '('
                && brackets
                && first == group) {
            start--;
        } else if (brackets && first == group) {
            return false;
        }
        if ((!brackets && separator != second) || second == Numbers.SLASH || second == Numbers.CLOSED) {
            return false;
        }
        int area = scan.number(first);
        int exchange = scan.number(first + 1);
        if (area < 200 || exchange < 200 || area % 100 == 11 || exchange % 100 == 11) {
            return false;
        }
        int end = scan.groupEnd(first + 2);
        boolean more = first + 3 < groups && scan.separator(first + 2) != Numbers.SPACE;
        if (more
                || (!brackets && group == 0 && !Numbers.clearLeft(text, start))
                || (first + 3 >= groups && !Numbers.clearRight(text, end))) {
            return false;
        }
        int own = scan.distance(spec.context(), start, end);
        int other = scan.distance(otherNames, start, end);
        if (other < own && other < 24 && !brackets) {
            return false;
        }
        boolean fictional = exchange == 555 && scan.number(first + 2) / 100 == 1;
        scan.hit(
                spec,
                start,
                extension(text, end),
                own < NEAR ? 88 : brackets ? 84 : 76,
                Reason.RANGE.bit() | (fictional ? Reason.EXAMPLE.bit() : 0));
        return true;
    }

    private static int size(Scan scan, int group) {
        return scan.groupEnd(group) - scan.groupStart(group);
    }

    /** Seven to twelve digits in any groups, when the words before say that it is a telephone number. */
    private void national(Scan scan, String text, int group, int groups, int start) {
        if (group > 0 && size(scan, group - 1) > 2) {
            return;
        }
        int digits = 0;
        int last = -1;
        for (int g = group; g < groups && g < group + 7; g++) {
            int length = size(scan, g);
            if (digits + length > 12) {
                break;
            }
            digits += length;
            last = g;
        }
        if (digits < 7 || last < 0) {
            return;
        }
        int end = scan.groupEnd(last);
        boolean international = text.startsWith("00", scan.groupStart(group));
        if ((group == 0 && start == scan.groupStart(group) && !Numbers.clearLeft(text, start))
                || (last == groups - 1 && !Numbers.clearRight(text, end))
                || (last < groups - 1 && scan.separator(last) != Numbers.SPACE)) {
            return;
        }
        int own = scan.distance(spec.context(), start, end);
        int other = scan.distance(otherNames, start, end);
        if (own > NEAR || other < own || date(scan, group, last) || ip(scan, group, last)) {
            return;
        }
        boolean zero = text.charAt(scan.groupStart(group)) == '0';
        scan.hit(spec, start, extension(text, end), international || zero ? 80 : 70, Reason.CONTEXT.bit());
    }

    private static boolean date(Scan scan, int group, int last) {
        if (last < group + 2) {
            return false;
        }
        int a = size(scan, group);
        int b = size(scan, group + 1);
        int c = size(scan, group + 2);
        return (a == 4 && b == 2 && c == 2 && scan.number(group) >= 1900 && scan.number(group) < 2100)
                || (a <= 2 && b <= 2 && c == 4 && scan.number(group + 2) >= 1900 && scan.number(group + 2) < 2100);
    }

    private static boolean ip(Scan scan, int group, int last) {
        return last == group + 3
                && scan.separator(group) == Numbers.DOT
                && scan.separator(group + 1) == Numbers.DOT
                && scan.separator(group + 2) == Numbers.DOT
                && size(scan, group) <= 3
                && size(scan, last) <= 3;
    }

    /** "x123", "ext. 12": a part of the number. */
    private static int extension(String text, int end) {
        int i = end;
        while (i < text.length() && (Chars.isBlank(text.charAt(i)) || text.charAt(i) == ',') && i - end < 3) {
            i++;
        }
        int word = i;
        for (String name : EXTENSIONS) {
            if (text.regionMatches(true, i, name, 0, name.length())) {
                word = i + name.length();
                break;
            }
        }
        if (word == i) {
            return end;
        }
        while (word < text.length()
                && (Chars.isBlank(text.charAt(word)) || text.charAt(word) == '.' || text.charAt(word) == ':')
                && word - i < 12) {
            word++;
        }
        int stop = word;
        while (stop < text.length() && Chars.isDigit(text.charAt(stop))) {
            stop++;
        }
        boolean good = stop > word && stop - word <= 6 && (stop == text.length() || !Chars.isWord(text.charAt(stop)));
        return good ? stop : end;
    }

    private static final String[] EXTENSIONS = {"extension", "ext", "x", "durchwahl", "poste"};
}
