package io.compliance4j.dlp.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes out of a file of each format, and where it says that it stands. */
class FormatsTest {
    private static final String VALUE = "DE89 3704 0044 0532 0130 00";

    static Stream<Map.Entry<String, byte[]>> files() {
        return SampleFiles.withValue(VALUE).entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aValueIsFoundInAFileOfEveryFormat(Map.Entry<String, byte[]> file) throws IOException {
        List<LocatedFinding> found = new ArrayList<>();
        ExtractionReport report = FileScanner.of(DlpScanner.standard(), FileTextReader.standard())
                .scan(FileSource.of(file.getKey(), file.getValue()), Origin.UNKNOWN, found::add);
        assertThat(report.gaps()).isEmpty();
        assertThat(found).filteredOn(f -> f.finding().detector().equals("iban")).hasSize(1);
    }

    @Test
    void offsetsCountFromTheStartOfTheSection() throws IOException {
        List<LocatedFinding> found = new ArrayList<>();
        FileScanner.of(DlpScanner.standard(), FileTextReader.standard())
                .scan(FileSource.of("a.csv", SampleFiles.utf8("a;b\nc;" + VALUE + "\n")), Origin.UNKNOWN, found::add);
        assertThat(found).singleElement().satisfies(f -> {
            assertThat(f.finding().start()).isEqualTo(6);
            assertThat(f.finding().end()).isEqualTo(6 + VALUE.length());
            assertThat(f.section().isEmpty()).isTrue();
            assertThat(f.location()).hasToString("line 2");
        });
    }

    @Test
    void jsonGivesValuesWithTheirPaths() {
        ReadFile file = ReadFile.of(
                "a.json",
                SampleFiles.utf8(
                        "{\"users\":[{\"mail\":\"a\\u0040example.com\",\"n\":4111111111111111},{\"mail\":\"b@example.com\"}],"
                                + "\"list\":[\"c@example.com\",true,null]}"));
        assertThat(file.text())
                .isEqualTo(
                        "mail: a@example.com\nn: 4111111111111111\nmail: b@example.com\nc@example.com\ntrue\nnull\n");
        assertThat(file.place("a@example.com")).isEqualTo("path $.users[0].mail");
        assertThat(file.place("b@example.com")).isEqualTo("path $.users[1].mail");
        assertThat(file.place("c@example.com")).isEqualTo("path $.list[0]");
        assertThat(file.report().complete()).isTrue();
    }

    @Test
    void jsonThatIsNoneOrCutShortIsReadAllTheSame() {
        assertThat(ReadFile.of("a.json", SampleFiles.utf8("{\"a\":\"one@example.com\",\"b\":\"two@exam"))
                        .text())
                .contains("one@example.com")
                .contains("two@exam");
        assertThat(ReadFile.of("a.json", SampleFiles.utf8("no json: three@example.com"))
                        .text())
                .contains("three@example.com");
        String longest = "x".repeat(300_000) + " four@example.com";
        assertThat(ReadFile.of("a.json", SampleFiles.utf8("{\"" + longest + "\":\"" + longest + "\"}"))
                        .text())
                .hasSizeGreaterThanOrEqualTo(2 * longest.length());
    }

    @Test
    void theLinesOfANotebooksCellStayTogether() {
        ReadFile file = ReadFile.of(
                "a.ipynb",
                SampleFiles.utf8(
                        "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":\"x\"},{\"cell_type\":\"code\",\"source\":"
                                + "[\"key = '''first\\n\",\"second value-1 '''\\n\"],\"outputs\":[{\"text\":[\"value-2\"]}]}]}"));
        assertThat(file.text()).contains("key = '''first\nsecond value-1 '''\n");
        assertThat(file.place("value-1")).isEqualTo("cell 2");
        assertThat(file.place("value-2")).isEqualTo("cell 2");
    }

    @Test
    void xmlGivesNamesAndValues() {
        ReadFile file = ReadFile.of(
                "a.xml",
                SampleFiles.utf8(
                        "<?xml version=\"1.0\"?>\n<x:users><user mail=\"a@example.com\">\n <password>value-&#49;</password>"
                                + "<note>mixed <b>b@exa</b>mple.com</note><!-- c@example.com --><d><![CDATA[d@example.com <&]]></d></user></x:users>"));
        assertThat(file.text())
                .contains("mail: a@example.com\n")
                .contains("password: value-1\n")
                .contains("note: mixed b@example.com\n")
                .contains("c@example.com")
                .contains("d: d@example.com <&\n");
        assertThat(file.place("a@example.com")).isEqualTo("path /x:users/user/@mail");
        assertThat(file.place("value-1")).isEqualTo("path /x:users/user/password");
    }

    @Test
    void htmlGivesWhatPeopleSeeAndWhatTheyDoNot() {
        ReadFile file = ReadFile.of(
                "a.html",
                SampleFiles.utf8(
                        "<!DOCTYPE html>\n<html><head><title>t@example.com</title>\n<script>var a = 'js@example.com' < 1;</script>"
                                + "<style>/* css@example.com */</style></head>\n<body><p>one <b>4111</b>&nbsp;1111 b@ex<i>am</i>ple.com</p>"
                                + "<img alt='alt@example.com' class=none>\n<input value=\"in&#x40;example.com\"><!-- note@example.com -->"
                                + "<table><tr><td>x</td><td>td@example.com</td></table></body></html>"));
        assertThat(file.text())
                .contains(
                        "t@example.com",
                        "js@example.com' < 1",
                        "css@example.com",
                        "alt@example.com",
                        "note@example.com")
                .contains("one 4111 1111 b@example.com\n")
                .contains("value: in@example.com\n")
                .contains("td@example.com")
                .doesNotContain("none");
        assertThat(file.place("js@example.com")).isEqualTo("line 3");
        assertThat(file.place("b@example.com")).isEqualTo("line 4");
    }

    @Test
    void mailGivesHeadersTextsAndAttachments() {
        ReadFile file = ReadFile.of(
                "a.eml",
                SampleFiles.utf8(SampleFiles.mail(
                        SampleFiles.attachment("list.zip", SampleFiles.zip("in/a.csv", "zipped@example.com")),
                        SampleFiles.attachment("pdf.bin", SampleFiles.pdf("pdf@example.com")))));
        assertThat(file.text("part headers"))
                .contains(
                        "J\u00f6rg <from@example.com>", "to@example.com", "subject@example.com and folded@example.com");
        assertThat(file.text("part body"))
                .contains("plain@example.com caf\u00e9")
                .contains("html@example.com");
        assertThat(file.place("zipped@example.com")).isEqualTo("file list.zip > file in/a.csv > line 1");
        assertThat(file.place("pdf@example.com")).isEqualTo("file pdf.bin > page 1");
        assertThat(file.gaps()).isEmpty();
    }

    @Test
    void documentsGiveTheirBodyAndEverythingAround() {
        ReadFile file = ReadFile.of(
                "a.docx",
                SampleFiles.docx(SampleFiles.paragraph("in ru", "ns@exam", "ple.com") + SampleFiles.paragraph("x")));
        assertThat(file.text("")).contains("in runs@example.com\nx\n");
        assertThat(file.place("header@example.com")).isEqualTo("part header1");
        assertThat(file.place("footnote@example.com")).isEqualTo("part footnotes");
        assertThat(file.text("part comments")).contains("comment@example.com").contains("Author One");
        assertThat(file.text())
                .contains("link@example.com", "creator@example.com")
                .doesNotContain("looks@example.com");
        assertThat(file.gaps()).isEmpty();
    }

    @Test
    void workbooksGiveCells() {
        ReadFile file = ReadFile.of("a.xlsx", SampleFiles.xlsx());
        assertThat(file.place("shared@example.com")).isEqualTo("sheet Salaries & more > cell B1");
        assertThat(file.place("inline@example.com")).isEqualTo("sheet Salaries & more > cell A2");
        assertThat(file.place("result@example.com")).isEqualTo("sheet Salaries & more > cell C2");
        assertThat(file.place("unused@example.com")).isEqualTo("part sharedStrings");
        assertThat(file.text("sheet Salaries & more"))
                .contains("name\tshared@example.com\n")
                .contains("\t4111111111111111\t")
                .contains("formula@example.com", "head@example.com");
        assertThat(file.text()).contains("comment@example.com");
        assertThat(file.gaps()).isEmpty();
    }

    @Test
    void presentationsGiveSlidesAndNotes() {
        ReadFile file = ReadFile.of("a.pptx", SampleFiles.pptx());
        assertThat(file.place("slide@example.com")).isEqualTo("slide 3");
        assertThat(file.place("notes@example.com")).isEqualTo("part notesSlide3");
        assertThat(file.text()).contains("remark@example.com");
    }

    @Test
    void openDocumentsGiveTheirText() {
        ReadFile file = ReadFile.of("a.odt", SampleFiles.odt());
        assertThat(file.text("")).contains("write to open@example.com\n");
        assertThat(file.text("part meta")).contains("creator@example.com");
    }

    @Test
    void aPdfPageWithAFewLettersOrNoneIsAPageLikeOthers() {
        ReadFile file = ReadFile.of("a.pdf", SampleFiles.pdf("I", "", "third@example.com"));
        assertThat(file.place("third@example.com")).isEqualTo("page 3");
        assertThat(file.gaps()).isEmpty();
    }

    @Test
    void pdfGivesPagesAndWhatIsSaidAboutIt() {
        ReadFile file = ReadFile.of("a.pdf", SampleFiles.pdf("first@example.com", "second@example.com"));
        assertThat(file.place("first@example.com")).isEqualTo("page 1");
        assertThat(file.place("second@example.com")).isEqualTo("page 2");
        assertThat(file.text("part metadata")).contains("title@example.com");
        assertThat(file.gaps()).isEmpty();
    }

    @Test
    void richTextGivesItsWords() {
        ReadFile file = ReadFile.of(
                "a.rtf",
                SampleFiles.utf8(
                        "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 font@example.com;}}{\\b bo}ld\\'40example.com\\par"
                                + " \\u8364?uro \\'cf {\\*\\generator x@example.com}{\\field{\\*\\fldinst{HYPERLINK \"mailto:f@example.com\"}}}}"));
        assertThat(file.text())
                .contains("bold@example.com\n", "\u20acuro \u041f", "f@example.com")
                .doesNotContain("font@", "x@example.com");
    }

    @Test
    void theContentSaysMoreThanTheName() {
        assertThat(ReadFile.of("a.txt", SampleFiles.zip("b.txt", "value-1")).place("value-1"))
                .isEqualTo("file b.txt > line 1");
        assertThat(ReadFile.of("a.zip", SampleFiles.utf8("value-1")).place("value-1"))
                .isEqualTo("line 1");
        assertThat(ReadFile.of("", SampleFiles.docx(SampleFiles.paragraph("value-1")))
                        .text(""))
                .contains("value-1");
    }

    @Test
    void whatNobodyCanReadIsAGap() {
        byte[] png = SampleFiles.join(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0}, new byte[100]);
        assertThat(ReadFile.of("a.png", png).gaps()).containsExactly("unsupported_format");
        assertThat(ReadFile.of("a.dat", new byte[] {1, 2, 3, 0, 5}).gaps()).containsExactly("unknown_format");
        assertThat(ReadFile.of(
                                "a.docx",
                                SampleFiles.zip(
                                        "[Content_Types].xml",
                                        "",
                                        "word/document.xml",
                                        "<w:t>value-1</w:t>",
                                        "word/media/image1.png",
                                        png))
                        .gaps())
                .containsExactly("file word/media/image1.png: unsupported_format");
        assertThat(ReadFile.of("empty.bin", new byte[0]).report().complete()).isTrue();
    }

    @Test
    void anExtractorOfOnesOwnComesFirst() {
        TextExtractor own = new TextExtractor() {
            @Override
            public boolean accepts(FileContent file) {
                return file.name().endsWith(".own");
            }

            @Override
            public void extract(FileContent file, TextSink sink) throws IOException {
                sink.text(new String(file.stream().readAllBytes(), UTF_8).toUpperCase(java.util.Locale.ROOT));
            }
        };
        FileTextReader reader = FileTextReader.builder().add(own).build();
        assertThat(ReadFile.of(reader, FileSource.of("a.zip", SampleFiles.zip("b.own", "text")))
                        .text("file b.own"))
                .isEqualTo("TEXT");
    }

    @Test
    void anExtractorThatThrowsCostsItsFileOnly() {
        TextExtractor bad = new TextExtractor() {
            @Override
            public boolean accepts(FileContent file) {
                return file.name().endsWith(".bad");
            }

            @Override
            public void extract(FileContent file, TextSink sink) throws IOException {
                sink.text("before");
                throw new IllegalStateException("content of the file");
            }
        };
        FileTextReader reader = FileTextReader.builder().add(bad).build();
        ReadFile file = ReadFile.of(reader, FileSource.of("a.zip", SampleFiles.zip("a.bad", "x", "b.txt", "value-1")));
        assertThat(file.gaps()).containsExactly("file a.bad: failed");
        assertThat(file.report().gaps().get(0).detail()).doesNotContain("content");
        assertThat(file.text()).contains("before", "value-1");
    }
}
