package io.compliance4j.error;

import org.jspecify.annotations.Nullable;

/** No usable answer arrived: connection refused or reset, a broken body, a timeout. The cause is kept. */
public class ComplianceIOException extends ComplianceException {

    private static final long serialVersionUID = 1L;

    private final RequestSent requestSent;

    public ComplianceIOException(String message, RequestSent requestSent, @Nullable Throwable cause) {
        super(message, cause);
        this.requestSent = requestSent;
    }

    /** Whether the server may have seen the request: matters for deletes. */
    public final RequestSent requestSent() {
        return requestSent;
    }

    /** What is known of the request's way. */
    public enum RequestSent {
        /** It never left. */
        NO,
        /** The server had it: response headers arrived. */
        YES,
        /** It left, and nothing came back. */
        UNKNOWN
    }
}
