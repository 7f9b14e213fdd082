package io.compliance4j.internal.paging;

import io.compliance4j.error.ComplianceInterruptedException;
import io.compliance4j.paging.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs a walk ahead of its reader, by a bounded number of pages.
 *
 * <p>No task ever waits: one fills the buffer and ends, and reading from the buffer starts the next. So an abandoned walk
 * holds its pages and nothing else. A task that has not begun by the time the reader needs its page is overtaken by the
 * reader, so that an executor without a free thread slows the walk down but cannot stop it.
 */
final class PrefetchedWalk<T> implements Iterator<Page<T>>, AutoCloseable {

    private enum Task {
        NONE,
        SUBMITTED,
        RUNNING
    }

    private final PageWalk<T> walk;
    private final int ahead;
    private final Executor executor;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Page<T>> ready = new ArrayDeque<>();
    private Task task = Task.NONE;
    private @Nullable RuntimeException failure;
    private boolean closed;

    PrefetchedWalk(PageWalk<T> walk, int ahead, Executor executor) {
        this.walk = walk;
        this.ahead = ahead;
        this.executor = executor;
    }

    @Override
    public boolean hasNext() {
        lock.lock();
        try {
            awaitTask();
            return !ready.isEmpty() || failure != null || walk.hasNext();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Page<T> next() {
        lock.lock();
        try {
            awaitTask();
            Page<T> page = ready.poll();
            if (page == null && failure != null) {
                RuntimeException thrown = failure;
                failure = null;
                throw thrown;
            }
            if (page == null) {
                if (!walk.hasNext()) {
                    throw new NoSuchElementException("The walk has ended");
                }
                page = fetchHere();
            }
            submit();
            return page;
        } finally {
            lock.unlock();
        }
    }

    /** On the reader's own thread; a task that starts meanwhile sees the walk taken and ends. */
    private Page<T> fetchHere() {
        task = Task.RUNNING;
        lock.unlock();
        try {
            return walk.next();
        } finally {
            lock.lock();
            task = Task.NONE;
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            ready.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Returns once something is ready or no task is at work; one that was only submitted will find nothing to do. */
    private void awaitTask() {
        try {
            while (ready.isEmpty() && failure == null && task == Task.RUNNING) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComplianceInterruptedException(
                    "Interrupted while waiting for a page that was requested ahead", e);
        }
        if (ready.isEmpty() && task == Task.SUBMITTED) {
            task = Task.NONE;
        }
    }

    private void submit() {
        if (task != Task.NONE || closed || failure != null || ready.size() >= ahead || !walk.hasNext()) {
            return;
        }
        task = Task.SUBMITTED;
        try {
            executor.execute(this::fill);
        } catch (RejectedExecutionException e) {
            task = Task.NONE;
        }
    }

    private void fill() {
        lock.lock();
        try {
            if (task != Task.SUBMITTED) {
                return;
            }
            task = Task.RUNNING;
            while (!closed && failure == null && ready.size() < ahead && walk.hasNext()) {
                fetchUnlocked();
            }
        } finally {
            task = Task.NONE;
            changed.signalAll();
            lock.unlock();
        }
    }

    private void fetchUnlocked() {
        Page<T> page = null;
        RuntimeException thrown = null;
        lock.unlock();
        try {
            page = walk.next();
        } catch (RuntimeException e) {
            thrown = e;
        } finally {
            lock.lock();
        }
        failure = thrown;
        if (page != null && !closed) {
            ready.add(page);
        }
        changed.signalAll();
    }
}
