package io.compliance4j.event;

import io.compliance4j.internal.codec.JsonLine;
import io.compliance4j.internal.codec.RawJsonReader;
import io.compliance4j.internal.codec.RecordView;
import io.compliance4j.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shapes of all events as JSON. Thread-safe. */
final class EventJson {

    /** Members of a page of messages, which a chat has that was read from one. */
    private static final Set<String> OF_PAGES = Set.of("chat_messages", "has_more", "first_id", "last_id");

    private final @Nullable RecordView view;

    private EventJson(@Nullable RecordView view) {
        this.view = view;
    }

    /** Shapes with as much of the records as {@code privacy} shows. */
    static EventJson of(EventPrivacy privacy) {
        if (privacy.equals(EventPrivacy.FULL)) {
            return new EventJson(null);
        }
        return new EventJson(privacy.redactor()
                .map(redactor -> RecordView.replacing(Metadata::isValue, Metadata::isStructure, redactor::redact))
                .orElseGet(() -> RecordView.metadataOnly(Metadata::isValue, Metadata::isStructure)));
    }

    /** The event with everything that is in it. */
    static String complete(Event event) {
        return new String(of(EventPrivacy.FULL).write(event), StandardCharsets.UTF_8);
    }

    /** The event as one line of UTF-8. */
    byte[] write(Event event) {
        JsonLine line = new JsonLine().text("kind", event.kind().value()).text("dedupe_key", event.dedupeKey());
        if (event instanceof MessageEvent message) {
            writeMessage(line, message);
        } else if (event instanceof ChatDeletedEvent deleted) {
            line.text("occurred_at", Times.asSent(deleted.raw(), "deleted_at", deleted.deletedAt()));
            record(line, "chat", withoutMessages(deleted.raw()));
            line.nothing("message").number("index", 0).number("count", 0);
        } else if (event instanceof RecordEvent row) {
            text(line, "occurred_at", row.occurrence());
            line.text("id", row.id());
            text(line, "parent", row.parent());
            line.text("change", row.change().name().toLowerCase(Locale.ROOT));
            record(line, "raw", row.raw());
        } else {
            text(line, "occurred_at", event.occurredAt().map(time -> Times.asSent(event.raw(), "created_at", time)));
            if (event instanceof ActivityEvent activity && activity.own()) {
                line.flag("own", true);
            }
            record(line, "raw", event.raw());
        }
        return line.end();
    }

    private void writeMessage(JsonLine line, MessageEvent event) {
        RawJson dated = event.raw();
        text(line, "occurred_at", event.occurredAt().map(time -> Times.asSent(dated, "created_at", time)));
        boolean session =
                event.localSession().isPresent() || event.remoteSession().isPresent();
        record(line, session ? "session" : "chat", withoutMessages(event.owner()));
        Optional<RawJson> message = event.message();
        if (message.isPresent()) {
            record(line, "message", message.get());
        } else {
            line.nothing("message");
        }
        line.number("index", event.index());
        if (event.count().isPresent()) {
            line.number("count", event.count().getAsInt());
        } else {
            line.nothing("count");
        }
    }

    private void record(JsonLine line, String name, RawJson record) {
        if (view == null) {
            line.record(name, record);
        } else {
            line.record(name, record, view);
        }
    }

    private static RawJson withoutMessages(RawJson chat) {
        return RawJsonReader.member(chat.bytes(), "chat_messages").isPresent()
                ? RawJsonReader.without(chat, OF_PAGES)
                : chat;
    }

    private static void text(JsonLine line, String name, Optional<String> text) {
        if (text.isPresent()) {
            line.text(name, text.get());
        } else {
            line.nothing(name);
        }
    }
}
