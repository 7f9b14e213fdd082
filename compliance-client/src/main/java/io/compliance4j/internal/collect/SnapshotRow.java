package io.compliance4j.internal.collect;

import io.compliance4j.event.EventKind;
import io.compliance4j.event.Provenance;
import io.compliance4j.event.RecordEvent;
import io.compliance4j.event.RecordEvent.Change;
import io.compliance4j.internal.codec.ContentHash;
import io.compliance4j.json.RawJson;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list, as this reading found it.
 *
 * @param parent what it belongs to; null if it stands for itself
 * @param details asks for what the list leaves out, once the row turned out to be new; the row itself where there is no more
 */
record SnapshotRow(
        EventKind kind,
        @Nullable String parent,
        String id,
        RawJson row,
        Provenance provenance,
        Supplier<RawJson> details) {

    static SnapshotRow of(EventKind kind, @Nullable String parent, String id, RawJson row, Provenance provenance) {
        return new SnapshotRow(kind, parent, id, row, provenance, () -> row);
    }

    /** Tells it from the other rows of its section. */
    String key() {
        return parent == null ? id : parent + "/" + id;
    }

    /** Of the row as listed, 32 hex digits. */
    String digest() {
        return ContentHash.ofRecord(row.bytes());
    }

    RecordEvent event(Change change) {
        return parent == null
                ? RecordEvent.of(kind, id, details.get(), change, provenance)
                : RecordEvent.of(kind, parent, id, details.get(), change, provenance);
    }
}
