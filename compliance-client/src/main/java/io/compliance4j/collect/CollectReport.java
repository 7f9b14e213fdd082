package io.compliance4j.collect;

import io.compliance4j.http.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a run did: the record that the vendor's guide asks for as evidence of completeness, and what an auditor checks.
 * Counts add up. Immutable.
 */
@Value.Immutable
public interface CollectReport {

    /** What was collected. */
    CheckpointScope scope();

    /** Where the run began; empty for the first one. */
    Map<String, String> startPosition();

    /** Where it ended, as the saved checkpoint has it. */
    Map<String, String> endPosition();

    /** Whether it came to the end of what the service had when it began. */
    boolean complete();

    /** Of this run. */
    Counts counts();

    /** Of all runs under this scope. */
    Counts totals();

    /** What waits for a redrive. */
    int pendingDeadLetters();

    /** What could not be read for now: nothing of it was given up, later runs ask for it again. */
    int postponed();

    /** How late the late records were that this run found. */
    Lateness lateness();

    /** Requests sent. */
    long requests();

    /** Of them, those that repeated a failed one. */
    long retries();

    /** Time spent waiting for the request budget and after 429s. */
    Duration throttled();

    /** What was left of the request budget, as the server said last. */
    Optional<RateLimit> rateLimit();

    /**
     * How long the traces of our own calls have been missing at the end of the run from a feed that should show them;
     * empty if they are not. See {@link ActivityCollector#silenceAfter}.
     */
    Optional<Duration> silence();

    /** The first answer's request-id. */
    Optional<String> firstRequestId();

    /** The last answer's request-id. */
    Optional<String> lastRequestId();

    /** The server's clock at the first answer. */
    Optional<Instant> started();

    /** The server's clock at the last answer. */
    Optional<Instant> ended();

    /** How long the run took, by our clock. */
    Duration duration();

    /**
     * All of it as one line of JSON, to be kept as evidence: times as ISO 8601, durations in milliseconds, counts by name,
     * {@code lateness} by upper bound in seconds.
     */
    default String toJson() {
        return ReportJson.of(this);
    }

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link CollectReport}. Not thread-safe. */
    final class Builder extends ImmutableCollectReport.Builder {
        Builder() {}
    }
}
