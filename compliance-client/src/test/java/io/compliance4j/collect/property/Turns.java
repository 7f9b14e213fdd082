package io.compliance4j.collect.property;

import io.compliance4j.event.Event;
import io.compliance4j.event.MessageEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What was said in conversations, as it stands now, and how a collection compares with it. */
final class Turns {

    /** Of each conversation the texts by message. */
    private final Map<String, Map<String, String>> said = new LinkedHashMap<>();

    /** Every text that was ever there, also of what was deleted or put otherwise. */
    private final Set<String> everSaid = new HashSet<>();

    void begin(String conversation) {
        said.put(conversation, new LinkedHashMap<>());
    }

    void say(String conversation, String message, String text) {
        said.computeIfAbsent(conversation, id -> new LinkedHashMap<>()).put(message, text);
        everSaid.add(message + "=" + text);
    }

    void delete(String conversation) {
        said.remove(conversation);
    }

    Set<String> missingFrom(KeyedSink sink) {
        Map<String, Set<String>> texts = new HashMap<>();
        Set<String> owners = new HashSet<>();
        for (Event event : sink.keyed.values()) {
            if (event instanceof MessageEvent turn) {
                owners.add(turn.ownerId());
                turn.messageId()
                        .ifPresent(id -> texts.computeIfAbsent(id, each -> new HashSet<>())
                                .add(text(turn)));
            }
        }
        Set<String> missing = new LinkedHashSet<>();
        said.forEach((conversation, turns) -> {
            if (turns.isEmpty() && !owners.contains(conversation)) {
                missing.add(conversation);
            }
            turns.forEach((id, text) -> {
                if (!texts.getOrDefault(id, Set.of()).contains(text)) {
                    missing.add(conversation + "/" + id + "=" + text + ", known are " + texts.get(id));
                }
            });
        });
        return missing;
    }

    Set<String> tooMuchIn(KeyedSink sink) {
        Set<String> much = new LinkedHashSet<>(sink.ambiguous);
        Map<String, String> keys = new HashMap<>();
        for (Event event : sink.keyed.values()) {
            if (event instanceof MessageEvent turn && turn.messageId().isPresent()) {
                String what = turn.messageId().get() + "=" + text(turn);
                if (!everSaid.contains(what)) {
                    much.add("never said: " + what);
                }
                String other = keys.put(what, turn.dedupeKey());
                if (other != null) {
                    much.add(what + " under " + other + " and " + turn.dedupeKey());
                }
            }
        }
        return much;
    }

    /** The text between its marks; empty for a message whose content is withheld. */
    static String text(MessageEvent turn) {
        String raw = turn.raw().toJson();
        int begin = raw.indexOf('<');
        return begin < 0 ? "" : raw.substring(begin, raw.indexOf('>', begin) + 1);
    }
}
