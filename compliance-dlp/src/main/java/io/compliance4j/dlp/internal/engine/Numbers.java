package io.compliance4j.dlp.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the groups of digits of a number once and offers them to all detectors of numbers. */
public final class Numbers {
    /** What can stand between two groups of digits. */
    public static final int SPACE = NumberForm.SPACE;

    public static final int DOT = NumberForm.DOT;
    public static final int SLASH = NumberForm.SLASH;
    public static final int CLOSED = NumberForm.CLOSED;
    public static final int OPENED = NumberForm.OPENED;

    private static final int MIN_DIGITS = 7;
    /** How near the name of something else must be to speak against a number that needs no name of its own. */
    private static final int NEAR = 32;

    private static final int CONTEXT_BONUS = 15;

    private final long[] keys;
    private final NumberForm[][] buckets;
    private final int otherNames;
    private final NumberProbe[] probes;

    /** Something that looks at groups of digits in its own way. */
    public interface NumberProbe {
        /** Looks at the number whose first group is {@code group}; {@code groups} groups were read in all. */
        void examine(Scan scan, int group, int groups);
    }

    /** @param otherNames the context group of words that call a number something harmless */
    public Numbers(List<NumberForm> forms, List<NumberProbe> probes, int otherNames) {
        this.otherNames = otherNames;
        this.probes = probes.toArray(new NumberProbe[0]);
        Map<Long, List<NumberForm>> byKey = new HashMap<>();
        for (NumberForm form : forms) {
            byKey.computeIfAbsent(form.key(), k -> new ArrayList<>()).add(form);
        }
        int size = Integer.highestOneBit(Math.max(16, byKey.size() * 2)) << 1;
        this.keys = new long[size];
        this.buckets = new NumberForm[size][];
        byKey.forEach((key, list) -> {
            int slot = slot(key);
            while (buckets[slot] != null) {
                slot = (slot + 1) & (size - 1);
            }
            keys[slot] = key;
            buckets[slot] = list.toArray(new NumberForm[0]);
        });
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    }

    private NumberForm[] bucket(long key) {
        int slot = slot(key);
        while (buckets[slot] != null) {
            if (keys[slot] == key) {
                return buckets[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return NONE;
    }

    private static final NumberForm[] NONE = {};

    /** Looks at the number that starts with this group of digits, unless it was a part of the number before. */
    void examine(Scan scan, int start, int end) {
        if (start < scan.numbersDone) {
            return;
        }
        String text = scan.text();
        int groups = read(scan, text, start, end);
        int digits = 0;
        for (int g = 0; g < groups; g++) {
            digits += scan.groupEnd[g] - scan.groupStart[g];
        }
        if (groups < 3 && digits < MIN_DIGITS) {
            scan.numbersDone = scan.groupEnd[groups - 1];
            return;
        }
        boolean cut = groups == Scan.MAX_GROUPS;
        int starts = cut ? groups - 16 : groups;
        for (int g = 0; g < starts; g++) {
            offer(scan, text, g, groups);
        }
        scan.numbersDone = cut ? scan.groupStart[starts] : scan.groupEnd[groups - 1];
    }

    private static int read(Scan scan, String text, int start, int end) {
        int n = text.length();
        int groups = 0;
        int from = start;
        int to = end;
        while (true) {
            scan.groupStart[groups] = from;
            scan.groupEnd[groups] = to;
            scan.separator[groups] = 0;
            groups++;
            if (groups == Scan.MAX_GROUPS || to >= n) {
                return groups;
            }
            int next = to + 1;
            int separator = separator(text.charAt(to));
            if (separator == 0) {
                return groups;
            }
            if (separator == NumberForm.CLOSED && next < n && (separator(text.charAt(next)) & 3) != 0) {
                next++;
            }
            if (separator == NumberForm.SPACE && next < n && text.charAt(next) == '(') {
                separator = NumberForm.OPENED;
                next++;
            }
            int stop = next;
            while (stop < n && Chars.isDigit(text.charAt(stop))) {
                stop++;
            }
            if (stop == next || (stop < n && Chars.isWord(text.charAt(stop)))) {
                return groups;
            }
            scan.separator[groups - 1] = (byte) separator;
            from = next;
            to = stop;
        }
    }

    private static int separator(char c) {
        return switch (c) {
            case ' ', '\u00a0', '\u2009', '\u202f' -> NumberForm.SPACE;
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> NumberForm.HYPHEN;
            case '.' -> NumberForm.DOT;
            case '/' -> NumberForm.SLASH;
            case ')' -> NumberForm.CLOSED;
            default -> 0;
        };
    }

    private void offer(Scan scan, String text, int group, int groups) {
        byte[] digits = scan.digits;
        int count = 0;
        long prefix = 0;
        int last = Math.min(groups, group + NumberForm.MAX_GROUPS);
        for (int g = group; g < last; g++) {
            int length = scan.groupEnd[g] - scan.groupStart[g];
            if (length > 31 || count + length > 20) {
                break;
            }
            for (int i = scan.groupStart[g]; i < scan.groupEnd[g]; i++) {
                digits[count++] = (byte) (text.charAt(i) - '0');
            }
            int shift = 8 * (g - group);
            for (NumberForm form : bucket(prefix | (long) length << shift)) {
                consider(scan, text, form, group, g, groups, count);
            }
            prefix |= (long) (length | scan.separator[g] << 5) << shift;
        }
        spaced(scan, text, group, groups);
        for (NumberProbe probe : probes) {
            probe.examine(scan, group, groups);
        }
    }

    private void consider(Scan scan, String text, NumberForm form, int first, int last, int groups, int count) {
        if (!form.check().test(scan.digits, count)) {
            return;
        }
        int start = scan.groupStart[first];
        int end = scan.groupEnd[last];
        if (first < last && scan.separator[first] == NumberForm.CLOSED) {
            if (start == 0 || text.charAt(start - 1) != '(') {
                return;
            }
            start--;
        }
        if (!clear(scan, text, first, last, groups)) {
            return;
        }
        // Groups with spaces between them, and more such groups next to them: only its name tells where the number
        // ends.
        boolean ambiguous = last > first
                && scan.separator[first] == NumberForm.SPACE
                && count < 13
                && ((first > 0 && scan.separator[first - 1] == NumberForm.SPACE)
                        || (last + 1 < groups && scan.separator[last] == NumberForm.SPACE));
        report(scan, form, start, end, ambiguous ? NumberForm.Need.CONTEXT : form.need(), count, 0);
    }

    private void report(
            Scan scan, NumberForm form, int start, int end, NumberForm.Need need, int count, int moreReasons) {
        Spec spec = form.spec();
        boolean example = form.example().test(scan.digits, count);
        int own = scan.distance(spec.context(), start, end);
        int other = scan.distance(otherNames, start, end);
        if (need == NumberForm.Need.CONTEXT && (own == Integer.MAX_VALUE || other < own)) {
            return;
        }
        if (need == NumberForm.Need.NO_OTHER_NAME && other < own && other < NEAR) {
            return;
        }
        int reasons = Reason.RANGE.bit() | moreReasons | (example ? Reason.EXAMPLE.bit() : 0);
        int confidence = form.confidence();
        if (own != Integer.MAX_VALUE) {
            reasons |= Reason.CONTEXT.bit();
            confidence += CONTEXT_BONUS + 4 - Math.min(20, own / 4);
        }
        scan.hit(spec, start, end, confidence, reasons);
    }

    /** Single digits with something between each of them, the usual way to slip a number past a filter. */
    private void spaced(Scan scan, String text, int group, int groups) {
        if (group > 0 && single(scan, group - 1) && scan.separator[group - 1] == scan.separator[group]) {
            return;
        }
        int count = 0;
        int g = group;
        while (g < groups && count < 20 && single(scan, g)) {
            scan.digits[count++] = (byte) (text.charAt(scan.groupStart[g]) - '0');
            g++;
            if (g < groups && scan.separator[g - 1] != scan.separator[group]) {
                break;
            }
        }
        if (count < 9) {
            return;
        }
        for (NumberForm form : bucket(count)) {
            if (form.check().test(scan.digits, count)) {
                report(
                        scan,
                        form,
                        scan.groupStart[group],
                        scan.groupEnd[group + count - 1],
                        form.need(),
                        count,
                        Reason.SPACED.bit());
            }
        }
    }

    private static boolean single(Scan scan, int g) {
        return scan.groupEnd[g] - scan.groupStart[g] == 1;
    }

    /** Whether the groups from {@code first} to {@code last} stand for themselves: not a part of a longer number, price or id. */
    public static boolean clear(Scan scan, String text, int first, int last, int groups) {
        if (first > 0) {
            int before = scan.separator[first - 1];
            if (before != NumberForm.SPACE && before != NumberForm.OPENED && before != NumberForm.CLOSED) {
                return false;
            }
        } else if (!clearLeft(text, scan.groupStart[first])) {
            return false;
        }
        if (last + 1 < groups) {
            int after = scan.separator[last];
            return after == NumberForm.SPACE || after == NumberForm.OPENED || after == NumberForm.CLOSED;
        }
        return clearRight(text, scan.groupEnd[last]);
    }

    /** Whether what stands before leaves the number a number of its own. */
    public static boolean clearLeft(String text, int start) {
        if (start == 0) {
            return true;
        }
        char p = text.charAt(start - 1);
        char pp = start > 1 ? text.charAt(start - 2) : ' ';
        return switch (p) {
            case '-', '.', '/', '\u2011', '\u2013' ->
                !Character.isLetterOrDigit(pp) && pp != '_' && p != '.' && pp != '/';
            case ',' -> !Chars.isDigit(pp);
            case '+', '$', '\u20ac', '\u00a3', '\u00a5', '%', '\\' -> false;
            default -> !Chars.isWord(p);
        };
    }

    /** Whether what follows leaves the number a number of its own. */
    public static boolean clearRight(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char c = text.charAt(end);
        char cc = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        return switch (c) {
            case '-', '.', '/', '\u2011', '\u2013' -> !Character.isLetterOrDigit(cc) && cc != '_';
            case '%', '@', '\u20ac', '\u00a3', '$' -> false;
            default -> !Chars.isWord(c);
        };
    }
}
