package io.compliance4j.dlp.corpus;

import java.util.List;

/**
 * A hit with what is shown of it, for the rules that hold for every finding on every input.
 *
 * @param hit the hit
 * @param preview the masked preview
 */
record Observed(Hit hit, String preview) {

    /** Says which rule the findings of a text break; empty when they keep all. */
    static String brokenRule(String text, List<Observed> findings) {
        int last = 0;
        for (Observed observed : findings) {
            Hit hit = observed.hit();
            if (hit.start() < 0 || hit.end() > text.length() || hit.start() >= hit.end()) {
                return "offsets outside the text of " + text.length() + ": " + hit;
            }
            if (splitsPair(text, hit.start()) || splitsPair(text, hit.end())) {
                return "a surrogate pair is split: " + hit;
            }
            if (hit.start() < last) {
                return "not in order: " + hit + " after " + last;
            }
            if (observed.preview().contains(text.substring(hit.start(), hit.end()))) {
                return "the preview shows the whole value of " + hit;
            }
            last = hit.start();
        }
        return "";
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
