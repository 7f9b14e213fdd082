package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.FileType;
import io.compliance4j.dlp.text.TextExtractor;
import io.compliance4j.dlp.text.TextSink;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML and HTML. */
final class MarkupText implements TextExtractor {
    private static final int DECLARED_WITHIN = 2_048;
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)(?:<\\?xml[^>]{0,200}?encoding|<meta[^>]{0,200}?charset)\\s*=\\s*[\"']?([\\w.:-]{1,40})");

    @Override
    public boolean accepts(FileContent file) {
        return file.type().equals(FileType.XML) || file.type().equals(FileType.HTML);
    }

    @Override
    public void extract(FileContent file, TextSink sink) throws IOException {
        Reader reader = Encodings.reader(file.stream(), file.head(), declared(file.head()));
        sink.section();
        if (file.type().equals(FileType.HTML)) {
            HtmlHandler.read(reader, sink);
        } else {
            XmlHandler.read(reader, sink);
        }
    }

    private static Optional<Charset> declared(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(start);
        return matcher.find() ? Encodings.named(matcher.group(1)) : Optional.empty();
    }
}
