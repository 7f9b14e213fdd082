package io.compliance4j.internal.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The smallest piece that is acknowledged at once: what was listed, and where the feed stands when all of it is with the
 * sink. Bounded in size by the feed, since it is held in memory.
 */
@Value.Immutable
interface Step<E> {

    List<Item<E>> items();

    /** The position to save once the items are acknowledged. */
    Map<String, String> position();

    /** Things that could have become a dead letter: the records of the step, or 1 for the last step of a chat. */
    int attempted();

    /** Whether a page of such things ends here; what share of it was given up is judged then. */
    @Value.Default
    default boolean endOfPage() {
        return true;
    }

    /**
     * Keys to remember beside those of the items, each with its time: what a feed wants to know again, such as that a chat
     * was read to its end.
     */
    Map<String, Instant> alsoRemember();

    /** Remembered keys of events before this time will not be asked for any more. */
    Optional<Instant> forgetBefore();

    /** Everything up to here has been listed. */
    Optional<Instant> watermark();

    /** How long our own calls have been missing from a feed that should show them; empty if they are not. */
    Optional<Duration> silence();

    static <E> Builder<E> builder() {
        return new Builder<>();
    }

    final class Builder<E> extends ImmutableStep.Builder<E> {
        Builder() {}
    }
}
