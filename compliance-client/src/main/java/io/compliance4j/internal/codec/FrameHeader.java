package io.compliance4j.internal.codec;

import org.jspecify.annotations.Nullable;

/**
 * Where a page carries the record that it belongs to.
 *
 * @param member the member that holds it; null if the page itself is the record, with the list among its members
 * @param reader reads it; null if there is no such record
 */
record FrameHeader(@Nullable String member, @Nullable RecordReader<?> reader) {

    static final FrameHeader NONE = new FrameHeader(null, null);

    /** In a member of its own. */
    static FrameHeader in(String member, RecordReader<?> reader) {
        return new FrameHeader(member, reader);
    }

    /** Around the list: its JSON is what the page has besides the list and its cursors, as if it stood for itself. */
    static FrameHeader aroundList(RecordReader<?> reader) {
        return new FrameHeader(null, reader);
    }
}
