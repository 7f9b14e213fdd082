package io.compliance4j.internal.collect;

import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.internal.collect.CrashingDisk.Fault;
import java.nio.file.Path;
import java.util.Random;

/** The file store on a disk that stops at any step and byte, for tests of whoever uses the store. */
public final class CrashingFiles {

    private final Path directory;
    private final CrashingDisk disk;

    /** Only the locks are real, so that {@code directory} has to be there. */
    public CrashingFiles(Path directory) {
        this.directory = directory;
        this.disk = new CrashingDisk(directory);
    }

    /** The store of a process. */
    public CheckpointStore store() {
        return new FileCheckpointStore(directory, disk);
    }

    /** The process is killed at the step after so many others, where a write has then written so many bytes. */
    public void stopAfter(int steps, int bytes) {
        disk.arm(steps, Fault.CRASH_BEFORE, bytes);
    }

    /** Nothing stops any more. */
    public void go() {
        disk.disarm();
    }

    /** Changes that were not forced are lost or not. */
    public void losePower(Random random) {
        disk.losePower(random);
    }

    /** Flips a bit of the current document; false if a save was stopped between its two moves, so that there is none. */
    public boolean damage(String name, Random random) {
        return disk.damage(directory.resolve(name + ".json"), random);
    }

    /** Whether it is the stop that was asked for. */
    public static boolean isStop(Throwable thrown) {
        return thrown instanceof CrashingDisk.Crash;
    }
}
