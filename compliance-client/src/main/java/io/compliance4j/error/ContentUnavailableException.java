package io.compliance4j.error;

/**
 * 404: the record exists, its content does not any more (an expired generated file, a version that rotated out).
 */
public final class ContentUnavailableException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public ContentUnavailableException(ApiError error, String advice) {
        super(error, advice);
    }
}
