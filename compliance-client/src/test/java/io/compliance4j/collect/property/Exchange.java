package io.compliance4j.collect.property;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request and what came back.
 *
 * @param began when it was sent, by the server's clock
 * @param target path and query as sent
 * @param status of the answer, 0 if there was none
 * @param text what arrived of it
 * @param whole whether all of it arrived
 */
record Exchange(Instant began, String target, int status, Optional<String> retryAfter, String text, boolean whole) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What the answer says, if it arrived and is JSON. */
    Optional<JsonNode> answer() {
        if (status != 200 || !whole) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The records of the page that it is. */
    List<JsonNode> records() {
        List<JsonNode> records = new ArrayList<>();
        answer().map(page -> page.has("data") ? page.get("data") : page.path("chat_messages"))
                .ifPresent(list -> list.forEach(records::add));
        return records;
    }
}
