package io.compliance4j.paging;

/** Order in time of lists that offer a choice. Cursors belong to the order that they were made under. */
public enum SortOrder {
    /** Oldest first. */
    ASCENDING,
    /** Newest first. */
    DESCENDING
}
