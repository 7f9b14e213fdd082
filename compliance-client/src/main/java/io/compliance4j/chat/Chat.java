package io.compliance4j.chat;

import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.UserRef;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A chat without its messages. Immutable. */
@Value.Immutable
public interface Chat extends ServerRecord {

    /** Its id ({@code claude_chat_…}). */
    String id();

    /** Its title; an empty text once its user has deleted it. */
    @Value.Redacted
    Optional<String> name();

    /** When it began. */
    Instant createdAt();

    /** When it last got a message, moved between projects or was deleted. */
    Optional<Instant> updatedAt();

    /** When its user deleted it in claude.ai. Its messages are then listed without content. */
    Optional<Instant> deletedAt();

    /** Its address in claude.ai. The UUID there is not the id. */
    @Value.Redacted
    Optional<String> href();

    /** The model chosen for it. */
    Optional<String> model();

    /** The organization's bare UUID. */
    Optional<String> organizationUuid();

    /** The organization's tagged id; deprecated by the vendor and often missing. */
    Optional<String> organizationId();

    /** The project ({@code claude_proj_…}) that it belongs to. */
    Optional<String> projectId();

    /** Who began it; empty if the account is gone or outside of what the key may see. */
    Optional<UserRef> user();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link Chat}. Not thread-safe. */
    final class Builder extends ImmutableChat.Builder {

        Builder() {}
    }
}
