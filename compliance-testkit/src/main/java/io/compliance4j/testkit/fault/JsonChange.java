package io.compliance4j.testkit.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.compliance4j.testkit.engine.Body;
import io.compliance4j.testkit.engine.FakeResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Changes the JSON of a successful answer; anything else stays as it is. */
final class JsonChange {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonChange() {}

    static FakeResponse of(FakeResponse response, Consumer<ObjectNode> change) {
        if (response.status() != 200 || !response.isJson()) {
            return response;
        }
        try {
            JsonNode tree = JSON.readTree(response.body().readAll());
            if (!(tree instanceof ObjectNode object)) {
                return response;
            }
            change.accept(object);
            return response.withBody(Body.of(JSON.writeValueAsBytes(object)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the service's own JSON cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
