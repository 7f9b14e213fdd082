package io.compliance4j.error;

import org.jspecify.annotations.Nullable;

/**
 * A page that would make the walk endless or lossy: it repeats a cursor, or promises more without saying where.
 * What was delivered before stays valid; the walk cannot go on from here.
 */
public final class PagingException extends ResponseFormatException {

    private static final long serialVersionUID = 1L;

    public PagingException(String message, @Nullable String requestId) {
        super(message, requestId, null);
    }
}
