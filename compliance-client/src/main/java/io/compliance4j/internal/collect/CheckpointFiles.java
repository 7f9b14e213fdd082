package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointException;
import io.compliance4j.collect.KeySegment;
import io.compliance4j.internal.codec.CheckpointCodec;
import io.compliance4j.internal.codec.CheckpointDocument;
import io.compliance4j.internal.codec.DamagedCheckpointException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one checkpoint: the current document, the one before it, and the segments of remembered keys that the two
 * name. Wherever a save stops, one of the two is complete. Not thread-safe.
 *
 * <p>No file of one name is ever one of another's, because {@code ~} is in no name.
 */
final class CheckpointFiles {

    private static final Logger LOG = LoggerFactory.getLogger("io.compliance4j.collect");

    private final Disk disk;
    private final Path directory;
    private final String name;
    private final Path current;
    private final Path previous;
    private final Path next;
    private final Path keys;

    /** What the current document holds if nobody else writes it: what was found there, or what a failed save put there. */
    private Optional<byte[]> found = Optional.empty();

    private Optional<byte[]> attempted = Optional.empty();

    /** The document to go back to if the next save fails, and the segments it names. */
    private Optional<byte[]> base = Optional.empty();

    private Set<String> baseKeys = Set.of();
    private final Set<String> written = new HashSet<>();
    private boolean keysDirectoryIsForced;

    CheckpointFiles(Disk disk, Path directory, String name) {
        this.disk = disk;
        this.directory = directory;
        this.name = name;
        this.current = directory.resolve(name + ".json");
        this.previous = directory.resolve(name + "~previous.json");
        this.next = directory.resolve(name + "~next.json");
        this.keys = directory.resolve(name + ".keys");
    }

    /** The highest epoch in any document that can be read; 0 if there is none. */
    long epoch() throws IOException {
        long epoch = 0;
        for (Path file : List.of(current, previous)) {
            Optional<byte[]> bytes = disk.read(file);
            if (bytes.isPresent()) {
                try {
                    epoch = Math.max(epoch, CheckpointCodec.decode(bytes.get()).epoch());
                } catch (DamagedCheckpointException e) {
                    LOG.debug("{} {}", file, e.getMessage());
                }
            }
        }
        return epoch;
    }

    /**
     * The last checkpoint that was saved completely. A process that was killed may have left names that were not forced;
     * what is returned here has to survive from now on.
     *
     * @throws CheckpointException if there are documents, but none that can be read
     */
    Optional<Checkpoint> load() throws IOException {
        disk.force(directory);
        found = disk.read(current);
        attempted = Optional.empty();
        base = Optional.empty();
        baseKeys = Set.of();
        List<String> damages = new ArrayList<>();
        Optional<Checkpoint> last = complete(current, found, damages);
        if (last.isEmpty()) {
            last = complete(previous, disk.read(previous), damages);
            if (last.isPresent() && !damages.isEmpty()) {
                LOG.warn(
                        "Checkpoint '{}': {}. Going on from the one before it, {}, which costs duplicates.",
                        name,
                        damages.get(0),
                        previous);
            }
        }
        if (last.isEmpty() && !damages.isEmpty()) {
            throw new CheckpointException(
                    "Checkpoint '" + name + "' cannot be read: " + String.join("; ", damages)
                            + ". Restore it from a backup, or move " + current + ", " + previous + " and " + keys
                            + " away to collect anew from the start, which delivers everything again.",
                    null);
        }
        return last;
    }

    private Optional<Checkpoint> complete(Path file, Optional<byte[]> bytes, List<String> damages) throws IOException {
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            Checkpoint checkpoint = complete(CheckpointCodec.decode(bytes.get()));
            base = bytes;
            return Optional.of(checkpoint);
        } catch (DamagedCheckpointException e) {
            damages.add(file + " " + e.getMessage());
            return Optional.empty();
        }
    }

    private Checkpoint complete(CheckpointDocument document) throws IOException, DamagedCheckpointException {
        String owner = document.checkpoint().scope().name();
        if (!owner.equals(name)) {
            throw new DamagedCheckpointException("is of checkpoint '" + owner + "'");
        }
        List<KeySegment> segments = new ArrayList<>();
        for (String digest : document.remembered()) {
            segments.add(segment(digest));
        }
        baseKeys = Set.copyOf(document.remembered());
        written.clear();
        written.addAll(baseKeys);
        return document.with(segments);
    }

    private KeySegment segment(String digest) throws IOException, DamagedCheckpointException {
        Optional<byte[]> entries = disk.read(keys.resolve(digest));
        if (entries.isPresent()) {
            try {
                KeySegment segment = new KeySegment(entries.get());
                if (segment.digest().equals(digest)) {
                    return segment;
                }
            } catch (IllegalArgumentException e) {
                LOG.debug("{} is damaged", digest, e);
            }
        }
        throw new DamagedCheckpointException("names the remembered keys " + keys.resolve(digest) + ", which are "
                + (entries.isPresent() ? "damaged" : "missing"));
    }

    /**
     * Replaces the checkpoint after a {@link #load()}, unless somebody else has done so.
     *
     * @return whether nobody else has
     */
    boolean save(Checkpoint checkpoint, long epoch) throws IOException {
        Optional<byte[]> now = disk.read(current);
        if (!isOurs(now)) {
            return false;
        }
        found = now;
        writeKeys(checkpoint.remembered());
        byte[] document = CheckpointCodec.encode(checkpoint, epoch);
        attempted = Optional.of(document);
        disk.write(next, document);
        if (now.isPresent() && same(now, base)) {
            disk.move(current, previous);
        }
        disk.move(next, current);
        disk.force(directory);

        Set<String> kept = new HashSet<>(baseKeys);
        found = Optional.of(document);
        attempted = Optional.empty();
        base = found;
        baseKeys = digests(checkpoint.remembered());
        kept.addAll(baseKeys);
        written.retainAll(kept);
        removeKeysExcept(kept);
        return true;
    }

    private boolean isOurs(Optional<byte[]> now) {
        boolean ofFailedSave = attempted.isPresent() && (now.isEmpty() || same(now, attempted));
        return same(now, found) || ofFailedSave;
    }

    /** The segments of the document to go back to are in {@code written}, so that none of them is written over. */
    private void writeKeys(List<KeySegment> segments) throws IOException {
        boolean any = false;
        for (KeySegment segment : segments) {
            if (!written.contains(segment.digest())) {
                createKeysDirectory();
                byte[] entries = new byte[segment.size() * KeySegment.ENTRY_BYTES];
                segment.entries().get(entries);
                disk.write(keys.resolve(segment.digest()), entries);
                any = true;
            }
        }
        if (any) {
            disk.force(keys);
            written.addAll(digests(segments));
        }
    }

    private void createKeysDirectory() throws IOException {
        if (!keysDirectoryIsForced) {
            disk.createDirectory(keys);
            disk.force(directory);
            keysDirectoryIsForced = true;
        }
    }

    /** A file too many does no harm, so the save that succeeded before does not fail here. */
    private void removeKeysExcept(Set<String> kept) {
        try {
            for (String file : disk.names(keys)) {
                if (!kept.contains(file)) {
                    disk.delete(keys.resolve(file));
                }
            }
        } catch (IOException e) {
            LOG.debug("Checkpoint '{}': not all keys that are out of use could be removed", name, e);
        }
    }

    private static Set<String> digests(List<KeySegment> segments) {
        Set<String> digests = new HashSet<>();
        segments.forEach(segment -> digests.add(segment.digest()));
        return digests;
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent()
                && Arrays.equals(one.orElseGet(() -> new byte[0]), other.orElseGet(() -> new byte[0]));
    }
}
