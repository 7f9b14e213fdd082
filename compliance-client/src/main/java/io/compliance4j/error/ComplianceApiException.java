package io.compliance4j.error;

import java.util.Optional;

/**
 * The server answered, and the answer was a refusal.
 *
 * <p>This class itself stands for a status that none of the subclasses is about. Every instance carries the
 * {@linkplain #requestId() request-id} to quote to the vendor's support.
 */
public class ComplianceApiException extends ComplianceException {

    private static final long serialVersionUID = 1L;

    private final ApiError error;

    /** A refusal; {@code advice} is a sentence that says what to do next. */
    public ComplianceApiException(ApiError error, String advice) {
        super(error + " " + advice, null);
        this.error = error;
    }

    /** HTTP status. */
    public final int status() {
        return error.status();
    }

    /** The server's {@code error.type}, where it sent one. */
    public final Optional<String> errorType() {
        return error.type();
    }

    /** The server's {@code request-id}. */
    public final Optional<String> requestId() {
        return error.requestId();
    }

    /** Number of requests that were sent for this call. */
    public final int attempts() {
        return error.attempts();
    }

    /** Everything the refusal said. */
    public final ApiError error() {
        return error;
    }
}
