package io.compliance4j.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import io.compliance4j.json.RawJson;
import java.io.IOException;
import java.util.function.BiFunction;

/** Makes a record of its JSON. Never fails because of what a member is or is not. Thread-safe. */
interface RecordReader<T> {

    /**
     * Reads the object at which {@code parser} stands, exactly to its end.
     *
     * @param body the bytes that {@code parser} reads; see {@link Json#end} for where the record ends in them
     * @param from index of the record's first byte in {@code body}
     * @throws IOException if the bytes are not JSON
     */
    T read(JsonParser parser, byte[] body, int from) throws IOException;

    /** The malformed record for something that is not an object. */
    T unreadable(RawJson raw);

    /** A reader that needs all members at hand; {@code decoder} also gets a record without any. */
    static <T> RecordReader<T> of(BiFunction<Fields, RawJson, T> decoder) {
        return new RecordReader<>() {
            @Override
            public T read(JsonParser parser, byte[] body, int from) throws IOException {
                Fields fields = Fields.read(parser, body);
                return decoder.apply(fields, fields.raw());
            }

            @Override
            public T unreadable(RawJson raw) {
                return decoder.apply(Fields.unreadable(), raw);
            }
        };
    }
}
