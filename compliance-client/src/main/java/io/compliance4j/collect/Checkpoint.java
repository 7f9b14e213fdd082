package io.compliance4j.collect;

import io.compliance4j.internal.codec.FlatCheckpoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How far a collector came: everything needed to go on without loss, in another process, with another key. It holds no key,
 * no host and no content. Immutable.
 */
@Value.Immutable
public interface Checkpoint {

    /** What it is valid for. */
    CheckpointScope scope();

    /**
     * Where the collector stands: cursors, watermarks, what of a page is finished. Names and values are the feed's own
     * business; a value is a line of text.
     */
    Map<String, String> position();

    /** The keys that were delivered and may be listed again, in pieces that never change once they were saved. */
    List<KeySegment> remembered();

    /** What was given up and waits for a redrive, oldest first. */
    List<DeadLetter> deadLetters();

    /** What became of everything listed under this scope, over all runs. */
    @Value.Default
    default Counts counts() {
        return Counts.NONE;
    }

    /** Number of the checkpoint, from 1: each save has the next one. */
    long generation();

    /** The last answer's request-id. */
    Optional<String> requestId();

    /** The last answer's time, by the server's clock. */
    Optional<Instant> serverTime();

    /**
     * As strings, longs and booleans under plain names, for a host that keeps offsets itself, such as Kafka Connect. The
     * remembered keys are in it as long as they are 10,000 at most; beyond that, {@code remembered} is false, and
     * what is listed again after the next start is delivered again, under the same key.
     */
    default Map<String, Object> toFlatMap() {
        return FlatCheckpoint.of(this);
    }

    /**
     * The checkpoint of such a map; names that are not known are passed over. An operator who sets one by hand needs
     * {@code name}, {@code feed} and {@code filter} as they were, and {@code position.watermark}: everything from that
     * time on is collected, again where need be.
     *
     * @throws IllegalArgumentException if one of these is missing, or something cannot be read
     * @throws CheckpointException if a later version of this library wrote it in a layout that this one does not know
     */
    static Checkpoint fromFlatMap(Map<String, ?> map) {
        return FlatCheckpoint.read(map);
    }

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link Checkpoint}. Not thread-safe. */
    final class Builder extends ImmutableCheckpoint.Builder {
        Builder() {}
    }
}
