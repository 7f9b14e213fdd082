package io.compliance4j.internal.codec;

import java.io.IOException;

/** A stream that does not hold the JSON that it should. Says where, never what stands there. */
public final class BrokenJsonException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long offset;
    private final boolean cut;

    public BrokenJsonException(long offset, boolean cut) {
        super("No JSON at byte " + offset);
        this.offset = offset;
        this.cut = cut;
    }

    /** Index of the first byte of what could not be read. */
    public long offset() {
        return offset;
    }

    /** Whether what came so far is good, and then it ended. */
    public boolean cut() {
        return cut;
    }
}
