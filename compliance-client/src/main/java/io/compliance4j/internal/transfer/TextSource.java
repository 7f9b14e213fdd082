package io.compliance4j.internal.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** A text out of a JSON answer, as its UTF-8 bytes. */
final class TextSource implements Source {

    private final Supplier<TextContent> text;

    TextSource(Supplier<TextContent> text) {
        this.text = text;
    }

    @Override
    public <T> T read(Reader<T> reader) throws IOException {
        try (Content content = open()) {
            return reader.read(content);
        } catch (LocalFailure e) {
            throw e.unwrap();
        }
    }

    @Override
    public Content open() {
        TextContent fetched = text.get();
        Optional<String> md5 = fetched.md5().map(hex -> hex.toLowerCase(Locale.ROOT));
        return new Content(
                new ByteArrayInputStream(fetched.text().getBytes(StandardCharsets.UTF_8)),
                fetched.fileName(),
                fetched.mediaType(),
                () -> md5);
    }
}
