package io.compliance4j.testkit.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.compliance4j.testkit.tenant.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer member by member. {@code maybe…} members are those that the wire may leave out: they are, when null or
 * default, unless full JSON was asked for.
 */
final class JsonOut {
    private static final JsonFactory FACTORY = new JsonFactory();
    private final JsonGenerator json;
    private final boolean full;

    private JsonOut(JsonGenerator json, boolean full) {
        this.json = json;
        this.full = full;
    }

    /** Something that writes. */
    interface Script {
        void write(JsonOut out) throws IOException;
    }

    static byte[] render(boolean full, Script script) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            JsonOut out = new JsonOut(generator, full);
            generator.writeStartObject();
            script.write(out);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    void object(String name, Script script) throws IOException {
        json.writeFieldName(name);
        item(script);
    }

    /** An object within an array. */
    void item(Script script) throws IOException {
        json.writeStartObject();
        script.write(this);
        json.writeEndObject();
    }

    /** Something that writes one item of a list. */
    interface ItemScript<T> {
        void write(JsonOut out, T item) throws IOException;
    }

    <T> void array(String name, List<T> items, ItemScript<T> script) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeStartObject();
            script.write(this, item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A list that the wire shows as null or leaves out when empty. */
    <T> void maybeArray(String name, List<T> items, ItemScript<T> script) throws IOException {
        if (!items.isEmpty()) {
            array(name, items, script);
        } else if (full) {
            json.writeNullField(name);
        }
    }

    void strings(String name, @Nullable List<String> values) throws IOException {
        value(name, values);
    }

    void text(String name, @Nullable String value) throws IOException {
        json.writeStringField(name, value);
    }

    void maybe(String name, @Nullable String value) throws IOException {
        if (value != null || full) {
            text(name, value);
        }
    }

    void uuid(String name, @Nullable UUID value) throws IOException {
        text(name, value == null ? null : value.toString());
    }

    void time(String name, @Nullable Instant value) throws IOException {
        text(name, value == null ? null : WireTime.utc(value));
    }

    void maybeTime(String name, @Nullable Instant value) throws IOException {
        if (value != null || full) {
            time(name, value);
        }
    }

    void localTime(String name, @Nullable Instant value) throws IOException {
        text(name, value == null ? null : WireTime.local(value));
    }

    void number(String name, @Nullable Long value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    void bool(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    /** A boolean whose documented default is false. */
    void maybeTrue(String name, boolean value) throws IOException {
        if (value || full) {
            bool(name, value);
        }
    }

    void maybeNull(String name) throws IOException {
        if (full) {
            json.writeNullField(name);
        }
    }

    void value(String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        write(value);
    }

    /** {@code {id, email_address}} or null. */
    void user(String name, @Nullable String id, @Nullable String email) throws IOException {
        if (id == null) {
            json.writeNullField(name);
        } else {
            object(name, out -> {
                out.text("id", id);
                out.text("email_address", email);
            });
        }
    }

    void maybeUser(String name, @Nullable String id, @Nullable String email) throws IOException {
        if (id != null || full) {
            user(name, id, email);
        }
    }

    private void write(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.doubleValue());
        } else if (value instanceof Instant time) {
            json.writeString(WireTime.utc(time));
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(item);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    /** The internal UUID behind an id, as text. */
    static String uuidOf(String id) {
        return Ids.uuidOf(id).toString();
    }
}
