package io.compliance4j.error;

import org.jspecify.annotations.Nullable;

/**
 * A claude.ai data export that cannot be read, or not any further. What was delivered before stays good.
 *
 * <p>Neither the message nor anything else in it carries content.
 */
public final class ExportException extends ComplianceException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String file;
    private final long offset;

    public ExportException(String message, Reason reason, String file, long offset, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.file = file;
        this.offset = offset;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The file; of one in an archive, the archive's name, an exclamation mark and its own. */
    public String file() {
        return file;
    }

    /** The byte of the file, unpacked, up to which everything is good; 0 if it could not be opened. */
    public long offset() {
        return offset;
    }

    /** What can be wrong with an export. */
    public enum Reason {
        /** It ends early. */
        TRUNCATED,
        /** It is not what it should be: no JSON, no archive, a wrong checksum. */
        BROKEN,
        /** It is not the one that a saved position belongs to. */
        CHANGED,
        /** It unpacks to more than the limits allow, or reports more problems than an export has. */
        UNSAFE,
        /** The file system did not give it. */
        UNREADABLE
    }
}
