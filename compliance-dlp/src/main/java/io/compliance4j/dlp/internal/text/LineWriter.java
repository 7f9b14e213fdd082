package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.IOException;

/**
 * Writes running text line by line. What stands beside the text, such as attributes and comments, waits for the end of the line, so
 * that it does not tear apart what belongs together.
 */
final class LineWriter {
    private static final int LONGEST_WAIT = 65_536;

    private final TextSink sink;
    private final StringBuilder beside = new StringBuilder();
    private boolean lineOpen;

    LineWriter(TextSink sink) {
        this.sink = sink;
    }

    void text(char[] chars, int length) throws IOException {
        if (length > 0) {
            sink.text(chars, 0, length);
            lineOpen = true;
        }
    }

    void text(String text) throws IOException {
        if (!text.isEmpty()) {
            sink.text(text);
            lineOpen = true;
        }
    }

    void mark(Step place) throws IOException {
        sink.mark(place);
    }

    /** Adds something that gets a line of its own when this one has ended. */
    void beside(CharSequence text) throws IOException {
        if (beside.length() + text.length() > LONGEST_WAIT) {
            endLine();
        }
        beside.append(text);
    }

    /** Ends the line, if there is anything on it, and writes what waited for that. */
    void endLine() throws IOException {
        if (lineOpen) {
            sink.text("\n");
            lineOpen = false;
        }
        if (!beside.isEmpty()) {
            if (beside.charAt(beside.length() - 1) != '\n') {
                beside.append('\n');
            }
            String waited = beside.toString();
            beside.setLength(0);
            sink.text(waited);
        }
    }

    boolean lineOpen() {
        return lineOpen;
    }
}
