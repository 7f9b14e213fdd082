package io.compliance4j.dlp.internal.text;

/** Whether there is anything to read. */
final class Blank {
    private Blank() {}

    static boolean is(char[] chars, int length) {
        for (int i = 0; i < length; i++) {
            if (chars[i] > ' ') {
                return false;
            }
        }
        return true;
    }
}
