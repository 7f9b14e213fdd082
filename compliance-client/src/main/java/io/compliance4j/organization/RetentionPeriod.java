package io.compliance4j.organization;

import io.compliance4j.json.RawJson;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How long a kind of data is kept: {@link Fixed}, {@link Indefinite} or {@link Unknown}.
 *
 * <p>Not sealed, because the service adds kinds. Immutable.
 */
@Value.Enclosing
public interface RetentionPeriod {

    /** For a time. */
    @Value.Immutable
    interface Fixed extends RetentionPeriod {

        /** Number of units. */
        int duration();

        /** The unit. */
        RetentionTimescale timescale();

        /** The time, if its unit is one that this version knows. */
        default Optional<Period> period() {
            return switch (timescale().value()) {
                case "day" -> Optional.of(Period.ofDays(duration()));
                case "month" -> Optional.of(Period.ofMonths(duration()));
                default -> Optional.empty();
            };
        }

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Fixed}. Not thread-safe. */
        final class Builder extends ImmutableRetentionPeriod.Fixed.Builder {

            Builder() {}
        }
    }

    /** For ever. */
    @Value.Immutable
    interface Indefinite extends RetentionPeriod {

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Indefinite}. Not thread-safe. */
        final class Builder extends ImmutableRetentionPeriod.Indefinite.Builder {

            Builder() {}
        }
    }

    /** A kind that this version does not know. */
    @Value.Immutable
    interface Unknown extends RetentionPeriod {

        /** The server's word for it; empty if it sent none. */
        String type();

        /** The period exactly as received. */
        @Value.Auxiliary
        RawJson raw();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Unknown}. Not thread-safe. */
        final class Builder extends ImmutableRetentionPeriod.Unknown.Builder {

            Builder() {}
        }
    }
}
