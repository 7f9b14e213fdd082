package io.compliance4j.testkit.tenant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of the feed that exists before the server starts: any number of activities, made on demand, ordered by
 * {@code created_at}, ties by id. Implementations are thread-safe and give the same record for the same index every time.
 *
 * <p>The methods with a default body exist for speed: a source that can answer them without making the whole record makes
 * time filters, type filters and raw-id cursors cheap over millions of activities.
 */
public interface ActivitySource {
    int size();

    /** The activity at an index between 0 (oldest) and {@code size() - 1} (newest). */
    Activity at(int index);

    default long createdAtMicros(int index) {
        return Position.micros(at(index).createdAt());
    }

    default String id(int index) {
        return at(index).id();
    }

    default String type(int index) {
        return at(index).type();
    }

    /** The index of an id, or -1. */
    default int indexOf(String activityId) {
        for (int i = 0; i < size(); i++) {
            if (id(i).equals(activityId)) {
                return i;
            }
        }
        return -1;
    }

    /** A source over activities that are at hand, in any order. */
    static ActivitySource of(List<Activity> activities) {
        List<Activity> sorted = new ArrayList<>(activities);
        sorted.sort(Comparator.comparing(Activity::position));
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            indexes.put(sorted.get(i).id(), i);
        }
        return new ActivitySource() {
            @Override
            public int size() {
                return sorted.size();
            }

            @Override
            public Activity at(int index) {
                return sorted.get(index);
            }

            @Override
            public int indexOf(String activityId) {
                return indexes.getOrDefault(activityId, -1);
            }
        };
    }
}
