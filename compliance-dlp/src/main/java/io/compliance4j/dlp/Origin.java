package io.compliance4j.dlp;

/**
 * Where a text comes from, as far as a policy asks. Parts that are not known are empty.
 *
 * @param source the kind of text, for example {@code chat_message}
 * @param user the id of the user who wrote it
 * @param chat the id of the chat or project it stands in
 */
public record Origin(String source, String user, String chat) {
    /** Nothing is known. */
    public static final Origin UNKNOWN = new Origin("", "", "");
}
