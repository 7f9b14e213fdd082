package io.compliance4j.internal.collect;

import io.compliance4j.collect.OwnFootprint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What an activity collector was told. */
@Value.Immutable
interface ActivitySettings {

    ActivityFilter filter();

    /** Nothing earlier is delivered. */
    Optional<Instant> start();

    @Value.Default
    default OwnFootprint ownFootprint() {
        return OwnFootprint.KEEP;
    }

    @Value.Default
    default Duration overlap() {
        return Duration.ofMinutes(10);
    }

    @Value.Default
    default Duration sweepEvery() {
        return Duration.ofMinutes(2);
    }

    /** Zero for none. */
    @Value.Default
    default Duration reconciliation() {
        return Duration.ofHours(24);
    }

    @Value.Default
    default Duration settle() {
        return Duration.ofMinutes(2);
    }

    @Value.Default
    default Duration silenceAfter() {
        return Duration.ofMinutes(5);
    }

    /** Refuses what cannot be meant. */
    @Value.Check
    default void check() {
        requireNotNegative("overlap", overlap());
        requireNotNegative("sweepEvery", sweepEvery());
        requireNotNegative("reconciliation", reconciliation());
        requireNotNegative("settle", settle());
        requireNotNegative("silenceAfter", silenceAfter());
    }

    private static void requireNotNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + "(" + duration + "): a time cannot be negative");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableActivitySettings.Builder {
        Builder() {}
    }
}
