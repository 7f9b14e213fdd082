package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CollectException.Reason;
import io.compliance4j.collect.DeadLetter;
import io.compliance4j.collect.EventBatch;
import io.compliance4j.collect.EventSink;
import io.compliance4j.collect.RejectedEventException;
import io.compliance4j.error.ComplianceInterruptedException;
import java.util.List;
import java.util.Optional;

/** Hands batches to the sink and sorts out what it throws. */
final class Delivery<E> {

    private final EventSink<E> sink;

    Delivery(EventSink<E> sink) {
        this.sink = sink;
    }

    /** An event that the sink can never take. */
    record Rejection(int index, String reason) {}

    /** Empty once the sink has the whole batch; otherwise it has none of it, because of one event. */
    Optional<Rejection> write(List<? extends E> events, List<DeadLetter> deadLetters, Checkpoint after) {
        EventBatch<E> batch = new EventBatch<>(events, deadLetters, after);
        try {
            sink.write(batch);
            return Optional.empty();
        } catch (RejectedEventException e) {
            return Optional.of(new Rejection(indexOf(batch.events(), e), String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EndOfRun(Reason.INTERRUPTED, "the sink was interrupted", e);
        } catch (ComplianceInterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new EndOfRun(Reason.SINK, "the sink threw " + e.getClass().getName(), e);
        }
    }

    /** The very event, since a batch may hold another that is equal to it. */
    @SuppressWarnings("ReferenceEquality")
    private int indexOf(List<E> events, RejectedEventException e) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) == e.event()) {
                return i;
            }
        }
        throw new EndOfRun(Reason.SINK, "the sink rejected an event that was not in its batch; reject one that is", e);
    }
}
