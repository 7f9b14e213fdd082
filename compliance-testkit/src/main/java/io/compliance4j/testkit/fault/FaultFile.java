package io.compliance4j.testkit.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.testkit.engine.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Faults from a JSON file, for a server that runs as a program:
 *
 * <pre>{@code
 * {
 *   "routes": {
 *     "GET /v1/compliance/activities": [
 *       {"fault": "respond", "status": 429, "retry_after": 3},
 *       {"fault": "reset", "times": 2},
 *       {"fault": "ok"},
 *       {"fault": "abort", "after_bytes": 1000, "always": true}
 *     ]
 *   },
 *   "random": {"seed": 7, "probability": 0.02}
 * }
 * }</pre>
 *
 * Both members may be missing. A route or a fault that does not exist is refused with a message that names it.
 */
public final class FaultFile {
    private FaultFile() {}

    public static Interceptor read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The fault file " + file + " cannot be read.", e);
        }
    }

    /** Faults from the text of such a file; {@code name} is for messages. */
    public static Interceptor parse(String json, String name) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The fault file " + name + " is not JSON: " + e.getOriginalMessage(), e);
        }
        FaultScript script = Faults.script();
        for (Map.Entry<String, JsonNode> route : root.path("routes").properties()) {
            FaultScript.Route steps = script.on(route.getKey());
            for (JsonNode step : route.getValue()) {
                Fault fault = fault(step, name);
                if (step.path("always").asBoolean()) {
                    steps.always(fault);
                } else {
                    steps.times(step.path("times").asInt(1), fault);
                }
            }
        }
        if (!root.has("random")) {
            return script;
        }
        JsonNode random = root.get("random");
        return script.before(Faults.random(
                random.path("seed").asLong(), random.path("probability").asDouble()));
    }

    private static Fault fault(JsonNode step, String file) {
        String name = step.path("fault").asText();
        long afterBytes = step.path("after_bytes").asLong(0);
        Duration duration = Duration.ofMillis(step.path("millis").asLong(1000));
        return switch (name) {
            case "ok" -> Faults.ok();
            case "respond" -> Faults.respond(step.path("status").asInt(500), headers(step));
            case "deterministic_error" -> Faults.deterministicError();
            case "unauthorized" -> Faults.unauthorized();
            case "local_index_unavailable" -> Faults.localIndexUnavailable();
            case "local_content_unavailable" -> Faults.localContentUnavailable();
            case "local_retention_override" -> Faults.localRetentionOverride();
            case "html" -> Faults.html(step.path("status").asInt(502));
            case "garbage_json" -> Faults.garbageJson();
            case "truncated_json" -> Faults.truncatedJson();
            case "short_body" -> Faults.shortBody(step.path("missing_bytes").asInt(1));
            case "slow_headers" -> Faults.slowHeaders(duration);
            case "stall" -> Faults.stall(afterBytes, duration);
            case "reset" -> Faults.reset();
            case "reset_after_processing" -> Faults.resetAfterProcessing();
            case "reset_in_body" -> Faults.resetInBody(afterBytes);
            case "abort" -> Faults.abort(afterBytes);
            case "empty_response" -> Faults.emptyResponse();
            case "garbage" -> Faults.garbage();
            case "wrong_md5" -> Faults.wrongMd5();
            case "hostile_file_name" -> Faults.hostileFileName(step.path("name").asText("../../etc/passwd"));
            case "repeated_cursor" -> Faults.repeatedCursor();
            case "duplicate_page" -> Faults.duplicatePage();
            case "empty_page_with_more" -> Faults.emptyPageWithMore();
            case "unknowns" -> Faults.unknowns(step.path("seed").asLong());
            default ->
                throw new IllegalArgumentException("The fault file " + file + " names a fault \"" + name
                        + "\" that does not exist; docs/testkit.md lists those that do.");
        };
    }

    private static Header[] headers(JsonNode step) {
        List<Header> headers = new ArrayList<>();
        if (step.has("retry_after")) {
            headers.add(Faults.header("retry-after", step.get("retry_after").asText()));
        }
        for (Map.Entry<String, JsonNode> header : step.path("headers").properties()) {
            headers.add(Faults.header(header.getKey(), header.getValue().asText()));
        }
        return headers.toArray(Header[]::new);
    }
}
