package io.compliance4j.internal.paging;

import io.compliance4j.error.CursorExpiredException;
import io.compliance4j.error.CursorMismatchException;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Cursor.Direction;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The one implementation of {@link Pages}. */
public final class LazyPages<T> implements Pages<T> {

    private static final int MOST_PAGES_AHEAD = 16;

    /** After this, local session cursors are refused, or go on over a list that retention has thinned out meanwhile. */
    private static final Duration LONGEST_LOCAL_SESSION_WALK = Duration.ofHours(24);

    private final Api api;
    private final ListCall<T> call;
    private final @Nullable Position start;
    private final int ahead;

    /** The list from its beginning. */
    public LazyPages(Api api, ListCall<T> call) {
        this(api, call, null, 0);
    }

    private LazyPages(Api api, ListCall<T> call, @Nullable Position start, int ahead) {
        this.api = api;
        this.call = call;
        this.start = start;
        this.ahead = ahead;
    }

    @Override
    public Iterator<T> iterator() {
        return new Items<>(walk());
    }

    @Override
    public Stream<T> stream() {
        Iterator<Page<T>> walk = walk();
        Stream<T> items = StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Items<>(walk), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
        return walk instanceof PrefetchedWalk<T> prefetched ? items.onClose(prefetched::close) : items;
    }

    @Override
    public Iterable<Page<T>> byPage() {
        return this::walk;
    }

    @Override
    public Pages<T> from(Cursor cursor) {
        if (!cursor.list().equals(call.operation().name())) {
            throw new CursorMismatchException("The cursor belongs to " + cursor.list() + ", not to "
                    + call.operation().name() + "; use it with the list that it came from");
        }
        Position position = cursor.query().equals(call.fingerprint()) ? Position.of(cursor, call) : null;
        if (position == null) {
            throw new CursorMismatchException("The cursor was made under another filter or order of " + call.operation()
                    + "; use the query that it came from, or begin a new walk with the changed one");
        }
        if (position.direction() == Direction.BEFORE && !call.style().goesBackward()) {
            throw new CursorMismatchException(
                    call.operation() + " only goes forward with this query; use Page.after()");
        }
        requireFresh(cursor);
        return new LazyPages<>(api, call, position, ahead);
    }

    /** The list behind a record, where the server takes the record's id for a cursor. */
    public LazyPages<T> after(String id) {
        return new LazyPages<>(
                api, call, new Position(0, id, Direction.AFTER, api.clock().instant()), ahead);
    }

    /** A cursor that does not say when its walk began is left for the service to refuse. */
    private void requireFresh(Cursor cursor) {
        boolean expires = call.operation() == Operation.LIST_LOCAL_SESSIONS
                || call.operation() == Operation.LIST_LOCAL_SESSION_MESSAGES;
        if (expires
                && api.strictRequests()
                && !cursor.walkBegan().equals(Instant.EPOCH)
                && cursor.walkBegan()
                        .plus(LONGEST_LOCAL_SESSION_WALK)
                        .isBefore(api.clock().instant())) {
            throw new CursorExpiredException("The walk over " + call.operation() + " began at " + cursor.walkBegan()
                    + ", more than 24 hours ago: going on would fail or leave records out. Begin the walk again.");
        }
    }

    @Override
    public Pages<T> prefetch(int pages) {
        if (pages < 0 || pages > MOST_PAGES_AHEAD) {
            throw new IllegalArgumentException(
                    "prefetch(" + pages + "): the number of pages ahead is from 0 to " + MOST_PAGES_AHEAD);
        }
        return new LazyPages<>(api, call, start, pages);
    }

    @Override
    public List<T> toList(int max) {
        if (max < 0) {
            throw new IllegalArgumentException("toList(" + max + "): the number of records cannot be negative");
        }
        List<T> items = new ArrayList<>();
        Iterator<T> iterator = iterator();
        while (items.size() < max && iterator.hasNext()) {
            items.add(iterator.next());
        }
        return List.copyOf(items);
    }

    private Iterator<Page<T>> walk() {
        Position from = start != null
                ? start
                : new Position(0, null, Direction.AFTER, api.clock().instant());
        PageWalk<T> walk = new PageWalk<>(api, call, from);
        return ahead == 0 ? walk : new PrefetchedWalk<>(walk, ahead, api.executor());
    }

    @Override
    public String toString() {
        return "Pages[" + call.operation() + "]";
    }

    /** The records of a walk one by one. */
    private static final class Items<T> implements Iterator<T> {

        private final Iterator<Page<T>> pages;
        private Iterator<T> page = List.<T>of().iterator();

        Items(Iterator<Page<T>> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && pages.hasNext()) {
                page = pages.next().items().iterator();
            }
            return page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The list has ended");
            }
            return page.next();
        }
    }
}
