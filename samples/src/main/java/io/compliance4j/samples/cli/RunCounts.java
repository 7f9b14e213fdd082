package io.compliance4j.samples.cli;

import io.compliance4j.collect.Counts;
import io.compliance4j.http.AttemptEvent;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.WaitEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What a run has done so far: what {@code --summary} prints. Thread-safe. */
final class RunCounts implements ClientListener {

    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong deduplicated = new AtomicLong();
    private final AtomicLong tombstoned = new AtomicLong();
    private final AtomicLong deadLettered = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();
    private final AtomicLong throttledMillis = new AtomicLong();
    private volatile Optional<AttemptEvent> lastAttempt = Optional.empty();

    /** A record was written to stdout. */
    void delivered() {
        delivered.incrementAndGet();
    }

    /** A record was gone before, or while, it was read. */
    void tombstoned() {
        tombstoned.incrementAndGet();
    }

    /** A record, or a file that belongs to one, could not be had. */
    void deadLettered() {
        deadLettered.incrementAndGet();
    }

    /** A collector is done. */
    void collected(Counts counts) {
        delivered.addAndGet(counts.delivered());
        deduplicated.addAndGet(counts.deduplicated());
        tombstoned.addAndGet(counts.tombstoned());
        deadLettered.addAndGet(counts.deadLettered());
    }

    @Override
    public void onAttempt(AttemptEvent event) {
        requests.incrementAndGet();
        if (event.attempt() > 1) {
            retries.incrementAndGet();
        }
        lastAttempt = Optional.of(event);
    }

    @Override
    public void onWait(WaitEvent event) {
        if (event.reason() != WaitEvent.Reason.BACKOFF) {
            throttledMillis.addAndGet(event.duration().toMillis());
        }
    }

    /** Everything that the service listed has ended in one of the four ways. */
    long listed() {
        return deliveredSoFar() + deduplicated.get() + tombstoned.get() + deadLetters();
    }

    long deliveredSoFar() {
        return delivered.get();
    }

    long deadLetters() {
        return deadLettered.get();
    }

    long requests() {
        return requests.get();
    }

    long retries() {
        return retries.get();
    }

    /** Waited for the request budget and for 429s. */
    Duration throttled() {
        return Duration.ofMillis(throttledMillis.get());
    }

    Optional<AttemptEvent> lastAttempt() {
        return lastAttempt;
    }

    /** The one-line JSON of {@code --summary}. */
    String summary(String command) {
        return JsonText.object(json -> {
            json.writeStringField("command", command);
            json.writeNumberField("listed", listed());
            json.writeNumberField("delivered", deliveredSoFar());
            json.writeNumberField("deduped", deduplicated.get());
            json.writeNumberField("tombstoned", tombstoned.get());
            json.writeNumberField("dead_lettered", deadLetters());
            json.writeNumberField("requests", requests());
            json.writeNumberField("retries", retries());
            json.writeNumberField("throttled_ms", throttledMillis.get());
            JsonText.writeText(json, "request_id", lastAttempt().flatMap(AttemptEvent::requestId));
        });
    }
}
