package io.compliance4j.internal.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** The one parser configuration, and where a token lies in the bytes. */
final class Json {

    /** Transcripts may be asked for without truncation, so that one string can be a whole file. */
    private static final int LONGEST_STRING = 100_000_000;

    /**
     * Numbers may be of any length, because one absurd number must not cost a page; nothing here converts one that does
     * not fit a long.
     */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /** Index of the current token's first byte. */
    static int start(JsonParser parser) {
        return Math.toIntExact(parser.currentTokenLocation().getByteOffset());
    }

    /** Index behind the current token's last byte; the token has to be finished. */
    static int end(JsonParser parser) {
        return Math.toIntExact(parser.currentLocation().getByteOffset());
    }
}
