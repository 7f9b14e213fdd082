package io.compliance4j.error;

import org.jspecify.annotations.Nullable;

/** The answer began and did not end well; nothing half-read is handed on. */
public final class TransferException extends ComplianceIOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public TransferException(String message, Kind kind, @Nullable Throwable cause) {
        super(message, RequestSent.YES, cause);
        this.kind = kind;
    }

    /** What went wrong with the body. */
    public Kind kind() {
        return kind;
    }

    /** The ways in which a body fails. */
    public enum Kind {
        /** No byte arrived for longer than the stall timeout. */
        STALLED,
        /** The connection broke, or the body ended early. */
        BROKEN,
        /** The bytes are not those whose MD5 the server announced. */
        DIGEST_MISMATCH,
        /** More bytes than the ceiling allows, as received or after inflating. */
        TOO_LARGE
    }
}
