package io.compliance4j.internal.http;

import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.TransferException;
import io.compliance4j.error.TransferException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A body whose reader does not wait for ever. A watchdog looks in from time to time; when one and the same read has
 * lasted for the stall timeout it closes the body, which releases the reader. A reader that takes its time between two
 * reads is not disturbed.
 */
final class WatchedBody extends FilterInputStream {

    /** Looks per stall timeout at least: the more, the closer the timeout is kept. */
    private static final int LOOKS = 4;

    /** A deadline is kept as closely as this. */
    private static final long LONGEST_PERIOD = 500;

    private final Supplier<TransferException> stalled;
    private final Supplier<@Nullable ComplianceException> late;

    /** Odd while a read is under way. */
    private volatile long reads;

    private volatile @Nullable ComplianceException end;

    private volatile @Nullable Future<?> watch;

    private long seen;
    private long looksToStall = LOOKS;
    private long looksWithoutProgress;

    private WatchedBody(
            InputStream body, Supplier<TransferException> stalled, Supplier<@Nullable ComplianceException> late) {
        super(body);
        this.stalled = stalled;
        this.late = late;
    }

    static WatchedBody watch(InputStream body, Call call, Duration stallTimeout, ScheduledExecutorService watchdog) {
        WatchedBody watched = new WatchedBody(
                body,
                () -> new TransferException(
                        "The answer to " + call + " stopped coming for " + stallTimeout
                                + ". Try again; a slow network may need a longer stallTimeout(…)",
                        Kind.STALLED,
                        null),
                () -> call.deadline()
                        .filter(deadline -> call.operation().isReadWhole()
                                && deadline.left().isZero())
                        .map(deadline -> deadline.passed(call, "while its answer was read"))
                        .orElse(null));
        long period = Math.max(1, Math.min(LONGEST_PERIOD, stallTimeout.toMillis() / LOOKS));
        watched.looksToStall = Math.max(LOOKS, stallTimeout.toMillis() / period);
        // Weak, so that a body that somebody forgot to close can still be collected.
        WeakReference<WatchedBody> reference = new WeakReference<>(watched);
        try {
            watched.watch =
                    watchdog.scheduleWithFixedDelay(() -> look(reference), period, period, TimeUnit.MILLISECONDS);
            return watched;
        } catch (RejectedExecutionException e) {
            throw Pipeline.alreadyClosed();
        }
    }

    private static void look(WeakReference<WatchedBody> reference) {
        WatchedBody found = reference.get();
        if (found == null) {
            throw new CancellationException("Nobody holds the body any more; this ends the watch");
        }
        found.look();
    }

    void unwatch() {
        Future<?> current = watch;
        if (current != null) {
            current.cancel(false);
        }
    }

    /** On the watchdog's thread. */
    private void look() {
        long now = reads;
        boolean same = now == seen && now % 2 == 1;
        seen = now;
        looksWithoutProgress = same ? looksWithoutProgress + 1 : 0;
        ComplianceException why = looksWithoutProgress >= looksToStall ? stalled.get() : late.get();
        if (why == null || end != null) {
            return;
        }
        end = why;
        unwatch();
        try {
            in.close();
        } catch (IOException alreadyBroken) {
            // The reader gets the reason for closing it.
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one reader writes, the watchdog only looks
    public int read(byte[] buffer, int from, int length) throws IOException {
        reads++;
        try {
            int read = in.read(buffer, from, length);
            requireNotEnded();
            return read;
        } catch (IOException e) {
            requireNotEnded();
            throw e;
        } finally {
            reads++;
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] ignored = new byte[(int) Math.min(8_192, Math.max(0, wanted))];
        return ignored.length == 0 ? 0 : Math.max(0, read(ignored, 0, ignored.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void requireNotEnded() {
        ComplianceException why = end;
        if (why != null) {
            throw why;
        }
    }

    @Override
    public void close() throws IOException {
        unwatch();
        in.close();
    }
}
