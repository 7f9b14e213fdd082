package io.compliance4j.dlp;

import java.util.List;

/**
 * A text with its sensitive values replaced, and where everything went. Immutable.
 *
 * @param text the text after redaction
 * @param edits what was replaced, in the order of the text
 */
public record Redaction(String text, List<Edit> edits) {
    /**
     * One replacement.
     *
     * @param detector the label of the finding
     * @param start where the value started in the original text
     * @param end where it ended there
     * @param newStart where its replacement starts in the redacted text
     * @param newEnd where it ends there
     */
    public record Edit(String detector, int start, int end, int newStart, int newEnd) {}

    /** Copies the edits. */
    public Redaction {
        edits = List.copyOf(edits);
    }

    /** The offset in the redacted text of an offset in the original; inside a value, the start of its replacement. */
    public int toRedacted(int original) {
        int shift = 0;
        for (Edit edit : edits) {
            if (original < edit.start()) {
                break;
            }
            if (original < edit.end()) {
                return edit.newStart();
            }
            shift = edit.newEnd() - edit.end();
        }
        return original + shift;
    }

    /** The offset in the original text of an offset in the redacted one; inside a replacement, the start of its value. */
    public int toOriginal(int redacted) {
        int shift = 0;
        for (Edit edit : edits) {
            if (redacted < edit.newStart()) {
                break;
            }
            if (redacted < edit.newEnd()) {
                return edit.start();
            }
            shift = edit.end() - edit.newEnd();
        }
        return redacted + shift;
    }
}
