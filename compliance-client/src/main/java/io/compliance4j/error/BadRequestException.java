package io.compliance4j.error;

/**
 * 400: the request itself is wrong, so that sending it again cannot help.
 */
public class BadRequestException extends ComplianceApiException {

    private static final long serialVersionUID = 1L;

    public BadRequestException(ApiError error, String advice) {
        super(error, advice);
    }
}
