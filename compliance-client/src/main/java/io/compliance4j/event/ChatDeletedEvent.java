package io.compliance4j.event;

import io.compliance4j.chat.Chat;
import io.compliance4j.json.RawJson;
import java.time.Instant;
import java.util.Optional;

/**
 * A chat that its user has deleted in claude.ai: what stands for its messages, which the service then lists without
 * content. Its key is {@code chat_id@deleted_at}. Or a chat that was listed and then not there any more, because it was
 * deleted for good or its retention ended; its key is {@code chat_id@gone}. Immutable and thread-safe.
 */
public final class ChatDeletedEvent implements Event {

    private final Chat chat;
    private final Instant deletedAt;
    private final boolean gone;
    private final Provenance provenance;

    private ChatDeletedEvent(Chat chat, Instant deletedAt, boolean gone, Provenance provenance) {
        this.chat = chat;
        this.deletedAt = deletedAt;
        this.gone = gone;
        this.provenance = provenance;
    }

    /**
     * The event of {@code chat}.
     *
     * @throws IllegalArgumentException if the chat is not deleted
     */
    public static ChatDeletedEvent of(Chat chat, Provenance provenance) {
        Instant deletedAt = chat.deletedAt()
                .orElseThrow(() -> new IllegalArgumentException("Chat " + chat.id()
                        + " is not deleted: its deletedAt() is empty. Make a MessageEvent of each of its messages"));
        return new ChatDeletedEvent(chat, deletedAt, false, provenance);
    }

    /** The event of {@code chat}, which was listed, as {@code provenance} says, and is not there any more. */
    public static ChatDeletedEvent ofGone(Chat chat, Provenance provenance) {
        Instant listed = provenance.observedAt().or(chat::updatedAt).orElse(chat.createdAt());
        return new ChatDeletedEvent(chat, listed, true, provenance);
    }

    /** The chat. */
    public Chat chat() {
        return chat;
    }

    /** When its user deleted it; of a chat that is {@linkplain #isGone gone}, when it was listed last. */
    public Instant deletedAt() {
        return deletedAt;
    }

    /** Whether nothing is left of it, also not for its user. */
    public boolean isGone() {
        return gone;
    }

    @Override
    public EventKind kind() {
        return EventKind.CHAT_DELETED;
    }

    @Override
    public String dedupeKey() {
        return chat.id() + "@" + (gone ? "gone" : Times.asSent(raw(), "deleted_at", deletedAt));
    }

    @Override
    public Optional<Instant> occurredAt() {
        return Optional.of(deletedAt);
    }

    @Override
    public RawJson raw() {
        return chat.raw();
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public String toString() {
        return "ChatDeletedEvent[" + dedupeKey() + "]";
    }
}
