package io.compliance4j.dlp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The offsets of findings in the other units people count in: code points, UTF-8 bytes, lines and columns. Immutable. */
public final class TextPositions {
    private final String text;
    private final int[] lineStarts;

    private TextPositions(String text, int[] lineStarts) {
        this.text = text;
        this.lineStarts = lineStarts;
    }

    /** Prepares a text; lines end with LF, CR LF or CR. */
    public static TextPositions of(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * lines);
                }
                starts[lines++] = i + 1;
            }
        }
        return new TextPositions(text, Arrays.copyOf(starts, lines));
    }

    /** How many code points stand before this offset. */
    public int codePoint(int offset) {
        return text.codePointCount(0, offset);
    }

    /** How many bytes of UTF-8 stand before this offset. */
    public int utf8(int offset) {
        return text.substring(0, offset).getBytes(StandardCharsets.UTF_8).length;
    }

    /** The line of this offset, counted from one. */
    public int line(int offset) {
        int at = Arrays.binarySearch(lineStarts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The column of this offset in UTF-16 units, counted from one. */
    public int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }
}
