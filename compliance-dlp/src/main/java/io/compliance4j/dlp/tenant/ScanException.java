package io.compliance4j.dlp.tenant;

/**
 * A run could not scan everything. What was acknowledged until then stays so, and the next run continues from there. The cause is
 * the first failure; those of other parts of the tenant are suppressed in it.
 */
public final class ScanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ScanSummary summary;

    ScanException(String message, Throwable cause, ScanSummary summary) {
        super(message, cause);
        this.summary = summary;
    }

    /** What the run did all the same. */
    public ScanSummary summary() {
        return summary;
    }
}
