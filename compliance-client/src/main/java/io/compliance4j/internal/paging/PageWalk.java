package io.compliance4j.internal.paging;

import io.compliance4j.error.PagingException;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.http.Api;
import io.compliance4j.paging.Cursor.Direction;
import io.compliance4j.paging.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One walk through a list, page by page, on the caller's thread. A failed step can be repeated. Not thread-safe. */
final class PageWalk<T> implements Iterator<Page<T>> {

    private final Api api;
    private final ListCall<T> call;
    private @Nullable Position next;

    /** Brent's cycle detection: one remembered position finds a circle of any length. */
    private @Nullable Position landmark;

    private int steps;
    private int stepsToNextLandmark = 1;

    PageWalk(Api api, ListCall<T> call, Position start) {
        this.api = api;
        this.call = call;
        this.next = start;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Page<T> next() {
        Position here = next;
        if (here == null) {
            throw new NoSuchElementException("The walk has ended");
        }
        FetchedPage<T> page = api.send(call.request(here), response -> {
            byte[] body = response.body().readAllBytes();
            return read(here, body, response.info());
        });
        next = page.next();
        return page;
    }

    private FetchedPage<T> read(Position here, byte[] body, ResponseInfo info) {
        PageFrame<T> frame = call.reader().read(body, info);
        Position onward = call.style().usesCursor() ? afterCursorPage(here, frame) : afterTokenPage(here, frame);
        boolean more = call.style().usesCursor()
                ? Boolean.TRUE.equals(frame.hasMore())
                : frame.nextPage() != null
                        || (call.style() == PagingStyle.TOKEN && Boolean.TRUE.equals(frame.hasMore()));
        Position next = null;
        if (more) {
            next = requireProgress(here, onward, info);
        } else if (here.part() + 1 < call.parts()) {
            next = here.nextPart();
        }
        return new FetchedPage<>(call, here, frame, onward, next, info);
    }

    private @Nullable Position afterCursorPage(Position here, PageFrame<T> frame) {
        String token = here.direction() == Direction.AFTER ? frame.lastId() : frame.firstId();
        return token == null ? null : here.at(token, here.direction());
    }

    private @Nullable Position afterTokenPage(Position here, PageFrame<T> frame) {
        return frame.nextPage() == null ? null : here.at(frame.nextPage(), Direction.AFTER);
    }

    private Position requireProgress(Position here, @Nullable Position onward, ResponseInfo info) {
        if (onward == null) {
            throw new PagingException(
                    "The page says that there is more but not where: " + call.operation()
                            + " sent no cursor. Resume from the cursor of the page before, or begin the walk again.",
                    info.requestId().orElse(null));
        }
        if (onward.equals(here) || onward.equals(landmark)) {
            throw new PagingException(
                    "The page leads back to where the walk has been: " + call.operation()
                            + " repeated a cursor. Begin the walk again; what was delivered so far is valid.",
                    info.requestId().orElse(null));
        }
        if (++steps == stepsToNextLandmark) {
            landmark = onward;
            steps = 0;
            stepsToNextLandmark *= 2;
        }
        return onward;
    }
}
