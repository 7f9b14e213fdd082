package io.compliance4j.collect;

import java.util.Objects;

/** Thrown by a sink for an event that it can never take, such as one that is too large for what is behind it. */
public final class RejectedEventException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Object event;

    /** {@code reason} becomes that of the dead letter; it must not quote content. */
    public RejectedEventException(Object event, String reason) {
        super(reason);
        this.event = Objects.requireNonNull(event, "event");
    }

    /** The event of the batch that is meant. */
    public Object event() {
        return event;
    }
}
