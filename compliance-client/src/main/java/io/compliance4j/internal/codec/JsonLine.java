package io.compliance4j.internal.codec;

import io.compliance4j.json.RawJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes one JSON object without a line break: members in the order they are added, records as they were received.
 * Not thread-safe.
 */
public final class JsonLine {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    private boolean empty = true;

    /** Begins an object. */
    public JsonLine() {
        out.write('{');
    }

    /** Adds a text. */
    public JsonLine text(String name, String value) {
        name(name);
        out.writeBytes(JsonText.quoted(value));
        return this;
    }

    /** Adds a number. */
    public JsonLine number(String name, long value) {
        name(name);
        out.writeBytes(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Adds true or false. */
    public JsonLine flag(String name, boolean value) {
        name(name);
        out.writeBytes(Boolean.toString(value).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Adds null. */
    public JsonLine nothing(String name) {
        name(name);
        out.writeBytes(JsonText.NULL);
        return this;
    }

    /** Adds a record byte for byte, but for line breaks: those stand between tokens, because strings cannot hold any. */
    public JsonLine record(String name, RawJson record) {
        name(name);
        try {
            record.writeTo(new WithoutLineBreaks(out));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
        return this;
    }

    /** Adds what a view leaves of a record. */
    public JsonLine record(String name, RawJson record, RecordView view) {
        name(name);
        view.write(record.bytes(), out);
        return this;
    }

    /** Ends the object. */
    public byte[] end() {
        out.write('}');
        return out.toByteArray();
    }

    private void name(String name) {
        if (!empty) {
            out.write(',');
        }
        empty = false;
        out.writeBytes(JsonText.quoted(name));
        out.write(':');
    }

    /** Leaves line breaks out of what is written to another stream. */
    private static final class WithoutLineBreaks extends OutputStream {

        private final ByteArrayOutputStream to;

        WithoutLineBreaks(ByteArrayOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) {
            if (b != '\n' && b != '\r') {
                to.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int kept = from;
            for (int i = from; i < from + length; i++) {
                if (bytes[i] == '\n' || bytes[i] == '\r') {
                    to.write(bytes, kept, i - kept);
                    kept = i + 1;
                }
            }
            to.write(bytes, kept, from + length - kept);
        }
    }
}
