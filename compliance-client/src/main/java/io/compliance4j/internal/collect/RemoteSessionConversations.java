package io.compliance4j.internal.collect;

import io.compliance4j.event.MessageEvent;
import io.compliance4j.event.Provenance;
import io.compliance4j.paging.Pages;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.session.RemoteSessionMessage;
import io.compliance4j.session.RemoteSessions;
import io.compliance4j.session.SessionMessageQuery;
import io.compliance4j.session.SessionStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions in the cloud. */
final class RemoteSessionConversations implements Conversations<RemoteSession, RemoteSessionMessage, MessageEvent> {

    private final RemoteSessions sessions;
    private final SessionMessageQuery transcript;

    RemoteSessionConversations(RemoteSessions sessions, SessionSettings settings) {
        this.sessions = sessions;
        this.transcript = settings.messages();
    }

    @Override
    public String name() {
        return "remote_session";
    }

    @Override
    public Class<RemoteSession> type() {
        return RemoteSession.class;
    }

    @Override
    public String id(RemoteSession session) {
        return session.id();
    }

    @Override
    public Optional<String> version(RemoteSession session) {
        String status = session.status().map(SessionStatus::value).orElse("");
        return session.updatedAt().map(time -> session.id() + "@" + time + "+" + status);
    }

    @Override
    public Instant lastChange(RemoteSession session) {
        return session.updatedAt().orElse(session.createdAt());
    }

    @Override
    public @Nullable Item<MessageEvent> unread(RemoteSession session, Provenance listed) {
        return null;
    }

    @Override
    public boolean isPending(RemoteSession session) {
        return session.status().filter(SessionStatus.PENDING::equals).isPresent();
    }

    @Override
    public boolean hidesPending() {
        return true;
    }

    @Override
    public boolean comesBack() {
        return true;
    }

    @Override
    public Pages<RemoteSessionMessage> messages(String id) {
        return sessions.messages(id, transcript);
    }

    @Override
    public String messageId(RemoteSessionMessage message) {
        return message.id();
    }

    @Override
    public boolean mayWithhold() {
        return true;
    }

    @Override
    public boolean isWithheld(RemoteSessionMessage message) {
        return message.contentUnavailable();
    }

    @Override
    public MessageEvent event(
            RemoteSession session, RemoteSessionMessage message, int index, int count, Provenance read) {
        return MessageEvent.ofRemoteSession(session, message, transcript, index, count, read);
    }

    @Override
    public MessageEvent emptyEvent(RemoteSession session, Provenance read) {
        return MessageEvent.ofRemoteSession(session, read);
    }

    @Override
    public String key(MessageEvent event) {
        return event.dedupeKey();
    }

    @Override
    public @Nullable MessageEvent goneEvent(RemoteSession session, Provenance listed) {
        return null;
    }
}
