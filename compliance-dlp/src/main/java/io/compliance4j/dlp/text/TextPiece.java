package io.compliance4j.dlp.text;

import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A bounded piece of the text of one section of a file. A section that is longer than a piece comes as several, which overlap so
 * that what stands at a border stands whole in one of them. Each start of something belongs to exactly one piece: count what
 * starts at an offset that {@link #owns}, and nothing is lost or counted twice. Immutable.
 */
public final class TextPiece {
    private final TextLocation section;
    private final String text;
    private final long offset;
    private final int from;
    private final int to;
    private final long firstLine;
    private final int[] markOffsets;
    private final List<Step> marks;

    /**
     * A piece.
     *
     * @param firstLine the number of the line in which the text starts, 0 when the section has no lines
     * @param markOffsets where in the text the marks stand, ascending
     */
    TextPiece(
            TextLocation section,
            String text,
            long offset,
            int from,
            int to,
            long firstLine,
            int[] markOffsets,
            List<Step> marks) {
        this.section = section;
        this.text = text;
        this.offset = offset;
        this.from = from;
        this.to = to;
        this.firstLine = firstLine;
        this.markOffsets = markOffsets;
        this.marks = List.copyOf(marks);
    }

    /** The section: an entry, a sheet, a page. Offsets count from its start. */
    public TextLocation section() {
        return section;
    }

    /** The text of this piece, with what overlaps the pieces before and after it. */
    public String text() {
        return text;
    }

    /** Where in the section's text {@link #text} starts, in UTF-16 units. */
    public long offset() {
        return offset;
    }

    /** Where in {@link #text} starts what no piece before has shown. */
    public int from() {
        return from;
    }

    /** Whether what starts here, an index into {@link #text}, is this piece's to report. */
    public boolean owns(long start) {
        return start >= from && start < to;
    }

    /** Where in the file the character at an index of {@link #text} stands, as precisely as the format allows. */
    public TextLocation locate(int index) {
        List<Step> inside = new ArrayList<>(2);
        int mark = Arrays.binarySearch(markOffsets, index);
        mark = mark < 0 ? -mark - 2 : mark;
        if (mark >= 0) {
            inside.add(marks.get(mark));
        }
        if (firstLine > 0) {
            long line = firstLine;
            for (int at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
                line++;
            }
            inside.add(Step.of(Kind.LINE, line));
        }
        return section.then(inside);
    }

    /** The section and the offsets; never the text. */
    @Override
    public String toString() {
        return "TextPiece[" + section + " " + (offset + from) + "," + (offset + to) + ")";
    }
}
