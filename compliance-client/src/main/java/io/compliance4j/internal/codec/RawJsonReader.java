package io.compliance4j.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.compliance4j.json.RawJson;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks into the bytes of one record without building a tree of it. */
public final class RawJsonReader {

    private static final ObjectMapper BINDING = JsonMapper.builder(Json.FACTORY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RawJsonReader() {}

    /** Text of a top-level member, if it is a string. */
    public static Optional<String> string(byte[] json, String name) {
        return find(json, name, (parser, value) -> value == JsonToken.VALUE_STRING ? parser.getText() : null);
    }

    /** Bytes of a top-level member. */
    public static Optional<RawJson> member(byte[] json, String name) {
        return find(json, name, (parser, value) -> {
            int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
            parser.finishToken();
            parser.skipChildren();
            return RawJson.copyOf(
                    json, from, Math.toIntExact(parser.currentLocation().getByteOffset()));
        });
    }

    /** Binds to a class of the caller's. */
    public static <T> T bind(byte[] json, Class<T> type) {
        try {
            return BINDING.readValue(json, type);
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(
                    "The JSON does not fit " + type.getName() + " at " + e.getPathReference());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Not readable as JSON: " + e.getClass().getSimpleName());
        }
    }

    /** Whether the bytes are one JSON value and nothing else. */
    public static boolean isValue(byte[] json) {
        try (JsonParser parser = BINDING.getFactory().createParser(json)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.finishToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    private interface Extract<T> {
        @Nullable
        T from(JsonParser parser, JsonToken value) throws IOException;
    }

    private static <T> Optional<T> find(byte[] json, String name, Extract<T> extract) {
        try (JsonParser parser = BINDING.getFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = name.equals(parser.currentName());
                JsonToken value = parser.nextToken();
                if (wanted) {
                    return Optional.ofNullable(extract.from(parser, value));
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }
}
