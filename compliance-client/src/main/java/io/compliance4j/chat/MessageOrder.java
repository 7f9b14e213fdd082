package io.compliance4j.chat;

/** Which end of a transcript comes first. */
public enum MessageOrder {
    /** As it was said. */
    OLDEST_FIRST,
    /** The last turn first. Very large local sessions refuse it. */
    NEWEST_FIRST
}
