package io.compliance4j.internal.collect;

import io.compliance4j.activity.Activity;
import io.compliance4j.error.ComplianceInterruptedException;
import io.compliance4j.internal.collect.Slice.Reader;
import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads a range in slices, the earliest first, several at once, and gives out their pages in order.
 *
 * <p>No task ever waits: one reads page after page, always of the earliest slice that has no reader, and ends when enough
 * is held; taking a page starts the next. Where the executor has no free thread the taker reads by itself, so that a busy
 * one slows the reading down but cannot stop it.
 */
final class SlicedReading implements AutoCloseable {

    /** Records held ahead of the taker, those under way included. */
    private static final int MOST_AHEAD = 50_000;

    /** Slices begun and not taken to their end; enough to go on where every one of them is empty. */
    private static final int MOST_OPEN = 4 * BackfillSettings.MOST_PARALLEL;

    private final BackfillSettings settings;
    private final Run run;
    private final Instant end;
    private final int pageSize;
    private final int wanted;
    private final SliceLengths lengths;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Slice> open = new ArrayList<>();
    private Instant planned;
    private int held;
    private int underWay;
    private int tasks;
    private boolean closed;

    SlicedReading(BackfillSettings settings, BackfillPosition position, Instant end, Run run) {
        this.settings = settings;
        this.run = run;
        this.end = end;
        this.pageSize = settings.filter().pageSize();
        this.wanted = MOST_AHEAD / (2 * settings.parallel());
        this.lengths = new SliceLengths(wanted, pageSize, settings.parallel(), settings.slice());
        this.planned = position.watermark();
        position.open().ifPresent(slice -> plan(slice.before(), position.cursor()));
    }

    /** A page, the slice that it is of, and whether it is its last. */
    record Piece(Slice slice, Page<Activity> page, boolean last) {}

    /** The next page of the range; null at its end. */
    @Nullable
    Piece next() {
        lock.lock();
        try {
            while (true) {
                startTasks();
                Slice head = open.isEmpty() ? plan() : open.get(0);
                if (head == null) {
                    return null;
                }
                Page<Activity> page = head.take();
                if (page != null) {
                    return taken(head, page);
                }
                if (head.failure != null) {
                    throw head.failure;
                }
                if (head.reader == Reader.AT_WORK) {
                    changed.await();
                } else {
                    read(head);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComplianceInterruptedException("Interrupted while waiting for a page of a back-fill", e);
        } finally {
            lock.unlock();
        }
    }

    private Piece taken(Slice head, Page<Activity> page) {
        held -= page.items().size();
        boolean last = head.isTaken();
        if (last) {
            open.remove(0);
        }
        startTasks();
        return new Piece(head, page, last);
    }

    private void startTasks() {
        while (tasks < settings.parallel() - 1) {
            Slice slice = nextToRead();
            if (slice == null) {
                return;
            }
            slice.reader = Reader.EXPECTED;
            tasks++;
            try {
                run.api().executor().execute(() -> readFrom(slice));
            } catch (RejectedExecutionException e) {
                slice.reader = Reader.NONE;
                tasks--;
                return;
            }
        }
    }

    private void readFrom(Slice given) {
        lock.lock();
        try {
            Slice slice = !closed && given.reader == Reader.EXPECTED ? given : nextToRead();
            while (slice != null) {
                read(slice);
                slice = nextToRead();
            }
        } finally {
            tasks--;
            lock.unlock();
        }
    }

    /** The earliest slice that may be read now; none behind one that failed, since nothing behind it will be taken. */
    private @Nullable Slice nextToRead() {
        if (closed) {
            return null;
        }
        boolean room = held + (underWay + 1) * pageSize <= MOST_AHEAD;
        for (Slice slice : open) {
            if (slice.failure != null) {
                return null;
            }
            boolean awaited = slice == open.get(0) && !slice.hasReady();
            if (slice.wantsReader() && (room || awaited)) {
                return slice;
            }
        }
        return room && open.size() < MOST_OPEN ? plan() : null;
    }

    private @Nullable Slice plan() {
        if (!planned.isBefore(end)) {
            return null;
        }
        Instant before = planned.plus(lengths.next(Duration.between(planned, end)));
        return plan(before.isBefore(end) ? before : end, Optional.empty());
    }

    private Slice plan(Instant before, Optional<Cursor> cursor) {
        Slice slice = slice(planned, before, cursor);
        open.add(slice);
        planned = before;
        return slice;
    }

    private Slice slice(Instant from, Instant before, Optional<Cursor> cursor) {
        Pages<Activity> list = settings.filter()
                .oldestFirst(run.api(), bounds -> bounds.createdFrom(from).createdBefore(before));
        return new Slice(from, before, list, cursor);
    }

    /** A slice that turns out to hold more than it was planned for is left to several readers. */
    private void divide(Slice slice) {
        int pieces = (int) Math.min(settings.parallel(), slice.left() / wanted);
        if (pieces < 2) {
            return;
        }
        slice.endHere();
        int place = open.indexOf(slice);
        Duration length = Duration.between(slice.end(), slice.before()).dividedBy(pieces);
        Instant from = slice.end();
        for (int piece = 1; piece <= pieces; piece++) {
            Instant before = piece == pieces ? slice.before() : from.plus(length);
            open.add(place + piece, slice(from, before, Optional.empty()));
            from = before;
        }
    }

    /** One page, without the lock. */
    private void read(Slice slice) {
        slice.reader = Reader.AT_WORK;
        underWay++;
        Page<Activity> page = null;
        RuntimeException failure = null;
        lock.unlock();
        try {
            page = slice.fetch();
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            lock.lock();
            underWay--;
            slice.reader = Reader.NONE;
            slice.failure = failure;
            if (page != null && !closed) {
                held += page.items().size();
                slice.add(page, lengths);
                divide(slice);
            }
            changed.signalAll();
        }
    }

    /** What is under way comes to its end; nothing more is begun. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            open.clear();
        } finally {
            lock.unlock();
        }
    }
}
