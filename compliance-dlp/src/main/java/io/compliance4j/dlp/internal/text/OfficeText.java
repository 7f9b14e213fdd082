package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.internal.text.ZipArchive.Entry;
import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.FileType;
import io.compliance4j.dlp.text.TextExtractor;
import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Office and OpenDocument files: documents, sheets, slides with everything written on them, beside and behind them. Parts that hold
 * looks and no text are passed over; what is embedded is a file of its own.
 */
final class OfficeText implements TextExtractor {
    private static final Set<FileType> TYPES =
            Set.of(FileType.DOCX, FileType.XLSX, FileType.PPTX, FileType.OPEN_DOCUMENT);
    private static final Pattern LOOKS = Pattern.compile("\\[Content_Types]\\.xml|mimetype|META-INF/.*|Thumbnails/.*"
            + "|(word|xl|ppt)/(theme/.*|styles\\.xml|stylesWithEffects\\.xml|settings\\.xml|webSettings\\.xml|fontTable\\.xml"
            + "|fonts/.*|numbering\\.xml|calcChain\\.xml|presProps\\.xml|viewProps\\.xml|tableStyles\\.xml"
            + "|printerSettings/.*|metadata\\.xml|persons/.*)|settings\\.xml|manifest\\.rdf|Configurations2/.*");
    private static final Pattern FLOWING = Pattern.compile(
            "word/(?!comments(?:Ext|Ids))[^/]+\\.xml|ppt/(slides|notesSlides|slideMasters|slideLayouts|"
                    + "notesMasters|handoutMasters)/[^/]+\\.xml|content\\.xml|styles\\.xml|(word|xl|ppt)/(diagrams|drawings)/[^/]+\\.xml");
    private static final Pattern SLIDE = Pattern.compile("ppt/slides/slide(\\d+)\\.xml");
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");

    @Override
    public boolean accepts(FileContent file) {
        return TYPES.contains(file.type());
    }

    @Override
    public void extract(FileContent file, TextSink sink) throws IOException {
        ZipArchive archive = ZipArchive.open(file.bytes(), file.limits().maxFiles());
        Workbook workbook = file.type().equals(FileType.XLSX) ? Workbook.read(archive, file, sink) : Workbook.none();
        for (Entry entry : archive.entries()) {
            String name = entry.name();
            if (LOOKS.matcher(name).matches() || workbook.hasRead(name) || ZipText.unreadable(entry, sink)) {
                continue;
            }
            boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
            try (InputStream content = archive.content(entry)) {
                if (!xml) {
                    sink.file(name, entry.packed(), content);
                } else if (SHEET.matcher(name).matches() && file.type().equals(FileType.XLSX)) {
                    sink.part(
                            entry.packed(),
                            content,
                            part -> SheetHandler.read(reader(part), workbook, sink),
                            new Step(Kind.SHEET, workbook.sheetName(name)));
                } else {
                    sink.part(entry.packed(), content, part -> readPart(name, reader(part), sink), where(name));
                }
            }
        }
        workbook.unused(sink);
        ZipText.damage(archive, sink);
    }

    private static void readPart(String name, Reader reader, TextSink sink) throws IOException {
        if (name.endsWith(".rels")) {
            FlowHandler.links(reader, sink);
        } else if (FLOWING.matcher(name).matches()) {
            FlowHandler.read(reader, sink);
        } else {
            XmlHandler.read(reader, sink);
        }
    }

    private static Step[] where(String name) {
        Matcher slide = SLIDE.matcher(name);
        if (slide.matches()) {
            return new Step[] {new Step(Kind.SLIDE, slide.group(1))};
        }
        if (name.equals("word/document.xml") || name.equals("content.xml")) {
            return new Step[0];
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return new Step[] {new Step(Kind.PART, last.endsWith(".rels") ? "links of " + last : last.substring(0, dot))};
    }

    /** The text of a part; its first bytes, which tell the encoding, are put back. */
    static Reader reader(InputStream part) throws IOException {
        BufferedInputStream in = new BufferedInputStream(part, 8_192);
        in.mark(8_192);
        byte[] head = in.readNBytes(4_096);
        in.reset();
        return Encodings.reader(in, head, Optional.empty());
    }
}
