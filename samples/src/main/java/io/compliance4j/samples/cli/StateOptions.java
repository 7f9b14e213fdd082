package io.compliance4j.samples.cli;

import io.compliance4j.collect.CheckpointStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command that collects keeps its place. */
final class StateOptions {

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Keep the place in this folder: the same command run again delivers what is new since.")
    private @Nullable Path directory;

    /** Whether the next run is to go on where this one ends. */
    boolean kept() {
        return directory != null;
    }

    /** A store that forgets when the program ends, if nothing is to be kept. */
    CheckpointStore store() {
        return directory == null ? CheckpointStore.inMemory() : CheckpointStore.file(directory);
    }
}
