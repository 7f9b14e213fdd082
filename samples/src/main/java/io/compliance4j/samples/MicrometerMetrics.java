package io.compliance4j.samples;

import io.compliance4j.http.AttemptEvent;
import io.compliance4j.http.CallEvent;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.WaitEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The client's events as Micrometer meters. Operations are path templates, so that the tags stay few; neither ids nor
 * content get into them. Give it to {@code ComplianceClient.builder().listener(…)}. Thread-safe.
 */
public final class MicrometerMetrics implements ClientListener {

    private final MeterRegistry registry;
    private final AtomicInteger remaining;

    /** Registers the gauge of what is left of the request budget; the other meters appear when they have a value. */
    public MicrometerMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.remaining = registry.gauge("compliance.budget.remaining", new AtomicInteger());
    }

    @Override
    public void onAttempt(AttemptEvent event) {
        String outcome = event.status().isPresent()
                ? Integer.toString(event.status().getAsInt())
                : event.failure().orElse("none");
        registry.timer("compliance.attempts", "operation", event.operation(), "outcome", outcome)
                .record(event.duration());
        event.rateLimit().ifPresent(limit -> remaining.set(limit.remaining()));
    }

    @Override
    public void onWait(WaitEvent event) {
        String reason = event.reason().name().toLowerCase(Locale.ROOT);
        registry.timer("compliance.waits", "operation", event.operation(), "reason", reason)
                .record(event.duration());
    }

    @Override
    public void onCall(CallEvent event) {
        registry.timer(
                        "compliance.calls",
                        "operation",
                        event.operation(),
                        "failure",
                        event.failure().orElse("none"))
                .record(event.duration());
    }
}
