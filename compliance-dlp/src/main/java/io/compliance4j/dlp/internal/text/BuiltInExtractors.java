package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.internal.text.tika.TikaText;
import io.compliance4j.dlp.text.TextExtractor;
import java.util.ArrayList;
import java.util.List;

/** The extractors that come with the library, in the order in which they are asked, and last Apache Tika where it is present. */
public final class BuiltInExtractors {
    private static final List<TextExtractor> ALL = find();

    private BuiltInExtractors() {}

    public static List<TextExtractor> all() {
        return ALL;
    }

    private static List<TextExtractor> find() {
        List<TextExtractor> all = new ArrayList<>(List.of(
                new PlainText(),
                new JsonText(),
                new MarkupText(),
                new MailText(),
                new OfficeText(),
                new ZipText(),
                new GzipText(),
                new TarText(),
                new RtfText(),
                new OleText()));
        try {
            all.add(TikaText.create());
        } catch (NoClassDefFoundError e) {
            // Tika is optional: without it its formats are gaps.
        }
        return List.copyOf(all);
    }
}
