package io.compliance4j.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A content that can be fetched: a recipe, nothing is requested before one of the methods that deliver is called.
 *
 * <p>The bytes are compared with the MD5 that the server announces. A transfer that breaks, stalls or does not match is
 * repeated from its beginning within the client's retry policy; a failure of the local file system is not, and leaves no
 * half-written file. Immutable and thread-safe; each call fetches anew.
 */
public interface Download {

    /** The same content with a ceiling: more bytes than that end in a {@code TransferException} of kind TOO_LARGE. */
    Download maxBytes(long bytes);

    /**
     * Writes to exactly this file, which must not exist. It appears complete and verified, or not at all.
     *
     * @throws IOException if the file exists or the file system refuses; not repeated
     */
    DownloadedFile toFile(Path file) throws IOException;

    /**
     * Writes into this directory under a name made of the id and the server's file name, reduced to what is safe on any
     * system. The directory is created if it is missing.
     *
     * @throws IOException if the file system refuses; not repeated
     */
    DownloadedFile toDirectory(Path directory) throws IOException;

    /**
     * Copies to a stream, which stays open. Not repeated once a byte has been written to it.
     *
     * @return number of bytes copied
     * @throws IOException if {@code out} fails
     */
    long toStream(OutputStream out) throws IOException;

    /**
     * Opens the content for reading; the caller closes it. Not repeated once bytes flow; a mismatch with the announced
     * MD5 is thrown at the end of the stream instead of its -1.
     */
    InputStream open();
}
