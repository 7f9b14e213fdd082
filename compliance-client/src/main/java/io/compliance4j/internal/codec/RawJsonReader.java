package io.compliance4j.internal.codec;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.compliance4j.json.RawJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks into the bytes of one record without building a tree of it. */
public final class RawJsonReader {

    private static final ObjectMapper BINDING = JsonMapper.builder(Json.FACTORY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RawJsonReader() {}

    /** Text of a top-level member, if it is a string; of the last one if there are several of that name. */
    public static Optional<String> string(byte[] json, String name) {
        return find(json, name, scanner -> {
            boolean string = scanner.peek() == '"';
            scanner.skipValue();
            return string ? scanner.passedText() : null;
        });
    }

    /** The instant that a timestamp of the service's says; empty if the text is none. */
    public static Optional<Instant> time(String text) {
        return Optional.ofNullable(Times.parse(text));
    }

    /** Bytes of a top-level member; of the last one if there are several of that name. */
    public static Optional<RawJson> member(byte[] json, String name) {
        return find(json, name, scanner -> {
            int from = scanner.position();
            scanner.skipValue();
            return RawJson.copyOf(json, from, scanner.position());
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
        JsonScanner scanner = new JsonScanner(json);
        try {
            scanner.begin();
            scanner.skipValue();
            scanner.end();
            return true;
        } catch (BadJsonException e) {
            return false;
        }
    }

    /** The object without its members of these names; what stays is byte for byte as it was, without space around it. */
    public static RawJson without(RawJson object, Set<String> names) {
        byte[] json = object.bytes();
        JsonScanner scanner = new JsonScanner(json);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(json.length);
        boolean omitted = false;
        try {
            scanner.begin();
            kept.write('{');
            for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
                int from = scanner.passedFrom() - 1;
                boolean omit = names.contains(scanner.passedText());
                scanner.skipValue();
                if (!omit) {
                    if (kept.size() > 1) {
                        kept.write(',');
                    }
                    kept.write(json, from, scanner.position() - from);
                }
                omitted |= omit;
            }
            kept.write('}');
        } catch (BadJsonException e) {
            return object;
        }
        return omitted ? RawJson.of(kept.toByteArray()) : object;
    }

    private static <T> Optional<T> find(byte[] json, String name, Function<JsonScanner, @Nullable T> value) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        JsonScanner scanner = new JsonScanner(json);
        T found = null;
        try {
            scanner.begin();
            if (scanner.peek() != '{') {
                return Optional.empty();
            }
            for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
                if (scanner.passed(wanted)) {
                    found = value.apply(scanner);
                } else {
                    scanner.skipValue();
                }
            }
        } catch (BadJsonException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }
}
