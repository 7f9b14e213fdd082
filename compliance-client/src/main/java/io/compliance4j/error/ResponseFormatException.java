package io.compliance4j.error;

import io.compliance4j.http.ResponseInfo;
import java.io.EOFException;
import org.jspecify.annotations.Nullable;

/** A 200 whose frame could not be understood: HTML from a proxy, JSON cut in the middle, a page without its list. */
public class ResponseFormatException extends ComplianceException {

    private static final long serialVersionUID = 1L;

    private final ResponseInfo response;

    /** An unreadable answer; an {@link EOFException} as its cause says that the text ended in the middle. */
    public ResponseFormatException(String message, ResponseInfo response, @Nullable Throwable cause) {
        super(message, cause);
        this.response = response;
    }

    /** The response that could not be read. */
    public final ResponseInfo response() {
        return response;
    }

    /** Whether the text ended in the middle: the answer was cut on its way, so that asking again may help. */
    public final boolean isTruncated() {
        return getCause() instanceof EOFException;
    }
}
