package io.compliance4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Anything that went wrong with a call, or with the reading of a data export, apart from misuse that is visible before
 * either begins (which is an {@link IllegalArgumentException} or {@link IllegalStateException}).
 *
 * <p>Unchecked, because lazy iterators, streams and lambdas cannot carry checked exceptions. The message says what to do
 * next; neither it nor anything else in an exception carries the key or content.
 */
public abstract class ComplianceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ComplianceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
