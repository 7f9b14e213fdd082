package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.EventSink;
import io.compliance4j.collect.LocalSessionCollector;
import io.compliance4j.event.MessageEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The settings of a local session collector, over the engine. */
final class DefaultLocalSessionCollector implements LocalSessionCollector {

    private final CollectorContext context;
    private final String name;
    private final CheckpointStore store;
    private final CollectOptions options;
    private final SessionSettings settings;

    DefaultLocalSessionCollector(CollectorContext context, String name, CheckpointStore store) {
        this(context, name, store, CollectOptions.defaults(), SessionSettings.defaults());
    }

    private DefaultLocalSessionCollector(
            CollectorContext context,
            String name,
            CheckpointStore store,
            CollectOptions options,
            SessionSettings settings) {
        this.context = context;
        this.name = name;
        this.store = Objects.requireNonNull(store, "store");
        this.options = options;
        this.settings = settings;
    }

    private LocalSessionCollector with(SessionSettings changed) {
        return new DefaultLocalSessionCollector(context, name, store, options, changed);
    }

    @Override
    public LocalSessionCollector from(Instant start) {
        return with(settings.from(start));
    }

    @Override
    public LocalSessionCollector trailing(Duration window) {
        return with(settings.trailing(window));
    }

    @Override
    public LocalSessionCollector toolLimits(int inputMaxBytes, int resultMaxBytes) {
        return with(settings.toolLimits(inputMaxBytes, resultMaxBytes));
    }

    @Override
    public LocalSessionCollector options(CollectOptions newOptions) {
        return new DefaultLocalSessionCollector(context, name, store, newOptions, settings);
    }

    @Override
    public CollectReport run(EventSink<? super MessageEvent> sink) {
        return engine().run(sink);
    }

    @Override
    public CollectReport follow(Duration interval, EventSink<? super MessageEvent> sink) {
        return new Follower<>(engine(), options, context.sleeper()).follow(interval, sink);
    }

    @Override
    public CollectReport redrive(EventSink<? super MessageEvent> sink) {
        return engine().redrive(sink);
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        return engine().checkpoint();
    }

    private Engine<MessageEvent> engine() {
        return new Engine<>(context, store, name, options, new LocalSessionFeed(settings));
    }
}
