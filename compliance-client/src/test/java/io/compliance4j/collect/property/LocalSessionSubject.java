package io.compliance4j.collect.property;

import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.Collectors;
import io.compliance4j.collect.LocalSessionCollector;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.LocalSession;
import io.compliance4j.testkit.tenant.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sessions on users' machines that begin and go on. */
final class LocalSessionSubject implements Subject {

    private final World world;
    private final Turns turns = new Turns();
    private final List<String> sessions = new ArrayList<>();
    private int serial;

    LocalSessionSubject(World world) {
        this.world = world;
    }

    @Override
    public String path() {
        return "/v1/compliance/apps/local_sessions";
    }

    @Override
    public void happen() {
        world.time.advance(Duration.ofMillis(1));
        if (sessions.isEmpty() || world.chance.oneIn(3)) {
            begin();
        } else {
            say(world.chance.of(sessions));
        }
    }

    private void begin() {
        User user = world.chance.of(world.ada, world.ben);
        LocalSession session = new LocalSession(
                Ids.localSession(world.organization.uuid(), user.id(), "session " + serial++),
                world.organization.uuid(),
                user.id(),
                null,
                world.time.instant(),
                world.time.instant(),
                "claude_code",
                false,
                List::of);
        world.tenant.addLocalSession(session);
        sessions.add(session.id());
        turns.begin(session.id());
        for (int i = world.chance.between(0, 3); i > 0; i--) {
            say(session.id());
        }
    }

    /** Somebody says something in it. */
    void say(String session) {
        world.time.advance(Duration.ofMillis(1));
        String text = "<text " + serial + ">";
        LocalSession.LocalMessage message = new LocalSession.LocalMessage(
                Ids.localMessage("message " + serial++),
                "user",
                world.time.instant(),
                null,
                null,
                List.of(Block.text(text)));
        world.tenant.appendToLocalSession(session, message);
        turns.say(session, message.id(), text);
    }

    /** The content of its messages is withheld from now on. */
    void withhold(String session) {
        LocalSession now = world.tenant.localSessions().find(session).orElseThrow();
        List<LocalSession.LocalMessage> withheld = now.messages().get().stream()
                .map(message -> new LocalSession.LocalMessage(
                        message.id(),
                        message.role(),
                        message.createdAt(),
                        message.model(),
                        LocalSession.Provenance.unavailable("retention_expired"),
                        List.of()))
                .toList();
        world.tenant.addLocalSession(new LocalSession(
                now.id(),
                now.organization(),
                now.userId(),
                now.workspaceId(),
                now.createdAt(),
                world.time.instant(),
                now.productSurface(),
                now.truncated(),
                () -> withheld));
    }

    List<String> sessions() {
        return sessions;
    }

    @Override
    public LocalSessionCollector collector(Collectors collectors, String name, CheckpointStore store) {
        return collectors.localSessions(name, store).options(world.options);
    }

    @Override
    public Duration horizon() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Set<String> missingFrom(KeyedSink sink) {
        return turns.missingFrom(sink);
    }

    @Override
    public Set<String> tooMuchIn(KeyedSink sink) {
        return turns.tooMuchIn(sink);
    }
}
