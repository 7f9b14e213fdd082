package io.compliance4j.claudeexport;

import java.util.regex.Pattern;

/** What a file of an export holds, told by its name: the list of names that are read, and no others are. The first that fits counts. */
enum FileKind {
    FRAME("(artifacts/[^/]+/)?((artifact|comments|artifact_comments)\\.json|versions/[^/]+\\.files\\.json)"),
    FRAME_FILE("(artifacts/[^/]+/)?(page\\.md|versions/.+)"),
    PROJECTS("projects/[^/]+\\.json|projects\\.(json|jsonl|ndjson)"),
    MEMORY("memories/[^/]+\\.json|memories\\.(json|jsonl|ndjson)"),
    DESIGN_CHAT("design_chats/[^/]+\\.json|design_chats\\.(json|jsonl|ndjson)"),
    CONVERSATIONS("conversations\\.(json|jsonl|ndjson)"),
    USERS("users\\.(json|jsonl|ndjson)"),
    LOGIN_HISTORY("login_history\\.(json|jsonl|ndjson)"),
    MANIFEST("manifest[^/]*\\.json"),
    UNKNOWN(".*");

    /** Exports that were unpacked or packed again by hand have folders around them. */
    private static final String FOLDERS = "([^/]+/){0,4}?";

    private final Pattern names;

    FileKind(String names) {
        this.names = Pattern.compile(FOLDERS + "(" + names + ")", Pattern.DOTALL);
    }

    /** By the name in the archive or below the folder, with slashes. */
    static FileKind of(String name) {
        for (FileKind kind : values()) {
            if (kind.names.matcher(name).matches()) {
                return kind;
            }
        }
        return UNKNOWN;
    }

    /** Whether it holds records other than conversations, users and projects. */
    boolean isOtherRecords() {
        return this == MEMORY || this == DESIGN_CHAT || this == LOGIN_HISTORY || this == FRAME;
    }
}
