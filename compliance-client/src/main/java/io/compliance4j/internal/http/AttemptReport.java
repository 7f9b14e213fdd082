package io.compliance4j.internal.http;

import io.compliance4j.http.AttemptEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reports each request when its answer has been read or it has failed. */
final class AttemptReport implements Step {

    private final Events events;
    private final Ticks ticks;
    private final Step next;

    AttemptReport(Events events, Ticks ticks, Step next) {
        this.events = events;
        this.ticks = ticks;
        this.next = next;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        int before = call.attempts();
        long began = ticks.now();
        @Nullable RuntimeException failure = null;
        try {
            return next.send(call, handler);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            if (call.attempts() > before) {
                report(call, Duration.ofNanos(Math.max(0, ticks.now() - began)), failure);
            }
        }
    }

    private void report(Call call, Duration duration, @Nullable RuntimeException failure) {
        AttemptEvent.Builder event = AttemptEvent.builder();
        event.operation(call.toString()).attempt(call.attempts()).duration(duration);
        call.head()
                .ifPresent(head -> event.status(head.status())
                        .requestId(head.info().requestId())
                        .serverTime(head.info().serverTime())
                        .rateLimit(head.info().rateLimit()));
        if (failure != null) {
            event.failure(failure.getClass().getSimpleName());
        }
        events.attempt(call, event.build());
    }
}
