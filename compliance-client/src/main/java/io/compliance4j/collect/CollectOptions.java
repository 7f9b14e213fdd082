package io.compliance4j.collect;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.immutables.value.Value;

/** What all collectors can be told. Immutable. */
@Value.Immutable
public interface CollectOptions {

    /**
     * The weakest acknowledgement to move a checkpoint for; a sink that promises less is refused before anything is
     * collected. {@link Acknowledgement#NONE} has to be asked for, because events may then be lost without a trace.
     */
    @Value.Default
    default Acknowledgement requiredAcknowledgement() {
        return Acknowledgement.ACCEPTED;
    }

    /** Who is told of progress. */
    List<CollectListener> listeners();

    /**
     * Asked after each saved checkpoint: true ends the run there, with a report that is not complete. The way to stop from
     * a shutdown hook or another thread.
     */
    @Value.Default
    default BooleanSupplier stopWhen() {
        return () -> false;
    }

    /**
     * Delivered keys to remember at most: 24 bytes each in the checkpoint, about 60 in memory. If more would be needed the oldest are forgotten, so that records
     * may come twice; none is ever left out for it.
     */
    @Value.Default
    default int rememberedKeys() {
        return 1_000_000;
    }

    /** Dead letters to keep at most; the run ends rather than forget one. */
    @Value.Default
    default int mostDeadLetters() {
        return 1_000;
    }

    /**
     * Whether the requests give way to all others of the client's request budget. For what may take its time beside
     * programs that somebody waits for.
     */
    @Value.Default
    default boolean background() {
        return false;
    }

    /**
     * Refuses what cannot work.
     *
     * @throws IllegalArgumentException if a number is below 1
     */
    @Value.Check
    default void check() {
        if (rememberedKeys() < 1 || mostDeadLetters() < 1) {
            throw new IllegalArgumentException("rememberedKeys(" + rememberedKeys() + ") and mostDeadLetters("
                    + mostDeadLetters() + ") have to be 1 or more");
        }
    }

    /** The defaults. */
    static CollectOptions defaults() {
        return builder().build();
    }

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the options. Not thread-safe. */
    final class Builder extends ImmutableCollectOptions.Builder {
        Builder() {}
    }
}
