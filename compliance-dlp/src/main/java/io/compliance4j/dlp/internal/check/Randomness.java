package io.compliance4j.dlp.internal.check;

/** How random a piece of text looks. */
public final class Randomness {
    private Randomness() {}

    /** Shannon entropy in bits a character; characters beyond ASCII count as one kind. */
    public static double entropy(String s, int start, int end) {
        int length = Math.min(end - start, 255);
        if (length < 2) {
            return 0;
        }
        byte[] counts = new byte[128];
        for (int i = start; i < start + length; i++) {
            counts[s.charAt(i) & 127]++;
        }
        double bits = 0;
        for (byte count : counts) {
            int times = count & 255;
            if (times > 0) {
                double share = times / (double) length;
                bits -= share * Math.log(share);
            }
        }
        return bits / Math.log(2);
    }

    /** Kinds of characters: 1 for lower case, 2 for upper case, 4 for digits, 8 for anything else. */
    public static int kinds(String s, int start, int end) {
        int kinds = 0;
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            if (c >= 'a' && c <= 'z') {
                kinds |= 1;
            } else if (c >= 'A' && c <= 'Z') {
                kinds |= 2;
            } else if (c >= '0' && c <= '9') {
                kinds |= 4;
            } else if (c < 128 || !Character.isLetter(c)) {
                kinds |= 8;
            } else {
                kinds |= Character.isUpperCase(c) ? 2 : 1;
            }
        }
        return kinds;
    }
}
