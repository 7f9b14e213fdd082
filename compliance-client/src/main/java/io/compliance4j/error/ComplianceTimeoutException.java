package io.compliance4j.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something took longer than was allowed; {@link #kind()} tells which of the limits it was. */
public final class ComplianceTimeoutException extends ComplianceIOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final Duration limit;

    public ComplianceTimeoutException(
            String message, Kind kind, Duration limit, RequestSent requestSent, @Nullable Throwable cause) {
        super(message, requestSent, cause);
        this.kind = kind;
        this.limit = limit;
    }

    /** Which limit was passed. */
    public Kind kind() {
        return kind;
    }

    /** The limit itself. */
    public Duration limit() {
        return limit;
    }

    /** The limits a call has. */
    public enum Kind {
        /** Opening the connection. */
        CONNECT,
        /** Waiting for the response's headers. */
        RESPONSE,
        /** Waiting for the request budget or a free slot. */
        QUEUE,
        /** The whole call with its retries and waits. */
        DEADLINE
    }
}
