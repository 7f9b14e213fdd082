package io.compliance4j.support;

import io.compliance4j.http.Sleeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Virtual time for several threads: it moves on to the next waking once everybody who takes part sleeps, or waits for
 * somebody who does. To Java a thread that was woken and has no processor yet looks as if it waited; the kernel knows
 * better. Where it cannot be asked, time may pass such a thread by, which makes things take longer and never shorter.
 */
public final class SharedVirtualTime extends Clock implements Sleeper, AutoCloseable {

    private static final int LOOKS = 3;

    private static final long LOOK_EVERY = 20_000;

    /** What the kernel says of the thread that asks. */
    private static final Path OWN_TASK = Path.of("/proc/thread-self");

    private final Instant origin = Instant.parse("2026-11-20T10:00:00Z");
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Thread, Optional<Path>> participants = new HashMap<>();
    private final Set<Thread> asleep = new HashSet<>();
    private final TreeMap<Long, Integer> wakings = new TreeMap<>();
    private final Thread driver = new Thread(this::drive, "virtual-time");
    private volatile long now;
    private long changes;
    private int submitted;
    private volatile boolean closed;

    /** The thread that makes it takes part. */
    public SharedVirtualTime() {
        participants.put(Thread.currentThread(), ownTask());
        driver.setDaemon(true);
        driver.start();
    }

    /** Runs each task on a thread of its own that takes part. */
    public Executor executor() {
        return task -> {
            synchronized (this) {
                submitted++;
                changes++;
            }
            threads.execute(() -> {
                synchronized (this) {
                    submitted--;
                    changes++;
                    participants.put(Thread.currentThread(), ownTask());
                }
                try {
                    task.run();
                } finally {
                    synchronized (this) {
                        changes++;
                        participants.remove(Thread.currentThread());
                    }
                }
            });
        };
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        long until = now + duration.toNanos();
        wakings.merge(until, 1, Integer::sum);
        asleep.add(Thread.currentThread());
        changes++;
        try {
            while (now < until) {
                wait();
            }
        } finally {
            asleep.remove(Thread.currentThread());
            wakings.merge(until, -1, (count, less) -> count + less == 0 ? null : count + less);
            changes++;
        }
    }

    private void drive() {
        while (!closed) {
            long seen = -1;
            int looks = 0;
            while (looks < LOOKS && !closed) {
                long quiet = quietSince();
                looks = quiet >= 0 && quiet == seen ? looks + 1 : 0;
                seen = quiet;
                LockSupport.parkNanos(LOOK_EVERY);
            }
            moveOn(seen);
        }
    }

    /** The number of changes so far if nobody is at work, or -1. */
    private synchronized long quietSince() {
        if (submitted > 0 || wakings.isEmpty() || wakings.firstKey() <= now) {
            return -1;
        }
        for (Map.Entry<Thread, Optional<Path>> each : participants.entrySet()) {
            if (!asleep.contains(each.getKey()) && !waits(each.getKey(), each.getValue())) {
                return -1;
            }
        }
        return changes;
    }

    private static boolean waits(Thread thread, Optional<Path> task) {
        if (thread.getState() != Thread.State.WAITING) {
            return false;
        }
        try {
            return task.isEmpty() || Files.readString(task.get()).matches("(?s).*\\) S .*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> ownTask() {
        try {
            return Files.exists(OWN_TASK) ? Optional.of(OWN_TASK.toRealPath().resolve("stat")) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void moveOn(long seen) {
        if (!closed && changes == seen && !wakings.isEmpty()) {
            now = Math.max(now, wakings.firstKey());
            notifyAll();
        }
    }

    @Override
    public Instant instant() {
        return origin.plusNanos(now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
    }
}
