package io.compliance4j.error;

import io.compliance4j.http.ResponseInfo;
import org.jspecify.annotations.Nullable;

/** A 200 whose frame could not be understood: HTML from a proxy, JSON cut in the middle, a page without its list. */
public class ResponseFormatException extends ComplianceException {

    private static final long serialVersionUID = 1L;

    private final ResponseInfo response;

    public ResponseFormatException(String message, ResponseInfo response, @Nullable Throwable cause) {
        super(message, cause);
        this.response = response;
    }

    /** The response that could not be read. */
    public final ResponseInfo response() {
        return response;
    }
}
