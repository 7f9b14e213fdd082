package io.compliance4j.paging;

/** Which end of a list comes first, where there is a choice. Cursors belong to the order that they were made under. */
public enum SortOrder {
    /** As it happened. */
    OLDEST_FIRST,
    /** The latest first. Very large local sessions refuse it. */
    NEWEST_FIRST
}
