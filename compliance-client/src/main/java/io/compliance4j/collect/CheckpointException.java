package io.compliance4j.collect;

import org.jspecify.annotations.Nullable;

/** A checkpoint could not be claimed, read or written. The message names the checkpoint and says what to do. */
public final class CheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean fenced;

    private CheckpointException(String message, @Nullable Throwable cause, boolean fenced) {
        super(message, cause);
        this.fenced = fenced;
    }

    /** A failure to claim, read or write. */
    public CheckpointException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    /** A failure because somebody else is the writer now. */
    public static CheckpointException fenced(String message) {
        return new CheckpointException(message, null, true);
    }

    /** Whether somebody else is the writer now; this one has to stop. */
    public boolean fenced() {
        return fenced;
    }
}
