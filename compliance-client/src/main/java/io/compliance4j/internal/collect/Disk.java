package io.compliance4j.internal.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a checkpoint needs of a file system, step by step: after each step the machine may stop. */
interface Disk {

    /** All bytes of a file; empty if there is none. */
    Optional<byte[]> read(Path file) throws IOException;

    /** Writes a file, replacing what has that name, and returns when its bytes survive a power failure. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Gives a file another name in the same directory, replacing what has it, in one step. */
    void move(Path from, Path to) throws IOException;

    /** Removes a file. */
    void delete(Path file) throws IOException;

    /** Returns when the names in a directory survive a power failure. */
    void force(Path directory) throws IOException;

    /** Creates a directory and those above it, unless they are there. */
    void createDirectory(Path directory) throws IOException;

    /** Names of the files in a directory; none if there is no such directory. */
    List<String> names(Path directory) throws IOException;
}
