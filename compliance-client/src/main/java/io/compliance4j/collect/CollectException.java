package io.compliance4j.collect;

import org.jspecify.annotations.Nullable;

/**
 * A run ended before it had caught up. What was acknowledged until then stays so, and the next run continues from there.
 * The cause says what happened: an exception of the sink, or of {@code io.compliance4j.error}.
 */
public final class CollectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient CollectReport report;

    /** An end for that reason; {@code report} is of the run until then. */
    public CollectException(Reason reason, String message, @Nullable Throwable cause, CollectReport report) {
        super(message, cause);
        this.reason = reason;
        this.report = report;
    }

    /** What ended the run. */
    public Reason reason() {
        return reason;
    }

    /** What the run did until then. */
    public CollectReport report() {
        return report;
    }

    /** What can end a run. */
    public enum Reason {
        /** The service failed or refused in a way that repeating the call did not mend. */
        SERVICE,
        /** The sink threw. */
        SINK,
        /** The thread was interrupted; its flag is set again. */
        INTERRUPTED,
        /** Too much became a dead letter: something is wrong with more than single items. */
        TOO_MANY_DEAD_LETTERS
    }
}
