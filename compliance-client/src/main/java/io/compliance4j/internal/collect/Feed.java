package io.compliance4j.internal.collect;

import io.compliance4j.collect.DeadLetter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a collector reads: it turns a position into steps. Everything that differs between collectors is here; everything
 * they share (acknowledgement, checkpoints, remembered keys, dead letters, counting) is the {@link Engine}'s. Stateless.
 */
interface Feed<E> {

    /** What is collected and how, with a number that changes when positions get another meaning: {@code activities/1}. */
    String name();

    /** Fingerprint of the filter; a position is worth nothing under another one. */
    String filter();

    /** Where the way begins, as a measure for progress. */
    Optional<Instant> start();

    /** Where the way ends; empty if it goes on with time. */
    default Optional<Instant> end() {
        return Optional.empty();
    }

    /** One run from that position; an empty one is the beginning. */
    Steps<E> open(Map<String, String> position, Run run);

    /** Another try at what was given up; the positions of its steps do not count. */
    Steps<E> retry(DeadLetter letter, Run run);

    /** Whether the ids of our requests are to be remembered with the keys, to know our own footprint after a restart. */
    default boolean remembersRequests() {
        return false;
    }
}
