package io.compliance4j.internal.collect;

import io.compliance4j.collect.DeadLetter;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.internal.resource.DefaultRemoteSessions;
import io.compliance4j.paging.Pages;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.session.RemoteSessionQuery;
import io.compliance4j.session.RemoteSessions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sessions in the cloud, message by message. */
final class RemoteSessionFeed implements Feed<MessageEvent> {

    private final SessionSettings settings;

    RemoteSessionFeed(SessionSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "remote_sessions/1";
    }

    @Override
    public String filter() {
        return settings.fingerprint();
    }

    @Override
    public Optional<Instant> start() {
        return Optional.ofNullable(settings.start());
    }

    @Override
    public Steps<MessageEvent> open(Map<String, String> position, Run run) {
        RemoteSessions sessions = new DefaultRemoteSessions(run.api());
        RemoteSessionConversations kind = new RemoteSessionConversations(sessions, settings);
        ConversationLists<RemoteSession> lists =
                new SessionLists<>(since -> list(sessions, since), RemoteSession::createdAt, settings, position, run);
        return new ConversationSteps<>(kind, lists, position, run);
    }

    private Pages<RemoteSession> list(RemoteSessions sessions, Optional<Instant> since) {
        RemoteSessionQuery.Builder builder = RemoteSessionQuery.builder();
        RemoteSessionQuery query = builder.from(settings.query())
                .createdFrom(since)
                .pageSize(settings.query().pageSize().orElse(SessionSettings.SESSIONS))
                .build();
        return settings.userIds().isEmpty() ? sessions.list(query) : sessions.ofUsers(settings.userIds(), query);
    }

    @Override
    public Steps<MessageEvent> retry(DeadLetter letter, Run run) {
        RemoteSessions sessions = new DefaultRemoteSessions(run.api());
        return ConversationSteps.again(new RemoteSessionConversations(sessions, settings), letter, run);
    }
}
