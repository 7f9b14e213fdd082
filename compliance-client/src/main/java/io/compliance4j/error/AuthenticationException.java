package io.compliance4j.error;

/**
 * The key is missing, unknown, expired, deactivated or of the wrong kind (401, or the 404 that the service uses for it).
 */
public final class AuthenticationException extends ComplianceApiException {

    private static final long serialVersionUID = 1L;

    public AuthenticationException(ApiError error, String advice) {
        super(error, advice);
    }
}
