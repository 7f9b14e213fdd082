package io.compliance4j.internal.codec;

import io.compliance4j.json.RawJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts conversations and messages out of an export, with what is needed of each of them. */
public final class ExportFrames {

    private static final byte[] UUID = ascii("uuid");
    private static final byte[] SENDER = ascii("sender");
    private static final byte[] CREATED_AT = ascii("created_at");
    private static final byte[] UPDATED_AT = ascii("updated_at");
    private static final byte[] PARENT = ascii("parent_message_uuid");
    private static final byte[] MESSAGES = ascii("chat_messages");

    private ExportFrames() {}

    /**
     * A conversation up to its messages.
     *
     * @param raw its members before the messages
     * @param hasMessages whether a list of messages follows; the feed then stands inside it, and else behind the
     *     conversation
     */
    public record Conversation(RawJson raw, boolean hasMessages) {}

    /**
     * A message.
     *
     * @param object whether it is one; if not, nothing of it is known
     */
    public record Message(
            RawJson raw,
            boolean object,
            String uuid,
            @Nullable String sender,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable String parent) {}

    /** Reads the conversation that begins here, up to its messages; null, and all of it passed, if that is too long. */
    public static @Nullable Conversation conversation(JsonFeed feed) throws IOException {
        return feed.read(ExportFrames::conversation);
    }

    private static Conversation conversation(byte[] json, JsonScanner scanner) {
        int from = scanner.position();
        int end = from + 1;
        for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
            if (scanner.passed(MESSAGES) && scanner.peek() == '[') {
                scanner.open();
                byte[] head = Arrays.copyOfRange(json, from, end + 1);
                head[head.length - 1] = '}';
                return new Conversation(RawJson.of(head), true);
            }
            scanner.skipValue();
            end = scanner.position();
        }
        return new Conversation(RawJson.copyOf(json, from, scanner.position()), false);
    }

    /** Reads the message that begins here; null, and all of it passed, if it is too long. */
    public static @Nullable Message message(JsonFeed feed) throws IOException {
        return feed.read(ExportFrames::message);
    }

    /** A message that was cut out before. */
    public static Message message(RawJson raw) {
        byte[] json = raw.bytes();
        JsonScanner scanner = new JsonScanner(json);
        try {
            scanner.begin();
            return message(json, scanner);
        } catch (BadJsonException e) {
            return new Message(raw, false, "", null, null, null, null);
        }
    }

    private static Message message(byte[] json, JsonScanner scanner) {
        int from = scanner.position();
        if (scanner.peek() != '{') {
            scanner.skipValue();
            return new Message(RawJson.copyOf(json, from, scanner.position()), false, "", null, null, null, null);
        }
        String uuid = "";
        String sender = null;
        Instant createdAt = null;
        Instant updatedAt = null;
        String parent = null;
        for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
            if (scanner.peek() != '"') {
                scanner.skipValue();
            } else if (scanner.passed(UUID)) {
                uuid = text(scanner);
            } else if (scanner.passed(SENDER)) {
                sender = text(scanner);
            } else if (scanner.passed(CREATED_AT)) {
                createdAt = Times.parse(text(scanner));
            } else if (scanner.passed(UPDATED_AT)) {
                updatedAt = Times.parse(text(scanner));
            } else if (scanner.passed(PARENT)) {
                parent = text(scanner);
            } else {
                scanner.skipString();
            }
        }
        RawJson raw = RawJson.copyOf(json, from, scanner.position());
        return new Message(raw, true, uuid, sender, createdAt, updatedAt, parent);
    }

    private static String text(JsonScanner scanner) {
        scanner.skipString();
        return scanner.passedText();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
