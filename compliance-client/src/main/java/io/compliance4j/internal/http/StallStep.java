package io.compliance4j.internal.http;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Has every body watched while it is read: one that stops coming would otherwise hold its reader for ever. The timeouts
 * of the JDK's client are about the headers on some releases and about the whole download on others; this is neither.
 */
final class StallStep implements Step {

    private final Duration stallTimeout;
    private final ScheduledExecutorService watchdog;
    private final Step next;

    StallStep(Duration stallTimeout, ScheduledExecutorService watchdog, Step next) {
        this.stallTimeout = stallTimeout;
        this.watchdog = watchdog;
        this.next = next;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        return next.send(call, response -> {
            WatchedBody body = WatchedBody.watch(response.body(), call, stallTimeout, watchdog);
            Response watched = response.withBody(body);
            boolean handedOut = false;
            try {
                T result = handler.handle(watched);
                handedOut = watched.isKept();
                return result;
            } finally {
                if (!handedOut) {
                    body.unwatch();
                }
            }
        });
    }
}
