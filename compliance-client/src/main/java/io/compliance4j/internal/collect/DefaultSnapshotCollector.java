package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.EventSink;
import io.compliance4j.collect.SnapshotCollector;
import io.compliance4j.event.RecordEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The settings of a snapshot collector, over the engine. */
final class DefaultSnapshotCollector implements SnapshotCollector {

    private final CollectorContext context;
    private final String name;
    private final CheckpointStore store;
    private final CollectOptions options;
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
        this.context = context;
        this.name = name;
        this.store = Objects.requireNonNull(store, "store");
        this.options = Objects.requireNonNull(options, "options");
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
    public CollectReport run(EventSink<? super RecordEvent> sink) {
        return engine().run(sink);
    }

    @Override
    public CollectReport follow(Duration interval, EventSink<? super RecordEvent> sink) {
        return new Follower<>(engine(), options, context.sleeper()).follow(interval, sink);
    }

    @Override
    public CollectReport redrive(EventSink<? super RecordEvent> sink) {
        return engine().redrive(sink);
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        return engine().checkpoint();
    }

    private Engine<RecordEvent> engine() {
        return new Engine<>(context, store, name, options, feed);
    }
}
