package io.compliance4j.collect;

import io.compliance4j.http.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * How a run stands. The service tells no totals, so progress is measured in time: how much of the way from the start to
 * now the collector has come. Immutable.
 */
@Value.Immutable
public interface CollectProgress {

    /** What is collected. */
    CheckpointScope scope();

    /** Of this run so far. */
    Counts counts();

    /** Everything up to here has been collected, late arrivals excepted; empty where the feed has no such time. */
    Optional<Instant> watermark();

    /** How far the watermark is behind the server's clock, or behind the end of a closed range. */
    Optional<Duration> lag();

    /** The part of the way that is done, 0 to 1; empty where there is no measure. */
    OptionalDouble fraction();

    /** Delivered events a second since the run began. */
    double eventsPerSecond();

    /** How long the rest may take at the least, judging by the run so far. */
    Optional<Duration> shortestRest();

    /** How long the rest may take at the most, judging by the run so far. */
    Optional<Duration> longestRest();

    /** What is left of the request budget, as the server said last. */
    Optional<RateLimit> rateLimit();

    /** As {@link CollectReport#silence()}. */
    Optional<Duration> silence();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link CollectProgress}. Not thread-safe. */
    final class Builder extends ImmutableCollectProgress.Builder {
        Builder() {}
    }
}
