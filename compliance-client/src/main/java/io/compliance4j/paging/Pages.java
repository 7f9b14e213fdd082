package io.compliance4j.paging;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list of any length on the server: a recipe that may be walked any number of times, each time anew.
 *
 * <p>Nothing is requested before the first {@code hasNext()}; page two is requested when page one is used up. The recipe
 * is immutable and thread-safe; an iterator or stream made from it belongs to one thread at a time.
 *
 * <p>A walk ends only where the service says so, never at a page that happens to be empty. If a request fails for good,
 * the exception comes out of {@code hasNext()} or {@code next()} and the iterator stays where it was: calling it again
 * asks for the same page again. A page that repeats a cursor, or promises more without one, ends the walk with a
 * {@link io.compliance4j.error.PagingException} instead of going round in circles.
 *
 * @param <T> what the list holds
 */
public interface Pages<T> extends Iterable<T> {

    /** The records one by one, in the order of the pages. */
    @Override
    Iterator<T> iterator();

    /** The records as an ordered, sequential stream. Closing it stops whatever {@link #prefetch} had under way. */
    Stream<T> stream();

    /** The pages as they came, with cursors to resume from, request-ids and the state of the budget. */
    Iterable<Page<T>> byPage();

    /**
     * The same list from a saved position on: after it, or before it, as the cursor says.
     *
     * @throws io.compliance4j.error.CursorMismatchException if the cursor came from another endpoint, filter or order
     * @throws io.compliance4j.error.CursorExpiredException if walks over this list expire and the cursor is too old
     */
    Pages<T> from(Cursor cursor);

    /**
     * The same list, with up to {@code pages} pages requested ahead of the reader, in order, on the client's executor. A
     * failure comes out at the page where it happened.
     *
     * @param pages pages held in memory at most beside the one being read; 0 is the default
     * @throws IllegalArgumentException if {@code pages} is negative or over 16
     */
    Pages<T> prefetch(int pages);

    /**
     * The first {@code max} records, or all if there are fewer. Requests no page beyond the one with the last of them.
     *
     * @throws IllegalArgumentException if {@code max} is negative
     */
    List<T> toList(int max);
}
