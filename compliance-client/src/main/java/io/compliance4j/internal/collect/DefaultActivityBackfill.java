package io.compliance4j.internal.collect;

import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.collect.ActivityBackfill;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.event.ActivityEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

/** The settings of a back-fill, over the engine. */
final class DefaultActivityBackfill extends FeedCollector<ActivityEvent> implements ActivityBackfill {

    private final BackfillSettings settings;

    DefaultActivityBackfill(CollectorContext context, String name, CheckpointStore store) {
        this(
                context,
                name,
                store,
                inBackground(CollectOptions.defaults()),
                BackfillSettings.builder().filter(ActivityFilter.everything()).build());
    }

    private DefaultActivityBackfill(
            CollectorContext context,
            String name,
            CheckpointStore store,
            CollectOptions options,
            BackfillSettings settings) {
        super(context, name, store, options);
        this.settings = settings;
    }

    private static CollectOptions inBackground(CollectOptions options) {
        CollectOptions.Builder changed = CollectOptions.builder();
        changed.from(Objects.requireNonNull(options, "options")).background(true);
        return changed.build();
    }

    private DefaultActivityBackfill with(Consumer<BackfillSettings.Builder> change) {
        BackfillSettings.Builder changed = BackfillSettings.builder();
        changed.from(settings);
        change.accept(changed);
        return new DefaultActivityBackfill(context, name, store, options, changed.build());
    }

    @Override
    public ActivityBackfill from(Instant start) {
        return with(settings -> settings.start(start));
    }

    @Override
    public ActivityBackfill until(Instant end) {
        return with(settings -> settings.end(end));
    }

    @Override
    public ActivityBackfill matching(ActivityQuery query) {
        return with(settings -> settings.filter(ActivityFilter.of(query, context.api())));
    }

    @Override
    public ActivityBackfill slice(Duration longest) {
        return with(settings -> settings.slice(longest));
    }

    @Override
    public ActivityBackfill parallel(int requests) {
        return with(settings -> settings.parallel(requests));
    }

    @Override
    public ActivityBackfill options(CollectOptions newOptions) {
        return new DefaultActivityBackfill(context, name, store, inBackground(newOptions), settings);
    }

    @Override
    Feed<ActivityEvent> feed() {
        return new BackfillFeed(settings);
    }
}
