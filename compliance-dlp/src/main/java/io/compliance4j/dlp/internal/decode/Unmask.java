package io.compliance4j.dlp.internal.decode;

import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Offsets;
import java.text.Normalizer;
import java.util.Arrays;

/** The text without characters that have no width, with full-width and mathematical letters and digits of any script as ASCII. */
public final class Unmask {
    /** The first half of mathematical letters and digits. */
    private static final char MATHEMATICAL = '\ud835';

    private Unmask() {}

    /** Whether the plain form has another character in place of this one. */
    public static boolean replaces(char c) {
        return isWide(c) || Chars.digitValue(c) >= 0 || c == MATHEMATICAL;
    }

    private static boolean isWide(char c) {
        return c >= '\uff01' && c <= '\uff5e';
    }

    /** The plain form of a text. */
    public static Offsets plain(String text) {
        int n = text.length();
        StringBuilder out = new StringBuilder(n);
        int[] starts = new int[n];
        int[] ends = new int[n];
        int used = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            int width = 1;
            char plain = c;
            if (Chars.isHidden(c)) {
                continue;
            } else if (isWide(c)) {
                plain = (char) (c - 0xfee0);
            } else if (Chars.digitValue(c) >= 0) {
                plain = (char) ('0' + Chars.digitValue(c));
            } else if (c == MATHEMATICAL && i + 1 < n && Character.isLowSurrogate(text.charAt(i + 1))) {
                String one = Normalizer.normalize(text.substring(i, i + 2), Normalizer.Form.NFKC);
                if (one.length() == 1) {
                    plain = one.charAt(0);
                    width = 2;
                }
            }
            out.append(plain);
            starts[used] = i;
            ends[used++] = i + width;
            i += width - 1;
        }
        return new Offsets(out.toString(), Arrays.copyOf(starts, used), Arrays.copyOf(ends, used));
    }
}
