package io.compliance4j.samples.cli;

import io.compliance4j.http.AttemptEvent;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.WaitEvent;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Tells on stderr what goes over the wire: every request if asked to, and the waits that make a person wonder. Thread-safe.
 */
final class RequestLog implements ClientListener {

    private static final Duration NOTICEABLE = Duration.ofSeconds(2);

    private final PrintStream err;
    private final boolean requests;

    RequestLog(PrintStream err, boolean requests) {
        this.err = err;
        this.requests = requests;
    }

    @Override
    public void onAttempt(AttemptEvent event) {
        if (requests) {
            String status = event.status().isPresent()
                    ? Integer.toString(event.status().getAsInt())
                    : event.failure().orElse("no answer");
            err.println(event.operation() + " " + status + " "
                    + event.requestId().orElse("-") + " " + event.duration().toMillis() + " ms"
                    + (event.attempt() > 1 ? " (attempt " + event.attempt() + ")" : ""));
        }
    }

    @Override
    public void onWait(WaitEvent event) {
        if (requests || event.duration().compareTo(NOTICEABLE) >= 0) {
            String reason = switch (event.reason()) {
                case BUDGET -> "for its turn in the request budget";
                case RATE_LIMIT -> "because the service asked to (429)";
                case BACKOFF -> "before another attempt";
            };
            err.println(event.operation() + " waits " + event.duration().toMillis() + " ms " + reason);
        }
    }
}
