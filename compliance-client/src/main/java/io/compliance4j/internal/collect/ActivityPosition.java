package io.compliance4j.internal.collect;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a collector stands in the activity feed. All times are the server's. */
@Value.Immutable
interface ActivityPosition {

    /** Lower bound of the query that the cursor belongs to; also where to begin without a cursor. */
    Optional<Instant> since();

    /** Behind the last page. */
    Optional<String> cursor();

    /** Everything up to here has been listed, late arrivals excepted. Present once the order was seen to be heeded. */
    Optional<Instant> watermark();

    /**
     * The time of the latest record before the cursor, which may be later than the watermark, since that is not ahead of the
     * server's clock. What appears between the two is behind the cursor and for a second look.
     */
    Optional<Instant> reached();

    /** When the last sweep began. */
    Optional<Instant> swept();

    /** When the last reconciliation began. */
    Optional<Instant> reconciled();

    /** When the last call was answered that showed something: it has to show itself from then on. */
    Optional<Instant> called();

    /** Whether the service did not heed the order the last time, so that the watermark is the end of a window. */
    @Value.Default
    default boolean windowed() {
        return false;
    }

    static ActivityPosition of(Map<String, String> saved) {
        return builder()
                .since(time(saved, "since"))
                .cursor(Optional.ofNullable(saved.get("cursor")))
                .watermark(time(saved, "watermark"))
                .reached(time(saved, "reached").or(() -> time(saved, "watermark")))
                .swept(time(saved, "swept"))
                .reconciled(time(saved, "reconciled"))
                .called(time(saved, "called"))
                .windowed(saved.containsKey("windowed"))
                .build();
    }

    private static Optional<Instant> time(Map<String, String> saved, String name) {
        return Optional.ofNullable(saved.get(name)).map(Instant::parse);
    }

    /** As a checkpoint keeps it. */
    default Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        since().ifPresent(time -> map.put("since", time.toString()));
        cursor().ifPresent(cursor -> map.put("cursor", cursor));
        watermark().ifPresent(time -> map.put("watermark", time.toString()));
        reached()
                .filter(time -> !watermark().equals(Optional.of(time)))
                .ifPresent(time -> map.put("reached", time.toString()));
        swept().ifPresent(time -> map.put("swept", time.toString()));
        reconciled().ifPresent(time -> map.put("reconciled", time.toString()));
        called().ifPresent(time -> map.put("called", time.toString()));
        if (windowed()) {
            map.put("windowed", "true");
        }
        return map;
    }

    /** With changes made to it. */
    default Builder but() {
        Builder same = builder();
        same.from(this);
        return same;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableActivityPosition.Builder {
        Builder() {}
    }
}
