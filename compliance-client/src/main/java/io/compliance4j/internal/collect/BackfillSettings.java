package io.compliance4j.internal.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What a back-fill was told. */
@Value.Immutable
interface BackfillSettings {

    int MOST_PARALLEL = 64;

    ActivityFilter filter();

    Optional<Instant> start();

    Optional<Instant> end();

    @Value.Default
    default Duration slice() {
        return Duration.ofDays(1);
    }

    @Value.Default
    default int parallel() {
        return 1;
    }

    /** Refuses what cannot be meant. */
    @Value.Check
    default void check() {
        if (slice().isNegative() || slice().isZero()) {
            throw new IllegalArgumentException("slice(" + slice() + "): a slice of time has to be longer than nothing");
        }
        if (parallel() < 1 || parallel() > MOST_PARALLEL) {
            throw new IllegalArgumentException("parallel(" + parallel() + "): expected 1 to " + MOST_PARALLEL);
        }
        if (start().isPresent() && end().isPresent() && !start().get().isBefore(end().get())) {
            throw new IllegalArgumentException(
                    "from(" + start().get() + ") has to be before until(" + end().get() + ")");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableBackfillSettings.Builder {
        Builder() {}
    }
}
