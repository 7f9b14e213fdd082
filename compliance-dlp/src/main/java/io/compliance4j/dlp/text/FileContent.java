package io.compliance4j.dlp.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as its extractor sees it, be it the file that was asked for or one inside it. Not thread-safe, and not to be used after
 * {@link TextExtractor#extract} has returned. All reading is counted against the limits and ends when one is passed.
 */
public interface FileContent {
    /** The name with its extension; empty when it is not known. */
    String name();

    /** What its first bytes, its last bytes and its name say it is. */
    FileType type();

    /** Its first bytes, at most 64 KiB. A copy. */
    byte[] head();

    /**
     * The whole content as a stream that is read once. The cheapest way: nothing is kept.
     *
     * @throws IllegalStateException when it was opened before, or {@link #bytes} was called
     */
    InputStream stream() throws IOException;

    /**
     * The whole content for reading at any place. Held in memory when small and in a temporary file otherwise, which is
     * deleted with the extraction.
     *
     * @throws IllegalStateException when {@link #stream} was called
     */
    FileBytes bytes() throws IOException;

    ExtractionLimits limits();
}
