package io.compliance4j.dlp.text;

import java.io.IOException;

/** Ends the reading of a file, or of a file inside it, because a limit was passed. */
final class LimitPassedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final GapReason reason;

    LimitPassedException(GapReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    GapReason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
