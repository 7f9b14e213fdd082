package io.compliance4j.internal.paging;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list answer said, in the words of all styles together; what the style does not have is null.
 *
 * @param header the record that the page belongs to
 */
public record PageFrame<T>(
        List<T> items,
        @Nullable Boolean hasMore,
        @Nullable String firstId,
        @Nullable String lastId,
        @Nullable String nextPage,
        @Nullable Object header) {

    public PageFrame {
        items = Collections.unmodifiableList(items);
    }
}
