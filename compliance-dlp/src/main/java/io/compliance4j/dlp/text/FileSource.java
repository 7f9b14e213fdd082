package io.compliance4j.dlp.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file to read: a name, which may tell its format, and its bytes. */
public interface FileSource {
    /** The name with its extension; empty when it is not known. */
    String name();

    /** Opens the content at its start. Called once for each reading; the reader closes it. */
    InputStream open() throws IOException;

    /** Where it lies on disk, if it does: saves a copy where it must be read back and forth. */
    default Optional<Path> path() {
        return Optional.empty();
    }

    /** A file on disk. */
    static FileSource of(Path file) {
        return new FileSource() {
            @Override
            public String name() {
                return String.valueOf(file.getFileName());
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public Optional<Path> path() {
                return Optional.of(file);
            }

            @Override
            public String toString() {
                return file.toString();
            }
        };
    }

    /** A file in memory, which is not copied. */
    static FileSource of(String name, byte[] content) {
        return of(name, () -> new ByteArrayInputStream(content));
    }

    /** A file from anywhere, for example a download. */
    static FileSource of(String name, Content content) {
        return new FileSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return content.open();
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    /** Opens a content. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }
}
