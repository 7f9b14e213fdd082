package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.FileType;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.dlp.text.TextExtractor;
import io.compliance4j.dlp.text.TextSink;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Text as it stands: offsets are those of the decoded file. */
final class PlainText implements TextExtractor {
    private static final int CHUNK = 16_384;

    @Override
    public boolean accepts(FileContent file) {
        return file.type().equals(FileType.TEXT);
    }

    @Override
    public void extract(FileContent file, TextSink sink) throws IOException {
        Reader reader = Encodings.reader(file.stream(), file.head(), Optional.empty());
        sink.lines();
        char[] chunk = new char[CHUNK];
        long at = 0;
        boolean binary = false;
        int n = reader.read(chunk, 0, chunk.length);
        while (n >= 0) {
            sink.text(chunk, 0, n);
            if (!binary && isBinary(chunk, n)) {
                binary = true;
                sink.gap(
                        GapReason.UNKNOWN_FORMAT,
                        "from about character " + at + " on it is no text; it was read as if it were");
            }
            at += n;
            n = reader.read(chunk, 0, chunk.length);
        }
    }

    /** Control characters by the dozen, as no text has them. */
    private static boolean isBinary(char[] chars, int length) {
        int odd = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b && c != '\b') {
                odd++;
            }
        }
        return odd > 8 && odd > length / 50;
    }
}
