package io.compliance4j.internal.collect;

import io.compliance4j.activity.Activity;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.http.Api;
import io.compliance4j.paging.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a range of time in order from a service that lists the latest first: window by window, each held until it is
 * complete, and then turned round. Windows become shorter where more happened than can be held, and longer where little
 * did. Belongs to one thread.
 */
final class Windows {

    private static final int MOST_HELD = 25_000;

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofDays(400);

    private final ActivityFilter filter;
    private final Api api;
    private final Instant end;
    private final Deque<Piece> ready = new ArrayDeque<>();

    private Instant lower;
    private Instant done;
    private Duration length = Duration.ofHours(1);

    /**
     * Windows over what is before {@code end}.
     *
     * @param done what is before this has been read
     * @param again from here on it is read once more, with the first window
     */
    Windows(ActivityFilter filter, Api api, Instant done, Instant again, Instant end) {
        this.filter = filter;
        this.api = api;
        this.done = done;
        this.lower = again;
        this.end = end;
    }

    /**
     * A page of a window, oldest first.
     *
     * @param answer that it came with
     * @param done everything before this has been read once this page is; null unless it is the last of its window
     */
    record Piece(
            List<Activity> activities,
            @Nullable ResponseInfo answer,
            @Nullable Instant done) {}

    /** The next page; null if all windows have been read. */
    @Nullable
    Piece next() {
        while (ready.isEmpty() && done.isBefore(end)) {
            read();
        }
        return ready.poll();
    }

    private void read() {
        Instant longest = done.plus(length);
        Instant upper = longest.isBefore(end) ? longest : end;
        Deque<Page<Activity>> pages = new ArrayDeque<>();
        int held = 0;
        ActivityWalk walk = new ActivityWalk(filter.newestFirst(api, lower, upper));
        while (walk.hasNext()) {
            Page<Activity> page = walk.next();
            pages.push(page);
            held += page.items().size();
            Duration tried = Duration.between(done, upper);
            if (held > MOST_HELD && tried.compareTo(SHORTEST) > 0) {
                length = tried.dividedBy(2);
                return;
            }
        }
        for (Page<Activity> page : pages) {
            List<Activity> turned = new ArrayList<>(page.items());
            Collections.reverse(turned);
            ready.add(new Piece(turned, page.response(), null));
        }
        Piece last = ready.pollLast();
        ready.add(
                last == null ? new Piece(List.of(), null, upper) : new Piece(last.activities(), last.answer(), upper));
        done = upper;
        lower = upper;
        if (held < MOST_HELD / 4 && length.compareTo(LONGEST) < 0) {
            length = length.multipliedBy(2);
        }
    }
}
