package io.compliance4j.claudeexport;

import io.compliance4j.claudeexport.ExportProblem.Kind;
import io.compliance4j.internal.codec.JsonFeed;
import io.compliance4j.json.RawJson;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One pass over a file of records that fit into memory one by one. Not thread-safe. */
final class RecordWalk implements Closeable {

    private final SourceFile file;
    private final Problems problems;
    private final JsonFeed feed;
    private final RecordSequence sequence;

    RecordWalk(SourceFile file, Limits limits, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.feed = new JsonFeed(file.open(limits), limits.maxValueBytes());
        this.sequence = new RecordSequence(feed);
    }

    SourceFile file() {
        return file;
    }

    /** The next record, or null at the end. */
    @Nullable
    RawJson next() {
        try {
            while (sequence.next()) {
                long offset = feed.offset();
                boolean object = feed.peek() == '{';
                RawJson record = feed.value();
                if (record == null) {
                    long size = feed.offset() - offset;
                    problems.add(Kind.TOO_LONG, file.label(), offset, "a record of " + size + " bytes");
                } else if (!object) {
                    problems.add(Kind.UNREADABLE_RECORD, file.label(), offset, "no object");
                } else {
                    return record;
                }
            }
            return null;
        } catch (IOException e) {
            throw file.failure(e, feed.offset());
        }
    }

    @Override
    public void close() {
        try {
            feed.close();
        } catch (IOException e) {
            throw file.failure(e, feed.offset());
        }
    }
}
