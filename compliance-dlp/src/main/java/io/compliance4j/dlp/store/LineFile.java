package io.compliance4j.dlp.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that only grows, held by one process at a time. A last line without its end was being written when the process
 * ended, and goes when the file is opened. Not thread-safe.
 */
final class LineFile implements AutoCloseable {
    private static final int CHUNK = 65_536;

    private final Path file;
    private final FileChannel channel;
    private long end;

    /** Is told of each line when a file is opened. */
    interface Reader {
        void line(String line, long offset);
    }

    private LineFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static LineFile open(Path file, Reader reader) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            LineFile lines = new LineFile(file, channel);
            lines.load(reader);
            return lines;
        } catch (IOException | RuntimeException e) {
            closeAfter(channel, e);
            if (e instanceof OverlappingFileLockException) {
                throw new FindingStoreException(
                        file + " is open in another store: close that one, or use another file", e);
            }
            throw e instanceof FindingStoreException f
                    ? f
                    : new FindingStoreException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static void closeAfter(@Nullable FileChannel channel, Exception failure) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void load(Reader reader) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        long at = 0;
        long number = 1;
        int n = channel.read(ByteBuffer.wrap(chunk), at);
        while (n > 0) {
            int from = 0;
            for (int i = 0; i < n; i++) {
                if (chunk[i] == '\n') {
                    line.write(chunk, from, i - from);
                    from = i + 1;
                    tell(reader, line.toString(StandardCharsets.UTF_8), number++);
                    line.reset();
                    end = at + from;
                }
            }
            line.write(chunk, from, n - from);
            at += n;
            n = channel.read(ByteBuffer.wrap(chunk), at);
        }
        channel.truncate(end);
    }

    private void tell(Reader reader, String line, long number) {
        try {
            reader.line(line, end);
        } catch (RuntimeException e) {
            throw new FindingStoreException(
                    file + " line " + number + " cannot be read: restore the file from a copy, or take the line out",
                    e);
        }
    }

    /**
     * Adds lines, all of them or none.
     *
     * @param durable whether they have to survive a crash when this returns
     * @return where each of them begins
     */
    long[] append(List<String> added, boolean durable) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long[] offsets = new long[added.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = end + bytes.size();
            bytes.writeBytes(added.get(i).getBytes(StandardCharsets.UTF_8));
            bytes.write('\n');
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes.toByteArray());
        try {
            while (rest.hasRemaining()) {
                channel.write(rest, end + rest.position());
            }
            if (durable) {
                channel.force(false);
            }
            end += bytes.size();
            return offsets;
        } catch (IOException e) {
            try {
                channel.truncate(end);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw new FindingStoreException("cannot write " + file + ": " + e.getMessage() + "; nothing was added", e);
        }
    }

    /** Where the next line will begin. */
    long end() {
        return end;
    }

    /** The line that begins there. */
    String read(long offset) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer chunk = ByteBuffer.allocate(1024);
        try {
            long at = offset;
            while (channel.read(chunk.clear(), at) > 0) {
                byte[] bytes = Arrays.copyOf(chunk.array(), chunk.position());
                for (int i = 0; i < bytes.length; i++) {
                    if (bytes[i] == '\n') {
                        line.write(bytes, 0, i);
                        return line.toString(StandardCharsets.UTF_8);
                    }
                }
                line.write(bytes, 0, bytes.length);
                at += bytes.length;
            }
            throw new IOException("a line has no end");
        } catch (IOException e) {
            throw new FindingStoreException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new FindingStoreException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new FindingStoreException("cannot close " + file + ": " + e.getMessage(), e);
        }
    }
}
