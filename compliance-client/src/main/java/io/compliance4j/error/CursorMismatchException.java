package io.compliance4j.error;

/**
 * A saved cursor was used with another list than the one it came from: other endpoint, other filter, other order.
 * Found before any request is made, because the server would answer with a 400 or, worse, with the wrong records.
 */
public final class CursorMismatchException extends ComplianceException {

    private static final long serialVersionUID = 1L;

    public CursorMismatchException(String message) {
        super(message, null);
    }
}
