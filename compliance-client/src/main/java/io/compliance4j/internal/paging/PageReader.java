package io.compliance4j.internal.paging;

import io.compliance4j.http.ResponseInfo;

/** Reads the body of a list answer. */
@FunctionalInterface
public interface PageReader<T> {

    /**
     * Reads one page, every record of it, also those that are malformed.
     *
     * @throws io.compliance4j.error.ResponseFormatException if the frame around the records is unreadable
     */
    PageFrame<T> read(byte[] body, ResponseInfo response);
}
