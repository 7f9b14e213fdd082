package io.compliance4j.internal.collect;

import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.RemoteSessionCollector;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.session.RemoteSessionQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** The settings of a remote session collector, over the engine. */
final class DefaultRemoteSessionCollector extends FeedCollector<MessageEvent> implements RemoteSessionCollector {

    private final SessionSettings settings;

    DefaultRemoteSessionCollector(CollectorContext context, String name, CheckpointStore store) {
        this(context, name, store, CollectOptions.defaults(), SessionSettings.defaults());
    }

    private DefaultRemoteSessionCollector(
            CollectorContext context,
            String name,
            CheckpointStore store,
            CollectOptions options,
            SessionSettings settings) {
        super(context, name, store, options);
        this.settings = settings;
    }

    private RemoteSessionCollector with(SessionSettings changed) {
        return new DefaultRemoteSessionCollector(context, name, store, options, changed);
    }

    @Override
    public RemoteSessionCollector from(Instant start) {
        return with(settings.from(start));
    }

    @Override
    public RemoteSessionCollector trailing(Duration window) {
        return with(settings.trailing(window));
    }

    @Override
    public RemoteSessionCollector ofUsers(Collection<String> userIds) {
        if (userIds.isEmpty()) {
            throw new IllegalArgumentException(
                    "ofUsers was given no users; name at least one, or leave it out to collect everybody's sessions");
        }
        return with(settings.ofUsers(List.copyOf(new LinkedHashSet<>(userIds))));
    }

    @Override
    public RemoteSessionCollector matching(RemoteSessionQuery query) {
        return with(settings.matching(query));
    }

    @Override
    public RemoteSessionCollector toolLimits(int inputMaxBytes, int resultMaxBytes) {
        return with(settings.toolLimits(inputMaxBytes, resultMaxBytes));
    }

    @Override
    public RemoteSessionCollector options(CollectOptions newOptions) {
        return new DefaultRemoteSessionCollector(context, name, store, newOptions, settings);
    }

    @Override
    Feed<MessageEvent> feed() {
        return new RemoteSessionFeed(settings);
    }
}
