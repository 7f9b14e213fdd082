package io.compliance4j.samples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Optional;

/**
 * One text to look at, and the name that it goes by: a line {@code {"id":"…","text":"…"}} of stdin.
 *
 * @param id what the sender calls the text
 */
record TextLine(String id, String text) {

    /** What one line may measure. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(LARGEST).build())
            .build();

    /**
     * Reads a line; members of other names are skipped.
     *
     * @throws UnreadableException if there is no text to be had from it; the message quotes nothing of the line
     */
    static TextLine parse(byte[] line) throws UnreadableException {
        try (JsonParser json = JSON.createParser(line)) {
            return parse(json);
        } catch (JsonProcessingException e) {
            throw new UnreadableException("no JSON from byte " + e.getLocation().getByteOffset() + " on");
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    private static TextLine parse(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableException("not an object");
        }
        Optional<String> id = Optional.empty();
        Optional<String> text = Optional.empty();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "id" -> id = Optional.of(only(name, id, value, json));
                case "text" -> text = Optional.of(only(name, text, value, json));
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw new UnreadableException("more than one JSON value");
        }
        return new TextLine(id.orElseThrow(() -> missing("id")), text.orElseThrow(() -> missing("text")));
    }

    /** The value of a member that there is once: of two texts, one would go by unseen. */
    private static String only(String name, Optional<String> before, JsonToken value, JsonParser json)
            throws IOException {
        if (before.isPresent()) {
            throw new UnreadableException("\"" + name + "\" is there twice");
        }
        if (value != JsonToken.VALUE_STRING) {
            throw new UnreadableException("\"" + name + "\" is not a string");
        }
        return json.getText();
    }

    private static UnreadableException missing(String name) {
        return new UnreadableException("no \"" + name + "\"");
    }

    /** There is no text to be had from a line. */
    static final class UnreadableException extends IOException {

        private static final long serialVersionUID = 1L;

        UnreadableException(String reason) {
            super(reason);
        }
    }
}
