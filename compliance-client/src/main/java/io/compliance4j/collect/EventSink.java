package io.compliance4j.collect;

import java.util.Objects;

/**
 * Where events go. Returning is the acknowledgement: the checkpoint moves after it and not before, so events whose
 * {@code write} failed or was cut off come again, with the same keys.
 *
 * <p>Called by one thread at a time. Taking long holds the collector back, which then asks the service for nothing.
 *
 * @param <E> what it takes
 */
@FunctionalInterface
public interface EventSink<E> {

    /**
     * Takes a batch, all of it or none.
     *
     * @throws RejectedEventException if one event can never be taken; it becomes a dead letter and the others are written
     *     again without it
     * @throws Exception if the batch could not be taken now; the run ends, and the next one brings it again
     */
    void write(EventBatch<E> batch) throws Exception;

    /** What it means that {@link #write} returned. */
    default Acknowledgement acknowledgement() {
        return Acknowledgement.ACCEPTED;
    }

    /** {@code sink}, whose acknowledgement means {@code acknowledgement}. */
    static <E> EventSink<E> acknowledging(Acknowledgement acknowledgement, EventSink<E> sink) {
        Objects.requireNonNull(acknowledgement, "acknowledgement");
        Objects.requireNonNull(sink, "sink");
        return new EventSink<>() {
            @Override
            public void write(EventBatch<E> batch) throws Exception {
                sink.write(batch);
            }

            @Override
            public Acknowledgement acknowledgement() {
                return acknowledgement;
            }
        };
    }
}
