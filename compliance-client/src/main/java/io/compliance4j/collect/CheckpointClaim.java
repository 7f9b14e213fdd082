package io.compliance4j.collect;

import java.util.Optional;

/**
 * The right to write one checkpoint. Not thread-safe: one thread at a time. After {@link #close()} somebody else may claim
 * the name at once.
 */
public interface CheckpointClaim extends AutoCloseable {

    /**
     * The last checkpoint that was saved completely; empty if there is none yet. One that was damaged is never returned:
     * the store goes back to the one before it, or fails.
     *
     * @throws CheckpointException if it cannot be read, or nothing undamaged is left of what there was
     */
    Optional<Checkpoint> load();

    /**
     * Replaces the checkpoint. When this returns it survives a crash; when it throws, the one before is still there.
     *
     * @throws CheckpointException if somebody else has claimed the name meanwhile ({@link CheckpointException#fenced()}),
     *     or the checkpoint could not be written
     */
    void save(Checkpoint checkpoint);

    /** Gives the name back. Does not throw. */
    @Override
    void close();
}
