package io.compliance4j.claudeexport;

import io.compliance4j.internal.codec.BrokenJsonException;
import io.compliance4j.internal.codec.JsonFeed;
import java.io.IOException;

/** The records of a file, which is one list, or one record a line, or one record. Not thread-safe. */
final class RecordSequence {

    private final JsonFeed feed;
    private boolean begun;
    private boolean list;
    private boolean first = true;
    private boolean ended;

    RecordSequence(JsonFeed feed) {
        this.feed = feed;
    }

    /** Moves to the next record; false at the end of the file. The one before has to be passed. */
    boolean next() throws IOException {
        if (ended) {
            return false;
        }
        begin();
        if (list) {
            ended = feed.passIf(']');
            if (!ended && !first) {
                feed.pass(',');
            }
            if (ended) {
                expectEnd();
            }
        } else {
            ended = feed.peek() < 0;
        }
        first = false;
        feed.peek();
        return !ended;
    }

    /** Makes the record that begins at that byte the next one. */
    void skipTo(long offset) throws IOException {
        begin();
        feed.skipTo(offset);
        first = true;
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            feed.passByteOrderMark();
            // An empty file reads as the beginning of a list that never came.
            if (feed.peek() != '{') {
                feed.pass('[');
                list = true;
            }
        }
    }

    private void expectEnd() throws IOException {
        if (feed.peek() >= 0) {
            throw new BrokenJsonException(feed.offset(), false);
        }
    }
}
