package io.compliance4j.internal.collect;

import io.compliance4j.activity.Activity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page that was asked for oldest first shows of the order that it was given in. */
enum PageOrder {
    /** Oldest first, as asked. */
    FORWARD,
    /** The latest first: the service does not heed the order. */
    BACKWARD,
    /** All at one time, or neither one nor the other. */
    UNCLEAR;

    /**
     * That of {@code page}.
     *
     * @param passed the latest time of the page before it, null if there was none
     */
    static PageOrder of(List<Activity> page, @Nullable Instant passed) {
        boolean rises = false;
        boolean falls = false;
        Instant before = null;
        for (Activity activity : page) {
            Instant time = activity.createdAt();
            if (time.equals(Instant.EPOCH)) {
                continue;
            }
            if (before != null) {
                rises |= time.isAfter(before);
                falls |= time.isBefore(before);
            }
            before = time;
        }
        if (rises || falls) {
            return rises && falls ? UNCLEAR : rises ? FORWARD : BACKWARD;
        }
        if (before == null || passed == null || before.equals(passed)) {
            return UNCLEAR;
        }
        return before.isAfter(passed) ? FORWARD : BACKWARD;
    }

    /** The latest time in {@code page}. */
    static Optional<Instant> latest(List<Activity> page) {
        return page.stream()
                .map(Activity::createdAt)
                .filter(time -> !time.equals(Instant.EPOCH))
                .max(Instant::compareTo);
    }
}
