package io.compliance4j.internal.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** A content on its way. Not thread-safe. */
final class Content implements Closeable {

    private final InputStream body;
    private final Optional<String> fileName;
    private final Optional<String> mediaType;
    private final Supplier<Optional<String>> expectedMd5;

    Content(
            InputStream body,
            Optional<String> fileName,
            Optional<String> mediaType,
            Supplier<Optional<String>> expectedMd5) {
        this.body = body;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.expectedMd5 = expectedMd5;
    }

    InputStream body() {
        return body;
    }

    /** As the server named it, decoded and otherwise untouched. */
    Optional<String> fileName() {
        return fileName;
    }

    Optional<String> mediaType() {
        return mediaType;
    }

    /** In lower-case hex. May make a request, so the body is closed first. */
    Optional<String> expectedMd5() {
        return expectedMd5.get();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
