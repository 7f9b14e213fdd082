package io.compliance4j.collect;

import java.util.List;

/**
 * Events to be taken together. Immutable.
 *
 * @param <E> what they are
 */
public final class EventBatch<E> {

    private final List<E> events;
    private final List<DeadLetter> deadLetters;
    private final Checkpoint checkpoint;

    /** A batch; made by the collectors, and by tests of sinks. */
    public EventBatch(List<? extends E> events, List<DeadLetter> deadLetters, Checkpoint checkpoint) {
        this.events = List.copyOf(events);
        this.deadLetters = List.copyOf(deadLetters);
        this.checkpoint = checkpoint;
    }

    /** What is new, in the order of the feed. May be empty if there is something to say of dead letters only. */
    public List<E> events() {
        return events;
    }

    /** What was given up on the way to these events. They are kept with the checkpoint; this is to know at once. */
    public List<DeadLetter> deadLetters() {
        return deadLetters;
    }

    /**
     * What will be saved once this batch is acknowledged, for hosts that keep positions beside what they write instead of
     * in a {@link CheckpointStore}.
     */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public String toString() {
        return "EventBatch[" + events.size() + " events, " + deadLetters.size() + " dead letters]";
    }
}
