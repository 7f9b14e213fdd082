package io.compliance4j.chat;

import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One turn of a chat. Immutable. */
@Value.Immutable
public interface ChatMessage extends ServerRecord {

    /** Its id ({@code claude_chat_msg_…}). */
    String id();

    /** Who speaks. */
    Optional<MessageRole> role();

    /** When it was sent, or when the last block of an answer was finished. */
    Instant createdAt();

    /** What was said, in the server's order; empty in a chat that its user has deleted. */
    List<ContentBlock> content();

    /** What the user uploaded with it. */
    List<FileRef> files();

    /** What tools made. */
    List<GeneratedFileRef> generatedFiles();

    /** The artifact versions that it created. */
    List<ArtifactRef> artifacts();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link ChatMessage}. Not thread-safe. */
    final class Builder extends ImmutableChatMessage.Builder {

        Builder() {}
    }
}
