package io.compliance4j.session;

import io.compliance4j.paging.Pages;
import java.util.Collection;

/**
 * Sessions in the cloud. Their calls draw on a second request budget, whose size the vendor does not publish.
 *
 * <p>Thread-safe. Lists request nothing before they are walked; failures are those of {@code io.compliance4j.error}.
 */
public interface RemoteSessions {

    /** All sessions that the key may see, newest first. */
    Pages<RemoteSession> list();

    /**
     * The sessions that {@code query} asks for, newest first.
     *
     * @throws IllegalArgumentException if the query is one that the service is certain to refuse
     */
    Pages<RemoteSession> list(RemoteSessionQuery query);

    /**
     * The sessions of any number of owners, named once or several times, that {@code query} asks for. A request takes
     * ten users, so that the list is one of tens behind one another: newest first within each ten. A saved cursor
     * belongs to the same users in the same order.
     *
     * @throws IllegalArgumentException if {@code userIds} is empty, if {@code query} names users too, or if it is one
     *     that the service is certain to refuse
     */
    Pages<RemoteSession> ofUsers(Collection<String> userIds, RemoteSessionQuery query);

    /**
     * The transcript of a session ({@code cse_…}) as it was said. {@link io.compliance4j.paging.Page#header} has the
     * {@link RemoteSession}. Walking it fails with {@link io.compliance4j.error.NotFoundException} while the session is
     * pending.
     */
    Pages<RemoteSessionMessage> messages(String sessionId);

    /**
     * The same as {@code query} asks for.
     *
     * @throws IllegalArgumentException if the query is one that the service is certain to refuse
     */
    Pages<RemoteSessionMessage> messages(String sessionId, SessionMessageQuery query);
}
