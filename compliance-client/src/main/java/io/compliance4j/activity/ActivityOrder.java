package io.compliance4j.activity;

/** Which end of the feed comes first. Cursors belong to the order that they were made under. */
public enum ActivityOrder {
    /** The service's own order. */
    NEWEST_FIRST,
    /** In the order of events; a record that becomes visible late lies behind a walk that has already passed its time. */
    OLDEST_FIRST
}
