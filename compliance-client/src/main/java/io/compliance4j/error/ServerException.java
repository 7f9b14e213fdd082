package io.compliance4j.error;

/** 5xx: the service or something on the way to it failed, and the retries of the policy did not help. */
public final class ServerException extends ComplianceApiException {

    private static final long serialVersionUID = 1L;

    private final boolean dataDependent;

    public ServerException(ApiError error, String advice, boolean dataDependent) {
        super(error, advice);
        this.dataDependent = dataDependent;
    }

    /**
     * Whether the failure comes with this very record and may last (a 500 of which the server says that repeating is of no
     * use; local sessions whose retention cannot be evaluated; content behind an unusable key): skip the record and come
     * back on a later run, instead of stopping.
     */
    public boolean isDataDependent() {
        return dataDependent;
    }
}
