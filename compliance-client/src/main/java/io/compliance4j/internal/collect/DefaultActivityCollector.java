package io.compliance4j.internal.collect;

import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.collect.ActivityCollector;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.OwnFootprint;
import io.compliance4j.event.ActivityEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** The settings of an activity collector, over the engine. */
final class DefaultActivityCollector extends FeedCollector<ActivityEvent> implements ActivityCollector {

    private final ActivitySettings settings;

    DefaultActivityCollector(CollectorContext context, String name, CheckpointStore store) {
        this(
                context,
                name,
                store,
                CollectOptions.defaults(),
                ActivitySettings.builder().filter(ActivityFilter.everything()).build());
    }

    private DefaultActivityCollector(
            CollectorContext context,
            String name,
            CheckpointStore store,
            CollectOptions options,
            ActivitySettings settings) {
        super(context, name, store, options);
        this.settings = settings;
    }

    private DefaultActivityCollector with(Consumer<ActivitySettings.Builder> change) {
        ActivitySettings.Builder changed = ActivitySettings.builder();
        changed.from(settings);
        change.accept(changed);
        return new DefaultActivityCollector(context, name, store, options, changed.build());
    }

    @Override
    public ActivityCollector from(Instant start) {
        return with(settings -> settings.start(start));
    }

    @Override
    public ActivityCollector matching(ActivityQuery query) {
        return with(settings -> settings.filter(ActivityFilter.of(query, context.api())));
    }

    @Override
    public ActivityCollector ownFootprint(OwnFootprint ownFootprint) {
        return with(settings -> settings.ownFootprint(ownFootprint));
    }

    @Override
    public ActivityCollector overlap(Duration overlap) {
        return with(settings -> settings.overlap(overlap));
    }

    @Override
    public ActivityCollector sweepEvery(Duration sweepEvery) {
        return with(settings -> settings.sweepEvery(sweepEvery));
    }

    @Override
    public ActivityCollector reconciliation(Duration reconciliation) {
        return with(settings -> settings.reconciliation(reconciliation));
    }

    @Override
    public ActivityCollector settle(Duration settle) {
        return with(settings -> settings.settle(settle));
    }

    @Override
    public ActivityCollector silenceAfter(Duration silenceAfter) {
        return with(settings -> settings.silenceAfter(silenceAfter));
    }

    @Override
    public ActivityCollector options(CollectOptions newOptions) {
        return new DefaultActivityCollector(context, name, store, newOptions, settings);
    }

    @Override
    Feed<ActivityEvent> feed() {
        return new ActivityFeed(settings);
    }
}
