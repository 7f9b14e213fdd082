package io.compliance4j.dlp.tenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where files lie while they are scanned: empty before and after. */
final class Workspace implements AutoCloseable {

    private final Path directory;

    private Workspace(Path directory) {
        this.directory = directory;
    }

    /** In that directory, which is nobody else's and is emptied first; or else in one of its own among the temporary files. */
    static Workspace open(Optional<Path> wanted) {
        try {
            if (wanted.isEmpty()) {
                return new Workspace(Files.createTempDirectory("compliance4j-scan-"));
            }
            Files.createDirectories(wanted.get());
            Workspace workspace = new Workspace(wanted.get());
            workspace.empty();
            return workspace;
        } catch (IOException e) {
            throw new UncheckedIOException("there is no directory for downloads: " + e.getMessage(), e);
        }
    }

    Path directory() {
        return directory;
    }

    /** Downloads are files; what else is there was put there by somebody else and stays. */
    private void empty() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, Files::isRegularFile)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            empty();
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("a download could not be deleted from " + directory, e);
        }
    }
}
