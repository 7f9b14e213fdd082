package io.compliance4j.dlp.internal.text.tika;

import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Sends the events of a parser to a sink, a section for each page, until it is closed. */
final class TikaHandler extends DefaultHandler {
    private static final Set<String> LINES =
            Set.of("p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "title", "dt", "dd");
    /** What parsers and producers say about themselves. */
    private static final Set<String> NO_TEXT = Set.of("x-tika", "pdf", "access_permission", "content-type", "xmptpg");

    private final TextSink sink;
    private int page;
    private boolean closed;

    TikaHandler(TextSink sink) {
        this.sink = sink;
    }

    private interface Work {
        void run() throws IOException;
    }

    /** One thread at a time, and none after {@link #close}. */
    private synchronized void send(Work work) throws IOException {
        if (closed) {
            throw new IOException("too late");
        }
        work.run();
    }

    private void sendFromParser(Work work) throws SAXException {
        try {
            send(work);
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    synchronized void close() {
        closed = true;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        sendFromParser(() -> {
            if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
                page++;
                sink.section(Step.of(Kind.PAGE, page));
            }
            String target = attributes.getValue("href");
            if (target != null) {
                sink.text("\n" + target + "\n");
            }
        });
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (LINES.contains(name)) {
            sendFromParser(() -> sink.text("\n"));
        } else if (name.equals("td") || name.equals("th")) {
            sendFromParser(() -> sink.text("\t"));
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        sendFromParser(() -> sink.text(chars, start, length));
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        characters(chars, start, length);
    }

    void file(String name, InputStream content) throws IOException {
        send(() -> sink.file(name, -1, content));
    }

    /** Title, author, subject and the like. */
    void metadata(Metadata metadata) throws IOException {
        send(() -> {
            sink.section(new Step(Kind.PART, "metadata"));
            for (String name : metadata.names()) {
                String family = name.toLowerCase(java.util.Locale.ROOT).split(":", 2)[0];
                boolean aboutTheFile = NO_TEXT.contains(family) && !name.startsWith("pdf:docinfo:custom");
                if (!aboutTheFile && !name.equals("resourceName")) {
                    for (String value : metadata.getValues(name)) {
                        sink.text(name + ": " + value + "\n");
                    }
                }
            }
        });
    }
}
