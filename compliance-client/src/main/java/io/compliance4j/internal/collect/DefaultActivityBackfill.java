package io.compliance4j.internal.collect;

import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.collect.ActivityBackfill;
import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.EventSink;
import io.compliance4j.event.ActivityEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The settings of a back-fill, over the engine. */
final class DefaultActivityBackfill implements ActivityBackfill {

    private final CollectorContext context;
    private final String name;
    private final CheckpointStore store;
    private final CollectOptions options;
    private final BackfillSettings settings;

    DefaultActivityBackfill(CollectorContext context, String name, CheckpointStore store) {
        this(
                context,
                name,
                Objects.requireNonNull(store, "store"),
                inBackground(CollectOptions.defaults()),
                BackfillSettings.builder().filter(ActivityFilter.everything()).build());
    }

    private DefaultActivityBackfill(
            CollectorContext context,
            String name,
            CheckpointStore store,
            CollectOptions options,
            BackfillSettings settings) {
        this.context = context;
        this.name = name;
        this.store = store;
        this.options = options;
        this.settings = settings;
    }

    private static CollectOptions inBackground(CollectOptions options) {
        CollectOptions.Builder changed = CollectOptions.builder();
        changed.from(options).background(true);
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
        Objects.requireNonNull(newOptions, "options");
        return new DefaultActivityBackfill(context, name, store, inBackground(newOptions), settings);
    }

    @Override
    public CollectReport run(EventSink<? super ActivityEvent> sink) {
        return engine().run(sink);
    }

    @Override
    public CollectReport follow(Duration interval, EventSink<? super ActivityEvent> sink) {
        return new Follower<>(engine(), options, context.sleeper()).follow(interval, sink);
    }

    @Override
    public CollectReport redrive(EventSink<? super ActivityEvent> sink) {
        return engine().redrive(sink);
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        return engine().checkpoint();
    }

    private Engine<ActivityEvent> engine() {
        return new Engine<>(context, store, name, options, new BackfillFeed(settings));
    }
}
