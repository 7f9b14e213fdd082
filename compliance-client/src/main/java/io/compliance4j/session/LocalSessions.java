package io.compliance4j.session;

import io.compliance4j.paging.Pages;

/**
 * Sessions on users' machines: Cowork, Claude Code, Claude in Chrome, office add-ins and others.
 *
 * <p>A walk has to end within 24 hours of its first page. An organization without this feature is told so by a {@link
 * io.compliance4j.error.FeatureUnavailableException}. Thread-safe. Lists request nothing before they are walked;
 * failures are those of {@code io.compliance4j.error}.
 */
public interface LocalSessions {

    /** All sessions that are kept, newest first. */
    Pages<LocalSession> list();

    /**
     * The sessions that {@code query} asks for, newest first.
     *
     * @throws IllegalArgumentException if the query is one that the service is certain to refuse
     */
    Pages<LocalSession> list(LocalSessionQuery query);

    /**
     * One session ({@code clls_…}).
     *
     * @throws io.compliance4j.error.NotFoundException if it is unknown, gone or not visible to this key
     */
    LocalSession get(String sessionId);

    /**
     * The transcript of a session as it was said. {@link io.compliance4j.paging.Page#header} has the {@link
     * LocalSession}.
     */
    Pages<LocalSessionMessage> messages(String sessionId);

    /**
     * The same as {@code query} asks for.
     *
     * @throws IllegalArgumentException if the query is one that the service is certain to refuse
     */
    Pages<LocalSessionMessage> messages(String sessionId, SessionMessageQuery query);
}
