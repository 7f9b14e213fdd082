package io.compliance4j.error;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted. Its interrupt flag is set again before this is thrown. */
public final class ComplianceInterruptedException extends ComplianceException {

    private static final long serialVersionUID = 1L;

    public ComplianceInterruptedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
