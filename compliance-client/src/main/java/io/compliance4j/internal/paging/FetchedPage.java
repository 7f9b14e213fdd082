package io.compliance4j.internal.paging;

import io.compliance4j.http.ResponseInfo;
import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Cursor.Direction;
import io.compliance4j.paging.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page with the positions around it. */
final class FetchedPage<T> implements Page<T> {

    private final ListCall<T> call;
    private final Position here;
    private final PageFrame<T> frame;
    private final @Nullable Position onward;
    private final @Nullable Position next;
    private final ResponseInfo response;

    /**
     * A page that was asked for from {@code here}.
     *
     * @param onward the position behind the page in the direction of travel, if the server named one
     * @param next where the walk goes on; null at its end
     */
    FetchedPage(
            ListCall<T> call,
            Position here,
            PageFrame<T> frame,
            @Nullable Position onward,
            @Nullable Position next,
            ResponseInfo response) {
        this.call = call;
        this.here = here;
        this.frame = frame;
        this.onward = onward;
        this.next = next;
        this.response = response;
    }

    @Nullable
    Position next() {
        return next;
    }

    @Override
    public List<T> items() {
        return frame.items();
    }

    @Override
    public boolean hasMore() {
        return next != null;
    }

    @Override
    public Optional<Cursor> after() {
        if (!call.style().usesCursor()) {
            return cursor(next);
        }
        if (frame.lastId() != null) {
            return cursor(here.at(frame.lastId(), Direction.AFTER));
        }
        return here.direction() == Direction.AFTER ? keptPosition() : Optional.empty();
    }

    @Override
    public Optional<Cursor> before() {
        if (!call.style().goesBackward()) {
            return Optional.empty();
        }
        if (frame.firstId() != null) {
            return cursor(here.at(frame.firstId(), Direction.BEFORE));
        }
        return here.direction() == Direction.BEFORE ? keptPosition() : Optional.empty();
    }

    /** An empty page has no cursors of its own: the one that led here stays right, unless the walk moves on anyway. */
    private Optional<Cursor> keptPosition() {
        if (onward == null && next != null) {
            return cursor(next);
        }
        return here.token() == null ? Optional.empty() : cursor(here);
    }

    private Optional<Cursor> cursor(@Nullable Position position) {
        return Optional.ofNullable(position).map(p -> p.toCursor(call));
    }

    @Override
    public <H> Optional<H> header(Class<H> type) {
        return type.isInstance(frame.header()) ? Optional.of(type.cast(frame.header())) : Optional.empty();
    }

    @Override
    public ResponseInfo response() {
        return response;
    }

    @Override
    public String toString() {
        return "Page[" + items().size() + " items" + (hasMore() ? ", more behind" : "") + "]";
    }
}
