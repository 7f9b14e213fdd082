package io.compliance4j.event;

import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.ContentBlock;
import io.compliance4j.internal.codec.ContentHash;
import io.compliance4j.internal.codec.ExportCodec;
import io.compliance4j.internal.codec.ExportFrames;
import io.compliance4j.json.RawJson;
import io.compliance4j.session.LocalSession;
import io.compliance4j.session.LocalSessionMessage;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.session.RemoteSessionMessage;
import io.compliance4j.session.SessionMessage;
import io.compliance4j.session.SessionMessageQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a chat, a session or an exported conversation, with what it belongs to; or a chat or session that has no
 * turn yet, so that it is not lost.
 *
 * <p>The key is {@code chat_id/message_id@h}, where {@code h} hashes the content: the first 16 bytes of SHA-256, in hex,
 * of the message as canonical JSON. What differs between two readings of an unchanged message is left out of it: ids,
 * times and the model; members that are null or have their documented default; of files and artifacts everything but
 * their ids, because sizes and digests vanish when a stored file expires. Members that this version does not know count,
 * so that a change is rather sent twice than missed. Transcripts also hash how tool blocks were cut, and exports have
 * {@code export/} in front. Without a message the key is {@code chat_id@updated_at}.
 *
 * <p>Immutable and thread-safe.
 */
public final class MessageEvent implements Event {

    /** For the number of messages, while a long chat is still being read. */
    public static final int COUNT_UNKNOWN = -1;

    private static final int DEFAULT_TOOL_BYTES = 10_000;

    private final EventKind kind;
    private final Owner owner;
    private final @Nullable Turn turn;
    private final int index;
    private final int count;
    private final Provenance provenance;

    /** Hashing is put off until somebody asks; two threads that ask at once get the same. */
    private @Nullable String dedupeKey;

    private MessageEvent(
            EventKind kind, Owner owner, @Nullable Turn turn, int index, int count, Provenance provenance) {
        this.kind = kind;
        this.owner = owner;
        this.turn = turn;
        this.index = index;
        this.count = count;
        this.provenance = Objects.requireNonNull(provenance, "provenance");
    }

    /** A chat without messages. */
    public static MessageEvent ofChat(Chat chat, Provenance provenance) {
        return new MessageEvent(EventKind.CHAT_MESSAGE, Owner.of(chat), null, 0, 0, provenance);
    }

    /**
     * A turn of a chat.
     *
     * @param index position of the message in the chat, from 0
     * @param count number of messages in the chat, or {@link #COUNT_UNKNOWN}
     * @throws IllegalArgumentException if the position does not fit the number
     */
    public static MessageEvent ofChat(Chat chat, ChatMessage message, int index, int count, Provenance provenance) {
        checkPosition(index, count);
        return new MessageEvent(EventKind.CHAT_MESSAGE, Owner.of(chat), Turn.of(message), index, count, provenance);
    }

    /** A session on a user's machine without messages. */
    public static MessageEvent ofLocalSession(LocalSession session, Provenance provenance) {
        return new MessageEvent(EventKind.LOCAL_SESSION_MESSAGE, Owner.of(session), null, 0, 0, provenance);
    }

    /**
     * A turn of a session on a user's machine.
     *
     * @param transcript how the transcript was asked for: where it cuts tool blocks counts as content
     * @param index position of the message in the transcript, from 0
     * @param count number of messages in the transcript, or {@link #COUNT_UNKNOWN}
     * @throws IllegalArgumentException if the position does not fit the number
     */
    public static MessageEvent ofLocalSession(
            LocalSession session,
            LocalSessionMessage message,
            SessionMessageQuery transcript,
            int index,
            int count,
            Provenance provenance) {
        checkPosition(index, count);
        Turn turn = Turn.of(message, transcript);
        return new MessageEvent(EventKind.LOCAL_SESSION_MESSAGE, Owner.of(session), turn, index, count, provenance);
    }

    /** A session in the cloud without messages. */
    public static MessageEvent ofRemoteSession(RemoteSession session, Provenance provenance) {
        return new MessageEvent(EventKind.REMOTE_SESSION_MESSAGE, Owner.of(session), null, 0, 0, provenance);
    }

    /**
     * A turn of a session in the cloud.
     *
     * @param transcript how the transcript was asked for: where it cuts tool blocks counts as content
     * @param index position of the message in the transcript, from 0
     * @param count number of messages in the transcript, or {@link #COUNT_UNKNOWN}
     * @throws IllegalArgumentException if the position does not fit the number
     */
    public static MessageEvent ofRemoteSession(
            RemoteSession session,
            RemoteSessionMessage message,
            SessionMessageQuery transcript,
            int index,
            int count,
            Provenance provenance) {
        checkPosition(index, count);
        Turn turn = Turn.of(message, transcript);
        return new MessageEvent(EventKind.REMOTE_SESSION_MESSAGE, Owner.of(session), turn, index, count, provenance);
    }

    /** A conversation of a claude.ai data export without messages. */
    public static MessageEvent ofExport(RawJson conversation, Provenance provenance) {
        return new MessageEvent(EventKind.EXPORT_MESSAGE, Owner.ofExport(conversation), null, 0, 0, provenance);
    }

    /**
     * A turn of a conversation of a claude.ai data export.
     *
     * @param conversation the conversation without its messages
     * @param index position of the message in the conversation, from 0
     * @param count number of messages in the conversation, or {@link #COUNT_UNKNOWN}
     * @throws IllegalArgumentException if the position does not fit the number
     */
    public static MessageEvent ofExport(
            RawJson conversation, RawJson message, int index, int count, Provenance provenance) {
        checkPosition(index, count);
        return new MessageEvent(
                EventKind.EXPORT_MESSAGE,
                Owner.ofExport(conversation),
                Turn.ofExport(message),
                index,
                count,
                provenance);
    }

    private static void checkPosition(int index, int count) {
        if (index < 0 || (count != COUNT_UNKNOWN && index >= count)) {
            throw new IllegalArgumentException("There is no message " + index + " of " + count
                    + ": positions begin at 0; where the number is not known yet, write COUNT_UNKNOWN");
        }
    }

    @Override
    public EventKind kind() {
        return kind;
    }

    @Override
    public String dedupeKey() {
        String key = dedupeKey;
        if (key == null) {
            key = turn == null ? owner.key() : owner.id() + "/" + turn.key(index);
            if (kind.equals(EventKind.EXPORT_MESSAGE)) {
                key = "export/" + key;
            }
            dedupeKey = key;
        }
        return key;
    }

    /** When the message was said; without a message, when the chat or session began. */
    @Override
    public Optional<Instant> occurredAt() {
        return Times.known(turn == null ? owner.createdAt() : turn.createdAt());
    }

    /** The message; without one, what it would belong to. */
    @Override
    public RawJson raw() {
        return message().orElse(owner.raw());
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /** The chat, session or conversation as received. */
    public RawJson owner() {
        return owner.raw();
    }

    /** Id of the chat, session or conversation. */
    public String ownerId() {
        return owner.id();
    }

    /** The message as received. */
    public Optional<RawJson> message() {
        return turn == null ? Optional.empty() : Optional.of(turn.raw());
    }

    /** Id of the message. */
    public Optional<String> messageId() {
        return turn == null ? Optional.empty() : Optional.of(turn.id());
    }

    /** Position of the message, from 0. */
    public int index() {
        return index;
    }

    /** Number of messages, if it is known. */
    public OptionalInt count() {
        return count == COUNT_UNKNOWN ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** The chat, if it is one of the API. */
    public Optional<Chat> chat() {
        return owner.as(Chat.class);
    }

    /** The session, if it is one on a user's machine. */
    public Optional<LocalSession> localSession() {
        return owner.as(LocalSession.class);
    }

    /** The session, if it is one in the cloud. */
    public Optional<RemoteSession> remoteSession() {
        return owner.as(RemoteSession.class);
    }

    /** The message, if it is one of a chat of the API. */
    public Optional<ChatMessage> chatMessage() {
        return turn == null ? Optional.empty() : turn.as(ChatMessage.class);
    }

    /** The message, if it is one of a session. */
    public Optional<SessionMessage> sessionMessage() {
        return turn == null ? Optional.empty() : turn.as(SessionMessage.class);
    }

    /**
     * What was said, as blocks, whatever the message belongs to; nothing without a message. Of an exported message
     * these are read anew by each call.
     */
    public List<ContentBlock> content() {
        return chatMessage()
                .map(ChatMessage::content)
                .or(() -> sessionMessage().map(SessionMessage::content))
                .or(() -> message().map(ExportCodec::content))
                .orElse(List.of());
    }

    @Override
    public String toString() {
        return "MessageEvent[" + kind + " " + dedupeKey() + "]";
    }

    /** What the message belongs to. */
    private record Owner(
            String id,
            Instant createdAt,
            Optional<Instant> updatedAt,
            RawJson raw,
            @Nullable Object typed) {

        static Owner of(Chat chat) {
            return new Owner(chat.id(), chat.createdAt(), chat.updatedAt(), chat.raw(), chat);
        }

        static Owner of(LocalSession session) {
            return new Owner(session.id(), session.createdAt(), session.updatedAt(), session.raw(), session);
        }

        static Owner of(RemoteSession session) {
            return new Owner(session.id(), session.createdAt(), session.updatedAt(), session.raw(), session);
        }

        static Owner ofExport(RawJson conversation) {
            return new Owner(
                    conversation.string("uuid").orElse(""),
                    Times.read(conversation, "created_at").orElse(Instant.EPOCH),
                    Times.read(conversation, "updated_at"),
                    conversation,
                    null);
        }

        String key() {
            return id + "@"
                    + updatedAt
                            .map(time -> Times.asSent(raw, "updated_at", time))
                            .orElseGet(() -> Times.asSent(raw, "created_at", createdAt));
        }

        <T> Optional<T> as(Class<T> type) {
            return type.isInstance(typed) ? Optional.of(type.cast(typed)) : Optional.empty();
        }
    }

    /** One message, and how its content is hashed. */
    private record Turn(
            String id,
            Instant createdAt,
            RawJson raw,
            @Nullable Object typed,
            Function<byte[], String> hash) {

        static Turn of(ChatMessage message) {
            return new Turn(message.id(), message.createdAt(), message.raw(), message, ContentHash::ofMessage);
        }

        static Turn of(SessionMessage message, SessionMessageQuery transcript) {
            int input = transcript.toolUseInputMaxBytes().orElse(DEFAULT_TOOL_BYTES);
            int result = transcript.toolResultMaxBytes().orElse(DEFAULT_TOOL_BYTES);
            return new Turn(
                    message.id(),
                    message.createdAt(),
                    message.raw(),
                    message,
                    json -> ContentHash.ofSessionMessage(json, input, result));
        }

        static Turn ofExport(RawJson message) {
            ExportFrames.Message read = ExportFrames.message(message);
            return new Turn(
                    read.uuid(),
                    Objects.requireNonNullElse(read.createdAt(), Instant.EPOCH),
                    message,
                    null,
                    ContentHash::ofExportMessage);
        }

        /** Messages without an id are told apart by their place, so that two of them are never taken for one. */
        String key(int index) {
            return (id.isEmpty() ? "#" + index : id) + "@" + hash.apply(raw.bytes());
        }

        <T> Optional<T> as(Class<T> type) {
            return type.isInstance(typed) ? Optional.of(type.cast(typed)) : Optional.empty();
        }
    }
}
