package io.compliance4j.internal.http;

import io.compliance4j.http.AttemptEvent;
import io.compliance4j.http.CallEvent;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.WaitEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listeners what happens. Neither key, query, ids nor content come this far. Thread-safe. */
final class Events {

    private static final Logger LOG = LoggerFactory.getLogger("io.compliance4j.http");

    private static final Duration WORTH_SAYING = Duration.ofSeconds(5);

    private final List<ClientListener> listeners;

    Events(List<ClientListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    void attempt(Call call, AttemptEvent event) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} attempt {}: {} in {} ms, request-id {}",
                    event.operation(),
                    event.attempt(),
                    event.failure()
                            .map(failure ->
                                    event.status().isPresent() ? event.status().getAsInt() + " " + failure : failure)
                            .orElseGet(() -> String.valueOf(event.status().orElse(0))),
                    event.duration().toMillis(),
                    event.requestId().orElse("-"));
        }
        tell(call, listener -> listener.onAttempt(event));
    }

    void waiting(Call call, WaitEvent event) {
        if (event.duration().compareTo(WORTH_SAYING) > 0) {
            LOG.info(
                    "{} waits {} s: {}",
                    event.operation(),
                    event.duration().toSeconds(),
                    switch (event.reason()) {
                        case BUDGET -> "its turn in the request budget";
                        case RATE_LIMIT -> "the server answered 429";
                        case BACKOFF -> "an attempt failed and will be repeated";
                    });
        } else {
            LOG.debug("{} waits {} ms: {}", event.operation(), event.duration().toMillis(), event.reason());
        }
        tell(call, listener -> listener.onWait(event));
    }

    void call(Call call, CallEvent event) {
        tell(call, listener -> listener.onCall(event));
    }

    void retriesExhausted(Call call) {
        LOG.warn("{} is not repeated: too many calls of this client fail for repetitions to help", call);
    }

    private void tell(Call call, Consumer<ClientListener> what) {
        for (ClientListener listener : listeners) {
            tell(listener, what);
        }
        call.listener().ifPresent(listener -> tell(listener, what));
    }

    private static void tell(ClientListener listener, Consumer<ClientListener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException e) {
            LOG.warn(
                    "A {} threw {}; ignored",
                    listener.getClass().getName(),
                    e.getClass().getName());
        }
    }
}
