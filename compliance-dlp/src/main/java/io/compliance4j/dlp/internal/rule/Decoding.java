package io.compliance4j.dlp.internal.rule;

import java.util.Base64;

/** Base64 as values use it: either alphabet, with or without padding, decoded as far as asked. */
final class Decoding {
    private Decoding() {}

    /** Whether it decodes to something that starts with this text. */
    static boolean startsWith(String base64, String text) {
        return decode(base64, 0, Math.min(base64.length(), (text.length() + 2) / 3 * 4 + 4))
                .startsWith(text);
    }

    /** Whether it decodes to digits and nothing else. */
    static boolean digits(String base64) {
        String decoded = decode(base64, 0, base64.length());
        return decoded.length() >= 15 && decoded.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The bytes as Latin-1; empty when it is no base64. */
    static String decode(String text, int start, int end) {
        int stop = end;
        while (stop > start && text.charAt(stop - 1) == '=') {
            stop--;
        }
        // A piece cut from a longer run decodes up to its last complete group.
        if ((stop - start) % 4 == 1) {
            stop--;
        }
        byte[] ascii = new byte[stop - start];
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            ascii[i - start] = (byte) (c == '-' ? '+' : c == '_' ? '/' : c);
        }
        try {
            return new String(Base64.getDecoder().decode(ascii), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
