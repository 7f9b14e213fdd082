package io.compliance4j.error;

/**
 * The organization does not have this part of the API, or not now: the Compliance API switched off (400), or
 * local sessions unavailable (404). Keep what is queued and try on a later run; nothing says that the data is gone.
 */
public final class FeatureUnavailableException extends ComplianceApiException {

    private static final long serialVersionUID = 1L;

    public FeatureUnavailableException(ApiError error, String advice) {
        super(error, advice);
    }
}
