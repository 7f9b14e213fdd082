package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Set;

/**
 * Running text of documents and slides: a paragraph is a line, however many runs of letters it is cut into. Elements are known by
 * their names without prefixes, which Office and OpenDocument share where it matters.
 */
final class FlowHandler implements MarkupReader.Handler {
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h", "tr", "table-row", "txbxContent", "annotation", "comment");
    private static final Set<String> BREAKS = Set.of("br", "cr", "line-break");
    private static final Set<String> TABS = Set.of("tab", "tc", "table-cell", "ptab");
    /** In Office files only what stands in these is text; in OpenDocument everything is. */
    private static final Set<String> TEXTS = Set.of("t", "delText", "instrText", "text");

    private static final Set<String> READ_ATTRIBUTES =
            Set.of("descr", "title", "author", "instr", "href", "name", "string-value", "formula", "creator");

    private final LineWriter out;
    private final boolean linksOnly;
    private boolean openDocument;
    private boolean inText;

    private FlowHandler(TextSink sink, boolean linksOnly) {
        this.out = new LineWriter(sink);
        this.linksOnly = linksOnly;
    }

    static void read(Reader source, TextSink sink) throws IOException {
        run(source, new FlowHandler(sink, false));
    }

    /** The targets outside the file of a part's relations: addresses behind links. */
    static void links(Reader source, TextSink sink) throws IOException {
        run(source, new FlowHandler(sink, true));
    }

    private static void run(Reader source, FlowHandler handler) throws IOException {
        new MarkupReader(source, false, handler).run();
        handler.out.endLine();
    }

    @Override
    public void start(String name, Map<String, String> attributes) throws IOException {
        String local = local(name);
        if (linksOnly) {
            if ("External".equals(attributes.get("TargetMode"))) {
                out.beside(attributes.getOrDefault("Target", "") + "\n");
            }
            return;
        }
        openDocument |= name.startsWith("office:document");
        inText = TEXTS.contains(local);
        if (PARAGRAPHS.contains(local) || BREAKS.contains(local)) {
            out.endLine();
        } else if (local.equals("s") && openDocument) {
            out.text(" ");
        } else if (local.equals("table") && openDocument) {
            out.endLine();
            out.mark(new Step(Kind.SHEET, attributes.getOrDefault("table:name", "")));
        }
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (READ_ATTRIBUTES.contains(local(attribute.getKey()))
                    && !attribute.getValue().isBlank()) {
                out.beside(attribute.getValue() + "\n");
            }
        }
    }

    @Override
    public void end(String name) throws IOException {
        String local = local(name);
        inText = false;
        if (TABS.contains(local)) {
            out.text("\t");
        } else if (PARAGRAPHS.contains(local)) {
            out.endLine();
        }
    }

    @Override
    public void text(char[] chars, int length) throws IOException {
        if (inText || (openDocument && (out.lineOpen() || !Blank.is(chars, length)))) {
            out.text(chars, length);
        }
    }

    @Override
    public void aside(char[] chars, int length) throws IOException {
        if (!linksOnly && !Blank.is(chars, length)) {
            out.beside(new String(chars, 0, length));
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
