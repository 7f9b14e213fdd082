package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.FileType;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.dlp.text.TextExtractor;
import io.compliance4j.dlp.text.TextSink;
import java.nio.charset.StandardCharsets;

/** Office files with a password: a container that says so in its directory. Other such containers are none of this one's. */
final class OleText implements TextExtractor {
    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    @Override
    public boolean accepts(FileContent file) {
        return file.type().equals(FileType.OLE)
                && new String(file.head(), StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
    }

    @Override
    public void extract(FileContent file, TextSink sink) {
        sink.gap(GapReason.ENCRYPTED, "needs a password");
    }
}
