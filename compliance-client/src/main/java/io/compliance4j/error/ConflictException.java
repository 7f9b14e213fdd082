package io.compliance4j.error;

/**
 * 409: something still hangs on the record, such as chats on a project. Never repeated by itself.
 */
public final class ConflictException extends ComplianceApiException {

    private static final long serialVersionUID = 1L;

    public ConflictException(ApiError error, String advice) {
        super(error, advice);
    }
}
