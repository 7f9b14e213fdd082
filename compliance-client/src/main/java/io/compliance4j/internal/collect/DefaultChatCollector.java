package io.compliance4j.internal.collect;

import io.compliance4j.chat.ChatQuery;
import io.compliance4j.collect.ChatCollector;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** The settings of a chat collector, over the engine. */
final class DefaultChatCollector extends FeedCollector<Event> implements ChatCollector {

    private final ChatSettings settings;

    DefaultChatCollector(CollectorContext context, String name, CheckpointStore store) {
        this(context, name, store, CollectOptions.defaults(), ChatSettings.defaults());
    }

    private DefaultChatCollector(
            CollectorContext context,
            String name,
            CheckpointStore store,
            CollectOptions options,
            ChatSettings settings) {
        super(context, name, store, options);
        this.settings = settings;
    }

    private ChatCollector with(ChatSettings changed) {
        return new DefaultChatCollector(context, name, store, options, changed);
    }

    @Override
    public ChatCollector from(Instant start) {
        return with(settings.from(start));
    }

    @Override
    public ChatCollector ofUsers(Collection<String> userIds) {
        if (userIds.isEmpty()) {
            throw new IllegalArgumentException(
                    "ofUsers was given no users; name at least one, or leave it out to collect everybody's chats");
        }
        return with(settings.ofUsers(List.copyOf(new LinkedHashSet<>(userIds))));
    }

    @Override
    public ChatCollector matching(ChatQuery query) {
        return with(settings.matching(query));
    }

    @Override
    public ChatCollector toolLimits(int inputMaxChars, int resultMaxChars) {
        return with(settings.toolLimits(inputMaxChars, resultMaxChars));
    }

    @Override
    public ChatCollector metadataOnly() {
        return with(settings.withMetadataOnly());
    }

    @Override
    public ChatCollector overlap(Duration overlap) {
        return with(settings.overlap(overlap));
    }

    @Override
    public ChatCollector options(CollectOptions newOptions) {
        return new DefaultChatCollector(context, name, store, newOptions, settings);
    }

    @Override
    Feed<Event> feed() {
        return new ChatFeed(settings.checked());
    }
}
