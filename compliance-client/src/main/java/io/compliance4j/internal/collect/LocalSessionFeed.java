package io.compliance4j.internal.collect;

import io.compliance4j.collect.DeadLetter;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.internal.resource.DefaultLocalSessions;
import io.compliance4j.session.LocalSession;
import io.compliance4j.session.LocalSessionQuery;
import io.compliance4j.session.LocalSessions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sessions on users' machines, message by message. */
final class LocalSessionFeed implements Feed<MessageEvent> {

    private final SessionSettings settings;

    LocalSessionFeed(SessionSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "local_sessions/1";
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
        LocalSessions sessions = new DefaultLocalSessions(run.api());
        LocalSessionConversations kind = new LocalSessionConversations(sessions, settings, run);
        ConversationLists<LocalSession> lists = new SessionLists<>(
                since -> sessions.list(LocalSessionQuery.builder()
                        .updatedFrom(since)
                        .pageSize(SessionSettings.SESSIONS)
                        .build()),
                kind::lastChange,
                settings,
                position,
                run);
        return new ConversationSteps<>(kind, lists, position, run);
    }

    @Override
    public Steps<MessageEvent> retry(DeadLetter letter, Run run) {
        LocalSessions sessions = new DefaultLocalSessions(run.api());
        return ConversationSteps.again(new LocalSessionConversations(sessions, settings, run), letter, run);
    }
}
