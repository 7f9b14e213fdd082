package io.compliance4j.collect;

import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.event.ActivityEvent;
import java.time.Duration;
import java.time.Instant;

/**
 * Collects the activity feed. A run reads on, oldest first, from where the last one stopped; beside that it looks again
 * where the feed may have grown behind its back:
 *
 * <ul>
 *   <li>the sweep finds what appears up to {@link #overlap} after its time, at the latest with the next sweep;
 *   <li>the reconciliation, once in {@link #reconciliation}, finds what appears up to that long after its time.
 * </ul>
 *
 * <p>Both list a second time what was delivered before, and leave that out by its key. A run ends when it has read what the
 * service had at its first answer, however much is added meanwhile: each request adds a record of itself.
 *
 * <p>Should the service not list oldest first, which an answer shows, the collector reads closed windows of time instead:
 * nothing is lost, new records come a little later ({@link #settle}), and the log says so once.
 *
 * <p>Settings are made by methods that return another collector; this one stays as it is. Thread-safe; two runs under one
 * name at a time are the store's business.
 */
public interface ActivityCollector extends Collector<ActivityEvent> {

    /**
     * Where the first run begins; everything that the service has by default. Earlier records are never delivered. Later
     * runs go on from their checkpoint, so this may then be anything.
     */
    ActivityCollector from(Instant start);

    /**
     * Only these activities: types, excluded types, actors, users and organizations are part of the checkpoint's scope,
     * the page size may change from run to run.
     *
     * @throws IllegalArgumentException if {@code query} has time bounds or an order, which are the collector's business,
     *     or is one that the service would refuse
     */
    ActivityCollector matching(ActivityQuery query);

    /** What becomes of the traces of our own calls; {@link OwnFootprint#KEEP} by default. */
    ActivityCollector ownFootprint(OwnFootprint ownFootprint);

    /**
     * How late a record may appear and still be found by the next sweep; 10 minutes by default. More costs more requests
     * and more remembered keys.
     *
     * @throws IllegalArgumentException if it is negative
     */
    ActivityCollector overlap(Duration overlap);

    /**
     * How long to wait after a sweep before the next; 2 minutes by default, by the server's clock. A run that comes later
     * than that sweeps, so a cron job sweeps each time.
     *
     * @throws IllegalArgumentException if it is negative
     */
    ActivityCollector sweepEvery(Duration sweepEvery);

    /**
     * How late a record may appear and still be found by the reconciliation, which takes place as often; 24 hours by
     * default, zero for none. The keys of twice that time are remembered.
     *
     * @throws IllegalArgumentException if it is negative
     */
    ActivityCollector reconciliation(Duration reconciliation);

    /**
     * How long a window of time has to be over before it is read, where the service does not list oldest first; 2 minutes
     * by default.
     *
     * @throws IllegalArgumentException if it is negative
     */
    ActivityCollector settle(Duration settle);

    /**
     * How long the feed may lack our own calls before reports, progress and log say that it is silent; 5 minutes by
     * default. Each call is recorded within about a second, so that silence means that recording was switched off. Not
     * watched with a filter that leaves our calls out.
     *
     * @throws IllegalArgumentException if it is negative
     */
    ActivityCollector silenceAfter(Duration silenceAfter);

    /** With these options instead of the defaults. */
    ActivityCollector options(CollectOptions options);
}
