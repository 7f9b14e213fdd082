package io.compliance4j.internal.codec;

/** Bytes that are no complete checkpoint document; the message says in a few words why. */
public final class DamagedCheckpointException extends Exception {

    private static final long serialVersionUID = 1L;

    /** {@code reason} continues a sentence that begins with the document's name. */
    public DamagedCheckpointException(String reason) {
        super(reason);
    }
}
