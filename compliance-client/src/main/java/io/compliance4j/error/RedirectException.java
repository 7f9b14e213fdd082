package io.compliance4j.error;

/** 3xx: the answer was a redirect, and the key is not carried anywhere else. Mostly a wrong base URL or a proxy. */
public final class RedirectException extends ComplianceApiException {

    private static final long serialVersionUID = 1L;

    private final String target;

    public RedirectException(ApiError error, String advice, String target) {
        super(error, advice);
        this.target = target;
    }

    /** Host that the redirect points to, or {@code "unknown"}. It received no request. */
    public String target() {
        return target;
    }
}
