package io.compliance4j.collect;

import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.event.ActivityEvent;
import java.time.Duration;
import java.time.Instant;

/**
 * Collects the past of the activity feed: a closed range of time, in slices, several at once if asked to, handed on oldest
 * first whatever the order in which they were read. A run that was cut off goes on inside the slice where it stopped. The
 * requests give way to all others of the client's request budget.
 *
 * <p>Hand-over: take a time that lies back longer than records may be late, a day by default of {@link ActivityCollector};
 * let the back-fill end there and an {@link ActivityCollector} of another name begin there. Each record belongs to exactly
 * one of the two, so that they may run in any order and at the same time:
 *
 * <pre>{@code
 * Instant border = Instant.parse("2026-11-19T00:00:00Z");
 * collectors.activities("live", store).from(border).run(sink);
 * collectors.activityBackfill("history", store).from(start).until(border).parallel(8).run(sink);
 * }</pre>
 *
 * <p>A record that appears in a slice after it was read is not found, which is why the end has to lie back. Ranges that
 * overlap do no harm: what comes twice has the same dedupe key.
 *
 * <p>At most about 50,000 records are held ahead of the sink, whatever the slices hold; while it is slow, nothing is
 * requested. Settings are made by methods that return another back-fill; this one stays as it is. Thread-safe.
 */
public interface ActivityBackfill extends Collector<ActivityEvent> {

    /** The beginning of the range, included. Part of the checkpoint's scope. */
    ActivityBackfill from(Instant start);

    /**
     * The end of the range, not included; has to be over by the service's clock when its last records are read. A later
     * run may move it on.
     */
    ActivityBackfill until(Instant end);

    /**
     * Only these activities, as in {@link ActivityCollector#matching}.
     *
     * @throws IllegalArgumentException if {@code query} has time bounds or an order, or is one that the service would
     *     refuse
     */
    ActivityBackfill matching(ActivityQuery query);

    /**
     * The longest slice; a day by default. Where more happens slices are shorter, so that several can be read at once
     * without holding much.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    ActivityBackfill slice(Duration longest);

    /**
     * How many requests may be under way at once: one on the thread that runs the back-fill, the others on the client's
     * executor. One by default. Enough are the requests that the budget allows in the time that an answer takes: five for
     * 600 a minute and half a second.
     *
     * @throws IllegalArgumentException if it is not 1 to 64
     */
    ActivityBackfill parallel(int requests);

    /** With these options instead of the defaults; {@link CollectOptions#background()} is on in any case. */
    ActivityBackfill options(CollectOptions options);

    /**
     * Collects what is left of the range.
     *
     * @throws IllegalArgumentException if the end is not over by the service's clock; what was delivered before stays so
     * @throws IllegalStateException without {@link #from} and {@link #until}
     */
    @Override
    CollectReport run(EventSink<? super ActivityEvent> sink);

    /** Repeats a run that fails in a way that time may mend, and returns when the range is complete. */
    @Override
    CollectReport follow(Duration interval, EventSink<? super ActivityEvent> sink);
}
