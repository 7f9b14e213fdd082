package io.compliance4j.internal.collect;

import io.compliance4j.http.AttemptEvent;
import io.compliance4j.http.ClientListener;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The request-ids of a client's last calls, to know them again when the feed shows them as {@code compliance_api_accessed}.
 * Thread-safe.
 */
public final class OwnRequests implements ClientListener {

    /** More than an hour at the service's limit; the feed shows a call within about a second. */
    private static final int REMEMBERED = 50_000;

    private final Set<String> ids = new LinkedHashSet<>();

    @Override
    public void onAttempt(AttemptEvent event) {
        event.requestId().ifPresent(this::add);
    }

    private synchronized void add(String id) {
        if (ids.size() == REMEMBERED) {
            ids.remove(ids.iterator().next());
        }
        ids.add(id);
    }

    synchronized boolean contains(String requestId) {
        return ids.contains(requestId);
    }
}
