package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * XML as names and values: each element with text is a line, the text after the name of the element; so is each attribute. An
 * element in the middle of a text is part of it. Places are paths.
 */
final class XmlHandler implements MarkupReader.Handler {
    private static final int DEEPEST = 64;

    private final LineWriter out;
    private final List<Level> levels = new ArrayList<>();
    private long deeper;

    private static final class Level {
        private final String name;
        private final boolean inText;
        private boolean hasText;

        private Level(String name, boolean inText) {
            this.name = name;
            this.inText = inText;
            this.hasText = inText;
        }
    }

    private XmlHandler(TextSink sink) {
        this.out = new LineWriter(sink);
    }

    static void read(Reader source, TextSink sink) throws IOException {
        XmlHandler handler = new XmlHandler(sink);
        new MarkupReader(source, false, handler).run();
        handler.out.endLine();
    }

    @Override
    public void start(String name, Map<String, String> attributes) throws IOException {
        boolean inText = !levels.isEmpty() && top().hasText;
        if (!inText) {
            out.endLine();
        }
        if (levels.size() < DEEPEST) {
            levels.add(new Level(name, inText));
        } else {
            deeper++;
        }
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String key = attribute.getKey();
            if (!attribute.getValue().isBlank() && !key.startsWith("xmlns")) {
                if (inText) {
                    out.beside(local(key) + ": " + attribute.getValue() + "\n");
                } else {
                    out.mark(place("/@" + key));
                    out.text(local(key) + ": " + attribute.getValue());
                    out.endLine();
                }
            }
        }
    }

    /** A tag that closes nothing is passed over; one that closes an outer element closes those inside it. */
    @Override
    public void end(String name) throws IOException {
        if (deeper > 0) {
            deeper--;
            return;
        }
        for (int i = levels.size() - 1; i >= 0; i--) {
            if (levels.get(i).name.equals(name)) {
                if (!levels.get(i).inText) {
                    out.endLine();
                }
                levels.subList(i, levels.size()).clear();
                return;
            }
        }
    }

    @Override
    public void text(char[] chars, int length) throws IOException {
        boolean inText = !levels.isEmpty() && top().hasText;
        if (!inText && Blank.is(chars, length)) {
            return;
        }
        if (!inText) {
            out.mark(place(""));
            if (!levels.isEmpty()) {
                top().hasText = true;
                out.text(local(top().name) + ": ");
            }
        }
        out.text(chars, length);
    }

    @Override
    public void aside(char[] chars, int length) throws IOException {
        if (!Blank.is(chars, length)) {
            out.beside(new String(chars, 0, length));
        }
    }

    private Level top() {
        return levels.get(levels.size() - 1);
    }

    private Step place(String attribute) {
        StringBuilder path = new StringBuilder();
        for (Level level : levels) {
            path.append('/').append(level.name);
        }
        return new Step(
                Kind.PATH,
                path.append(deeper > 0 ? "/..." : "").append(attribute).toString());
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
