package io.compliance4j.collect;

import io.compliance4j.event.RecordEvent;
import java.time.Instant;
import java.util.Collection;

/**
 * Collects what has no feed of changes: each run reads all of it and delivers what was added, changed or removed since the
 * last one. Settings are made by methods that return another collector; this one stays as it is.
 *
 * <p>The checkpoint holds ids and digests of the records, about 50 bytes each. A record counts as removed only after its
 * whole list has been read. The event of a removal carries the id alone, because content is not kept.
 */
public interface SnapshotCollector extends Collector<RecordEvent> {

    /** Only what belongs to these organizations, given as UUID. Part of the checkpoint's scope. */
    SnapshotCollector organizations(Collection<String> uuids);

    /**
     * Only records that changed at that time or later. Part of the checkpoint's scope, so that it has to be the same
     * time for every run.
     *
     * @throws IllegalStateException if the records have no such time, as those of the directory
     */
    SnapshotCollector changedFrom(Instant start);

    /** With these options instead of the defaults. */
    SnapshotCollector options(CollectOptions options);
}
