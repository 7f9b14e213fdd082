package io.compliance4j.dlp.internal.engine;

/**
 * One way to write a number: lengths of its groups with what stands between them, {@code 3-2-4} or {@code 4 4 4 4}.
 *
 * @param spec the detector
 * @param key the shape, see {@link #key}
 * @param check what the digits must satisfy
 * @param confidence how sure without a context word
 * @param need what must stand near
 * @param example tells values reserved for documentation
 */
public record NumberForm(Spec spec, long key, DigitCheck check, int confidence, Need need, DigitCheck example) {
    /** A condition on digits. */
    public interface DigitCheck {
        /** Whether the first {@code n} digits are good. */
        boolean test(byte[] digits, int n);
    }

    /** What the words around must say. */
    public enum Need {
        /** Nothing: the form speaks for itself. */
        NOTHING,
        /** Nothing, unless the nearest word calls it an order, an invoice, a time or the like. */
        NO_OTHER_NAME,
        /** A context word of the detector, nearer than the name of anything else. */
        CONTEXT
    }

    /** The longest number of groups a shape can have. */
    static final int MAX_GROUPS = 8;

    static final int SPACE = 1;
    static final int HYPHEN = 2;
    static final int DOT = 3;
    static final int SLASH = 4;
    static final int CLOSED = 5;
    static final int OPENED = 6;

    /** A shape as a number: five bits for the length and three for the separator of each group. */
    public static long key(String shape) {
        long key = 0;
        int shift = 0;
        int length = 0;
        for (int i = 0; i < shape.length(); i++) {
            char c = shape.charAt(i);
            if (Chars.isDigit(c)) {
                length = length * 10 + c - '0';
                continue;
            }
            int separator = switch (c) {
                case ' ' -> SPACE;
                case '-' -> HYPHEN;
                case '.' -> DOT;
                case '/' -> SLASH;
                case ')' -> CLOSED;
                default -> throw new IllegalArgumentException("shape \"" + shape + "\": " + c);
            };
            key |= (long) (length | separator << 5) << shift;
            shift += 8;
            length = 0;
        }
        return key | (long) length << shift;
    }
}
