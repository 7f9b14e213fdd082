package io.compliance4j.internal.collect;

import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.SnapshotCollector;
import io.compliance4j.event.RecordEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The settings of a snapshot collector, over the engine. */
final class DefaultSnapshotCollector extends FeedCollector<RecordEvent> implements SnapshotCollector {

    private final SnapshotFeed feed;

    DefaultSnapshotCollector(CollectorContext context, String name, CheckpointStore store, Snapshot snapshot) {
        this(
                context,
                name,
                store,
                CollectOptions.defaults(),
                new SnapshotFeed(snapshot, new Snapshot.Filter(List.of(), null)));
    }

    private DefaultSnapshotCollector(
            CollectorContext context, String name, CheckpointStore store, CollectOptions options, SnapshotFeed feed) {
        super(context, name, store, options);
        this.feed = feed;
    }

    @Override
    public SnapshotCollector organizations(Collection<String> uuids) {
        return new DefaultSnapshotCollector(context, name, store, options, feed.organizations(List.copyOf(uuids)));
    }

    @Override
    public SnapshotCollector changedFrom(Instant start) {
        return new DefaultSnapshotCollector(context, name, store, options, feed.changedFrom(start));
    }

    @Override
    public SnapshotCollector options(CollectOptions newOptions) {
        return new DefaultSnapshotCollector(context, name, store, newOptions, feed);
    }

    @Override
    Feed<RecordEvent> feed() {
        return feed;
    }
}
