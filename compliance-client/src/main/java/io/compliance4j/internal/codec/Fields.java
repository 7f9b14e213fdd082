package io.compliance4j.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.compliance4j.json.RawJson;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, read leniently: a member that is absent, null or of another type than asked for is
 * empty, so that nothing a server adds, drops or changes makes a record unreadable.
 *
 * <p>Members that identify a record are asked for as required; if one is not there, the record is {@link #malformed()}.
 * Not thread-safe.
 */
final class Fields {

    private static final int DIGITS_THAT_FIT_A_LONG = 18;

    /** Stands for a value that no accessor returns: a fraction, a number beyond long. */
    private static final Object OTHER = new Object();

    private final byte[] body;
    private final int from;
    private final int to;
    private final Map<String, Object> members;
    private boolean malformed;

    private Fields(byte[] body, int from, int to, Map<String, Object> members) {
        this.body = body;
        this.from = from;
        this.to = to;
        this.members = members;
    }

    /**
     * Reads the object at which {@code parser} stands, up to its end.
     *
     * @param body the bytes that {@code parser} reads
     */
    static Fields read(JsonParser parser, byte[] body) throws IOException {
        int from = Json.start(parser);
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser, body);
            if (value != null) {
                members.put(name, value);
            }
        }
        return new Fields(body, from, Json.end(parser), members);
    }

    /** Stands for a record that is no object at all. */
    static Fields unreadable() {
        Fields none = new Fields(new byte[0], 0, 0, Map.of());
        none.malformed = true;
        return none;
    }

    private static @Nullable Object value(JsonParser parser, byte[] body) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> read(parser, body);
            case START_ARRAY -> elements(parser, body);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT ->
                parser.getTextLength() <= DIGITS_THAT_FIT_A_LONG ? (Object) parser.getLongValue() : OTHER;
            default -> OTHER;
        };
    }

    private static List<Object> elements(JsonParser parser, byte[] body) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object element = value(parser, body);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Text of a string. */
    Optional<String> string(String name) {
        return get(name, String.class);
    }

    /** A whole number. */
    OptionalLong integer(String name) {
        return members.get(name) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** A whole number within the range of int. */
    OptionalInt smallInteger(String name) {
        return members.get(name) instanceof Long number && number == number.intValue()
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    /** A truth value. */
    Optional<Boolean> bool(String name) {
        return get(name, Boolean.class);
    }

    /** A truth value, with what the service documents for its absence. */
    boolean bool(String name, boolean absent) {
        return bool(name).orElse(absent);
    }

    /** A timestamp; one without an offset is UTC. */
    Optional<Instant> time(String name) {
        return string(name).map(Times::parse);
    }

    /** The strings of an array; elements that are not strings are left out. */
    List<String> strings(String name) {
        return elements(name, String.class);
    }

    /** An object. */
    Optional<Fields> object(String name) {
        return get(name, Fields.class);
    }

    /** The objects of an array; elements that are not objects are left out. */
    List<Fields> objects(String name) {
        return elements(name, Fields.class);
    }

    /** Whether the member is there, of whatever type, but not null. */
    boolean has(String name) {
        return members.containsKey(name);
    }

    /** Whether the member is an array. */
    boolean isArray(String name) {
        return members.get(name) instanceof List<?>;
    }

    /** Names of the members that are not null, in the order received. */
    Set<String> names() {
        return members.keySet();
    }

    /** Text of a string that identifies the record; empty text if there is none. */
    String requiredString(String name) {
        Optional<String> text = string(name);
        malformed |= text.isEmpty();
        return text.orElse("");
    }

    /** A timestamp that identifies the record; the epoch if there is none. */
    Instant requiredTime(String name) {
        Optional<Instant> time = time(name);
        malformed |= time.isEmpty();
        return time.orElse(Instant.EPOCH);
    }

    /** Whether a required member was missing so far. */
    boolean malformed() {
        return malformed;
    }

    /** The bytes received for this object. */
    RawJson raw() {
        return RawJson.copyOf(body, from, to);
    }

    private <T> Optional<T> get(String name, Class<T> type) {
        Object value = members.get(name);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    private <T> List<T> elements(String name, Class<T> type) {
        if (!(members.get(name) instanceof List<?> elements)) {
            return List.of();
        }
        return elements.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
