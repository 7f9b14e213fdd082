package io.compliance4j.collect;

import io.compliance4j.event.MessageEvent;
import io.compliance4j.session.RemoteSessionQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Collects the transcripts of sessions in the cloud: an event for each message that is new or has changed, one without a
 * message for a session that has none. Settings are made by methods that return another collector; this one stays as it
 * is.
 *
 * <p>The service lists these by their beginning only. Each run lists the sessions that began in a window before the run
 * before, and reads those that have changed; a session that goes on longer than the window is not seen any more, so make
 * it as long as the longest.
 *
 * <p>A session that is pending has nothing to read yet: later runs look at it again until it is 30 days old. One that cannot
 * be served for now is asked for as long, and then becomes a dead letter. The calls draw on a request budget of their own besides the common one.
 */
public interface RemoteSessionCollector extends Collector<MessageEvent> {

    /** Where the first run begins: with the sessions that began at this time or later. Everything by default. */
    RemoteSessionCollector from(Instant start);

    /**
     * How far each run looks back behind the beginning of the run before: at least as long as sessions last. Two days by
     * default.
     *
     * @throws IllegalArgumentException if it is negative
     */
    RemoteSessionCollector trailing(Duration window);

    /**
     * Only sessions that these users own, any number, which leaves out those of agents. Part of the checkpoint's scope.
     *
     * @throws IllegalArgumentException if nobody is named
     */
    RemoteSessionCollector ofUsers(Collection<String> userIds);

    /**
     * Only these sessions: {@code organizationIds}; {@code pageSize} says how many to list at a time. Part of the
     * checkpoint's scope but for the page size.
     *
     * @throws IllegalArgumentException if {@code query} has users or bounds on {@code created}, which are the collector's
     *     business
     */
    RemoteSessionCollector matching(RemoteSessionQuery query);

    /**
     * With so much of what tools were given and gave back; -1 for the service's maximum of about 1 MiB. The service takes
     * 10,000 for both without this. Part of the checkpoint's scope, because a changed limit does not bring the messages of
     * earlier sessions again.
     *
     * @throws IllegalArgumentException if a limit is neither -1 nor 1 or more
     */
    RemoteSessionCollector toolLimits(int inputMaxBytes, int resultMaxBytes);

    /** With as much of what tools were given and gave back as the service has. */
    default RemoteSessionCollector full() {
        return toolLimits(-1, -1);
    }

    /** With these options instead of the defaults. */
    RemoteSessionCollector options(CollectOptions options);
}
