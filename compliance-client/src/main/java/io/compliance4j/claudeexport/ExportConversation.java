package io.compliance4j.claudeexport;

import io.compliance4j.event.MessageEvent;
import io.compliance4j.event.Provenance;
import io.compliance4j.internal.codec.ExportCodec;
import io.compliance4j.internal.codec.RawJsonReader;
import io.compliance4j.json.RawJson;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, whose messages are read while they are asked for: it may be larger than memory.
 *
 * <p>Not thread-safe, and its messages are only there until the next conversation is asked for.
 */
public final class ExportConversation {

    private final ConversationWalk walk;
    private final SourceFile file;
    private final RawJson raw;
    private final String uuid;
    private final long index;
    private final long offset;
    private boolean taken;

    ExportConversation(ConversationWalk walk, SourceFile file, RawJson raw, String uuid, long index, long offset) {
        this.walk = walk;
        this.file = file;
        this.raw = raw;
        this.uuid = uuid;
        this.index = index;
        this.offset = offset;
    }

    /** Its bare UUID. */
    public String uuid() {
        return uuid;
    }

    /**
     * Its address in claude.ai: what {@link io.compliance4j.chat.Chat#href()} says of the same conversation, and the only
     * thing that joins an export to the API.
     */
    public String href() {
        return "https://claude.ai/chat/" + uuid;
    }

    /** Its title; often empty. */
    public Optional<String> name() {
        return raw.string("name");
    }

    /** What it is about, as claude.ai sums it up. */
    public Optional<String> summary() {
        return raw.string("summary");
    }

    /** When it began. */
    public Optional<Instant> createdAt() {
        return raw.string("created_at").flatMap(RawJsonReader::time);
    }

    /** When it last changed. */
    public Optional<Instant> updatedAt() {
        return raw.string("updated_at").flatMap(RawJsonReader::time);
    }

    /** UUID of the account that owns it. */
    public Optional<String> accountUuid() {
        return ExportCodec.string(raw, "account", "uuid");
    }

    /** Its owner; empty if they had left, or if the export has no list of users. */
    public Optional<ExportUser> owner() {
        return accountUuid().flatMap(walk::user);
    }

    /** Its members up to its messages, exactly as received. */
    public RawJson raw() {
        return raw;
    }

    /**
     * Its messages in the order of the export, which is not always that of their times. They are read while they are
     * asked for, once.
     *
     * @throws IllegalStateException if they were asked for before
     */
    public Iterable<ExportMessage> messages() {
        return () -> {
            if (taken) {
                throw new IllegalStateException("The messages of conversation " + uuid
                        + " were read already: keep them, or ask for the conversations again");
            }
            taken = true;
            return new Walk<>() {
                @Override
                @Nullable
                ExportMessage advance() {
                    return walk.nextMessage(ExportConversation.this);
                }
            };
        };
    }

    /** Behind it with all of its messages: where to go on, later or elsewhere. The first call reads the whole file. */
    public ExportPosition position() {
        return position(ExportPosition.WHOLE);
    }

    ExportPosition position(long messages) {
        return new ExportPosition(file.container().sha256(), index, offset, messages, file.name());
    }

    /** The event that stands for it if it has no messages. */
    MessageEvent event() {
        return MessageEvent.ofExport(raw, provenance());
    }

    Provenance provenance() {
        return Provenance.export(file.label());
    }

    /** Shows its UUID only, because the rest is other people's. */
    @Override
    public String toString() {
        return "ExportConversation[" + uuid + "]";
    }
}
