package io.compliance4j.dlp.internal.engine;

/** Hardware addresses: they have no literal to look for, only words of two or four hex digits with a separator after. */
public final class Pairs {
    private final Spec spec;
    private final boolean wanted;

    /** Reports under this detector. */
    public Pairs(Spec spec, boolean wanted) {
        this.spec = spec;
        this.wanted = wanted;
    }

    /** Looks at a word of two or four characters that ends at {@code end}. */
    void examine(Scan scan, int start, int end) {
        String text = scan.text();
        char separator = text.charAt(end);
        int size = end - start;
        if (!wanted || (size == 2 ? separator != ':' && separator != '-' : separator != '.')) {
            return;
        }
        int groups = size == 2 ? 6 : 3;
        int stop = start + groups * (size + 1) - 1;
        if (stop > text.length()) {
            return;
        }
        boolean zeros = true;
        boolean ones = true;
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            if ((i - start) % (size + 1) == size) {
                if (c != separator) {
                    return;
                }
            } else if (!Chars.isHex(c)) {
                return;
            } else {
                zeros &= c == '0';
                ones &= c == 'f' || c == 'F';
            }
        }
        if (zeros || ones || continues(text, start, stop, size, separator)) {
            return;
        }
        scan.hit(spec, start, stop, 85, Reason.STRUCTURE.bit());
    }

    /** Whether the pairs go on beyond the address, which makes it a part of a fingerprint or of a longer id. */
    private static boolean continues(String text, int start, int stop, int size, char separator) {
        boolean left = start > size
                && text.charAt(start - 1) == separator
                && hex(text, start - 1 - size, start - 1)
                && Chars.leftEdge(text, start - 1 - size);
        boolean right =
                stop + size < text.length() && text.charAt(stop) == separator && hex(text, stop + 1, stop + 1 + size);
        return left || right || (stop < text.length() && Chars.isWord(text.charAt(stop)));
    }

    private static boolean hex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Chars.isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
