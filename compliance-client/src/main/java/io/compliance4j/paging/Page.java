package io.compliance4j.paging;

import io.compliance4j.http.ResponseInfo;
import java.util.List;
import java.util.Optional;

/**
 * One answer of a list. Immutable.
 *
 * @param <T> what the list holds
 */
public interface Page<T> {

    /** The records in the server's order. May be empty although there is {@linkplain #hasMore() more}. */
    List<T> items();

    /** Whether the walk goes on behind this page, in its direction. */
    boolean hasMore();

    /**
     * Where to go on behind the last record of this page, now or on a later day. An empty page keeps the position that
     * led to it. Empty if the list has no such position: its walk has ended and later records are found by a new walk.
     */
    Optional<Cursor> after();

    /** Where to look for what comes before the first record of this page; empty for lists that only go forward. */
    Optional<Cursor> before();

    /**
     * The record that the page belongs to, where the answer carries one: the {@code Chat} of a page of messages, the
     * {@code LocalSession} or {@code RemoteSession} of a page of a transcript.
     */
    <H> Optional<H> header(Class<H> type);

    /** The answer's request-id, server time and state of the budget. */
    ResponseInfo response();
}
