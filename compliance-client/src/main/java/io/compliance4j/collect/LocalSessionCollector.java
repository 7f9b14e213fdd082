package io.compliance4j.collect;

import io.compliance4j.event.MessageEvent;
import java.time.Duration;
import java.time.Instant;

/**
 * Collects the transcripts of sessions on users' machines: an event for each message that is new or has changed, one
 * without a message for a session that has none. Settings are made by methods that return another collector; this one
 * stays as it is.
 *
 * <p>Each run lists the sessions that were active in a window before the run before, and reads those that went on since
 * they were read; those that seem to have rested are read once more a day later, because the list may lag behind. Content
 * that the service withholds later (retention, a revoked key) takes nothing away from what was delivered.
 *
 * <p>A session that cannot be served for now is tried again on later runs, for up to 30 days, and then becomes a dead
 * letter. A tenant without local sessions ends the run with a {@link
 * io.compliance4j.error.FeatureUnavailableException} as its cause, and nothing is given up for it.
 */
public interface LocalSessionCollector extends Collector<MessageEvent> {

    /** Where the first run begins: with the sessions that were active at this time or later. Everything by default. */
    LocalSessionCollector from(Instant start);

    /**
     * How far each run looks back behind the beginning of the run before: at least as long as the service may take to show
     * a session's activity. Two days by default.
     *
     * @throws IllegalArgumentException if it is negative
     */
    LocalSessionCollector trailing(Duration window);

    /**
     * With so much of what tools were given and gave back; -1 for the service's maximum of about 1 MiB. The service takes
     * 10,000 for both without this. Part of the checkpoint's scope, because a changed limit does not bring the messages of
     * earlier sessions again.
     *
     * @throws IllegalArgumentException if a limit is neither -1 nor 1 or more
     */
    LocalSessionCollector toolLimits(int inputMaxBytes, int resultMaxBytes);

    /** With as much of what tools were given and gave back as the service has. */
    default LocalSessionCollector full() {
        return toolLimits(-1, -1);
    }

    /** With these options instead of the defaults. */
    LocalSessionCollector options(CollectOptions options);
}
