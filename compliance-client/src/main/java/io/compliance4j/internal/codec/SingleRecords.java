package io.compliance4j.internal.codec;

import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.http.ResponseHandler;

/** Reads answers that are one record. */
final class SingleRecords {

    private SingleRecords() {}

    /** A handler for answers that are one record. */
    static <T> ResponseHandler<T> handler(RecordReader<T> record) {
        return response -> read(response.body().readAllBytes(), response.info(), record);
    }

    /**
     * Reads the record.
     *
     * @throws io.compliance4j.error.ResponseFormatException if the body is no object
     */
    static <T> T read(byte[] body, ResponseInfo response, RecordReader<T> record) {
        return Frames.read(body, response, parser -> record.read(parser, body, Json.start(parser)));
    }
}
