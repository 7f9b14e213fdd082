package io.compliance4j.samples.cli;

import org.jspecify.annotations.Nullable;

/** There is no key to work with. */
final class KeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
