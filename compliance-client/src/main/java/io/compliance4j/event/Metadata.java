package io.compliance4j.event;

import java.util.List;
import java.util.Set;

/**
 * The list of what may stay where content may not: members that say who, when, what kind and how much. Titles, file
 * names, tool names and everything that is free text are not on it.
 */
final class Metadata {

    private static final Set<String> VALUES = Set.of(
            "id",
            "uuid",
            "type",
            "kind",
            "role",
            "sender",
            "status",
            "model",
            "product_surface",
            "href",
            "email",
            "email_address",
            "ip_address",
            "user_agent",
            "md5",
            "mime_type",
            "file_type",
            "file_size",
            "artifact_type",
            "read_mode",
            "source_type",
            "is_private",
            "is_error",
            "truncated",
            "thinking_redacted",
            "content_unavailable");

    private static final List<String> ENDINGS =
            List.of("_id", "_ids", "_uuid", "_at", "_timestamp", "_count", "_bytes", "_email_address");

    private static final Set<String> STRUCTURES = Set.of(
            "account",
            "actor",
            "artifacts",
            "attachments",
            "content",
            "creator",
            "files",
            "generated_files",
            "provenance",
            "started_by_user",
            "user",
            "versions");

    private Metadata() {}

    /** Whether a text, number or flag of that name is metadata. */
    static boolean isValue(String name) {
        return VALUES.contains(name) || ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Whether some members of an object of that name are metadata. */
    static boolean isStructure(String name) {
        return STRUCTURES.contains(name);
    }
}
