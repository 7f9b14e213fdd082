package io.compliance4j.internal.transfer;

import java.io.IOException;

/** Where a content comes from. Thread-safe; each call fetches anew. */
interface Source {

    /**
     * Hands the content to {@code reader} and closes it afterwards. The reader is called again with a fresh content if
     * the transfer broke and the retry policy allows it, so it has to start over each time.
     *
     * @throws IOException if the reader threw a {@link LocalFailure}
     */
    <T> T read(Reader<T> reader) throws IOException;

    /** The content itself, to be closed by the caller. */
    Content open();

    /** Makes a value of a content. */
    @FunctionalInterface
    interface Reader<T> {

        /**
         * Reads the content.
         *
         * @throws IOException if the transfer failed; the local file system's failures go into a {@link LocalFailure}
         */
        T read(Content content) throws IOException;
    }
}
