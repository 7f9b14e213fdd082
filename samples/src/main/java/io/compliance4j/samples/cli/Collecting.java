package io.compliance4j.samples.cli;

import io.compliance4j.collect.CollectException;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.Collector;
import io.compliance4j.collect.Counts;
import io.compliance4j.collect.DeadLetter;
import io.compliance4j.collect.EventBatch;
import io.compliance4j.collect.EventSink;
import io.compliance4j.error.ComplianceInterruptedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs a collector for a command: events go to stdout, what became of the rest to stderr and the counts. The place moves on
 * only when the lines of a batch were handed over.
 *
 * @param <E> what is collected
 */
final class Collecting<E> {

    private final Run run;
    private final boolean placeIsKept;
    private final Writer<E> writer;

    private Collecting(Run run, boolean placeIsKept, Writer<E> writer) {
        this.run = run;
        this.placeIsKept = placeIsKept;
        this.writer = writer;
    }

    /** What a collector has to be given so that its progress is shown. */
    static CollectOptions options(Run run) {
        CollectOptions.Builder options = CollectOptions.builder();
        return options.addListeners(run::collected).build();
    }

    /**
     * Collects until all is collected, or with a pause until interrupted. What earlier runs could not deliver is tried again
     * before.
     */
    static <E> void run(Run run, StateOptions state, Collector<E> collector, Optional<Duration> pause, Writer<E> writer)
            throws IOException {
        new Collecting<>(run, state.kept(), writer).collect(collector, pause);
    }

    private void collect(Collector<E> collector, Optional<Duration> pause) throws IOException {
        EventSink<E> stdout = this::write;
        try {
            if (collector
                    .checkpoint()
                    .filter(place -> !place.deadLetters().isEmpty())
                    .isPresent()) {
                end(collector.redrive(stdout));
            }
            if (pause.isPresent()) {
                end(collector.follow(pause.get(), stdout));
                throw new ComplianceInterruptedException("--follow was interrupted", null);
            }
            end(collector.run(stdout));
        } catch (CollectException e) {
            end(e.report());
            if (e.getCause() instanceof IOException notWritten) {
                throw notWritten;
            }
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw e;
        }
    }

    private void write(EventBatch<? extends E> batch) throws IOException {
        for (E event : batch.events()) {
            writer.write(event);
        }
        run.out().flush();
        for (DeadLetter letter : batch.deadLetters()) {
            run.warn(letter.id() + " was left out: " + letter.reason());
        }
    }

    private void end(CollectReport report) {
        run.counts().collected(report.counts());
        if (report.postponed() > 0) {
            run.warn(report.postponed() + " could not be read for now"
                    + (placeIsKept ? "; the next run tries again" : " and were left out"));
            if (!placeIsKept) {
                run.counts().collected(new Counts(report.postponed(), 0, 0, 0, report.postponed(), 0));
            }
        }
        report.silence()
                .ifPresent(time -> run.warn("the feed has not shown our own calls for " + time.toMinutes()
                        + " minutes: is recording switched off?"));
    }

    /** Writes an event to stdout, with what belongs to it. */
    @FunctionalInterface
    interface Writer<E> {
        void write(E event) throws IOException;
    }
}
