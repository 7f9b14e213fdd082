package io.compliance4j.dlp.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What one extraction may hold of files, in memory and on disk, all nested files together. */
final class Spool {
    private final Path directory;
    private long memoryLeft;
    private long diskLeft;

    Spool(ExtractionLimits limits) {
        this.directory = limits.spoolDirectory();
        this.memoryLeft = limits.memoryBytes();
        this.diskLeft = limits.maxSpoolBytes();
    }

    boolean takeMemory(int bytes) {
        if (bytes > memoryLeft) {
            return false;
        }
        memoryLeft -= bytes;
        return true;
    }

    void giveMemory(long bytes) {
        memoryLeft += bytes;
    }

    void giveDisk(long bytes) {
        diskLeft += bytes;
    }

    /** A new temporary file that nobody else can open and that is gone when it is closed, or the process ends. */
    FileChannel openFile() throws SourceException {
        try {
            Path file = Files.createTempFile(directory, "compliance4j-", ".part");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            Files.deleteIfExists(file);
            return channel;
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    /**
     * Adds bytes to a temporary file.
     *
     * @return how long it is now
     */
    long write(FileChannel channel, byte[] bytes, int length, long stored) throws IOException {
        if (length > diskLeft) {
            throw new LimitPassedException(
                    GapReason.TOO_LARGE,
                    "must be held to be read, and is larger than memoryBytes and maxSpoolBytes allow");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new SourceException(e);
        }
        diskLeft -= length;
        return stored + length;
    }
}
