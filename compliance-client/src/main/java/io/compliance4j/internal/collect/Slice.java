package io.compliance4j.internal.collect;

import io.compliance4j.activity.Activity;
import io.compliance4j.error.BadRequestException;
import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A piece of a range with the pages that were read of it and not taken yet. Belongs to whoever has the reading's lock. */
final class Slice {

    /** Who reads it at the moment. */
    enum Reader {
        NONE,
        /** A task that has not begun; anybody may be faster. */
        EXPECTED,
        AT_WORK
    }

    private static final Logger LOG = LoggerFactory.getLogger("io.compliance4j.collect");

    private final Instant from;
    private final Instant before;
    private final Pages<Activity> list;
    private final boolean resumed;
    private final Deque<Page<Activity>> ready = new ArrayDeque<>();

    private ActivityWalk walk;
    private boolean mayBeginAnew;
    private boolean begunAnew;
    private int records;
    private Duration span = Duration.ZERO;
    private boolean read;
    private boolean inOrder = true;
    private @Nullable Instant passed;
    private Instant end;

    Reader reader = Reader.NONE;

    @Nullable
    RuntimeException failure;

    Slice(Instant from, Instant before, Pages<Activity> list, Optional<Cursor> cursor) {
        this.from = from;
        this.before = before;
        this.end = before;
        this.list = list;
        this.resumed = cursor.isPresent();
        this.mayBeginAnew = resumed;
        this.walk = new ActivityWalk(cursor.map(list::from).orElse(list));
    }

    Instant from() {
        return from;
    }

    /** The bound of its list. */
    Instant before() {
        return before;
    }

    /** Everything before this has been read when it is; earlier than {@link #before} if the rest was left to others. */
    Instant end() {
        return end;
    }

    /** Reads the next page, outside the lock, by one thread at a time. */
    Page<Activity> fetch() {
        try {
            return walk.next();
        } catch (BadRequestException refused) {
            if (!mayBeginAnew || begunAnew) {
                throw refused;
            }
            LOG.warn("The service refuses a cursor; reading again from {}. {}", from, refused.getMessage());
            begunAnew = true;
            walk = new ActivityWalk(list);
            return walk.next();
        }
    }

    /** A page was read. */
    void add(Page<Activity> page, SliceLengths lengths) {
        List<Activity> activities = page.items();
        inOrder &= PageOrder.of(activities, passed) == PageOrder.FORWARD;
        Instant since = passed == null && !resumed ? from : passed;
        passed = PageOrder.latest(activities).orElse(since);
        ready.add(page);
        read = !page.hasMore();
        mayBeginAnew = true;
        Instant to = read ? before : passed;
        if (since != null && to != null && to.isAfter(since)) {
            records = activities.size();
            span = Duration.between(since, to);
            lengths.saw(from, records, span);
        }
    }

    /** About how many records are left, if it goes on like the last page did; 0 if that cannot be told. */
    long left() {
        if (read || !inOrder || passed == null || span.isZero()) {
            return 0;
        }
        return (long) (records * Duration.between(passed, before).toMillis() / (span.toMillis() + 1.0));
    }

    /** Leaves to others what is behind the last page: from the time of its last record on, since more may have the same. */
    void endHere() {
        end = Objects.requireNonNull(passed, "what can be told to be left has a beginning");
        read = true;
    }

    /** Whether all of it was read and taken. */
    boolean isTaken() {
        return read && ready.isEmpty();
    }

    boolean hasReady() {
        return !ready.isEmpty();
    }

    @Nullable
    Page<Activity> take() {
        return ready.poll();
    }

    /** Whether there are pages to be read and nobody is about to. */
    boolean wantsReader() {
        return !read && reader == Reader.NONE;
    }
}
