package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointClaim;
import io.compliance4j.collect.CheckpointException;
import io.compliance4j.collect.CheckpointScope;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectException;
import io.compliance4j.collect.CollectException.Reason;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.DeadLetter;
import io.compliance4j.collect.EventSink;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.ComplianceInterruptedException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What all collectors share: claims the checkpoint, lets a {@link Session} read the feed from there, and turns what ended
 * it into a report or an exception with one. Thread-safe; a run belongs to its thread.
 */
final class Engine<E> {

    private final CollectorContext context;
    private final CheckpointStore store;
    private final CollectOptions options;
    private final CheckpointScope scope;
    private final Feed<E> feed;

    Engine(CollectorContext context, CheckpointStore store, String name, CollectOptions options, Feed<E> feed) {
        this.context = context;
        this.store = store;
        this.options = options;
        this.scope = new CheckpointScope(name, feed.name(), feed.filter());
        this.feed = feed;
    }

    /** Collects until the feed has caught up. */
    CollectReport run(EventSink<? super E> sink) {
        return claimed(sink, session -> {
            try (Steps<E> steps = feed.open(session.checkpoint().position(), session)) {
                return session.exhaust(steps);
            }
        });
    }

    /** Tries every dead letter once. */
    CollectReport redrive(EventSink<? super E> sink) {
        return claimed(sink, session -> {
            for (DeadLetter letter : session.checkpoint().deadLetters()) {
                try (Steps<E> steps = feed.retry(letter, session)) {
                    if (!session.retry(letter, steps)) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    /** Whether there is an end to what is collected, behind which another run finds nothing. */
    boolean hasEnd() {
        return feed.end().isPresent();
    }

    /** The checkpoint as it stands. */
    Optional<Checkpoint> checkpoint() {
        try (CheckpointClaim claim = store.claim(scope.name())) {
            return claim.load().map(this::requireSameScope);
        }
    }

    /** Runs {@code work}, which says whether it came to the end. */
    private CollectReport claimed(EventSink<? super E> sink, Predicate<Session<E>> work) {
        requireTrusted(sink);
        try (CheckpointClaim claim = store.claim(scope.name())) {
            Checkpoint found = claim.load().map(this::requireSameScope).orElseGet(this::beginning);
            Session<E> session = new Session<>(context, claim, found, feed, options, sink);
            try {
                return session.report(work.test(session));
            } catch (ComplianceInterruptedException e) {
                throw ended(session, Reason.INTERRUPTED, "the thread was interrupted", e);
            } catch (ComplianceException e) {
                throw ended(session, Reason.SERVICE, e.getMessage(), e);
            } catch (EndOfRun e) {
                throw ended(session, e.reason(), e.getMessage(), e.getCause());
            }
        }
    }

    private CollectException ended(Session<E> session, Reason reason, @Nullable String why, @Nullable Throwable cause) {
        return new CollectException(
                reason,
                "Collecting '" + scope.name() + "' ended before it had caught up, and the next run continues there: "
                        + why,
                cause,
                session.report(false));
    }

    private void requireTrusted(EventSink<? super E> sink) {
        if (sink.acknowledgement().compareTo(options.requiredAcknowledgement()) < 0) {
            throw new IllegalArgumentException("The sink acknowledges " + sink.acknowledgement()
                    + ", but a checkpoint needs at least " + options.requiredAcknowledgement()
                    + "; use a sink that answers, or set CollectOptions.requiredAcknowledgement and accept the loss");
        }
    }

    private Checkpoint requireSameScope(Checkpoint found) {
        CheckpointScope other = found.scope();
        if (other.equals(scope)) {
            return found;
        }
        String why = other.feed().equals(scope.feed())
                ? "under another filter"
                : "by another collector (" + other.feed() + "; this is " + scope.feed() + ")";
        throw new CheckpointException(
                "The checkpoint '" + scope.name() + "' was made " + why
                        + ", so that going on from it would leave records"
                        + " out. Collect with what it was made with, or under another name, which begins anew",
                null);
    }

    private Checkpoint beginning() {
        return Checkpoint.builder().scope(scope).generation(0).build();
    }
}
