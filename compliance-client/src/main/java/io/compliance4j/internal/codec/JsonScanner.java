package io.compliance4j.internal.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks over JSON in UTF-8 and finds where its values begin and end, without making anything of them.
 *
 * <p>It checks everything it passes as strictly as a parser does, so that bytes that are no JSON are found rather than
 * cut in wrong places. Every method throws {@link BadJsonException} where the grammar is violated. Not thread-safe.
 */
final class JsonScanner {

    /** As many levels as Jackson reads by default. */
    private static final int DEEPEST = 1_000;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final byte[] json;
    private final int end;
    private int at;
    private int depth;

    /** Content of the string passed last, without its quotes, and whether it has escapes in it, needed or not. */
    private int textFrom;

    private int textTo;
    private boolean escaped;
    private boolean needlesslyEscaped;

    JsonScanner(byte[] json) {
        this(json, 0, json.length);
    }

    /** Walks over a part of the bytes; behind it, they are cut. */
    JsonScanner(byte[] json, int from, int to) {
        this.json = json;
        this.at = from;
        this.end = to;
    }

    /** Index of the next byte. */
    int position() {
        return at;
    }

    /** Moves to the first byte of the document's value, over a byte order mark. */
    void begin() {
        if (end >= 3 && json[0] == (byte) 0xef && json[1] == (byte) 0xbb && json[2] == (byte) 0xbf) {
            at = 3;
        }
        skipSpace();
    }

    /** Makes sure that nothing follows. */
    void end() {
        skipSpace();
        if (at < end) {
            throw new BadJsonException(false);
        }
    }

    /** The next byte; a value's first byte tells its kind. */
    byte peek() {
        if (at >= end) {
            throw new BadJsonException(true);
        }
        return json[at];
    }

    /** Enters the object that begins here; true if it has a member, whose name is then passed. */
    boolean firstMember() {
        enter('{');
        return !leave('}') && name();
    }

    /** Moves from behind a member's value to the next member's value; false behind the object if there is none. */
    boolean nextMember() {
        return !leave('}') && comma() && name();
    }

    /** Enters the array that begins here; true if it has an element. */
    boolean firstElement() {
        enter('[');
        return !leave(']');
    }

    /** Passes the bracket of the array that begins here, and nothing of what is in it. */
    void open() {
        expect('[');
    }

    /** Moves from behind an element to the next; false behind the array if there is none. */
    boolean nextElement() {
        return !leave(']') && comma();
    }

    private void enter(char bracket) {
        expect(bracket);
        if (++depth > DEEPEST) {
            throw new BadJsonException(false);
        }
        skipSpace();
    }

    private boolean leave(char bracket) {
        skipSpace();
        if (peek() != bracket) {
            return false;
        }
        at++;
        depth--;
        return true;
    }

    private boolean comma() {
        expect(',');
        skipSpace();
        return true;
    }

    private boolean name() {
        skipString();
        skipSpace();
        expect(':');
        skipSpace();
        return true;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new BadJsonException(false);
        }
        at++;
    }

    /** Whether the member name, or the string, that was passed last says {@code text}. */
    boolean passed(byte[] text) {
        if (escaped) {
            return passedText().equals(new String(text, StandardCharsets.UTF_8));
        }
        if (textTo - textFrom != text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (json[textFrom + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text of the member name, or the string, that was passed last. */
    String passedText() {
        return text(json, textFrom, textTo, escaped);
    }

    /** Whether the string that was passed last is its bytes {@code [passedFrom, passedTo)} as they are. */
    boolean passedVerbatim() {
        return !escaped;
    }

    /** Whether one of its escapes is of a kind that a string can mostly do without: a code unit, or a slash. */
    boolean passedNeedlesslyEscaped() {
        return needlesslyEscaped;
    }

    int passedFrom() {
        return textFrom;
    }

    int passedTo() {
        return textTo;
    }

    /** A copy of the value that begins here, which is passed. */
    byte[] copyOfValue() {
        int from = at;
        skipValue();
        return Arrays.copyOfRange(json, from, at);
    }

    /** Passes the value that begins here. */
    void skipValue() {
        switch (peek()) {
            case '"' -> skipString();
            case '{' -> {
                boolean more = firstMember();
                while (more) {
                    skipValue();
                    more = nextMember();
                }
            }
            case '[' -> {
                boolean more = firstElement();
                while (more) {
                    skipValue();
                    more = nextElement();
                }
            }
            case 't' -> skipLiteral(TRUE);
            case 'f' -> skipLiteral(FALSE);
            case 'n' -> skipLiteral(NULL);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> skipNumber();
            default -> throw new BadJsonException(false);
        }
    }

    /** Passes the string that begins here. */
    void skipString() {
        expect('"');
        byte[] bytes = json;
        int i = at;
        boolean escapes = false;
        boolean needless = false;
        textFrom = i;
        while (true) {
            i = skipPlain(bytes, i, end);
            if (i >= end) {
                throw new BadJsonException(true);
            }
            byte b = bytes[i];
            if (b == '"') {
                break;
            } else if (b == '\\') {
                int behind = behindEscape(i);
                escapes = true;
                needless |= bytes[i + 1] == 'u' || bytes[i + 1] == '/';
                i = behind;
            } else if (b < 0) {
                i = behindCharacter(i);
            } else if (b < ' ') {
                throw new BadJsonException(false);
            } else {
                i++;
            }
        }
        textTo = i;
        escaped = escapes;
        needlesslyEscaped = needless;
        at = i + 1;
    }

    /** Passes eight bytes at a time as long as none of them is a quote, a backslash, a control or beyond ASCII. */
    private static int skipPlain(byte[] bytes, int from, int to) {
        int i = from;
        for (int last = to - Long.BYTES; i <= last; i += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, i);
            long quotes = eight ^ ('"' * EACH);
            long backslashes = eight ^ ('\\' * EACH);
            long special = (((quotes - EACH) & ~quotes)
                            | ((backslashes - EACH) & ~backslashes)
                            | ((eight - ' ' * EACH) & ~eight)
                            | eight)
                    & HIGH_BITS;
            if (special != 0) {
                return i + (Long.numberOfTrailingZeros(special) >>> 3);
            }
        }
        return i;
    }

    private int behindEscape(int backslash) {
        return switch (byteAt(backslash + 1)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> backslash + 2;
            case 'u' -> {
                for (int i = backslash + 2; i < backslash + 6; i++) {
                    if (Character.digit(byteAt(i), 16) < 0) {
                        throw new BadJsonException(false);
                    }
                }
                yield backslash + 6;
            }
            default -> throw new BadJsonException(false);
        };
    }

    private int behindCharacter(int lead) {
        int b = json[lead] & 0xff;
        int length = b < 0xc0 ? 0 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : b < 0xf8 ? 4 : 0;
        if (length == 0) {
            throw new BadJsonException(false);
        }
        for (int i = lead + 1; i < lead + length; i++) {
            if ((byteAt(i) & 0xc0) != 0x80) {
                throw new BadJsonException(false);
            }
        }
        return lead + length;
    }

    private byte byteAt(int index) {
        if (index >= end) {
            throw new BadJsonException(true);
        }
        return json[index];
    }

    private void skipLiteral(byte[] literal) {
        for (int i = 0; i < literal.length; i++) {
            if (byteAt(at + i) != literal[i]) {
                throw new BadJsonException(false);
            }
        }
        at += literal.length;
    }

    private void skipNumber() {
        if (json[at] == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            skipDigits();
        }
        if (at < end && json[at] == '.') {
            at++;
            skipDigits();
        }
        if (at < end && (json[at] | 0x20) == 'e') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            skipDigits();
        }
    }

    private void skipDigits() {
        if (!isDigit(peek())) {
            throw new BadJsonException(false);
        }
        while (at < end && isDigit(json[at])) {
            at++;
        }
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private void skipSpace() {
        byte[] bytes = json;
        int i = at;
        while (i < end && bytes[i] <= ' ' && isSpace(bytes[i])) {
            i++;
        }
        at = i;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** What the content of a string, without its quotes, says. */
    static String text(byte[] json, int from, int to, boolean escaped) {
        if (!escaped) {
            return new String(json, from, to - from, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(to - from);
        int plain = from;
        for (int i = from; i < to; i++) {
            if (json[i] == '\\') {
                text.append(new String(json, plain, i - plain, StandardCharsets.UTF_8));
                i++;
                if (json[i] == 'u') {
                    text.append(codeUnit(json, i + 1));
                    i += 4;
                } else {
                    text.append(unescaped(json[i]));
                }
                plain = i + 1;
            }
        }
        return text.append(new String(json, plain, to - plain, StandardCharsets.UTF_8))
                .toString();
    }

    /** The UTF-16 code unit that four hexadecimal digits name. */
    static char codeUnit(byte[] json, int from) {
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            unit = unit << 4 | Character.digit(json[i], 16);
        }
        return (char) unit;
    }

    private static char unescaped(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) letter;
        };
    }
}
