package io.compliance4j.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.http.ResponseInfo;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Opens a body that has to be one JSON object, and says what arrived instead if it is not. What the body says never gets
 * into the exception: its kind and size do.
 */
final class Frames {

    private Frames() {}

    /** Reads the object at which the parser stands, to its end. */
    interface Body<T> {
        T read(JsonParser parser) throws IOException;
    }

    /**
     * Reads a body that is one object.
     *
     * @throws ResponseFormatException if it is not; with an {@link EOFException} as its cause if the body was cut, because
     *     then asking again may help
     */
    static <T> T read(byte[] body, ResponseInfo response, Body<T> reader) {
        boolean insideObject = false;
        try (JsonParser parser = Json.FACTORY.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw cut(body, response);
            }
            if (first != JsonToken.START_OBJECT || parser.currentLocation().getByteOffset() < 0) {
                throw notAnObject(body, response);
            }
            insideObject = true;
            T value = reader.read(parser);
            insideObject = false;
            if (parser.nextToken() != null) {
                throw notAnObject(body, response);
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new ResponseFormatException(
                    describe(body, response) + " It is nested too deeply, or has a text too long, to be read.",
                    requestId(response),
                    null);
        } catch (JsonProcessingException e) {
            // A literal cut in half is reported as a wrong one, not as an early end.
            boolean early = e instanceof JsonEOFException || !endsInBrace(body);
            throw insideObject && early ? cut(body, response) : notAnObject(body, response);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    /** For a list member that is no list; {@code first} is the first byte of what it is. */
    static ResponseFormatException noList(byte[] body, ResponseInfo response, String member, byte first) {
        String kind = switch (first) {
            case '{' -> "an object";
            case '"' -> "a string";
            case 't', 'f' -> "true or false";
            default -> "a number";
        };
        return new ResponseFormatException(
                describe(body, response) + " Its '" + member + "' is " + kind + " instead of a list.",
                requestId(response),
                null);
    }

    static ResponseFormatException cut(byte[] body, ResponseInfo response) {
        EOFException cause = new EOFException("The JSON ends early, after " + body.length + " bytes");
        return new ResponseFormatException(
                describe(body, response) + " It ends in the middle: the connection was probably cut.",
                requestId(response),
                cause);
    }

    static ResponseFormatException notAnObject(byte[] body, ResponseInfo response) {
        return new ResponseFormatException(
                describe(body, response) + " Check whether a proxy between here and the service answered.",
                requestId(response),
                null);
    }

    private static String describe(byte[] body, ResponseInfo response) {
        return "The answer is not the JSON object expected: " + kind(body) + " of " + body.length
                + " bytes came with status "
                + response.status() + ".";
    }

    private static @Nullable String requestId(ResponseInfo response) {
        return response.requestId().orElse(null);
    }

    private static String kind(byte[] body) {
        int first = firstSignificant(body);
        return switch (first) {
            case -1 -> "an empty body";
            case '<' -> "HTML or XML";
            case '{' -> "an object";
            case '[' -> "an array";
            case '"' -> "a string";
            default -> "text or binary data";
        };
    }

    private static boolean endsInBrace(byte[] body) {
        int last = body.length - 1;
        while (last >= 0 && body[last] >= 0 && body[last] <= ' ') {
            last--;
        }
        return last >= 0 && body[last] == '}';
    }

    private static int firstSignificant(byte[] body) {
        for (byte b : body) {
            if (b > ' ' || b < 0) {
                return b & 0xff;
            }
        }
        return -1;
    }
}
