package io.compliance4j.dlp.tenant;

import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.event.Event;
import io.compliance4j.event.EventKind;
import io.compliance4j.event.Provenance;
import io.compliance4j.json.RawJson;
import java.time.Instant;
import java.util.Optional;

/**
 * A finding as an event, for sinks that take events. Its key is {@code finding/} and the finding's id, so that it stays the same
 * however often the text is scanned. It shows as much of the value as the finding does, which is a masked preview unless asked
 * otherwise. Immutable and thread-safe.
 */
public final class FindingEvent implements Event {
    private final StoredFinding finding;

    private FindingEvent(StoredFinding finding) {
        this.finding = finding;
    }

    /** The event of {@code finding}. */
    public static FindingEvent of(StoredFinding finding) {
        return new FindingEvent(finding);
    }

    /** What was found. */
    public StoredFinding finding() {
        return finding;
    }

    @Override
    public EventKind kind() {
        return EventKind.FINDING;
    }

    @Override
    public String dedupeKey() {
        return "finding/" + finding.id();
    }

    /** When the text was written. */
    @Override
    public Optional<Instant> occurredAt() {
        return Optional.of(finding.occurredAt());
    }

    @Override
    public RawJson raw() {
        return RawJson.of(finding.toJson());
    }

    @Override
    public Provenance provenance() {
        return Provenance.derived(finding.place().source());
    }

    /** As {@link StoredFinding#toJson()}. */
    @Override
    public String toJson() {
        return finding.toJson();
    }

    @Override
    public String toString() {
        return "FindingEvent[" + finding + "]";
    }
}
