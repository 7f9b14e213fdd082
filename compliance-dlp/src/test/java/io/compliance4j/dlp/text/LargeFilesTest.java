package io.compliance4j.dlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Finding;
import io.compliance4j.dlp.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that are longer than a piece. The size of the largest is set by {@code -Dcompliance4j.largeFileBytes}; with 2147483648 and
 * {@code -Xmx64m} it shows that memory does not grow.
 */
class LargeFilesTest {
    private static final long LARGE = Long.getLong("compliance4j.largeFileBytes", 24L << 20);

    private static final String ROW = "1048576;north;2026-11-21;some words of a remark that nobody reads;17.50\n";
    private static final String PLANTED = "7;south;2026-11-21;pays from DE89 3704 0044 0532 0130 00 as before;1.00\n";
    private static final int PLANTED_EVERY = 9_973;

    /** Rows without end, of which some hold a value; made as they are read. */
    private static final class Rows extends InputStream {
        private static final byte[] PLAIN = ROW.getBytes(StandardCharsets.US_ASCII);
        private static final byte[] VALUE = PLANTED.getBytes(StandardCharsets.US_ASCII);

        private long left;
        private long row;
        private int at;

        private Rows(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int start, int length) {
            int n = 0;
            while (n < length && left > 0) {
                byte[] current = (row + 1) % PLANTED_EVERY == 0 ? VALUE : PLAIN;
                int part = (int) Math.min(Math.min(length - n, current.length - at), left);
                System.arraycopy(current, at, into, start + n, part);
                n += part;
                at += part;
                left -= part;
                if (at == current.length) {
                    at = 0;
                    row++;
                }
            }
            return n == 0 ? -1 : n;
        }
    }

    @Test
    void aLargeTableIsScannedAsItStreams() throws IOException {
        long[] found = new long[1];
        long[] wrong = new long[1];
        ExtractionReport report = FileScanner.of(DlpScanner.standard(), FileTextReader.standard())
                .scan(FileSource.of("large.csv", () -> new Rows(LARGE)), Origin.UNKNOWN, f -> {
                    if (f.finding().detector().equals("iban")) {
                        found[0]++;
                        long line = found[0] * PLANTED_EVERY;
                        long start = (line - 1) * ROW.length()
                                - (found[0] - 1) * (ROW.length() - PLANTED.length())
                                + PLANTED.indexOf("DE89");
                        if (!f.location().toString().equals("line " + line)
                                || f.finding().startOffset() != start) {
                            wrong[0]++;
                        }
                    }
                });
        assertThat(report.complete()).isTrue();
        assertThat(report.characters()).isEqualTo(LARGE);
        long block = (long) (PLANTED_EVERY - 1) * ROW.length() + PLANTED.length();
        assertThat(found[0]).isBetween(LARGE / block, LARGE / block + 1);
        assertThat(wrong[0]).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void piecesGiveTheFindingsOfTheWhole(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 2_300_000) {
            text.append(
                    random.nextInt(40) == 0
                            ? "write to user" + random.nextInt(1_000) + "@example.com now"
                            : "plain words ");
            text.append(random.nextInt(6) == 0 ? "\n" : " ");
        }
        // A value across each border of two pieces.
        for (int border = 1; border <= 2; border++) {
            int at = border * (PieceBuffer.SIZE - PieceBuffer.MARGIN) - border * PieceBuffer.MARGIN;
            text.replace(at - 12, at + 20, " DE89 3704 0044 0532 0130 00 and");
        }
        String all = text.toString();
        int[] lines = new int[all.length() + 1];
        for (int i = 0; i < all.length(); i++) {
            lines[i + 1] = lines[i] + (all.charAt(i) == '\n' ? 1 : 0);
        }
        List<Finding> whole = DlpScanner.standard().scan(all);
        List<Finding> found = new ArrayList<>();
        FileScanner.of(DlpScanner.standard(), FileTextReader.standard())
                .scan(FileSource.of("a.txt", SampleFiles.utf8(all)), Origin.UNKNOWN, f -> {
                    found.add(f.finding());
                    assertThat(f.location().toString())
                            .as("seed %s", seed)
                            .isEqualTo("line " + (1 + lines[f.finding().start()]));
                });
        assertThat(found).as("seed %s", seed).isEqualTo(whole);
    }

    @Test
    void placesHoldAcrossPieces() throws IOException {
        StringBuilder json = new StringBuilder("{\"rows\":[");
        int rows = 60_000;
        for (int i = 0; i < rows; i++) {
            json.append(i == 0 ? "" : ",").append("{\"mail\":\"user").append(i).append("@example.com\"}");
        }
        List<String> wrong = new ArrayList<>();
        int[] seen = new int[1];
        FileTextReader.standard()
                .read(FileSource.of("a.json", SampleFiles.utf8(json.append("]}").toString())), piece -> {
                    String text = piece.text();
                    for (int at = text.indexOf("user"); at >= 0; at = text.indexOf("user", at + 1)) {
                        if (piece.owns(at)) {
                            String number = text.substring(at + 4, text.indexOf('@', at));
                            seen[0]++;
                            if (!piece.locate(at).toString().equals("path $.rows[" + number + "].mail")) {
                                wrong.add(number);
                            }
                        }
                    }
                });
        assertThat(wrong).isEmpty();
        assertThat(seen[0]).isEqualTo(rows);
    }
}
