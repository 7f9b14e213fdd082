package io.compliance4j.dlp.text;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read at any place. Not thread-safe. */
public interface FileBytes {
    long size();

    /**
     * Fills an array from a position on.
     *
     * @return how many bytes were there, fewer than asked for only at the end
     */
    int read(long position, byte[] into, int at, int length) throws IOException;

    /** The bytes between two positions, of which the second is not part. */
    InputStream stream(long from, long to);
}
