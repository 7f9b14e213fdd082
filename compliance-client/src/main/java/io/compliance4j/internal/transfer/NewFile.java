package io.compliance4j.internal.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears under its name complete, or not at all. Until {@link #publish()} the bytes are in a sibling, which
 * {@link #close()} removes. Every failure is a {@link LocalFailure}. Not thread-safe.
 */
final class NewFile implements Closeable {

    private final Path path;
    private final Path part;
    private final FileChannel channel;

    private NewFile(Path path, Path part, FileChannel channel) {
        this.path = path;
        this.part = part;
        this.channel = channel;
    }

    static NewFile create(Path path) {
        try {
            requireAbsent(path);
            Path part = path.resolveSibling("." + UUID.randomUUID() + ".part");
            return new NewFile(
                    path, part, FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new LocalFailure(e);
        }
    }

    Path path() {
        return path;
    }

    void write(byte[] bytes, int length) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new LocalFailure(e);
        }
    }

    /** Brings the bytes to the disk and gives them their name, never over another file. */
    void publish() {
        try {
            channel.force(true);
            channel.close();
            link();
            forceDirectory();
        } catch (IOException e) {
            throw new LocalFailure(e);
        }
    }

    /** A hard link is refused if the name is taken, which a move on POSIX systems is not. */
    private void link() throws IOException {
        try {
            Files.createLink(path, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            requireAbsent(path);
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void requireAbsent(Path path) throws FileAlreadyExistsException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(path.toString(), null, "downloads never overwrite a file");
        }
    }

    /** Makes the new name itself survive a power failure, on systems that let a directory be opened. */
    private void forceDirectory() {
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null) {
            return;
        }
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows refuses to open directories and orders these writes itself.
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new LocalFailure(e);
        }
    }
}
