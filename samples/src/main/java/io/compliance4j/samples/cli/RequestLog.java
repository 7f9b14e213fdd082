package io.compliance4j.samples.cli;

import io.compliance4j.http.AttemptEvent;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.WaitEvent;
import java.time.Duration;

/**
 * Tells on stderr what goes over the wire: every request if asked to, and the waits that make a person wonder. Thread-safe.
 */
final class RequestLog implements ClientListener {

    private static final Duration NOTICEABLE = Duration.ofSeconds(2);

    private final Progress progress;
    private final boolean requests;
    private final boolean longWaits;

    RequestLog(Progress progress, boolean requests, boolean longWaits) {
        this.progress = progress;
        this.requests = requests;
        this.longWaits = longWaits;
    }

    @Override
    public void onAttempt(AttemptEvent event) {
        if (requests) {
            String status = event.status().isPresent()
                    ? Integer.toString(event.status().getAsInt())
                    : event.failure().orElse("no answer");
            progress.tell(event.operation() + " " + status + " "
                    + event.requestId().orElse("-") + " " + event.duration().toMillis() + " ms"
                    + (event.attempt() > 1 ? " (attempt " + event.attempt() + ")" : ""));
        }
    }

    @Override
    public void onWait(WaitEvent event) {
        if (requests || (longWaits && event.duration().compareTo(NOTICEABLE) >= 0)) {
            String reason = switch (event.reason()) {
                case BUDGET -> "for its turn in the request budget";
                case RATE_LIMIT -> "because the service asked to (429)";
                case BACKOFF -> "before another attempt";
            };
            progress.tell(event.operation() + " waits " + event.duration().toMillis() + " ms " + reason);
        }
    }
}
