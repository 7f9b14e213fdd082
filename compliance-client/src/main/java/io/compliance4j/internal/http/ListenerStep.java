package io.compliance4j.internal.http;

import io.compliance4j.http.CallEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reports each call when it has ended. */
final class ListenerStep implements Step {

    private final Events events;
    private final Ticks ticks;
    private final Step next;

    ListenerStep(Events events, Ticks ticks, Step next) {
        this.events = events;
        this.ticks = ticks;
        this.next = next;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        long began = ticks.now();
        @Nullable RuntimeException failure = null;
        try {
            return next.send(call, handler);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            CallEvent.Builder event = CallEvent.builder();
            event.operation(call.toString())
                    .attempts(call.attempts())
                    .duration(Duration.ofNanos(Math.max(0, ticks.now() - began)))
                    .waited(call.waited());
            if (failure != null) {
                event.failure(failure.getClass().getSimpleName());
            }
            events.call(call, event.build());
        }
    }
}
