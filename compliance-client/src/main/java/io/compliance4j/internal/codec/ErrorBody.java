package io.compliance4j.internal.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal's body says, in the documented short form or the longer one that is seen live. A body that is no JSON, or
 * cut off, gives what was readable before.
 */
public final class ErrorBody {

    private static final JsonFactory JSON = new JsonFactory();

    private @Nullable String type;
    private @Nullable String message;
    private @Nullable String requestId;

    private ErrorBody() {}

    /** Reads a body of bounded size. */
    public static ErrorBody read(byte[] body) {
        ErrorBody error = new ErrorBody();
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                error.readEnvelope(parser);
            }
        } catch (IOException unreadable) {
            // HTML, nothing, or JSON cut in the middle: the status says enough.
        }
        return error;
    }

    private void readEnvelope(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("error") && value == JsonToken.START_OBJECT) {
                readError(parser);
            } else if (name.equals("request_id") && value == JsonToken.VALUE_STRING) {
                requestId = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readError(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getText();
            } else if (name.equals("message") && value == JsonToken.VALUE_STRING) {
                message = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
    }

    public @Nullable String type() {
        return type;
    }

    public @Nullable String message() {
        return message;
    }

    public @Nullable String requestId() {
        return requestId;
    }
}
