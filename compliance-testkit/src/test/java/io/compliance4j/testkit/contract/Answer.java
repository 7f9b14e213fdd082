package io.compliance4j.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back for a request; header names are in lower case. */
final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String request;
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    Answer(String request, int status, Map<String, List<String>> headers, byte[] body) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(request + " answered " + status + " with no JSON: " + text(), notJson);
        }
    }

    /** The value at a JSON pointer. */
    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String errorType() {
        return at("/error/type").asText();
    }

    String errorMessage() {
        return at("/error/message").asText();
    }

    /** The items of a list, whichever member holds them. */
    JsonNode items() {
        JsonNode json = json();
        return json.has("chat_messages") ? json.get("chat_messages") : json.get("data");
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + headers + "\n" + text();
    }
}
