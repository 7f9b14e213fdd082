package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.internal.text.ZipArchive.Entry;
import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the sheets of a workbook share: their names, and the strings that cells refer to. */
final class Workbook {
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final Workbook NONE = new Workbook();

    private final List<String> strings = new ArrayList<>();
    private final BitSet used = new BitSet();
    private final Map<String, String> names = new HashMap<>();
    private boolean stringsRead;

    private Workbook() {}

    static Workbook none() {
        return NONE;
    }

    /**
     * Reads them. Strings that are too many for the memory are not kept: the part with them is then read by itself, and cells
     * that refer to them are empty.
     */
    static Workbook read(ZipArchive archive, FileContent file, TextSink sink) throws IOException {
        Workbook book = new Workbook();
        Map<String, String> targets = new HashMap<>();
        book.part(archive, RELATIONS, sink, (name, attributes) -> {
            if (name.equals("Relationship")) {
                targets.put(attributes.getOrDefault("Id", ""), attributes.getOrDefault("Target", ""));
            }
        });
        book.part(archive, BOOK, sink, (name, attributes) -> {
            if (name.equals("sheet") || name.endsWith(":sheet")) {
                String target = targets.getOrDefault(attributes.getOrDefault("r:id", ""), "");
                book.names.put(
                        target.startsWith("/") ? target.substring(1) : "xl/" + target,
                        attributes.getOrDefault("name", ""));
            }
        });
        for (Entry entry : archive.entries()) {
            if (entry.name().equals(STRINGS) && !entry.encrypted() && entry.readable()) {
                try (InputStream content = archive.content(entry)) {
                    sink.part(
                            entry.packed(),
                            content,
                            part -> book.stringsRead = SharedStrings.read(
                                    OfficeText.reader(part),
                                    book.strings,
                                    file.limits().memoryBytes()),
                            new Step(Kind.PART, "sharedStrings"));
                }
            }
        }
        if (!book.stringsRead) {
            book.strings.clear();
        }
        return book;
    }

    private interface Starts {
        void start(String name, Map<String, String> attributes);
    }

    private void part(ZipArchive archive, String wanted, TextSink sink, Starts starts) throws IOException {
        for (Entry entry : archive.entries()) {
            if (entry.name().equals(wanted) && !entry.encrypted() && entry.readable()) {
                try (InputStream content = archive.content(entry)) {
                    sink.part(
                            entry.packed(),
                            content,
                            part -> new MarkupReader(OfficeText.reader(part), false, new StartsOnly(starts)).run(),
                            new Step(Kind.PART, "workbook"));
                }
            }
        }
    }

    private record StartsOnly(Starts starts) implements MarkupReader.Handler {
        @Override
        public void start(String name, Map<String, String> attributes) {
            starts.start(name, attributes);
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(char[] chars, int length) {}

        @Override
        public void aside(char[] chars, int length) {}
    }

    /** Whether a part needs no further reading. */
    boolean hasRead(String part) {
        return stringsRead && part.equals(STRINGS);
    }

    String sheetName(String part) {
        String name = names.getOrDefault(part, "");
        return name.isEmpty() ? part.substring(part.lastIndexOf('/') + 1) : name;
    }

    /** The string that a cell refers to, empty when there is none. */
    String string(String index) {
        try {
            int i = Integer.parseInt(index.strip());
            if (i >= 0 && i < strings.size()) {
                used.set(i);
                return strings.get(i);
            }
        } catch (NumberFormatException e) {
            return "";
        }
        return "";
    }

    /** Strings that no cell shows are in the file all the same. */
    void unused(TextSink sink) throws IOException {
        sink.section(new Step(Kind.PART, "sharedStrings"));
        for (int i = 0; i < strings.size(); i++) {
            if (!used.get(i)) {
                sink.text(strings.get(i));
                sink.text("\n");
            }
        }
    }
}
