package io.compliance4j.internal.collect;

import io.compliance4j.chat.Chat;
import io.compliance4j.chat.Chats;
import io.compliance4j.paging.Page;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chats of named users, which the service lists by their beginning only: all of them in each run, since each of them
 * may have gone on. There is nothing to save; those that have not changed are known by the remembered keys.
 */
final class ChatsOfUsers implements ConversationLists<Chat> {

    private final Iterator<Page<Chat>> pages;
    private @Nullable Instant began;
    private @Nullable Instant watermark;

    ChatsOfUsers(Chats chats, ChatSettings settings) {
        this.pages = chats.ofUsers(settings.userIds(), settings.chats().build())
                .byPage()
                .iterator();
    }

    @Override
    public @Nullable Page<Chat> next() {
        if (!pages.hasNext()) {
            watermark = began;
            return null;
        }
        Page<Chat> page = pages.next();
        began = began == null ? page.response().serverTime().orElse(null) : began;
        return page;
    }

    @Override
    public Map<String, String> position() {
        return Map.of();
    }

    @Override
    public Optional<Instant> watermark() {
        return Optional.ofNullable(watermark);
    }
}
