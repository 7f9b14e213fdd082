package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole activity feed: a large base made on demand and the activities recorded since, read as one list ordered by
 * {@code created_at}, ties by id. Finding a position is a binary search in both parts. Thread-safe.
 */
public final class ActivityLog {
    private final ActivitySource base;
    private final List<Activity> recorded = new ArrayList<>();
    private final Map<String, Activity> recordedById = new HashMap<>();

    ActivityLog(ActivitySource base) {
        this.base = base;
    }

    public synchronized int size() {
        return base.size() + recorded.size();
    }

    /** The position of an activity, for cursors that are bare activity ids. */
    public synchronized Optional<Position> positionOf(String activityId) {
        Activity late = recordedById.get(activityId);
        if (late != null) {
            return Optional.of(late.position());
        }
        int index = base.indexOf(activityId);
        return index < 0 ? Optional.empty() : Optional.of(new Position(base.createdAtMicros(index), base.id(index)));
    }

    /** All of them, oldest first, those included that no list shows yet. Made while it is walked. */
    public Stream<Activity> stream() {
        Query everything = new Query(null, null, false, type -> true, activity -> true, Integer.MAX_VALUE, Instant.MAX);
        ActivitySource recordedByNow = snapshot(everything);
        Cursor base = new Cursor(this.base, everything);
        Cursor log = new Cursor(recordedByNow, everything);
        return IntStream.range(0, this.base.size() + recordedByNow.size()).mapToObj(any -> {
            Cursor next = base.precedes(log) ? base : log;
            Activity activity = next.activity();
            next.advance();
            return activity;
        });
    }

    /** The activities recorded while the tenant was served, oldest first. */
    public synchronized List<Activity> recorded() {
        return List.copyOf(recorded);
    }

    synchronized void record(Activity activity) {
        int at = Cursor.firstAfter(new ListSource(recorded), activity.position());
        recorded.add(at, activity);
        recordedById.put(activity.id(), activity);
    }

    /** What a reader of the feed asks for. Bounds are exclusive positions; null leaves a side open. */
    public record Query(
            @Nullable Position after,
            @Nullable Position before,
            boolean descending,
            Predicate<String> type,
            Predicate<Activity> wanted,
            int max,
            Instant now) {}

    /** Up to {@code max} indexed activities strictly between the bounds, from the end the direction starts at. */
    public List<Activity> read(Query query) {
        Cursor base = new Cursor(this.base, query);
        Cursor log = new Cursor(snapshot(query), query);
        List<Activity> found = new ArrayList<>(Math.min(query.max(), 5001));
        while (found.size() < query.max()) {
            Cursor next = base.precedes(log) ? base : log;
            if (next.isDone()) {
                break;
            }
            if (query.type().test(next.type())) {
                Activity activity = next.activity();
                if (!activity.indexedAt().isAfter(query.now()) && query.wanted().test(activity)) {
                    found.add(activity);
                }
            }
            next.advance();
        }
        return found;
    }

    /** The recorded part that lies within the bounds, as a source of its own, so that reading needs no lock. */
    private synchronized ActivitySource snapshot(Query query) {
        ActivitySource all = new ListSource(recorded);
        int from = query.after() == null ? 0 : Cursor.firstAfter(all, query.after());
        int to = query.before() == null ? all.size() : Cursor.firstAtOrAfter(all, query.before());
        return new ListSource(from >= to ? List.of() : List.copyOf(recorded.subList(from, to)));
    }

    private record ListSource(List<Activity> list) implements ActivitySource {
        @Override
        public int size() {
            return list.size();
        }

        @Override
        public Activity at(int index) {
            return list.get(index);
        }
    }

    /** A walk over one of the two parts. */
    private static final class Cursor {
        private final ActivitySource source;
        private final boolean descending;
        private final int low;
        private final int high;
        private int index;

        Cursor(ActivitySource source, Query query) {
            this.source = source;
            this.descending = query.descending();
            this.low = query.after() == null ? 0 : firstAfter(source, query.after());
            this.high = query.before() == null ? source.size() : firstAtOrAfter(source, query.before());
            this.index = descending ? high - 1 : low;
        }

        boolean isDone() {
            return index < low || index >= high;
        }

        boolean precedes(Cursor other) {
            if (isDone() || other.isDone()) {
                return !isDone();
            }
            int order = Long.compare(source.createdAtMicros(index), other.source.createdAtMicros(other.index));
            if (order == 0) {
                order = source.id(index).compareTo(other.source.id(other.index));
            }
            return descending ? order > 0 : order < 0;
        }

        String type() {
            return source.type(index);
        }

        Activity activity() {
            return source.at(index);
        }

        void advance() {
            index += descending ? -1 : 1;
        }

        static int firstAfter(ActivitySource source, Position position) {
            return search(source, position, true);
        }

        static int firstAtOrAfter(ActivitySource source, Position position) {
            return search(source, position, false);
        }

        private static int search(ActivitySource source, Position position, boolean skipEqual) {
            int low = 0;
            int high = source.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                int order = Long.compare(source.createdAtMicros(middle), position.micros());
                if (order == 0) {
                    order = source.id(middle).compareTo(position.tie());
                }
                if (order < 0 || (skipEqual && order == 0)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
