package io.compliance4j.dlp.store;

/** A store cannot read or write. What was being added may or may not be stored; adding it again does no harm. */
public final class FindingStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what failed and what to do. */
    public FindingStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
