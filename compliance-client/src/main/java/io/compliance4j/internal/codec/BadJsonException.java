package io.compliance4j.internal.codec;

/** Bytes that are not JSON. Never leaves this package, so it needs neither a text nor a stack trace. */
final class BadJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean cut;

    /** {@code cut}: what came so far is good, and then it ended. */
    BadJsonException(boolean cut) {
        super(null, null, false, false);
        this.cut = cut;
    }

    boolean cut() {
        return cut;
    }
}
