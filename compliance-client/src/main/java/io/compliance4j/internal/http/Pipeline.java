package io.compliance4j.internal.http;

import io.compliance4j.http.ClientListener;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls through a list of steps, each with one job. This is the list; who wants to know what happens to a call reads
 * it from the bottom of the constructor up. Thread-safe.
 */
public final class Pipeline implements Api, AutoCloseable {

    private final PipelineSettings settings;
    private final ScheduledThreadPoolExecutor watchdog;
    private final Step first;
    private volatile boolean closed;

    public Pipeline(PipelineSettings settings) {
        this.settings = settings;
        this.watchdog = watchdog();
        Ticks ticks = settings.ticks();
        Clock clock = settings.clock();
        Events events = new Events(settings.listeners());
        Waiting waiting = new Waiting(settings.sleeper(), events);
        Credentials credentials = new Credentials(settings.credential());

        Step step = new Exchange(settings, credentials, () -> closed);
        step = new StallStep(settings.stallTimeout(), watchdog, step);
        step = new DecodeStep(settings.maxResponseBytes(), clock, step);
        step = new AttemptReport(events, ticks, step);
        step = new ConcurrencyGate(settings.maxConcurrentRequests(), step);
        step = new BudgetStep(settings.budget(), settings.remoteSessionBudget(), waiting, clock, step);
        step = new KeyRotation(credentials, step);
        step = new RetryStep(settings.retryPolicy(), clock, waiting, settings.random(), events, step);
        step = new ListenerStep(events, ticks, step);
        step = new DeadlineStep(settings.deadline().orElse(null), ticks, step);
        if (settings.strictRequests()) {
            step = new KeyUse(credentials, step);
        }
        first = new InterruptGuard(step);
    }

    @Override
    public <T> T send(ApiRequest request, ResponseHandler<T> handler) {
        return send(new Call(request, null, false), handler);
    }

    private <T> T send(Call call, ResponseHandler<T> handler) {
        if (closed) {
            throw alreadyClosed();
        }
        return first.send(call, handler);
    }

    @Override
    public Api observedBy(ClientListener listener) {
        return new View(listener, false);
    }

    @Override
    public Api inBackground() {
        return new View(null, true);
    }

    @Override
    public boolean strictRequests() {
        return settings.strictRequests();
    }

    @Override
    public Clock clock() {
        return settings.clock();
    }

    @Override
    public Executor executor() {
        return settings.executor();
    }

    /**
     * Refuses further calls and attempts. The watchdog ends with the last body that is being read; what was handed to the
     * pipeline is its owner's to close.
     */
    @Override
    public void close() {
        closed = true;
        watchdog.shutdown();
    }

    /** This pipeline for certain calls: with one more listener, or giving way to others. */
    private final class View implements Api {

        private final @Nullable ClientListener listener;
        private final boolean background;

        View(@Nullable ClientListener listener, boolean background) {
            this.listener = listener;
            this.background = background;
        }

        @Override
        public <T> T send(ApiRequest request, ResponseHandler<T> handler) {
            return Pipeline.this.send(new Call(request, listener, background), handler);
        }

        @Override
        public Api observedBy(ClientListener other) {
            if (listener != null) {
                throw new IllegalStateException("A call has one listener beside the client's own");
            }
            return new View(other, background);
        }

        @Override
        public Api inBackground() {
            return new View(listener, true);
        }

        @Override
        public boolean strictRequests() {
            return Pipeline.this.strictRequests();
        }

        @Override
        public Clock clock() {
            return Pipeline.this.clock();
        }

        @Override
        public Executor executor() {
            return Pipeline.this.executor();
        }
    }

    static IllegalStateException alreadyClosed() {
        return new IllegalStateException("The client has been closed; make calls before close(), or build another one");
    }

    /** Its thread begins with the first body. */
    private static ScheduledThreadPoolExecutor watchdog() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "compliance4j-stall-timer");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(true);
        return executor;
    }
}
