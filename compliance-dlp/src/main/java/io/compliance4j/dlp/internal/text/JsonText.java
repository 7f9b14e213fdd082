package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.FileType;
import io.compliance4j.dlp.text.TextExtractor;
import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of JSON, each on a line of its own after its name, with the path to it as its place; notebooks too, whose cells are
 * numbered. Strings are read without their escapes.
 *
 * <p>This is no parser that checks: what is not JSON is read as it stands, so that documents that were cut short, one document a
 * line, comments and plain text with a JSON name all give their text, and a string of any length takes no memory.
 */
final class JsonText implements TextExtractor {
    @Override
    public boolean accepts(FileContent file) {
        return file.type().equals(FileType.JSON) || file.type().equals(FileType.NOTEBOOK);
    }

    @Override
    public void extract(FileContent file, TextSink sink) throws IOException {
        Reader reader = Encodings.reader(file.stream(), file.head(), Optional.empty());
        new Run(reader, sink, file.type().equals(FileType.NOTEBOOK)).run();
    }

    /** The reading of one document, or of several after each other. */
    private static final class Run {
        private static final int LONGEST_NAME = 256;
        private static final int DEEPEST_PATH = 64;
        private static final int CHUNK = 16_384;

        private final Reader reader;
        private final TextSink sink;
        private final boolean notebook;
        private final char[] in = new char[CHUNK];
        private int at;
        private int filled;
        private final char[] out = new char[CHUNK];
        private int pending;
        /** One for each open object or array up to a depth, from the outside in. */
        private final List<Level> levels = new ArrayList<>();

        private long deeper;
        private String name = "";

        private static final class Level {
            private final boolean array;
            private long index;
            private String member = "";

            private Level(boolean array) {
                this.array = array;
            }
        }

        private Run(Reader reader, TextSink sink, boolean notebook) {
            this.reader = reader;
            this.sink = sink;
            this.notebook = notebook;
        }

        private void run() throws IOException {
            int c = next();
            while (c >= 0) {
                switch (c) {
                    case '{' -> open(false);
                    case '[' -> open(true);
                    case '}', ']' -> close();
                    case ',' -> comma();
                    case '"' -> string();
                    default -> {
                        if (c > ' ' && c != ':') {
                            bare((char) c);
                        }
                    }
                }
                c = next();
            }
            flush();
        }

        private void open(boolean array) {
            name = "";
            if (levels.size() < DEEPEST_PATH) {
                levels.add(new Level(array));
            } else {
                deeper++;
            }
        }

        private void close() {
            name = "";
            if (deeper > 0) {
                deeper--;
            } else if (!levels.isEmpty()) {
                levels.remove(levels.size() - 1);
            }
        }

        private void comma() {
            name = "";
            if (deeper == 0 && !levels.isEmpty()) {
                Level level = levels.get(levels.size() - 1);
                if (level.array) {
                    level.index++;
                }
            }
        }

        /** A string is a name when a colon follows it in an object, which shows only after its end. */
        private void string() throws IOException {
            boolean mayBeName = name.isEmpty() && !inArray();
            if (!mayBeName) {
                startValue();
                stringValue(new StringBuilder(), false);
                return;
            }
            StringBuilder text = new StringBuilder();
            boolean ended = stringValue(text, true);
            if (ended && skipSpace() == ':') {
                name = text.toString();
                if (deeper == 0 && !levels.isEmpty()) {
                    levels.get(levels.size() - 1).member = name;
                }
                return;
            }
            startValue();
            append(text);
            if (ended) {
                endValue(text.isEmpty() ? ' ' : text.charAt(text.length() - 1));
            } else {
                stringValue(new StringBuilder(), false);
            }
        }

        private boolean inArray() {
            return deeper == 0 && !levels.isEmpty() && levels.get(levels.size() - 1).array;
        }

        /**
         * Reads a string up to its closing quote.
         *
         * @param kept receives the text when it is short enough for a name
         * @param keep whether it may be a name: then reading stops when it is too long for one
         * @return whether the string is at its end
         */
        private boolean stringValue(StringBuilder kept, boolean keep) throws IOException {
            char last = ' ';
            int c = next();
            while (c >= 0 && c != '"') {
                char value = c == '\\' ? escape() : (char) c;
                last = value;
                if (keep) {
                    kept.append(value);
                    if (kept.length() == LONGEST_NAME) {
                        return false;
                    }
                } else {
                    put(value);
                }
                c = next();
            }
            if (!keep) {
                endValue(last);
            }
            return true;
        }

        private char escape() throws IOException {
            int c = next();
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> unicode();
                default -> c < 0 ? ' ' : (char) c;
            };
        }

        private char unicode() throws IOException {
            int value = 0;
            for (int i = 0; i < 4; i++) {
                int digit = Character.digit(peek(), 16);
                if (digit < 0) {
                    return '\ufffd';
                }
                next();
                value = value * 16 + digit;
            }
            return (char) value;
        }

        /** A number or a word, up to the next sign of JSON. */
        private void bare(char first) throws IOException {
            startValue();
            put(first);
            int c = peek();
            while (c >= 0 && c != ',' && c != '}' && c != ']' && c != '\n' && c != '"' && c != '{' && c != '[') {
                put((char) next());
                c = peek();
            }
            endValue(' ');
        }

        private void startValue() throws IOException {
            flush();
            sink.mark(place());
            if (!name.isEmpty()) {
                append(name);
                append(": ");
            }
            name = "";
        }

        /** In arrays of lines, as notebooks have them, a line already ends where its value does. */
        private void endValue(char last) throws IOException {
            if (last != '\n') {
                put('\n');
            }
        }

        private Step place() {
            if (notebook && levels.size() > 1 && levels.get(0).member.equals("cells") && levels.get(1).array) {
                return Step.of(Kind.CELL, levels.get(1).index + 1);
            }
            StringBuilder path = new StringBuilder("$");
            for (Level level : levels) {
                if (level.array) {
                    path.append('[').append(level.index).append(']');
                } else if (!level.member.isEmpty()) {
                    path.append('.').append(level.member);
                }
            }
            return new Step(Kind.PATH, path.append(deeper > 0 ? "..." : "").toString());
        }

        private void append(CharSequence text) throws IOException {
            for (int i = 0; i < text.length(); i++) {
                put(text.charAt(i));
            }
        }

        private void put(char c) throws IOException {
            if (pending == out.length) {
                flush();
            }
            out[pending++] = c;
        }

        private void flush() throws IOException {
            sink.text(out, 0, pending);
            pending = 0;
        }

        private int skipSpace() throws IOException {
            int c = peek();
            while (c >= 0 && c <= ' ') {
                next();
                c = peek();
            }
            return c;
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
            }
            return c;
        }
    }
}
