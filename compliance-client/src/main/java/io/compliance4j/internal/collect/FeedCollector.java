package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.Collector;
import io.compliance4j.collect.EventSink;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What all collectors have in common: the engine, over a feed that their settings make. */
abstract class FeedCollector<E> implements Collector<E> {

    final CollectorContext context;
    final String name;
    final CheckpointStore store;
    final CollectOptions options;

    FeedCollector(CollectorContext context, String name, CheckpointStore store, CollectOptions options) {
        this.context = context;
        this.name = name;
        this.store = Objects.requireNonNull(store, "store");
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * What is collected, as the settings say.
     *
     * @throws IllegalArgumentException if they do not go together
     */
    abstract Feed<E> feed();

    @Override
    public final CollectReport run(EventSink<? super E> sink) {
        return engine().run(sink);
    }

    @Override
    public final CollectReport follow(Duration interval, EventSink<? super E> sink) {
        return new Follower<>(engine(), options, context.sleeper()).follow(interval, sink);
    }

    @Override
    public final CollectReport redrive(EventSink<? super E> sink) {
        return engine().redrive(sink);
    }

    @Override
    public final Optional<Checkpoint> checkpoint() {
        return engine().checkpoint();
    }

    private Engine<E> engine() {
        return new Engine<>(context, store, name, options, feed());
    }
}
