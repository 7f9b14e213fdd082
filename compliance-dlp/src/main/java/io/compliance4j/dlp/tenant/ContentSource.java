package io.compliance4j.dlp.tenant;

import java.util.Locale;

/** The kinds of text and files that are scanned, by the labels that findings carry as their {@code source}. */
public enum ContentSource {
    /** What people wrote in chats. */
    CHAT_MESSAGE,
    /** What Claude answered in chats. */
    ASSISTANT_MESSAGE,
    /** What tools were given in chats. */
    TOOL_INPUT,
    /** What tools gave back in chats. */
    TOOL_OUTPUT,
    /** Files that people uploaded to chats. */
    CHAT_FILE,
    /** Files that tools made in chats. */
    GENERATED_FILE,
    /** Artifacts of chats, every version. */
    ARTIFACT,
    /** What projects are for. */
    PROJECT_DESCRIPTION,
    /** What Claude is told in every chat of a project. */
    PROJECT_INSTRUCTION,
    /** Files and documents of projects. */
    PROJECT_FILE,
    /** Transcripts of sessions on people's machines and in the cloud, what tools were given and gave back included. */
    SESSION_MESSAGE,
    /** Artifacts published from Claude Code, every version that is still there. */
    CODE_ARTIFACT,
    /** What people told Claude for all their chats, as far as the service shows it. */
    USER_PREFERENCES,
    /** Messages of a claude.ai data export. */
    EXPORT_MESSAGE,
    /** Texts of the files in a claude.ai data export, as the export has them. */
    EXPORT_FILE;

    /** As findings carry it: the name in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The source of this label.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ContentSource of(String label) {
        for (ContentSource source : values()) {
            if (source.label().equals(label)) {
                return source;
            }
        }
        StringBuilder all = new StringBuilder();
        for (ContentSource source : values()) {
            all.append(all.isEmpty() ? "" : ", ").append(source.label());
        }
        throw new IllegalArgumentException("unknown source \"" + label + "\": write one of " + all);
    }
}
