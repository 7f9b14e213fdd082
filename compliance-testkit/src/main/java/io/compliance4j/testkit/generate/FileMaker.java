package io.compliance4j.testkit.generate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the bytes of files of every kind, around at most one planted value each. */
final class FileMaker {
    private static final String FORBIDDEN = "\n\r\"\\<>&,;|`";
    private static final List<String> NAMES = List.of(
            "report",
            "notes",
            "orders",
            "minutes",
            "export",
            "contacts",
            "budget 2026",
            "Übersicht",
            "résumé",
            "議事録",
            "отчёт",
            "تقرير",
            "план 🚀",
            "release_notes",
            "customers");

    private FileMaker() {}

    static String name(Rng r, FileKind kind) {
        return r.pick(NAMES) + "-" + r.between(1, 99) + "." + kind.extension();
    }

    /** The wanted kind when it can hold the passage as it is, plain text otherwise. */
    static FileKind holding(FileKind wanted, @Nullable PlantedValue planted) {
        if (planted == null || !wanted.carriesText()) {
            return wanted;
        }
        String text = planted.text();
        boolean fits = switch (wanted) {
            case PDF, TEXT_WINDOWS1252 -> encodes(PdfWriter.ENCODING, text);
            case TEXT_LATIN1 -> encodes(StandardCharsets.ISO_8859_1, text);
            default -> true;
        };
        return fits && (wanted.isVerbatim() || isSingleField(text)) ? wanted : FileKind.TEXT;
    }

    /** Whether a passage needs no quoting in CSV, JSON, XML or a line of a page. */
    static boolean isSingleField(String text) {
        return text.chars().noneMatch(c -> FORBIDDEN.indexOf(c) >= 0);
    }

    static MadeFile make(Rng r, FileKind kind, @Nullable PlantedValue planted) {
        return switch (kind) {
            case TEXT -> text(plainText(r, planted), StandardCharsets.UTF_8);
            case TEXT_UTF16 -> text(plainText(r, planted), StandardCharsets.UTF_16);
            case TEXT_LATIN1 -> text(western(r, planted), StandardCharsets.ISO_8859_1);
            case TEXT_WINDOWS1252 -> text(western(r, planted), PdfWriter.ENCODING);
            case LOG -> text(log(r, planted), StandardCharsets.UTF_8);
            case MARKDOWN -> text(markdown(r, planted), StandardCharsets.UTF_8);
            case CSV -> text(csv(r, planted), StandardCharsets.UTF_8);
            case JSON -> text(json(r, planted), StandardCharsets.UTF_8);
            case HTML -> text(html(r, planted), StandardCharsets.UTF_8);
            case PDF -> pdf(r, planted);
            case DOCX -> docx(r, planted);
            case XLSX -> xlsx(r, planted);
            case PNG -> unmarked(PngWriter.write(r.between(16, 64), r.between(16, 64), r));
            case ZIP -> zip(r, planted);
            case ENCRYPTED -> unmarked(r.bytes(r.between(500, 3000)));
            case BROKEN_ZIP -> {
                byte[] whole = zip(r, null).bytes();
                yield unmarked(Arrays.copyOf(whole, whole.length / 2));
            }
            case TRUNCATED_PDF -> {
                byte[] whole = pdf(r, null).bytes();
                yield unmarked(Arrays.copyOf(whole, whole.length / 3));
            }
        };
    }

    private static boolean encodes(Charset charset, String text) {
        return charset.newEncoder().canEncode(text);
    }

    private static MadeFile unmarked(byte[] bytes) {
        return new MadeFile(bytes, null, "", 0);
    }

    /** The piece of a text file is the whole of its text. */
    private static MadeFile text(MarkedText text, Charset charset) {
        byte[] bytes = text.toString().getBytes(charset);
        if (text.marks().isEmpty()) {
            return unmarked(bytes);
        }
        MarkedText.Mark mark = text.marks().get(0);
        return new MadeFile(bytes, mark.planted(), "line " + text.line(mark.start()), mark.start());
    }

    private static MarkedText plainText(Rng r, @Nullable PlantedValue planted) {
        MarkedText text = new MarkedText();
        text.add(Prose.title(r))
                .add("\n\n")
                .add(Prose.question(r))
                .add("\n")
                .add(Prose.curiosity(r))
                .add("\n");
        plantLine(text, planted);
        return text.add(Prose.paragraph(r, r.between(2, 8))).add("\n");
    }

    private static MarkedText western(Rng r, @Nullable PlantedValue planted) {
        MarkedText text = new MarkedText();
        text.add("Größe, prix élevé, año, coração\n").add(Prose.paragraph(r, 2)).add("\n");
        plantLine(text, planted);
        return text.add(Prose.paragraph(r, 3)).add("\n");
    }

    private static MarkedText markdown(Rng r, @Nullable PlantedValue planted) {
        MarkedText text = new MarkedText().add(Prose.markdown(r)).add("\n\n");
        plantLine(text, planted);
        return text.add(Prose.paragraph(r, 2)).add("\n");
    }

    private static MarkedText log(Rng r, @Nullable PlantedValue planted) {
        MarkedText text = new MarkedText();
        int lines = r.between(20, 60);
        int at = r.below(lines);
        for (int i = 0; i < lines; i++) {
            text.add(Prose.logLine(r)).add("\n");
            if (i == at) {
                plantLine(text, planted);
            }
        }
        return text;
    }

    private static MarkedText csv(Rng r, @Nullable PlantedValue planted) {
        MarkedText text = new MarkedText().add("item,owner,weeks,remark\r\n");
        int rows = r.between(3, 30);
        int at = r.below(rows);
        for (int i = 0; i < rows; i++) {
            text.add(Prose.plainTitle(r) + "," + r.pick(Names.GIVEN).display() + "," + r.between(1, 9) + ",");
            if (i == at && planted != null) {
                text.add(planted);
            }
            text.add("\r\n");
        }
        return text;
    }

    private static MarkedText json(Rng r, @Nullable PlantedValue planted) {
        MarkedText text = new MarkedText().add("{\n  \"title\": \"" + Prose.plainTitle(r) + "\",\n  \"remark\": \"");
        if (planted != null) {
            text.add(planted);
        }
        return text.add("\",\n  \"weeks\": " + r.between(1, 9) + ",\n  \"steps\": [\"" + Prose.plainTitle(r) + "\", \""
                + Prose.plainTitle(r) + "\"]\n}\n");
    }

    private static MarkedText html(Rng r, @Nullable PlantedValue planted) {
        MarkedText text = new MarkedText()
                .add("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + Prose.plainTitle(r)
                        + "</title></head>\n<body>\n<h1>" + Prose.plainTitle(r) + "</h1>\n<p>");
        if (planted != null) {
            text.add(planted);
        }
        return text.add("</p>\n<p>" + Prose.paragraph(r, 3) + "</p>\n</body></html>\n");
    }

    private static MadeFile pdf(Rng r, @Nullable PlantedValue planted) {
        List<List<String>> pages = new ArrayList<>();
        int count = r.between(1, 4);
        int plantedPage = r.below(count);
        int plantedLine = 0;
        for (int page = 0; page < count; page++) {
            List<String> lines = new ArrayList<>();
            lines.add(Prose.plainTitle(r) + " (" + (page + 1) + "/" + count + ")");
            int wanted = r.between(5, 30);
            while (lines.size() < wanted) {
                lines.add(Prose.paragraph(r, 1));
            }
            if (page == plantedPage && planted != null) {
                plantedLine = r.between(1, lines.size());
                lines.add(plantedLine, planted.text());
            }
            pages.add(lines);
        }
        byte[] bytes = PdfWriter.write(pages);
        return planted == null
                ? unmarked(bytes)
                : new MadeFile(
                        bytes, planted, "page " + (plantedPage + 1) + " line " + (plantedLine + 1), planted.start());
    }

    private static MadeFile docx(Rng r, @Nullable PlantedValue planted) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Prose.title(r));
        int count = r.between(3, 12);
        for (int i = 0; i < count; i++) {
            paragraphs.add(Prose.paragraph(r, r.between(1, 3)));
        }
        if (planted == null) {
            return unmarked(OfficeWriter.docx(paragraphs));
        }
        int at = r.between(1, count);
        paragraphs.add(at, planted.text());
        return new MadeFile(OfficeWriter.docx(paragraphs), planted, "paragraph " + (at + 1), planted.start());
    }

    private static MadeFile xlsx(Rng r, @Nullable PlantedValue planted) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("item", "owner", "weeks", "remark"));
        int count = r.between(3, 20);
        int at = r.between(1, count);
        for (int i = 1; i <= count; i++) {
            String remark = i == at && planted != null ? planted.text() : "";
            rows.add(List.of(
                    Prose.plainTitle(r), r.pick(Names.GIVEN).display(), Integer.toString(r.between(1, 9)), remark));
        }
        byte[] bytes = OfficeWriter.xlsx("Plan", rows);
        return planted == null
                ? unmarked(bytes)
                : new MadeFile(bytes, planted, "Plan!" + OfficeWriter.cell(at, 3), planted.start());
    }

    /** The value sits in a text file, every second time inside an archive inside the archive. */
    private static MadeFile zip(Rng r, @Nullable PlantedValue planted) {
        MadeFile inner = text(plainText(r, planted), StandardCharsets.UTF_8);
        boolean nested = r.percent(50);
        StoredZip zip = new StoredZip()
                .add(
                        "data/table.csv",
                        text(csv(r, null), StandardCharsets.UTF_8).bytes())
                .add("größe/bild.png", PngWriter.write(8, 8, r));
        String path = "notes/todo.txt";
        if (nested) {
            zip.add("inner.zip", new StoredZip().add(path, inner.bytes()).toBytes());
            path = "inner.zip/" + path;
        } else {
            zip.add(path, inner.bytes());
        }
        byte[] bytes = zip.toBytes();
        return planted == null
                ? unmarked(bytes)
                : new MadeFile(bytes, planted, path + " " + inner.location(), inner.start());
    }

    private static void plantLine(MarkedText text, @Nullable PlantedValue planted) {
        if (planted != null) {
            text.add(planted).add("\n");
        }
    }
}
