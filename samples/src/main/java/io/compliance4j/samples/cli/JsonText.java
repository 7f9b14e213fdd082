package io.compliance4j.samples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.compliance4j.json.RawJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** One JSON value as one line of text. */
final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /** Writes the members of an object. */
    @FunctionalInterface
    interface Members {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** An object with these members. */
    static String object(Members members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            members.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing JSON into memory failed", e);
        }
        return text.toString();
    }

    /** Adds a record to an object exactly as it was received, but for line ends between its tokens. */
    static void writeRecord(JsonGenerator json, String name, RawJson record) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(oneLine(record));
    }

    /** Adds a text, or null where there is none. */
    static void writeText(JsonGenerator json, String name, Optional<String> text) throws IOException {
        json.writeFieldName(name);
        if (text.isPresent()) {
            json.writeString(text.get());
        } else {
            json.writeNull();
        }
    }

    /** The received text on one line: a JSON string cannot hold a line end, so those that there are mean nothing. */
    static String oneLine(RawJson record) {
        return record.toJson().replace('\n', ' ').replace('\r', ' ');
    }
}
