package io.compliance4j.samples.cli;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Goes through files and folders in the order of their names. Links inside folders are not followed. */
final class FileWalk {

    private final Output output;
    private final FileStep step;

    FileWalk(Output output, FileStep step) {
        this.output = output;
        this.step = step;
    }

    /**
     * Takes the step with every regular file.
     *
     * @throws UsageException before the first step if a path does not exist
     */
    void through(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageException("--path " + path + ": there is no such file or folder");
            }
        }
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path);
            } else {
                file(path);
            }
        }
    }

    private void folder(Path folder) throws IOException {
        List<Path> content = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(content::add);
        } catch (IOException | DirectoryIteratorException e) {
            output.leftOut(folder.toString(), ExitStatus.oneLine(e));
            return;
        }
        Collections.sort(content);
        for (Path path : content) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                folder(path);
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                file(path);
            }
        }
    }

    private void file(Path file) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException();
        }
        step.take(file);
    }

    /** Something to be done with a file. */
    @FunctionalInterface
    interface FileStep {
        void take(Path file) throws IOException;
    }
}
