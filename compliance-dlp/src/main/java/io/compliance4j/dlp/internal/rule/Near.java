package io.compliance4j.dlp.internal.rule;

/** Searches that look only a bounded way, so that many of them stay linear in the text. */
final class Near {
    private Near() {}

    /** Where {@code part} starts in {@code [from, from + reach)}, or -1. */
    static int find(String text, String part, int from, int reach) {
        int last = (int) Math.min(text.length() - (long) part.length(), from + (long) reach - 1);
        char first = part.charAt(0);
        for (int i = from; i <= last; i++) {
            if (text.charAt(i) == first && text.startsWith(part, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Where {@code part} starts last in {@code (from - reach, from]}, or -1. */
    static int findBefore(String text, String part, int from, int reach) {
        char first = part.charAt(0);
        int last = text.length() - part.length();
        for (int i = Math.min(from, last); i >= 0 && i > from - reach; i--) {
            if (text.charAt(i) == first && text.startsWith(part, i)) {
                return i;
            }
        }
        return -1;
    }
}
