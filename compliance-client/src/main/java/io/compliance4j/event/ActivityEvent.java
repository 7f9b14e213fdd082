package io.compliance4j.event;

import io.compliance4j.activity.Activity;
import io.compliance4j.internal.codec.ContentHash;
import io.compliance4j.json.RawJson;
import java.time.Instant;
import java.util.Optional;

/** A record of the activity feed. Its key is the activity's id. Immutable and thread-safe. */
public final class ActivityEvent implements Event {

    private final Activity activity;
    private final Provenance provenance;
    private final boolean own;

    private ActivityEvent(Activity activity, Provenance provenance, boolean own) {
        this.activity = activity;
        this.provenance = provenance;
        this.own = own;
    }

    /** The event of {@code activity}. */
    public static ActivityEvent of(Activity activity, Provenance provenance) {
        return new ActivityEvent(activity, provenance, false);
    }

    /** The same, as the trace of a call that the collector made itself. */
    public ActivityEvent markedAsOwn() {
        return new ActivityEvent(activity, provenance, true);
    }

    /** The activity. */
    public Activity activity() {
        return activity;
    }

    /** Whether it is known to be the trace of a call that the collector made itself. */
    public boolean own() {
        return own;
    }

    @Override
    public EventKind kind() {
        return EventKind.ACTIVITY;
    }

    /** The id; for a record without one {@code @} and a hash, so that two such records are never taken for one. */
    @Override
    public String dedupeKey() {
        String id = activity.id();
        return id.isEmpty() ? "@" + ContentHash.ofRecord(raw().bytes()) : id;
    }

    @Override
    public Optional<Instant> occurredAt() {
        return Times.known(activity.createdAt());
    }

    @Override
    public RawJson raw() {
        return activity.raw();
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public String toString() {
        return "ActivityEvent[" + dedupeKey() + "]";
    }
}
