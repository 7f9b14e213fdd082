package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointException;

/** The rules that every claim keeps: an open claim, its own name, one generation after the other. Not thread-safe. */
final class Succession {

    private final String name;
    private long generation;
    private boolean closed;

    Succession(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The generation that was loaded or saved last; 0 if there is none. */
    long generation() {
        return generation;
    }

    void reached(long newGeneration) {
        generation = newGeneration;
    }

    void requireOpen() {
        if (closed) {
            throw new IllegalStateException("This claim on checkpoint '" + name + "' is closed; claim it again");
        }
    }

    void requireNext(Checkpoint checkpoint) {
        if (!checkpoint.scope().name().equals(name)) {
            throw new IllegalArgumentException("A checkpoint named '"
                    + checkpoint.scope().name() + "' cannot be saved under a claim on '" + name + "'");
        }
        if (checkpoint.generation() != generation + 1) {
            throw new IllegalArgumentException("Checkpoint '" + name + "' is at generation " + generation
                    + ", so the next is " + (generation + 1) + ", not " + checkpoint.generation()
                    + "; load it before the first save and count from there");
        }
    }

    CheckpointException fenced(String what) {
        return CheckpointException.fenced(
                "Checkpoint '" + name + "' " + what + ". Somebody else writes it now, so this collector has to stop.");
    }

    void close() {
        closed = true;
    }
}
