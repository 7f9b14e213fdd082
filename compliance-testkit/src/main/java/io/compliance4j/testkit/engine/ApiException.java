package io.compliance4j.testkit.engine;

import org.jspecify.annotations.Nullable;

/** A refusal on its way to becoming an error body. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int status;
    final String type;
    final @Nullable Integer retryAfter;
    /** Only the answer for an expired key comes without a {@code request-id} header. */
    final boolean withoutRequestId;

    ApiException(int status, String type, String message, @Nullable Integer retryAfter, boolean withoutRequestId) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.retryAfter = retryAfter;
        this.withoutRequestId = withoutRequestId;
    }

    ApiException(int status, String type, String message) {
        this(status, type, message, null, false);
    }

    String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
