package io.compliance4j.claudeexport;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far an export was read: up to and with a conversation, or a message of one. Belongs to the very bytes that it was
 * taken from and is refused for any others.
 *
 * <p>{@link #toString()} is made for being saved, and {@link #parse} reads it again. Immutable, equal by value.
 */
public final class ExportPosition {

    static final long WHOLE = -1;

    private static final Pattern TEXT =
            Pattern.compile("1:([0-9a-f]{64}):(\\d{1,18}):(\\d{1,18}):(-1|\\d{1,18}):(.*)", Pattern.DOTALL);

    private final String sha256;
    private final long conversation;
    private final long offset;
    private final long messages;
    private final String file;

    ExportPosition(String sha256, long conversation, long offset, long messages, String file) {
        this.sha256 = sha256;
        this.conversation = conversation;
        this.offset = offset;
        this.messages = messages;
        this.file = file;
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if {@code text} is something else
     */
    public static ExportPosition parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Not a position in an export: give the text that" + " ExportPosition.toString() wrote, unchanged");
        }
        return new ExportPosition(
                parts.group(1),
                Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3)),
                Long.parseLong(parts.group(4)),
                parts.group(5));
    }

    /** SHA-256 of the file or archive on disk. */
    public String sha256() {
        return sha256;
    }

    /** Which conversation of its file it is, from 0. */
    public long conversation() {
        return conversation;
    }

    /** The byte of the file, unpacked, at which that conversation begins. */
    public long offset() {
        return offset;
    }

    /** Number of its messages that were read, or {@link #WHOLE}. */
    long messages() {
        return messages;
    }

    /** Name of the file in its archive; of a loose one, its own. */
    String file() {
        return file;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExportPosition that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return Objects.hash(sha256, offset, messages, file);
    }

    @Override
    public String toString() {
        return "1:" + sha256 + ":" + conversation + ":" + offset + ":" + messages + ":" + file;
    }
}
