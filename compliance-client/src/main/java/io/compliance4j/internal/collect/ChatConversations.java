package io.compliance4j.internal.collect;

import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.Chats;
import io.compliance4j.event.ChatDeletedEvent;
import io.compliance4j.event.Event;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.event.Provenance;
import io.compliance4j.internal.collect.Item.Subject;
import io.compliance4j.paging.Pages;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chats: what is deleted has no content any more, and is not read for it. */
final class ChatConversations implements Conversations<Chat, ChatMessage, Event> {

    private final Chats chats;
    private final ChatSettings settings;

    ChatConversations(Chats chats, ChatSettings settings) {
        this.chats = chats;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public Class<Chat> type() {
        return Chat.class;
    }

    @Override
    public String id(Chat chat) {
        return chat.id();
    }

    @Override
    public Optional<String> version(Chat chat) {
        return chat.updatedAt().map(time -> chat.id() + "@" + time);
    }

    @Override
    public Instant lastChange(Chat chat) {
        return chat.updatedAt().orElse(chat.createdAt());
    }

    @Override
    public @Nullable Item<Event> unread(Chat chat, Provenance listed) {
        Subject subject = new Subject(name(), chat.id());
        Instant start = settings.start();
        if (!settings.ofEverybody() && start != null && lastChange(chat).isBefore(start)) {
            return Item.filtered(subject, chat.id());
        }
        if (chat.deletedAt().isPresent()) {
            return ending(chat, listed);
        }
        if (settings.metadataOnly()) {
            MessageEvent event = MessageEvent.ofChat(chat, listed);
            return Item.event(subject, event.dedupeKey(), event, lastChange(chat));
        }
        return null;
    }

    @Override
    public Pages<ChatMessage> messages(String id) {
        return chats.messages(id, settings.messages());
    }

    @Override
    public @Nullable Item<Event> ending(Chat header, Provenance read) {
        if (header.deletedAt().isEmpty()) {
            return null;
        }
        ChatDeletedEvent event = ChatDeletedEvent.of(header, read);
        return Item.tombstone(new Subject(name(), header.id()), event.dedupeKey(), event, lastChange(header));
    }

    @Override
    public String messageId(ChatMessage message) {
        return message.id();
    }

    @Override
    public Event event(Chat chat, ChatMessage message, int index, int count, Provenance read) {
        return MessageEvent.ofChat(chat, message, index, count, read);
    }

    @Override
    public Event emptyEvent(Chat chat, Provenance read) {
        return MessageEvent.ofChat(chat, read);
    }

    @Override
    public String key(Event event) {
        return event.dedupeKey();
    }

    @Override
    public Event goneEvent(Chat chat, Provenance listed) {
        return ChatDeletedEvent.ofGone(chat, listed);
    }
}
