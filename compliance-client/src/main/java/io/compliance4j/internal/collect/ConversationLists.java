package io.compliance4j.internal.collect;

import io.compliance4j.paging.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lists that a run walks, one behind the other, and what a later run needs to go on. A page that failed may be asked
 * for again. Belongs to one thread.
 */
interface ConversationLists<C> {

    /** The next page; null once the run has caught up. Asking for it says that everything before is finished. */
    @Nullable
    Page<C> next();

    /** What to save when the last page is finished; after the end, for the next run to begin with. */
    Map<String, String> position();

    /** Lets a later run see that conversation again, which cannot be read for now; false if it has waited long enough. */
    default boolean postpone(C conversation) {
        return false;
    }

    /** Everything up to here has been listed. */
    Optional<Instant> watermark();
}
