package io.compliance4j.collect;

import java.time.Duration;
import java.util.Optional;

/**
 * Collects one part of the service under one name. A recipe: immutable and thread-safe; each run claims the name in the
 * checkpoint store, so that two runs of the same name never overlap.
 *
 * <p>Delivery is at least once, and effectively once in a store that is keyed by the events' dedupe keys: the checkpoint is
 * saved strictly after the sink returned. A run is a plain blocking call on the caller's thread. It may be killed at any
 * instant.
 *
 * @param <E> what is collected
 */
public interface Collector<E> {

    /**
     * Collects what is new since the last acknowledged batch, or since the collector's start, and returns once it has
     * caught up with what the service had when the run began.
     *
     * @throws CollectException if it ended before, with the report until then
     * @throws CheckpointException if the checkpoint is somebody else's at the moment, cannot be read or written, or was
     *     made under another filter: the message says how to go on
     * @throws IllegalArgumentException if the sink promises less than the options require
     */
    CollectReport run(EventSink<? super E> sink);

    /**
     * Runs again and again, with that pause between, until the thread is interrupted or {@link CollectOptions#stopWhen}
     * says so; returns the report of all runs together. A run that fails in a way that time may mend is repeated after
     * growing pauses of up to a minute; other failures end it.
     *
     * @throws CollectException if a run ended for a reason that does not go away by itself, such as a missing scope
     * @throws IllegalArgumentException if {@code interval} is negative
     */
    CollectReport follow(Duration interval, EventSink<? super E> sink);

    /**
     * Tries the dead letters once more and delivers those that can be collected now, with the keys they would have had.
     *
     * @throws CollectException if it ended before all were tried
     * @throws CheckpointException as for {@link #run}
     */
    CollectReport redrive(EventSink<? super E> sink);

    /**
     * The checkpoint as it stands; empty before the first run.
     *
     * @throws CheckpointException if it is in use or cannot be read
     */
    Optional<Checkpoint> checkpoint();
}
