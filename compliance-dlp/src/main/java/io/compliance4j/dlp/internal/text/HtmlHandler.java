package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Set;

/**
 * HTML as people see it, and what they do not see: scripts, styles, comments, and the attributes that carry text. A value that is
 * set in bold in its middle stays in one piece. Places are lines of the source.
 */
final class HtmlHandler implements MarkupReader.Handler {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
            "time", "tt", "u", "var", "wbr");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "class",
            "style",
            "width",
            "height",
            "colspan",
            "rowspan",
            "align",
            "valign",
            "role",
            "lang",
            "dir",
            "tabindex",
            "rel",
            "target",
            "method",
            "border",
            "cellpadding",
            "cellspacing",
            "bgcolor",
            "color");

    private final LineWriter out;
    private final MarkupReader reader;
    private long marked;

    private HtmlHandler(Reader source, TextSink sink) {
        this.out = new LineWriter(sink);
        this.reader = new MarkupReader(source, true, this);
    }

    static void read(Reader source, TextSink sink) throws IOException {
        HtmlHandler handler = new HtmlHandler(source, sink);
        handler.reader.run();
        handler.out.endLine();
    }

    @Override
    public void start(String name, Map<String, String> attributes) throws IOException {
        boundary(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (!WITHOUT_TEXT.contains(attribute.getKey())
                    && !attribute.getValue().isBlank()) {
                out.beside(attribute.getKey() + ": " + attribute.getValue() + "\n");
            }
        }
    }

    @Override
    public void end(String name) throws IOException {
        boundary(name);
    }

    private void boundary(String name) throws IOException {
        if (CELLS.contains(name)) {
            out.text("\t");
        } else if (!INLINE.contains(name)) {
            out.endLine();
        }
    }

    @Override
    public void text(char[] chars, int length) throws IOException {
        if (!out.lineOpen() && Blank.is(chars, length)) {
            return;
        }
        if (reader.line() != marked && !out.lineOpen()) {
            marked = reader.line();
            out.mark(Step.of(Kind.LINE, firstLine(chars, length)));
        }
        out.text(chars, length);
    }

    /** The reader is at the end of the text; it began so many lines earlier. */
    private long firstLine(char[] chars, int length) {
        long line = reader.line();
        boolean begun = false;
        for (int i = 0; i < length; i++) {
            begun |= chars[i] > ' ';
            if (begun && chars[i] == '\n') {
                line--;
            }
        }
        return Math.max(1, line);
    }

    @Override
    public void aside(char[] chars, int length) throws IOException {
        out.beside(new String(chars, 0, length));
    }
}
