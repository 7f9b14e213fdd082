package io.compliance4j.dlp.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are made to do harm, or that came to harm: a gap or their text, in bounded time and memory, and nothing else. */
@Timeout(60)
class HostileFilesTest {
    private static final String VALUE = "value-1";
    private static final Set<String> TEXTS = Set.of(
            "a.txt", "a.md", "a.csv", "a.yaml", "A.java", "a.json", "a.jsonl", "a.ipynb", "a.xml", "a.html", "a.rtf");

    @TempDir
    Path spool;

    private FileTextReader reader(ExtractionLimits.Builder limits) {
        return FileTextReader.builder()
                .limits(limits.spoolDirectory(spool).build())
                .build();
    }

    private static FileSource source(byte[] content) {
        return FileSource.of("a", content);
    }

    @Test
    void aBombStopsAtItsRatioAndItsNeighboursAreRead() {
        byte[] zip = SampleFiles.zip("bomb.txt", new byte[100 << 20], "b.txt", VALUE);
        ReadFile file = ReadFile.of("a.zip", zip);
        assertThat(file.gaps()).contains("file bomb.txt: ratio");
        assertThat(file.place(VALUE)).isEqualTo("file b.txt > line 1");
        assertThat(ReadFile.of("a.gz", SampleFiles.gzip(new byte[100 << 20])).gaps())
                .containsExactly("file a: ratio");
        assertThat(ReadFile.of("a.docx", SampleFiles.docx(SampleFiles.paragraph("x".repeat(12 << 20))))
                        .gaps())
                .containsExactly("ratio");
    }

    @Test
    void manySmallBombsStopAtWhatTheyUnpackTo() {
        byte[] one = SampleFiles.zip("a", new byte[5 << 20]);
        Object[] entries = new Object[80];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "e" + i + ".zip";
            entries[i + 1] = one;
        }
        ReadFile file = ReadFile.of(
                reader(ExtractionLimits.builder().maxExpandedBytes(50 << 20)), source(SampleFiles.zip(entries)));
        assertThat(file.gaps()).last().isEqualTo("too_large");
    }

    @Test
    void archivesInArchivesEndAtADepth() {
        byte[] nested = SampleFiles.zip("deepest.txt", "deepest@example.com");
        for (int i = 20; i > 0; i--) {
            nested = SampleFiles.zip("n" + i + ".zip", nested, "v.txt", "level" + i + "@example.com");
        }
        ReadFile file = ReadFile.of("a.zip", nested);
        assertThat(file.text()).contains("level9@example.com").doesNotContain("deepest@example.com");
        assertThat(file.report().gaps()).hasSize(2).allSatisfy(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.TOO_DEEP);
            assertThat(gap.location().steps()).hasSize(11);
        });
    }

    @Test
    void entitiesAreNeverExpandedOrFetched() throws IOException {
        StringBuilder laughs =
                new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol0 \"haha@example.com\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY lol").append(i).append(" \"");
            laughs.append(("&lol" + (i - 1) + ";").repeat(10)).append("\">");
        }
        laughs.append("]><lolz>&lol9; value-1</lolz>");
        ReadFile file = ReadFile.of("a.xml", SampleFiles.utf8(laughs.toString()));
        assertThat(file.text()).contains("haha@example.com", "&lol9; value-1").hasSizeLessThan(2 * laughs.length());
        assertThat(file.report().complete()).isTrue();

        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
            String doctype = "<!DOCTYPE d SYSTEM \"" + url + "dtd\" [<!ENTITY e SYSTEM \"" + url + "e\">"
                    + "<!ENTITY f SYSTEM \"file:///etc/hostname\"><!ENTITY % p SYSTEM \"" + url + "p\">%p;]>";
            Object[] parts = SampleFiles.docxParts(SampleFiles.paragraph("&e;&f;" + VALUE));
            parts[3] = doctype + parts[3].toString().replaceFirst("<\\?xml[^>]*>", "");
            ReadFile docx = ReadFile.of("a.docx", SampleFiles.zip(parts));
            assertThat(docx.text("")).contains("&e;&f;" + VALUE);
            ReadFile xml = ReadFile.of(
                    "b.xml",
                    SampleFiles.utf8(doctype + "<d xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\""
                            + url + "\"/>&e;&f;" + VALUE + "</d>"));
            assertThat(xml.text()).contains("&e;&f;" + VALUE);
            ReadFile html = ReadFile.of(
                    "c.html", SampleFiles.utf8("<html><img src='" + url + "'><link href='" + url + "'>" + VALUE));
            assertThat(html.text()).contains(VALUE);
            server.setSoTimeout(200);
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void aPdfThatWasCutShortIsAGapHoweverMuchOfItCanBeRead() {
        byte[] pdf = SampleFiles.pdf(VALUE, "second page");
        for (int twentieths = 1; twentieths < 20; twentieths++) {
            byte[] part = Arrays.copyOf(pdf, pdf.length * twentieths / 20);
            assertThat(ReadFile.of("a.pdf", part).gaps())
                    .as("%d of %d bytes", part.length, pdf.length)
                    .isNotEmpty();
        }
        assertThat(ReadFile.of("a.pdf", pdf).gaps()).isEmpty();
    }

    @Test
    void aPdfWithABrokenTableGivesItsTextOrAGap() {
        byte[] pdf = SampleFiles.pdf(VALUE);
        String latin = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] wrongTable = latin.replaceAll("startxref\\s+\\d+", "startxref\n999999")
                .replaceAll("\\d{10} 00000 n", "9999999999 00000 n")
                .getBytes(StandardCharsets.ISO_8859_1);
        ReadFile file = ReadFile.of("a.pdf", wrongTable);
        assertThat(file.text().contains(VALUE) || !file.report().complete()).isTrue();
        ReadFile empty = ReadFile.of("a.pdf", SampleFiles.utf8("%PDF-1.7\nnothing that follows from that"));
        assertThat(empty.gaps()).containsExactly("broken");
    }

    @Test
    void afileOfTwoFormatsIsReadAsBoth() {
        byte[] zip = SampleFiles.zip("b.txt", VALUE);
        ReadFile pdf = ReadFile.of("a.pdf", SampleFiles.join(SampleFiles.pdf("page@example.com"), zip));
        assertThat(pdf.text()).contains(VALUE, "page@example.com");
        assertThat(pdf.gaps()).isEmpty();

        byte[] gif = SampleFiles.join(SampleFiles.utf8("GIF89a"), new byte[200]);
        ReadFile picture = ReadFile.of("a.gif", SampleFiles.join(gif, zip));
        assertThat(picture.text()).contains(VALUE);
        assertThat(picture.report().gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).isEqualTo(GapReason.UNSUPPORTED_FORMAT));

        ReadFile behind =
                ReadFile.of("a.zip", SampleFiles.join(zip, SampleFiles.utf8("after@example.com ".repeat(20))));
        assertThat(behind.text()).contains(VALUE, "after@example.com");

        ReadFile script = ReadFile.of(
                "a.sh",
                SampleFiles.join(SampleFiles.utf8("echo first@example.com\n".repeat(5_000)), zip, new byte[400]));
        assertThat(script.text()).contains("first@example.com");
        assertThat(script.text().contains(VALUE) || !script.report().complete()).isTrue();

        ReadFile gzip = ReadFile.of(
                "a.gz",
                SampleFiles.join(SampleFiles.gzip(SampleFiles.utf8(VALUE)), SampleFiles.utf8("after@example.com")));
        assertThat(gzip.text()).contains(VALUE, "after@example.com");
    }

    @Test
    void namesInArchivesOpenNothing() throws IOException {
        Path outside = spool.resolve("outside.txt");
        byte[] zip =
                SampleFiles.zip("../".repeat(30) + outside, VALUE, "/etc/passwd", "x", "C:\\a\n\u202egpj.exe", "y");
        ReadFile file = ReadFile.of(reader(ExtractionLimits.builder()), source(zip));
        assertThat(file.text()).contains(VALUE);
        assertThat(file.sections().keySet()).noneMatch(s -> s.contains("\n") || s.contains("\u202e"));
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatNeedsAPasswordIsAGap() {
        byte[] zip = SampleFiles.zip("secret.txt", "x", "open.txt", VALUE);
        zip[6] |= 1;
        int central = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[central + 8] |= 1;
        ReadFile file = ReadFile.of("a.zip", zip);
        assertThat(file.gaps()).containsExactly("file secret.txt: encrypted");
        assertThat(file.text()).contains(VALUE);
        assertThat(ReadFile.of("a.docx", SampleFiles.encryptedOffice()).gaps()).containsExactly("encrypted");
        assertThat(ReadFile.of("a.pdf", SampleFiles.pdf("password", new String[] {VALUE}))
                        .gaps())
                .containsExactly("encrypted");
    }

    private static int indexOf(byte[] in, byte[] what) {
        return new String(in, StandardCharsets.ISO_8859_1).indexOf(new String(what, StandardCharsets.ISO_8859_1));
    }

    static Stream<Map.Entry<String, byte[]>> files() {
        return SampleFiles.withValue(VALUE).entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatWasCutShortGivesItsTextOrAGap(Map.Entry<String, byte[]> sample) {
        byte[] whole = sample.getValue();
        int step = Math.max(1, whole.length / 60);
        for (int length = 1; length < whole.length; length += step) {
            ReadFile file = ReadFile.of(sample.getKey(), Arrays.copyOf(whole, length));
            if (!TEXTS.contains(sample.getKey()) && length > 600) {
                assertThat(file.text().contains(VALUE) || !file.report().complete())
                        .as("%s cut at %s of %s", sample.getKey(), length, whole.length)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileWithWrongBytesNeverThrows(Map.Entry<String, byte[]> sample) {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            byte[] bytes = sample.getValue().clone();
            for (int i = 0; i < 1 + round / 4; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThat(ReadFile.of(sample.getKey(), bytes).report().gapCount())
                    .as("%s seed %s round %s", sample.getKey(), seed, round)
                    .isNotNegative();
        }
    }

    @Test
    void limitsEndAReadingAndSayWhich() {
        byte[] text = SampleFiles.utf8("some words\n".repeat(50_000));
        assertThat(ReadFile.of(reader(ExtractionLimits.builder().maxFileBytes(100_000)), source(text))
                        .gaps())
                .containsExactly("too_large");
        ReadFile characters = ReadFile.of(reader(ExtractionLimits.builder().maxCharacters(100_000)), source(text));
        assertThat(characters.gaps()).containsExactly("too_large");
        assertThat(characters.text()).hasSizeBetween(50_000, 100_000);
        assertThat(ReadFile.of(
                                reader(ExtractionLimits.builder().maxFiles(2)),
                                source(SampleFiles.zip("a", "x", "b", "x", "c", "x")))
                        .gaps())
                .containsExactly("too_many");
    }

    @Test
    void whatIsTooLargeForTheMemoryGoesToAFileThatIsGoneAfterwards() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        byte[] zip = SampleFiles.zip("noise.bin", noise, "b.txt", VALUE);
        FileSource stream = FileSource.of("a.zip", () -> new ByteArrayInputStream(zip));
        ReadFile spooled = ReadFile.of(reader(ExtractionLimits.builder().memoryBytes(70_000)), stream);
        assertThat(spooled.text()).contains(VALUE);
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
        ReadFile refused = ReadFile.of(
                reader(ExtractionLimits.builder().memoryBytes(70_000).maxSpoolBytes(0)), stream);
        assertThat(refused.gaps()).containsExactly("too_large");
        Path onDisk = Files.write(spool.resolve("a.zip"), zip);
        assertThat(ReadFile.of(
                                reader(ExtractionLimits.builder()
                                        .memoryBytes(400_000)
                                        .maxSpoolBytes(0)),
                                FileSource.of(onDisk))
                        .text())
                .contains(VALUE);
    }

    @Test
    void timeRunsOut() {
        AtomicInteger seconds = new AtomicInteger();
        Clock fast = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.EPOCH.plusSeconds(seconds.getAndIncrement());
            }
        };
        FileTextReader reader = FileTextReader.builder()
                .clock(fast)
                .limits(ExtractionLimits.builder()
                        .maxTime(Duration.ofSeconds(20))
                        .build())
                .build();
        ReadFile file = ReadFile.of(reader, source(SampleFiles.utf8("some words\n".repeat(500_000))));
        assertThat(file.gaps()).containsExactly("timeout");
        assertThat(file.text()).startsWith("some words");
    }

    @Test
    void aSourceThatFailsIsNoGap() {
        FileSource broken = FileSource.of("a.zip", () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> FileTextReader.standard().read(broken, piece -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    @Test
    void whatTheReceiverThrowsComesOut() {
        for (Map.Entry<String, byte[]> sample : SampleFiles.withValue(VALUE).entrySet()) {
            assertThatThrownBy(() -> FileTextReader.standard()
                            .read(FileSource.of(sample.getKey(), sample.getValue()), piece -> {
                                throw new IllegalStateException("enough");
                            }))
                    .as(sample.getKey())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("enough");
        }
    }

    @Test
    void gapsAreCountedBeyondWhatIsListed() {
        Object[] entries = new Object[3_000];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "e" + i;
            entries[i + 1] = new byte[] {1, 0, 2};
        }
        ExtractionReport report = ReadFile.of("a.zip", SampleFiles.zip(entries)).report();
        assertThat(report.gapCount()).isEqualTo(1_500);
        assertThat(report.gaps()).hasSize(1_000);
        assertThat(report.files()).isEqualTo(1_500);
        assertThat(List.copyOf(report.gaps())).allMatch(g -> g.reason() == GapReason.UNKNOWN_FORMAT);
    }
}
