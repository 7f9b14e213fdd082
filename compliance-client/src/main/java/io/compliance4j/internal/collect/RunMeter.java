package io.compliance4j.internal.collect;

import io.compliance4j.http.AttemptEvent;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.RateLimit;
import io.compliance4j.http.WaitEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what a run sends. Thread-safe, since a run may read ahead. */
final class RunMeter implements ClientListener {

    private long requests;
    private long retries;
    private Duration throttled = Duration.ZERO;
    private @Nullable String firstRequestId;
    private @Nullable String lastRequestId;
    private @Nullable Instant firstAnswer;
    private @Nullable Instant lastAnswer;
    private @Nullable RateLimit rateLimit;
    private List<String> newRequestIds = new ArrayList<>();

    @Override
    public synchronized void onAttempt(AttemptEvent event) {
        requests++;
        if (event.attempt() > 1) {
            retries++;
        }
        event.requestId().ifPresent(id -> {
            firstRequestId = firstRequestId == null ? id : firstRequestId;
            lastRequestId = id;
            newRequestIds.add(id);
        });
        event.serverTime().ifPresent(time -> {
            firstAnswer = firstAnswer == null ? time : firstAnswer;
            lastAnswer = time;
        });
        event.rateLimit().ifPresent(seen -> rateLimit = seen);
    }

    @Override
    public synchronized void onWait(WaitEvent event) {
        if (event.reason() != WaitEvent.Reason.BACKOFF) {
            throttled = throttled.plus(event.duration());
        }
    }

    synchronized long requests() {
        return requests;
    }

    synchronized long retries() {
        return retries;
    }

    synchronized Duration throttled() {
        return throttled;
    }

    synchronized Optional<String> firstRequestId() {
        return Optional.ofNullable(firstRequestId);
    }

    synchronized Optional<String> lastRequestId() {
        return Optional.ofNullable(lastRequestId);
    }

    /** The server's clock at the first answer. */
    synchronized Optional<Instant> firstAnswer() {
        return Optional.ofNullable(firstAnswer);
    }

    /** The server's clock at the last answer. */
    synchronized Optional<Instant> lastAnswer() {
        return Optional.ofNullable(lastAnswer);
    }

    synchronized Optional<RateLimit> rateLimit() {
        return Optional.ofNullable(rateLimit);
    }

    /** The request-ids since the last time this was asked. */
    synchronized List<String> newRequestIds() {
        List<String> ids = newRequestIds;
        newRequestIds = new ArrayList<>();
        return ids;
    }
}
