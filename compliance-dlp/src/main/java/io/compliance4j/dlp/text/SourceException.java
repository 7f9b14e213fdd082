package io.compliance4j.dlp.text;

import java.io.IOException;

/** Carries a failure of the source, or of the disk, past everything that would take it for a broken file. */
final class SourceException extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException failure;

    SourceException(IOException failure) {
        super(failure);
        this.failure = failure;
    }

    IOException failure() {
        return failure;
    }
}
