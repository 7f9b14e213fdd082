package io.compliance4j.http;

/**
 * Is told what a client does on the wire, for metrics and traces. All methods do nothing unless overridden.
 *
 * <p>Events name the operation by its path template and carry neither key, query, identifiers nor content. The methods are
 * called on the thread that makes the call, several threads at a time; what they take is added to the call. An exception
 * is logged and ignored.
 */
public interface ClientListener {

    /** One request was answered, or failed; its body has been read by then. */
    default void onAttempt(AttemptEvent event) {}

    /** A call is about to wait: before another attempt, for a 429, or for its turn in the request budget. */
    default void onWait(WaitEvent event) {}

    /** A call has ended, with all its attempts and waits. */
    default void onCall(CallEvent event) {}
}
