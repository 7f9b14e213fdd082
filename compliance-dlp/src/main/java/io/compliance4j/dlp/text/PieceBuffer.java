package io.compliance4j.dlp.text;

import io.compliance4j.dlp.text.TextLocation.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts the text of a section into pieces that overlap by a margin on both sides. Holds one piece, however long the section and
 * however many its marks.
 */
final class PieceBuffer {
    static final int MARGIN = 32_768;
    static final int SIZE = 1_048_576;
    private static final int MAX_MARKS = 65_536;

    private final Consumer<? super TextPiece> pieces;
    private char[] buffer = new char[8_192];
    private int filled;
    private int from;
    private long base;
    private TextLocation section = TextLocation.empty();
    private boolean countsLines;
    private long line;
    private int[] markOffsets = new int[64];
    private final List<Step> marks = new ArrayList<>();

    PieceBuffer(Consumer<? super TextPiece> pieces) {
        this.pieces = pieces;
    }

    /** Ends the section before and starts one. */
    void section(TextLocation where, boolean lines) {
        end();
        section = where;
        countsLines = lines;
        line = lines ? 1 : 0;
    }

    void mark(Step place) {
        int last = marks.size() - 1;
        if (last >= 0 && markOffsets[last] == filled) {
            marks.set(last, place);
            return;
        }
        if (marks.size() >= MAX_MARKS && filled - from > 2 * MARGIN) {
            emit(filled - MARGIN);
        }
        if (marks.size() == markOffsets.length) {
            markOffsets = Arrays.copyOf(markOffsets, 2 * markOffsets.length);
        }
        markOffsets[marks.size()] = filled;
        marks.add(place);
    }

    void append(char[] text, int start, int length) {
        int at = start;
        int left = length;
        while (left > 0) {
            int n = room(left);
            System.arraycopy(text, at, buffer, filled, n);
            filled += n;
            at += n;
            left -= n;
        }
    }

    void append(CharSequence text) {
        String all = text.toString();
        int at = 0;
        while (at < all.length()) {
            int n = room(all.length() - at);
            all.getChars(at, at + n, buffer, filled);
            filled += n;
            at += n;
        }
    }

    /** Makes room for at least one character and at most {@code wanted}. */
    private int room(int wanted) {
        if (filled == SIZE) {
            emit(SIZE - MARGIN);
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(SIZE, 2 * buffer.length));
        }
        return Math.min(wanted, buffer.length - filled);
    }

    /** Ends the section: what is left of it goes out. */
    void end() {
        if (filled > from) {
            emit(filled);
        }
        filled = 0;
        from = 0;
        base = 0;
        marks.clear();
    }

    private void emit(int to) {
        pieces.accept(new TextPiece(
                section,
                new String(buffer, 0, filled),
                base,
                from,
                to,
                line,
                Arrays.copyOf(markOffsets, marks.size()),
                marks));
        int drop = Math.max(0, to - MARGIN);
        if (countsLines) {
            for (int i = 0; i < drop; i++) {
                if (buffer[i] == '\n') {
                    line++;
                }
            }
        }
        System.arraycopy(buffer, drop, buffer, 0, filled - drop);
        filled -= drop;
        base += drop;
        from = to - drop;
        dropMarks(drop);
    }

    /** Drops the marks before an offset, except the last one: it still holds there. */
    private void dropMarks(int drop) {
        int first = 0;
        while (first + 1 < marks.size() && markOffsets[first + 1] <= drop) {
            first++;
        }
        marks.subList(0, first).clear();
        for (int i = 0; i < marks.size(); i++) {
            markOffsets[i] = Math.max(0, markOffsets[i + first] - drop);
        }
    }
}
