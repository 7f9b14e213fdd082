package io.compliance4j.samples.cli;

import io.compliance4j.http.AttemptEvent;
import io.compliance4j.http.CallEvent;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.WaitEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What went over the wire: how long each kind of call took, and what the client had to wait for. Thread-safe. */
final class WireFacts implements ClientListener {

    private final Map<String, Timing> timings = new LinkedHashMap<>();
    private final List<WaitEvent> waits = new ArrayList<>();
    private int requests;
    private int retries;

    @Override
    public synchronized void onAttempt(AttemptEvent event) {
        requests++;
        retries += event.attempt() > 1 ? 1 : 0;
    }

    @Override
    public synchronized void onWait(WaitEvent event) {
        if (event.reason() != WaitEvent.Reason.BUDGET) {
            waits.add(event);
        }
    }

    @Override
    public synchronized void onCall(CallEvent event) {
        timings.merge(event.operation(), new Timing(1, event.duration(), event.duration()), Timing::plus);
    }

    synchronized int requests() {
        return requests;
    }

    synchronized int retries() {
        return retries;
    }

    /** Waits that the service caused: 429s, and failures that were worth another try. */
    synchronized List<WaitEvent> waits() {
        return List.copyOf(waits);
    }

    /** Calls by operation. */
    synchronized Map<String, Timing> timings() {
        return Map.copyOf(timings);
    }

    /** Calls of one operation. */
    record Timing(int calls, Duration total, Duration slowest) {

        Timing plus(Timing other) {
            Duration longer = slowest.compareTo(other.slowest) > 0 ? slowest : other.slowest;
            return new Timing(calls + other.calls, total.plus(other.total), longer);
        }
    }
}
