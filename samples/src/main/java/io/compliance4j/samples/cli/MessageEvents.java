package io.compliance4j.samples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.compliance4j.json.RawJson;
import io.compliance4j.json.ServerRecord;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Shapes messages of chats and sessions as the events that a SIEM takes: one a message, each with what it belongs to. */
final class MessageEvents {

    private static final ObjectMapper CANONICAL =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private static final int DIGEST_BYTES = 16;

    private MessageEvents() {}

    /**
     * Writes an event for each message, or one without a message if there is none.
     *
     * @param owner name of the member that says what the messages belong to: {@code chat} or {@code session}
     */
    static void write(NdJson out, String owner, RawJson record, List<? extends ServerRecord> messages)
            throws IOException {
        String id = record.string("id").orElse("");
        String kind = kind(owner, id);
        if (messages.isEmpty()) {
            String changed = record.string("updated_at").orElse(createdAt(record));
            out.write(event(kind, id + "@" + changed, createdAt(record), owner, record, "null", 0, 0));
        }
        for (int i = 0; i < messages.size(); i++) {
            RawJson message = messages.get(i).raw();
            String key = id + "/" + message.string("id").orElse(Integer.toString(i)) + "@" + digest(message);
            String text = JsonText.oneLine(message);
            out.write(event(kind, key, createdAt(message), owner, record, text, i, messages.size()));
        }
    }

    /** Writes the event of a chat that its user has deleted. */
    static void writeDeleted(NdJson out, RawJson chat, String deletedAt) throws IOException {
        String key = chat.string("id").orElse("") + "@" + deletedAt;
        out.write(event("chat_deleted", key, deletedAt, "chat", chat, "null", 0, 0));
    }

    private static String kind(String owner, String id) {
        if (owner.equals("chat")) {
            return "chat_message";
        }
        return id.startsWith("clls_") ? "local_session_message" : "remote_session_message";
    }

    private static String createdAt(RawJson record) {
        return record.string("created_at").orElse("");
    }

    private static String event(
            String kind,
            String dedupeKey,
            String occurredAt,
            String owner,
            RawJson record,
            String message,
            int index,
            int count) {
        return JsonText.object(json -> {
            json.writeStringField("kind", kind);
            json.writeStringField("dedupe_key", dedupeKey);
            json.writeStringField("occurred_at", occurredAt);
            JsonText.writeRecord(json, owner, record);
            json.writeFieldName("message");
            json.writeRawValue(message);
            json.writeNumberField("index", index);
            json.writeNumberField("count", count);
        });
    }

    /** Of the content alone: neither white space nor the order of members changes it. */
    private static String digest(RawJson message) {
        try {
            byte[] canonical = CANONICAL.writeValueAsBytes(message.as(Object.class));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK writes JSON into memory and has SHA-256", e);
        }
    }
}
