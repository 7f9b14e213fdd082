package io.compliance4j.dlp.internal.engine;

/** What the engine needs to know about each UTF-16 unit, in one look-up: its kind in the low byte, its code above it. */
public final class Chars {
    /** Belongs to words: letters and digits of any script that puts spaces between words, and the underscore. */
    static final int WORD = 1;
    /** An ASCII digit. */
    static final int DIGIT = 2;
    /** The engine looks closer at this character itself. */
    static final int SYMBOL = 4;
    /** Does not end a run of token characters. */
    static final int RUN = 8;
    /** Hides values from a reader of plain ASCII: zero-width characters, digits of other scripts, odd hyphens. */
    static final int ODD = 16;
    /** A word character that is no digit. */
    static final int LETTER = 32;

    static final int CODES = 64;
    private static final int END = 63;

    private static final char[] TABLE = new char[65_536];

    static {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = (char) (kind((char) c) | code((char) c) << 8);
        }
    }

    private Chars() {}

    static int lookup(char c) {
        return TABLE[c];
    }

    /** Three codes in one number: the key under which rules ask to be called. */
    static int key(String text, int at) {
        int n = text.length();
        int second = at + 1 < n ? TABLE[text.charAt(at + 1)] >> 8 : END;
        int third = at + 2 < n ? TABLE[text.charAt(at + 2)] >> 8 : END;
        return (TABLE[text.charAt(at)] >> 8) << 12 | second << 6 | third;
    }

    /** Letters keep their case, digits are one code, so that {@code AKI} and {@code aki} differ but {@code r8_} stays rare. */
    static int code(char c) {
        if (c >= 'a' && c <= 'z') {
            return 1 + c - 'a';
        }
        if (c >= 'A' && c <= 'Z') {
            return 27 + c - 'A';
        }
        if (c >= '0' && c <= '9') {
            return 53;
        }
        return switch (c) {
            case '_' -> 54;
            case '-' -> 55;
            case '.' -> 56;
            case ':' -> 57;
            case '/' -> 58;
            case ' ' -> 59;
            case '$' -> 60;
            default -> c < 128 ? 61 : 0;
        };
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return WORD | DIGIT | RUN;
        }
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') {
            return WORD | LETTER | RUN;
        }
        if (c < 128) {
            return switch (c) {
                case '/', '+', '.' -> RUN;
                case '-', '~' -> RUN | SYMBOL;
                case '@', ':', '=', '%', '\\', '$', '>' -> SYMBOL;
                default -> 0;
            };
        }
        if (isHidden(c) || (digitValue(c) >= 0) || (c >= '\uff01' && c <= '\uff5e') || c == '\ud835') {
            return ODD;
        }
        if (isUnspaced(c)) {
            return SYMBOL;
        }
        return Character.isLetterOrDigit(c) ? WORD | LETTER : 0;
    }

    /** Han, kana and the scripts of South-East Asia write words without spaces: a Latin token may follow directly. */
    static boolean isUnspaced(char c) {
        return (c >= '\u0e00' && c <= '\u0eff')
                || (c >= '\u1000' && c <= '\u109f')
                || (c >= '\u1780' && c <= '\u17ff')
                || (c >= '\u3005' && c <= '\u3007')
                || (c >= '\u3041' && c <= '\u30ff')
                || (c >= '\u3400' && c <= '\u9fff')
                || (c >= '\uac00' && c <= '\ud7a3')
                || (c >= '\uf900' && c <= '\ufaff');
    }

    /** Characters without a width of their own, which a reader does not see. */
    public static boolean isHidden(char c) {
        return c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\ufeff'
                || c == '\u180e'
                || c == '\u034f';
    }

    /** The value of a digit beyond ASCII, or -1. */
    public static int digitValue(char c) {
        return c > 127 && Character.isDigit(c) ? Character.digit(c, 10) : -1;
    }

    /** Belongs to a word, so a value that needs an edge cannot start after it or end before it. */
    public static boolean isWord(char c) {
        return (TABLE[c] & WORD) != 0;
    }

    /** Whether nothing that belongs to a word stands directly before {@code at}. */
    public static boolean leftEdge(String text, int at) {
        return at == 0 || (TABLE[text.charAt(at - 1)] & WORD) == 0;
    }

    public static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** The alphabet of base64, both the common and the URL-safe one, without padding. */
    public static boolean isBase64(char c) {
        return isAlphanumeric(c) || c == '+' || c == '/' || c == '-' || c == '_';
    }

    /** White space in a line, including the no-break space. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }
}
