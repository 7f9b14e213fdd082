package io.compliance4j.internal.collect;

import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Page;
import java.time.Instant;
import java.util.Optional;

/** Where a later run goes on, as text for a checkpoint. */
final class PlaceBehind {

    private PlaceBehind() {}

    /**
     * Behind that page; empty if nothing is. Without the time that cursors carry, since it is our clock's: whether a walk
     * is too old to go on is left to the service.
     */
    static Optional<String> page(Page<?> page) {
        return page.after()
                .map(cursor -> new Cursor(
                                cursor.list(), cursor.query(), cursor.direction(), Instant.EPOCH, cursor.token())
                        .encode());
    }
}
