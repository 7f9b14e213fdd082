package io.compliance4j.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class FileMakerTest {
    private static final PlantedValue PLANTED = new PlantedValue("us_ssn", "My SSN is ", "536-22-8726", " (private).");

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void theSameSeedGivesTheSameBytes(FileKind kind) {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(make(kind, seed, PLANTED).bytes())
                    .isEqualTo(make(kind, seed, PLANTED).bytes());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FileKind.class,
            names = {"TEXT", "LOG", "MARKDOWN", "CSV", "JSON", "HTML", "TEXT_UTF16", "TEXT_LATIN1", "TEXT_WINDOWS1252"})
    void textFilesHoldTheValueAtItsOffsetAndLine(FileKind kind) {
        for (int seed = 0; seed < 20; seed++) {
            MadeFile made = make(kind, seed, PLANTED);
            String text = new String(made.bytes(), charset(kind));
            int start = made.start() + (kind == FileKind.TEXT_UTF16 && text.startsWith("\uFEFF") ? 1 : 0);
            assertThat(text.substring(start)).as("seed %d", seed).startsWith(PLANTED.value());
            long line =
                    1 + text.substring(0, start).chars().filter(c -> c == '\n').count();
            assertThat(made.location()).isEqualTo("line " + line);
        }
    }

    @Test
    void utf16BeginsWithAByteOrderMark() {
        assertThat(make(FileKind.TEXT_UTF16, 1, null).bytes()).startsWith(0xFE, 0xFF);
    }

    @Test
    void jsonParses() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(new ObjectMapper()
                            .readTree(make(FileKind.JSON, seed, PLANTED).bytes())
                            .get("remark")
                            .asText())
                    .isEqualTo(PLANTED.text());
        }
    }

    @Test
    void pdfsHaveRightOffsetsAndReadableStreams() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            byte[] bytes = make(FileKind.PDF, seed, PLANTED).bytes();
            String raw = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(raw).startsWith("%PDF-1.4").endsWith("%%EOF\n");
            Matcher end = Pattern.compile("startxref\n(\\d+)\n").matcher(raw);
            assertThat(end.find()).isTrue();
            int table = Integer.parseInt(end.group(1));
            assertThat(raw.substring(table)).startsWith("xref\n");
            Matcher entries = Pattern.compile("(\\d{10}) 00000 n \n").matcher(raw.substring(table));
            int number = 0;
            while (entries.find()) {
                number++;
                assertThat(raw.substring(Integer.parseInt(entries.group(1)))).startsWith(number + " 0 obj\n");
            }
            assertThat(raw.substring(table)).startsWith("xref\n0 " + (number + 1) + "\n");
            assertThat(pdfText(raw)).contains("(My SSN is 536-22-8726 \\(private\\).) Tj");
        }
    }

    @Test
    void officeDocumentsAreZipsOfWellFormedXmlWithTheText() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            MadeFile docx = make(FileKind.DOCX, seed, PLANTED);
            Document document = xml(part(docx.bytes(), "word/document.xml"));
            int paragraph = Integer.parseInt(docx.location().replace("paragraph ", ""));
            assertThat(document.getElementsByTagName("w:p").item(paragraph - 1).getTextContent())
                    .isEqualTo(PLANTED.text());
            MadeFile xlsx = make(FileKind.XLSX, seed, PLANTED);
            Map<String, byte[]> parts = unzip(xlsx.bytes());
            for (byte[] part : parts.values()) {
                assertThat(xml(part).getDocumentElement()).isNotNull();
            }
            String cell = xlsx.location().replace("Plan!", "");
            assertThat(new String(part(xlsx.bytes(), "xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
                    .contains("<c r=\"" + cell + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + PLANTED.text());
        }
    }

    @Test
    void pngsDecode() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            BufferedImage image = ImageIO.read(
                    new ByteArrayInputStream(make(FileKind.PNG, seed, null).bytes()));
            assertThat(image.getWidth()).isBetween(16, 64);
        }
    }

    @Test
    void zipsHoldTheValueAtTheirLocation() throws IOException {
        boolean nested = false;
        for (int seed = 0; seed < 20; seed++) {
            MadeFile made = make(FileKind.ZIP, seed, PLANTED);
            byte[] archive = made.bytes();
            String location = made.location();
            if (location.startsWith("inner.zip/")) {
                nested = true;
                archive = part(archive, "inner.zip");
                location = location.substring("inner.zip/".length());
            }
            String path = location.substring(0, location.indexOf(" line "));
            String text = new String(part(archive, path), StandardCharsets.UTF_8);
            assertThat(text.substring(made.start())).startsWith(PLANTED.value());
        }
        assertThat(nested).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = FileKind.class,
            names = {"ENCRYPTED", "BROKEN_ZIP", "TRUNCATED_PDF", "PNG"})
    void unreadableFilesHoldNothing(FileKind kind) {
        MadeFile made = make(kind, 1, PLANTED);
        made.report(plant -> assertThat(plant).isNull(), PlantSource.CHAT_FILE, "", "");
        assertThat(made.location()).isEmpty();
        assertThat(new String(made.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(PLANTED.value());
    }

    @Test
    void aPassageThatAKindCannotHoldAsItIsGoesIntoPlainText() {
        PlantedValue quoted = new PlantedValue("generic_api_key", "key = \"", "x", "\"");
        assertThat(FileMaker.holding(FileKind.CSV, quoted)).isEqualTo(FileKind.TEXT);
        assertThat(FileMaker.holding(FileKind.MARKDOWN, quoted)).isEqualTo(FileKind.MARKDOWN);
        PlantedValue japanese = new PlantedValue("jp_mynumber", "マイナンバーは ", "x", " です");
        assertThat(FileMaker.holding(FileKind.PDF, japanese)).isEqualTo(FileKind.TEXT);
        assertThat(FileMaker.holding(FileKind.DOCX, japanese)).isEqualTo(FileKind.DOCX);
    }

    private static MadeFile make(FileKind kind, int seed, @Nullable PlantedValue planted) {
        return FileMaker.make(new Seed(seed).of("file").rng(), kind, planted);
    }

    private static Charset charset(FileKind kind) {
        return switch (kind) {
            case TEXT_UTF16 -> StandardCharsets.UTF_16;
            case TEXT_LATIN1 -> StandardCharsets.ISO_8859_1;
            case TEXT_WINDOWS1252 -> Charset.forName("windows-1252");
            default -> StandardCharsets.UTF_8;
        };
    }

    private static String pdfText(String raw) throws Exception {
        StringBuilder text = new StringBuilder();
        Matcher streams = Pattern.compile("/Length (\\d+) /Filter /FlateDecode >>\nstream\n")
                .matcher(raw);
        while (streams.find()) {
            Inflater inflater = new Inflater();
            inflater.setInput(raw.substring(streams.end(), streams.end() + Integer.parseInt(streams.group(1)))
                    .getBytes(StandardCharsets.ISO_8859_1));
            byte[] out = new byte[100_000];
            int length = inflater.inflate(out);
            assertThat(inflater.finished()).isTrue();
            inflater.end();
            text.append(new String(out, 0, length, StandardCharsets.US_ASCII));
        }
        return text.toString();
    }

    private static Document xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static byte[] part(byte[] zip, String path) throws IOException {
        byte[] part = unzip(zip).get(path);
        assertThat(part).as(path).isNotNull();
        return Objects.requireNonNull(part);
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
