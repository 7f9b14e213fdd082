package io.compliance4j.internal.http;

import io.compliance4j.error.ComplianceIOException.RequestSent;
import io.compliance4j.error.ComplianceTimeoutException;
import io.compliance4j.error.ComplianceTimeoutException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bounds the number of requests at a time, first come first served.
 *
 * <p>A slot is free again as soon as the body is closed, so that a handler may make a call of its own after that, and at
 * the latest when the handler returns: a stream that was handed out holds none.
 */
final class ConcurrencyGate implements Step {

    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(10);

    private final Semaphore slots;
    private final Step next;

    ConcurrencyGate(int maxConcurrent, Step next) {
        this.slots = new Semaphore(maxConcurrent, true);
        this.next = next;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        acquire(call);
        AtomicBoolean held = new AtomicBoolean(true);
        Runnable release = () -> {
            if (held.getAndSet(false)) {
                slots.release();
            }
        };
        try {
            return next.send(call, response -> handler.handle(response.withBody(new Slot(response.body(), release))));
        } finally {
            release.run();
        }
    }

    private void acquire(Call call) {
        Duration longest = call.atMost(LONGEST_QUEUE);
        try {
            if (slots.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            throw InterruptGuard.interrupted(call, "while waiting for a free slot", e);
        }
        if (longest.compareTo(LONGEST_QUEUE) < 0) {
            throw call.deadline().orElseThrow().passed(call, "while other requests were under way");
        }
        throw new ComplianceTimeoutException(
                call + " found no free slot among the concurrent requests. Raise maxConcurrentRequests(…), or send"
                        + " fewer calls at a time",
                Kind.QUEUE,
                LONGEST_QUEUE,
                call.attempts() == 0 ? RequestSent.NO : RequestSent.UNKNOWN,
                null);
    }

    private static final class Slot extends FilterInputStream {

        private final Runnable release;

        Slot(InputStream body, Runnable release) {
            super(body);
            this.release = release;
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                release.run();
            }
        }
    }
}
