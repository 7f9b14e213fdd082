package io.compliance4j.dlp.text;

import io.compliance4j.dlp.text.TextLocation.Step;
import java.io.IOException;
import java.io.InputStream;

/**
 * Receives the text of a file from its {@link TextExtractor}. Every method may throw when a limit is passed; let that through: the
 * reader makes a gap of it.
 */
public interface TextSink {
    /** Starts a new section, whose text counts from 0. Text before the first one is in a section without steps. */
    void section(Step... where) throws IOException;

    /** As {@link #section}, of text that has the lines of the file, so that each place in it has a line number. */
    void lines(Step... where) throws IOException;

    /** The text from here on stands at this place in the section, until the next mark. */
    void mark(Step place) throws IOException;

    /** More text of the section. */
    void text(CharSequence text) throws IOException;

    /** More text of the section. */
    void text(char[] text, int start, int length) throws IOException;

    /**
     * A file inside the file. It is read, with everything inside it, before this returns; the current section ends.
     *
     * @param name its name or path in the file; becomes a step of the location
     * @param packedSize how many bytes it takes in the file, -1 when not known; tells bombs
     * @param content its bytes; the sink does not close it
     */
    void file(String name, long packedSize, InputStream content) throws IOException;

    /**
     * A part of the file that is packed by itself and is no file of its own, in a section of its own. What is read from it is
     * counted against the limits; when it breaks off, what came before counts, the rest is a gap, and the file goes on.
     *
     * @param packedSize how many bytes it takes in the file, -1 when not known
     */
    void part(long packedSize, InputStream content, Part reader, Step... where) throws IOException;

    /** Reads a part. */
    @FunctionalInterface
    interface Part {
        void read(InputStream content) throws IOException;
    }

    /** Something that could not be read. */
    void gap(GapReason reason, String detail, Step... where);
}
