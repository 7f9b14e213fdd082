package io.compliance4j.internal.collect;

import io.compliance4j.collect.CollectException.Reason;
import org.jspecify.annotations.Nullable;

/** Something other than the service ended the run; becomes a {@code CollectException} once there is a report. */
final class EndOfRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    EndOfRun(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
