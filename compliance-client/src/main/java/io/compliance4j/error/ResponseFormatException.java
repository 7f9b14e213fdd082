package io.compliance4j.error;

import java.io.EOFException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A 200 whose frame could not be understood: HTML from a proxy, JSON cut in the middle, a page without its list. */
public class ResponseFormatException extends ComplianceException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String requestId;

    /** An unreadable answer; an {@link EOFException} as its cause says that the text ended in the middle. */
    public ResponseFormatException(String message, @Nullable String requestId, @Nullable Throwable cause) {
        super(requestId == null ? message : message + " (request-id " + requestId + ")", cause);
        this.requestId = requestId;
    }

    /** The {@code request-id} of the response that could not be read. */
    public final Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** Whether the text ended in the middle: the answer was cut on its way, so that asking again may help. */
    public final boolean isTruncated() {
        return getCause() instanceof EOFException;
    }
}
