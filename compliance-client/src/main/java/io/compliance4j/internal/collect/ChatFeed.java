package io.compliance4j.internal.collect;

import io.compliance4j.chat.Chat;
import io.compliance4j.chat.Chats;
import io.compliance4j.collect.DeadLetter;
import io.compliance4j.event.Event;
import io.compliance4j.internal.resource.DefaultChats;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Chats, message by message. */
final class ChatFeed implements Feed<Event> {

    private final ChatSettings settings;

    ChatFeed(ChatSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "chats/1";
    }

    @Override
    public String filter() {
        return settings.fingerprint();
    }

    @Override
    public Optional<Instant> start() {
        return Optional.ofNullable(settings.start());
    }

    @Override
    public Steps<Event> open(Map<String, String> position, Run run) {
        Chats chats = new DefaultChats(run.api());
        ConversationLists<Chat> lists =
                settings.ofEverybody() ? new ChatUpdates(chats, settings, position) : new ChatsOfUsers(chats, settings);
        return new ConversationSteps<>(new ChatConversations(chats, settings), lists, position, run);
    }

    @Override
    public Steps<Event> retry(DeadLetter letter, Run run) {
        Chats chats = new DefaultChats(run.api());
        return ConversationSteps.again(new ChatConversations(chats, settings), letter, run);
    }
}
