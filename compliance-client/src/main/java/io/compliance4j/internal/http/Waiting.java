package io.compliance4j.internal.http;

import io.compliance4j.http.Sleeper;
import io.compliance4j.http.WaitEvent;
import io.compliance4j.http.WaitEvent.Reason;
import java.time.Duration;

/** The one place where a call waits for time to pass: says so first. */
final class Waiting {

    private final Sleeper sleeper;
    private final Events events;

    Waiting(Sleeper sleeper, Events events) {
        this.sleeper = sleeper;
        this.events = events;
    }

    void await(Call call, Reason reason, Duration duration) {
        if (duration.isZero()) {
            return;
        }
        WaitEvent.Builder event = WaitEvent.builder();
        event.operation(call.toString())
                .attempts(call.attempts())
                .reason(reason)
                .duration(duration);
        events.waiting(call, event.build());
        try {
            sleeper.sleep(duration);
        } catch (InterruptedException e) {
            throw InterruptGuard.interrupted(call, "while waiting", e);
        }
        call.addWait(duration);
    }
}
