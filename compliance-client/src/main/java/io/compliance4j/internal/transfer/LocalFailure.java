package io.compliance4j.internal.transfer;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries a failure that no other attempt can mend out through the retries: of the local file system or the caller's
 * stream, or one that has been through retries of its own.
 */
final class LocalFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocalFailure(IOException cause) {
        super(cause);
    }

    LocalFailure(RuntimeException cause) {
        super(cause);
    }

    /** Throws what is inside. */
    RuntimeException unwrap() throws IOException {
        @Nullable Throwable cause = getCause();
        if (cause instanceof IOException io) {
            throw io;
        }
        return (RuntimeException) Objects.requireNonNull(cause);
    }
}
