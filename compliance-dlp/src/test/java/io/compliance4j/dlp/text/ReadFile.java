package io.compliance4j.dlp.text;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file that was read: its text by section, as the pieces give it, and where in it something stands. */
final class ReadFile {
    private final Map<String, StringBuilder> sections = new LinkedHashMap<>();
    private final Map<String, TextLocation> places = new LinkedHashMap<>();
    private ExtractionReport report = new ExtractionReport(0, 0, List.of(), 0);

    static ReadFile of(String name, byte[] content) {
        return of(FileTextReader.standard(), FileSource.of(name, content));
    }

    static ReadFile of(FileTextReader reader, FileSource source) {
        ReadFile file = new ReadFile();
        try {
            file.report = reader.read(source, piece -> {
                file.sections
                        .computeIfAbsent(piece.section().toString(), k -> new StringBuilder())
                        .append(piece.text(), piece.from(), end(piece));
                for (String word : piece.text().split("[\\s\"'<>,;|]+", -1)) {
                    if (word.contains("@") || word.startsWith("value-")) {
                        int at = piece.text().indexOf(word);
                        file.places.putIfAbsent(word, piece.locate(at));
                    }
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }

    private static int end(TextPiece piece) {
        int end = piece.text().length();
        while (end > piece.from() && !piece.owns(end - 1)) {
            end--;
        }
        return end;
    }

    /** The text of a section, by what its location looks like. */
    String text(String section) {
        return Optional.ofNullable(sections.get(section)).map(Object::toString).orElse("");
    }

    /** All text, sections one after the other. */
    String text() {
        return String.join("\n", sections.values());
    }

    Map<String, StringBuilder> sections() {
        return sections;
    }

    /** Where a word with an at sign, or one that starts with {@code value-}, stands. */
    String place(String word) {
        return Optional.ofNullable(places.get(word))
                .map(Object::toString)
                .orElse("nowhere; there are " + places.keySet());
    }

    ExtractionReport report() {
        return report;
    }

    List<String> gaps() {
        return report.gaps().stream()
                .map(g -> g.location().isEmpty()
                        ? g.reason().label()
                        : g.location() + ": " + g.reason().label())
                .toList();
    }
}
