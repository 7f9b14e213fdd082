package io.compliance4j.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The position in a walk is too old to go on from: walks over local sessions have to end within 24 hours. Begin the walk
 * again without the cursor; the new walk shows what retention has left by then.
 */
public final class CursorExpiredException extends ComplianceException {

    private static final long serialVersionUID = 1L;

    private final @Nullable ApiError error;

    /** Found out before a request was made. */
    public CursorExpiredException(String message) {
        super(message, null);
        this.error = null;
    }

    /** Found out by the server. */
    public CursorExpiredException(ApiError error, String advice) {
        super(error + " " + advice, null);
        this.error = error;
    }

    /** The server's refusal; empty if the age of the cursor was reason enough not to ask. */
    public Optional<ApiError> error() {
        return Optional.ofNullable(error);
    }
}
