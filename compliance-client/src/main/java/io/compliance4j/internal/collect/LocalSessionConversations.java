package io.compliance4j.internal.collect;

import io.compliance4j.event.MessageEvent;
import io.compliance4j.event.Provenance;
import io.compliance4j.paging.Pages;
import io.compliance4j.session.LocalSession;
import io.compliance4j.session.LocalSessionMessage;
import io.compliance4j.session.LocalSessions;
import io.compliance4j.session.SessionMessageQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions on users' machines. */
final class LocalSessionConversations implements Conversations<LocalSession, LocalSessionMessage, MessageEvent> {

    private final LocalSessions sessions;
    private final SessionMessageQuery transcript;
    private final Run run;

    LocalSessionConversations(LocalSessions sessions, SessionSettings settings, Run run) {
        this.sessions = sessions;
        this.transcript = settings.messages();
        this.run = run;
    }

    @Override
    public String name() {
        return "local_session";
    }

    @Override
    public Class<LocalSession> type() {
        return LocalSession.class;
    }

    @Override
    public String id(LocalSession session) {
        return session.id();
    }

    /**
     * In the list the time of the last activity is a lower bound, so that it may stand still although the session went on.
     * That is why each day since then makes another version.
     */
    @Override
    public Optional<String> version(LocalSession session) {
        return session.updatedAt()
                .map(time -> session.id() + "@" + time + "+"
                        + Math.max(0, Duration.between(time, run.serverTime()).toDays()));
    }

    @Override
    public Instant lastChange(LocalSession session) {
        return session.updatedAt().orElse(session.createdAt());
    }

    @Override
    public @Nullable Item<MessageEvent> unread(LocalSession session, Provenance listed) {
        return null;
    }

    @Override
    public boolean comesBack() {
        return true;
    }

    @Override
    public Pages<LocalSessionMessage> messages(String id) {
        return sessions.messages(id, transcript);
    }

    @Override
    public String messageId(LocalSessionMessage message) {
        return message.id();
    }

    @Override
    public boolean mayWithhold() {
        return true;
    }

    @Override
    public boolean isWithheld(LocalSessionMessage message) {
        return message.provenance()
                .filter(io.compliance4j.session.Provenance.ContentUnavailable.class::isInstance)
                .isPresent();
    }

    @Override
    public MessageEvent event(
            LocalSession session, LocalSessionMessage message, int index, int count, Provenance read) {
        return MessageEvent.ofLocalSession(session, message, transcript, index, count, read);
    }

    @Override
    public MessageEvent emptyEvent(LocalSession session, Provenance read) {
        return MessageEvent.ofLocalSession(session, read);
    }

    @Override
    public String key(MessageEvent event) {
        return event.dedupeKey();
    }

    @Override
    public @Nullable MessageEvent goneEvent(LocalSession session, Provenance listed) {
        return null;
    }
}
