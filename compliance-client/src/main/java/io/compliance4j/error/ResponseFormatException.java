package io.compliance4j.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A 200 whose frame could not be understood: HTML from a proxy, JSON cut in the middle, a page without its list. */
public class ResponseFormatException extends ComplianceException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String requestId;

    public ResponseFormatException(String message, @Nullable String requestId, @Nullable Throwable cause) {
        super(requestId == null ? message : message + " (request-id " + requestId + ")", cause);
        this.requestId = requestId;
    }

    /** The {@code request-id} of the response that could not be read. */
    public final Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }
}
