package io.compliance4j.error;

/**
 * 403: the key is good, but not for this.
 */
public class PermissionException extends ComplianceApiException {

    private static final long serialVersionUID = 1L;

    public PermissionException(ApiError error, String advice) {
        super(error, advice);
    }
}
