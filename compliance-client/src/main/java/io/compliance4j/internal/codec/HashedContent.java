package io.compliance4j.internal.codec;

import java.util.Set;

/**
 * Which members of an object are content, so that they count in its hash, and what their values are.
 *
 * <p>The contract decides what does not: absent, null and the documented default mean the same; sizes, digests and names
 * of files vanish when a stored file expires; times and models of transcripts depend on what is still kept of them.
 */
enum HashedContent {
    /** A message of the API. */
    MESSAGE,
    /** A message of a claude.ai data export. */
    EXPORT_MESSAGE,
    /** A part of a message. */
    BLOCK,
    /** Something attached to a message, which its id stands for. */
    REFERENCE,
    /** A row of a list. */
    RECORD,
    /** Anything: all of it counts. */
    FREE;

    private static final Set<String> NOT_OF_MESSAGES = Set.of("id", "type", "created_at", "model");

    /** Parents are missing in old exports, and the text repeats the content with losses. */
    private static final Set<String> NOT_OF_EXPORTS = Set.of("uuid", "created_at", "updated_at", "parent_message_uuid");

    private static final Set<String> FALSE_BY_DEFAULT =
            Set.of("truncated", "thinking_redacted", "is_error", "content_unavailable");

    private static final Set<String> EMPTY_BY_DEFAULT =
            Set.of("content", "files", "generated_files", "artifacts", "attachments");

    private static final Set<String> IDS = Set.of("id", "version_id", "file_uuid");

    /** Whether the member counts; {@code value} is how its value begins, with {@code 0} for an empty list. */
    boolean has(String name, byte value) {
        return switch (this) {
            case MESSAGE -> !NOT_OF_MESSAGES.contains(name) && !isDefault(name, value);
            case EXPORT_MESSAGE -> !NOT_OF_EXPORTS.contains(name) && !isDefault(name, value);
            case BLOCK -> !isDefault(name, value);
            case REFERENCE -> IDS.contains(name);
            case RECORD -> value != 'n';
            case FREE -> true;
        };
    }

    private static boolean isDefault(String name, byte value) {
        return switch (value) {
            case 'n' -> true;
            case 'f' -> FALSE_BY_DEFAULT.contains(name);
            case 0 -> EMPTY_BY_DEFAULT.contains(name);
            default -> false;
        };
    }

    /** What the value of that member is, or are its elements. */
    HashedContent of(String name) {
        return switch (this) {
            case MESSAGE, EXPORT_MESSAGE ->
                switch (name) {
                    case "content" -> BLOCK;
                    case "files", "generated_files", "artifacts" -> REFERENCE;
                    default -> FREE;
                };
            case BLOCK -> name.equals("content") ? BLOCK : FREE;
            case RECORD -> RECORD;
            case REFERENCE, FREE -> FREE;
        };
    }
}
