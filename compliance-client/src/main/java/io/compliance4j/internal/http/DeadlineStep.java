package io.compliance4j.internal.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Gives each call its deadline; every later wait keeps to it. */
final class DeadlineStep implements Step {

    private final @Nullable Duration limit;
    private final Ticks ticks;
    private final Step next;

    DeadlineStep(@Nullable Duration limit, Ticks ticks, Step next) {
        this.limit = limit;
        this.ticks = ticks;
        this.next = next;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        if (limit != null) {
            call.limitBy(new Deadline(ticks, limit));
        }
        return next.send(call, handler);
    }
}
