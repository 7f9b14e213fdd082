package io.compliance4j.internal.paging;

/** The ways in which lists of this API are walked, and where each of them ends. */
public enum PagingStyle {
    /** {@code after_id} and {@code before_id}; ends when {@code has_more} is false. */
    CURSOR(true, true),
    /** {@code after_id} alone; ends when {@code has_more} is false. */
    CURSOR_FORWARD_ONLY(true, false),
    /** {@code page} from {@code next_page}; {@code has_more} without a {@code next_page} is a contradiction. */
    TOKEN(false, false),
    /** {@code page} from {@code next_page}, which alone decides, because {@code has_more} is missing or unreliable. */
    TOKEN_ONLY(false, false);

    private final boolean cursor;
    private final boolean backward;

    PagingStyle(boolean cursor, boolean backward) {
        this.cursor = cursor;
        this.backward = backward;
    }

    boolean usesCursor() {
        return cursor;
    }

    boolean goesBackward() {
        return backward;
    }
}
