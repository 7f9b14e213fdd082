package io.compliance4j.collect.property;

import io.compliance4j.chat.ChatQuery;
import io.compliance4j.collect.ChatCollector;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.Collectors;
import io.compliance4j.event.ChatDeletedEvent;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chats that begin, go on, are put otherwise and deleted by their users. */
final class ChatSubject implements Subject {

    private final World world;
    private final int pageSize;
    private final boolean ofUsers;
    private final Turns turns = new Turns();
    private final Map<String, List<String>> alive = new LinkedHashMap<>();
    private final Set<String> deleted = new LinkedHashSet<>();
    private int serial;

    /** Whether users delete chats. */
    boolean deletes = true;

    ChatSubject(World world) {
        this.world = world;
        this.pageSize = world.chance.of(1, 2, 3, 7, 100);
        this.ofUsers = world.chance.oneIn(4);
    }

    @Override
    public String path() {
        return "/v1/compliance/apps/chats";
    }

    @Override
    public void happen() {
        world.time.advance(Duration.ofMillis(1));
        Chance chance = world.chance;
        if (alive.isEmpty() || chance.oneIn(3)) {
            begin(chance.between(0, 4));
            return;
        }
        String chat = chance.of(List.copyOf(alive.keySet()));
        switch (chance.between(0, deletes ? 7 : 6)) {
            case 0, 1, 2 -> say(chat);
            case 3, 4 -> edit(chat);
            case 5 -> world.tenant.moveChat(chat, null);
            case 6 -> world.tenant.renameChat(chat, "chat " + serial++);
            default -> delete(chat);
        }
    }

    /** A chat with so many messages begins. */
    String begin(int messages) {
        Chat.Builder chat = Chat.builder("chat " + serial++, world.organization, world.chance.of(world.ada, world.ben))
                .createdAt(world.time.instant())
                .updatedAt(world.time.instant());
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < messages; i++) {
            String text = text();
            Message message = message(text);
            said.put(message.id(), text);
            chat.message(message);
        }
        Chat built = chat.build();
        turns.begin(built.id());
        alive.put(built.id(), new ArrayList<>());
        said.forEach((message, text) -> said(built.id(), message, text));
        world.tenant.addChat(built);
        return built.id();
    }

    /** Somebody says something in it. */
    void say(String chat) {
        String text = text();
        Message message = message(text);
        world.tenant.sendMessage(chat, message);
        said(chat, message.id(), text);
    }

    private void edit(String chat) {
        List<String> messages = alive.getOrDefault(chat, List.of());
        if (!messages.isEmpty()) {
            String message = world.chance.of(messages);
            String text = text();
            world.tenant.editMessage(chat, message, List.of(Block.text(text)));
            turns.say(chat, message, text);
        }
    }

    /** Its user deletes it. */
    void delete(String chat) {
        world.tenant.softDeleteChat(chat);
        turns.delete(chat);
        alive.remove(chat);
        deleted.add(chat);
    }

    /** It is deleted for good, by whoever may. */
    void vanish(String chat) {
        world.tenant.deleteChat(chat);
        turns.delete(chat);
        alive.remove(chat);
    }

    List<String> alive() {
        return List.copyOf(alive.keySet());
    }

    private Message message(String text) {
        return Message.user("message " + text, world.time.instant()).text(text).build();
    }

    private String text() {
        return "<text " + serial++ + ">";
    }

    private void said(String chat, String message, String text) {
        alive.computeIfAbsent(chat, id -> new ArrayList<>()).add(message);
        turns.say(chat, message, text);
    }

    @Override
    public ChatCollector collector(Collectors collectors, String name, CheckpointStore store) {
        ChatQuery.Builder query = ChatQuery.builder();
        query.pageSize(pageSize);
        ChatCollector chats =
                collectors.chats(name, store).matching(query.build()).options(world.options);
        return ofUsers ? chats.ofUsers(List.of(world.ada.id(), world.ben.id())) : chats;
    }

    @Override
    public Duration horizon() {
        return Duration.ofMinutes(11);
    }

    @Override
    public Set<String> missingFrom(KeyedSink sink) {
        Set<String> missing = turns.missingFrom(sink);
        Set<String> tombstones = new LinkedHashSet<>();
        sink.keyed.values().stream()
                .filter(ChatDeletedEvent.class::isInstance)
                .forEach(event ->
                        tombstones.add(((ChatDeletedEvent) event).chat().id()));
        deleted.stream()
                .filter(chat -> !tombstones.contains(chat))
                .forEach(chat -> missing.add("the deletion of " + chat));
        return missing;
    }

    @Override
    public Set<String> tooMuchIn(KeyedSink sink) {
        return turns.tooMuchIn(sink);
    }
}
