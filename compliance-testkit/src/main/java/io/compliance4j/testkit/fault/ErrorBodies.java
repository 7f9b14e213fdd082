package io.compliance4j.testkit.fault;

import io.compliance4j.testkit.engine.Body;
import java.util.Map;

/** Error bodies for answers that do not come from the service. */
final class ErrorBodies {
    private static final Map<Integer, String> TYPES = Map.of(
            400, "invalid_request_error",
            401, "authentication_error",
            403, "permission_error",
            404, "not_found_error",
            409, "invalid_request_error",
            429, "rate_limit_error",
            503, "overloaded_error",
            529, "overloaded_error");

    private ErrorBodies() {}

    static Body of(int status, String requestId) {
        return of(TYPES.getOrDefault(status, "api_error"), "Injected " + status, requestId);
    }

    /** The arguments hold nothing that JSON would need to escape. */
    static Body of(String type, String message, String requestId) {
        return Body.of("{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message
                + "\"},\"request_id\":\"" + requestId + "\"}");
    }
}
