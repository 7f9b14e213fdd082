package io.compliance4j.collect;

/** What it means that a sink has returned, weakest first. A checkpoint is worth as much as the acknowledgement before it. */
public enum Acknowledgement {
    /** Nothing: the events were sent to somebody who does not answer, such as a syslog server over UDP. */
    NONE,
    /** Somebody took them over, such as an HTTP server that answered 2xx. */
    ACCEPTED,
    /** They survive a crash: a committed transaction, a forced file, a replicated log. */
    DURABLE
}
