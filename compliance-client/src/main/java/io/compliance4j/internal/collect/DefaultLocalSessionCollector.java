package io.compliance4j.internal.collect;

import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.LocalSessionCollector;
import io.compliance4j.event.MessageEvent;
import java.time.Duration;
import java.time.Instant;

/** The settings of a local session collector, over the engine. */
final class DefaultLocalSessionCollector extends FeedCollector<MessageEvent> implements LocalSessionCollector {

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
        super(context, name, store, options);
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
    Feed<MessageEvent> feed() {
        return new LocalSessionFeed(settings);
    }
}
