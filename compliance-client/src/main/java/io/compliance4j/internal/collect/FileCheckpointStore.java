package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointClaim;
import io.compliance4j.collect.CheckpointException;
import io.compliance4j.collect.CheckpointStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps checkpoints as files in one directory. A claim fails while another is alive. Thread-safe. */
public final class FileCheckpointStore implements CheckpointStore {

    private static final Logger LOG = LoggerFactory.getLogger("io.compliance4j.collect");

    private final Path directory;
    private final Disk disk;

    /** Keeps them in that directory, which is created by the first claim. */
    public FileCheckpointStore(Path directory) {
        this(directory, new LocalDisk());
    }

    FileCheckpointStore(Path directory, Disk disk) {
        this.directory = directory;
        this.disk = disk;
    }

    @Override
    public CheckpointClaim claim(String name) {
        CheckpointNames.require(name);
        try {
            disk.createDirectory(directory);
            NameLock lock = NameLock.acquire(name, directory.resolve(name + ".lock"));
            try {
                CheckpointFiles files = new CheckpointFiles(disk, directory, name);
                return new Claim(new Succession(name), lock, files, lock.nextEpoch(files.epoch()));
            } catch (IOException | RuntimeException e) {
                lock.release();
                throw e;
            }
        } catch (IOException e) {
            throw new CheckpointException(
                    "Checkpoint '" + name + "' could not be claimed in " + directory + ": " + e
                            + ". The directory has to be writable and on a file system with locks.",
                    e);
        }
    }

    private final class Claim implements CheckpointClaim {

        private final Succession succession;
        private final NameLock lock;
        private final CheckpointFiles files;
        private final long epoch;
        private boolean loaded;
        private boolean closed;

        Claim(Succession succession, NameLock lock, CheckpointFiles files, long epoch) {
            this.succession = succession;
            this.lock = lock;
            this.files = files;
            this.epoch = epoch;
        }

        @Override
        public Optional<Checkpoint> load() {
            succession.requireOpen();
            try {
                Optional<Checkpoint> last = files.load();
                succession.reached(last.map(Checkpoint::generation).orElse(0L));
                loaded = true;
                return last;
            } catch (IOException e) {
                throw new CheckpointException(
                        "Checkpoint '" + succession.name() + "' could not be read from " + directory + ": " + e, e);
            }
        }

        @Override
        public void save(Checkpoint checkpoint) {
            succession.requireOpen();
            if (!loaded) {
                load();
            }
            succession.requireNext(checkpoint);
            try {
                if (!lock.isHeld()) {
                    throw succession.fenced("was claimed again in " + directory);
                }
                if (!files.save(checkpoint, epoch)) {
                    throw succession.fenced("was changed by somebody else in " + directory);
                }
            } catch (IOException e) {
                throw new CheckpointException(
                        "Checkpoint '" + succession.name() + "' could not be saved in " + directory + ": " + e
                                + ". The one before it is still there.",
                        e);
            }
            succession.reached(checkpoint.generation());
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            succession.close();
            try {
                lock.release();
            } catch (IOException e) {
                LOG.debug("The lock on checkpoint '{}' could not be given back", succession.name(), e);
            }
        }
    }
}
