package io.compliance4j.testkit.engine;

import java.time.Duration;

/**
 * How an answer travels. The HTTP door performs it; the in-process door hands it over as data.
 *
 * @param headersAfter how long the answer keeps the caller waiting for its headers
 * @param ending what becomes of the connection
 * @param afterBytes for the endings within the body: how many bytes of it are sent first
 * @param stall for {@link Ending#STALL}: how long nothing comes before the rest does
 */
public record Delivery(Duration headersAfter, Ending ending, long afterBytes, Duration stall) {
    /** The ways an answer can end. */
    public enum Ending {
        /** As it should. */
        COMPLETE,
        /** The connection is reset before any byte of the answer. */
        RESET_BEFORE_HEADERS,
        /** The connection is closed without any byte of the answer. */
        EMPTY,
        /** Bytes that are no HTTP, then the connection is closed. */
        GARBAGE,
        /** The connection is reset within the body. */
        RESET_IN_BODY,
        /** The connection is closed within the body, so that a chunked body lacks its end. */
        ABORT_IN_BODY,
        /** Nothing comes for a while within the body, then the rest. */
        STALL
    }

    public static Delivery normal() {
        return new Delivery(Duration.ZERO, Ending.COMPLETE, 0, Duration.ZERO);
    }

    public static Delivery of(Ending ending, long afterBytes) {
        return new Delivery(Duration.ZERO, ending, afterBytes, Duration.ZERO);
    }

    public boolean isNormal() {
        return ending == Ending.COMPLETE && headersAfter.isZero();
    }
}
