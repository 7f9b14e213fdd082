package io.compliance4j.dlp.text;

/**
 * A file, or a part of it, that was not read although it may hold text.
 *
 * @param location where in the file it is; empty for the file itself
 * @param reason why it was not read
 * @param detail more about the reason, for people; never a part of the content
 */
public record ScanGap(TextLocation location, GapReason reason, String detail) {
    /** The location, the reason and the detail. */
    @Override
    public String toString() {
        return (location.isEmpty() ? "" : location + ": ") + reason.label() + " (" + detail + ")";
    }
}
