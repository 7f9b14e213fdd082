package io.compliance4j.dlp.internal.text;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Splits XML and HTML into tags and text. It checks nothing, expands no entity of a document's own and opens nothing that one
 * refers to: a declaration of entities is text like any other, and an unknown entity stays as it is written. So no document can
 * make it grow, or be too broken for it. Text goes on in pieces, so that one of any length takes no memory.
 */
final class MarkupReader {
    /** Receives what the document consists of. */
    interface Handler {
        /** A start tag, or an empty element, after which {@link #end} follows. */
        void start(String name, Map<String, String> attributes) throws IOException;

        void end(String name) throws IOException;

        /** Text with its entities decoded: some of what stands between two tags. */
        void text(char[] chars, int length) throws IOException;

        /** What is no text of the document but may hold some: comments, declarations, instructions. */
        void aside(char[] chars, int length) throws IOException;
    }

    private static final int CHUNK = 16_384;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_VALUE = 65_536;
    private static final int MOST_ATTRIBUTES = 1_000;
    private static final int LONGEST_ENTITY = 12;
    /** Elements of HTML in which a less-than sign is no tag. */
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp");

    private final Reader reader;
    private final Handler handler;
    private final boolean html;
    private final char[] in = new char[CHUNK];
    private int at;
    private int filled;
    private long line = 1;
    private final char[] out = new char[CHUNK];
    private int pending;
    private boolean aside;

    MarkupReader(Reader reader, boolean html, Handler handler) {
        this.reader = reader;
        this.html = html;
        this.handler = handler;
    }

    /** The line that is being read, from 1. */
    long line() {
        return line;
    }

    void run() throws IOException {
        int c = next();
        while (c >= 0) {
            if (c == '<') {
                tag();
            } else if (c == '&') {
                entity();
            } else {
                put((char) c);
            }
            c = next();
        }
        flush();
    }

    private void tag() throws IOException {
        int c = peek();
        if (c == '!') {
            next();
            declaration();
        } else if (c == '?') {
            next();
            aside("?>");
        } else if (c == '/') {
            next();
            String name = name();
            skipTo('>');
            flush();
            handler.end(name);
        } else if (isNameStart(c)) {
            startTag();
        } else {
            put('<');
        }
    }

    private void startTag() throws IOException {
        flush();
        String name = name();
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean empty = false;
        int c = skipSpace();
        while (c >= 0 && c != '>') {
            if (c == '/') {
                next();
                empty = peek() == '>';
            } else if (c == '<') {
                break; // The tag before was never closed.
            } else {
                attribute(attributes);
            }
            c = skipSpace();
        }
        if (c == '>') {
            next();
        }
        handler.start(name, attributes);
        if (empty) {
            handler.end(name);
        } else if (html && RAW.contains(name)) {
            raw(name);
        }
    }

    private void attribute(Map<String, String> attributes) throws IOException {
        String name = name();
        if (name.isEmpty()) {
            put((char) next());
            return;
        }
        if (skipSpace() != '=') {
            return;
        }
        next();
        int quote = skipSpace();
        StringBuilder value = new StringBuilder();
        boolean quoted = quote == '"' || quote == '\'';
        if (quoted) {
            next();
        }
        int c = peek();
        while (c >= 0 && (quoted ? c != quote : c > ' ' && c != '>')) {
            next();
            if (value.length() == LONGEST_VALUE || attributes.size() == MOST_ATTRIBUTES) {
                give(name, value, attributes);
            }
            if (c == '&') {
                value.append(decoded());
            } else {
                value.append((char) c);
            }
            c = peek();
        }
        if (quoted) {
            next();
        }
        give(name, value, attributes);
    }

    /** What is too much for the map goes on as an aside, so that it is bounded and nothing is lost. */
    private void give(String name, StringBuilder value, Map<String, String> attributes) throws IOException {
        if (value.length() < LONGEST_VALUE && attributes.size() < MOST_ATTRIBUTES && !attributes.containsKey(name)) {
            attributes.put(name, value.toString());
        } else {
            aside = true;
            for (int i = 0; i < value.length(); i++) {
                put(value.charAt(i));
            }
            flush();
            aside = false;
        }
        value.setLength(0);
    }

    private void declaration() throws IOException {
        if (peek() == '-') {
            aside("-->");
        } else if (peek() == '[') {
            next();
            String kind = name();
            if (kind.equals(html ? "cdata" : "CDATA") && peek() == '[') {
                next();
                verbatim("]]>");
            }
        } else {
            doctype();
        }
    }

    /** A document type with what is declared in it, up to the angle bracket that closes it. */
    private void doctype() throws IOException {
        flush();
        aside = true;
        int depth = 0;
        int c = next();
        while (c >= 0 && (c != '>' || depth > 0)) {
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            put((char) c);
            c = next();
        }
        flush();
        aside = false;
    }

    private void aside(String end) throws IOException {
        flush();
        aside = true;
        verbatim(end);
        flush();
        aside = false;
    }

    /** Text up to a mark that ends it; at the end of the document all that is left. */
    private void verbatim(String end) throws IOException {
        int matched = 0;
        int c = next();
        while (c >= 0) {
            if (c == end.charAt(matched)) {
                matched++;
                if (matched == end.length()) {
                    return;
                }
            } else {
                matched = mismatch(end, matched, (char) c);
            }
            c = next();
        }
        putAll(end, matched);
    }

    /** Falls back to the longest beginning of the mark that still fits, and puts out what it can no longer be part of. */
    private int mismatch(String end, int matched, char c) throws IOException {
        String seen = end.substring(0, matched) + c;
        for (int drop = 1; drop <= seen.length(); drop++) {
            if (end.startsWith(seen.substring(drop))) {
                putAll(seen, drop);
                return seen.length() - drop;
            }
        }
        return 0;
    }

    private void putAll(String text, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            put(text.charAt(i));
        }
    }

    /** The content of an element that has no tags, up to its end tag. */
    private void raw(String name) throws IOException {
        StringBuilder tail = new StringBuilder();
        String end = "</" + name;
        int c = next();
        while (c >= 0) {
            tail.append((char) c);
            if (tail.length() > end.length()) {
                put(tail.charAt(0));
                tail.deleteCharAt(0);
            }
            if (tail.length() == end.length()
                    && tail.toString().toLowerCase(Locale.ROOT).equals(end)) {
                skipTo('>');
                flush();
                handler.end(name);
                return;
            }
            c = next();
        }
        putAll(tail.toString(), tail.length());
    }

    private void entity() throws IOException {
        String text = decoded();
        putAll(text, text.length());
    }

    /** What the entity after an ampersand stands for; itself when it is not known. */
    private String decoded() throws IOException {
        StringBuilder name = new StringBuilder();
        int c = peek();
        while (name.length() < LONGEST_ENTITY && (c == '#' || (c < 128 && Character.isLetterOrDigit(c)))) {
            name.append((char) next());
            c = peek();
        }
        Optional<String> text = Entities.decode(name.toString());
        if (text.isPresent() && c == ';') {
            next();
        }
        return text.orElse("&" + name);
    }

    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        int c = peek();
        while (isNamePart(c) && name.length() < LONGEST_NAME) {
            name.append((char) next());
            c = peek();
        }
        return html ? name.toString().toLowerCase(Locale.ROOT) : name.toString();
    }

    private static boolean isNameStart(int c) {
        return c == '_' || c == ':' || Character.isLetter(c);
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || c == '-' || c == '.' || c == '@' || Character.isDigit(c);
    }

    private int skipSpace() throws IOException {
        int c = peek();
        while (c >= 0 && c <= ' ') {
            next();
            c = peek();
        }
        return c;
    }

    private void skipTo(char end) throws IOException {
        int c = peek();
        while (c >= 0 && c != end && c != '<') {
            next();
            c = peek();
        }
        if (c == end) {
            next();
        }
    }

    private void put(char c) throws IOException {
        if (pending == out.length) {
            flush();
        }
        out[pending++] = c;
    }

    private void flush() throws IOException {
        if (pending > 0) {
            int n = pending;
            pending = 0;
            if (aside) {
                handler.aside(out, n);
            } else {
                handler.text(out, n);
            }
        }
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, reader.read(in, 0, in.length));
            at = 0;
        }
        return at < filled ? in[at] : -1;
    }

    private int next() throws IOException {
        int c = peek();
        if (c >= 0) {
            at++;
            if (c == '\n') {
                line++;
            }
        }
        return c;
    }
}
