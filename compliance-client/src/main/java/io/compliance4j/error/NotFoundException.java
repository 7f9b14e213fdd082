package io.compliance4j.error;

/**
 * 404, or a 410, which is not documented: unknown, already gone, or not visible to this key; the service does not tell which.
 */
public class NotFoundException extends ComplianceApiException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(ApiError error, String advice) {
        super(error, advice);
    }
}
