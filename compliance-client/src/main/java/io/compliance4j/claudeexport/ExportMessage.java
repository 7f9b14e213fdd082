package io.compliance4j.claudeexport;

import io.compliance4j.chat.ContentBlock;
import io.compliance4j.chat.MessageRole;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.internal.codec.ExportCodec;
import io.compliance4j.internal.codec.ExportFrames;
import io.compliance4j.json.RawJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message of a conversation. What it says is read from {@link #raw()} when it is asked for: hold on to the answer where
 * it is needed often.
 *
 * <p>Immutable and thread-safe.
 */
public final class ExportMessage {

    private final ExportConversation conversation;
    private final ExportFrames.Message message;
    private final int index;

    ExportMessage(ExportConversation conversation, ExportFrames.Message message, int index) {
        this.conversation = conversation;
        this.message = message;
        this.index = index;
    }

    /** Its bare UUID; empty if the export has none. No id of the API's can be made of it. */
    public String uuid() {
        return message.uuid();
    }

    /** What it belongs to. */
    public ExportConversation conversation() {
        return conversation;
    }

    /** Its place in the conversation, from 0. */
    public int index() {
        return index;
    }

    /** Who speaks: {@code human} is {@link MessageRole#USER}. */
    public Optional<MessageRole> role() {
        return Optional.ofNullable(message.sender())
                .map(sender -> sender.equals("human") ? MessageRole.USER : MessageRole.of(sender));
    }

    /** When it was sent, or when the answer was finished. */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(message.createdAt());
    }

    /** When it was last touched. */
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(message.updatedAt());
    }

    /**
     * The message that it answers; old exports do not say. A question that was asked again makes a branch, so that what
     * stands before a message need not be what it answers.
     */
    public Optional<String> parentUuid() {
        return Optional.ofNullable(message.parent());
    }

    /**
     * What was said, as the blocks that the API has. {@code thinking}, {@code injected_prompt_block}, which the platform
     * wrote and nobody typed, and all other kinds are {@link ContentBlock.Unknown} with their bytes. Where there are no
     * blocks it is the message's text.
     */
    public List<ContentBlock> content() {
        return ExportCodec.content(raw());
    }

    /** What was attached, as text. */
    public List<ExportAttachment> attachments() {
        return ExportCodec.attachments(raw());
    }

    /** The files, without their bytes; attachments are named here once more. */
    public List<ExportFileRef> files() {
        return ExportCodec.files(raw());
    }

    /** The message exactly as received. */
    public RawJson raw() {
        return message.raw();
    }

    /** The same as an event; it does not know how many messages there are. */
    public MessageEvent event() {
        return event(MessageEvent.COUNT_UNKNOWN);
    }

    MessageEvent event(int count) {
        return MessageEvent.ofExport(conversation.raw(), raw(), index, count, conversation.provenance());
    }

    /** Behind it: where to go on, later or elsewhere. The first call reads the whole file. */
    public ExportPosition position() {
        return conversation.position(index + 1L);
    }

    /** Shows its UUID only, because the rest is other people's. */
    @Override
    public String toString() {
        return "ExportMessage[" + uuid() + "]";
    }
}
