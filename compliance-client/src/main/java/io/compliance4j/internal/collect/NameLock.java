package io.compliance4j.internal.collect;

import io.compliance4j.collect.CheckpointException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lock file of one checkpoint. The operating system's lock on it dies with the process; the epoch written in it tells
 * a writer that somebody else has come after it, on file systems whose locks do not keep their word. Not thread-safe,
 * except for acquiring.
 */
final class NameLock {

    /** Locks of this process: opening and closing a file that it has locked already would give that lock up. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Far behind the text, which others have to be able to read where locks keep readers out. */
    private static final long LOCKED_BYTE = 1L << 30;

    private static final Pattern HOLDER = Pattern.compile("epoch (\\d{1,18}) process (\\d+)\n");

    private final Path file;
    private final RandomAccessFile open;
    private String holder = "";

    private NameLock(Path file, RandomAccessFile open) {
        this.file = file;
        this.open = open;
    }

    /**
     * Takes the lock, at once or not at all.
     *
     * @throws CheckpointException if somebody holds it
     */
    static NameLock acquire(String name, Path path) throws IOException {
        LocalDisk.createFile(path);
        Path file = path.toRealPath();
        if (!HELD.add(file)) {
            throw held(name, file, "this process, " + ProcessHandle.current().pid());
        }
        @Nullable RandomAccessFile open = null;
        try {
            open = new RandomAccessFile(file.toFile(), "rw");
            if (!tryLock(open)) {
                Matcher holder = HOLDER.matcher(text(open));
                throw held(name, file, holder.matches() ? "process " + holder.group(2) : "another process");
            }
            return new NameLock(file, open);
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            if (open != null) {
                open.close();
            }
            throw e;
        }
    }

    /** The lock is given back when the file is closed. */
    private static boolean tryLock(RandomAccessFile open) throws IOException {
        try {
            @Nullable FileLock lock = open.getChannel().tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static CheckpointException held(String name, Path file, String holder) throws IOException {
        return new CheckpointException(
                "Checkpoint '" + name + "' is being written by " + holder + " since "
                        + Files.getLastModifiedTime(file) + " (lock file " + file
                        + "). Stop that collector, or use another name; a lock ends with its process.",
                null);
    }

    /** Begins an epoch later than any before, and returns it. */
    long nextEpoch(long atLeastAfter) throws IOException {
        Matcher before = HOLDER.matcher(text(open));
        long epoch = Math.max(before.matches() ? Long.parseLong(before.group(1)) : 0, atLeastAfter) + 1;
        holder = "epoch " + epoch + " process " + ProcessHandle.current().pid() + "\n";
        open.setLength(0);
        open.seek(0);
        open.write(holder.getBytes(StandardCharsets.US_ASCII));
        open.getFD().sync();
        return epoch;
    }

    /** Whether nobody has begun a later epoch, as far as the file tells. */
    boolean isHeld() throws IOException {
        return text(open).equals(holder);
    }

    void release() throws IOException {
        try {
            open.close();
        } finally {
            HELD.remove(file);
        }
    }

    private static String text(RandomAccessFile open) throws IOException {
        byte[] text = new byte[(int) Math.min(open.length(), 100)];
        open.seek(0);
        open.readFully(text);
        return new String(text, StandardCharsets.US_ASCII);
    }
}
