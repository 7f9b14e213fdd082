package io.compliance4j.collect.property;

import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.Collectors;
import io.compliance4j.collect.RemoteSessionCollector;
import io.compliance4j.session.RemoteSessionQuery;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.RemoteSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sessions in the cloud: pending at first, some of them, and then they go on. */
final class RemoteSessionSubject implements Subject {

    private final World world;
    private final int pageSize;
    private final Turns turns = new Turns();
    private final List<String> sessions = new ArrayList<>();
    private final Set<String> pending = new LinkedHashSet<>();
    private int serial;

    RemoteSessionSubject(World world) {
        this.world = world;
        this.pageSize = world.chance.of(1, 2, 3, 7, 100);
    }

    @Override
    public String path() {
        return "/v1/compliance/apps/remote_sessions";
    }

    @Override
    public void happen() {
        world.time.advance(Duration.ofMillis(1));
        if (sessions.isEmpty() || world.chance.oneIn(3)) {
            begin();
        } else {
            String session = world.chance.of(sessions);
            if (pending.remove(session)) {
                world.tenant.setRemoteSessionStatus(session, "active");
            } else {
                say(session);
            }
        }
    }

    private void begin() {
        boolean waits = world.chance.oneIn(3);
        RemoteSession session = new RemoteSession(
                Ids.remoteSession("session " + serial++),
                world.organization.uuid(),
                world.chance.of(world.ada, world.ben).id(),
                null,
                null,
                waits ? "pending" : "active",
                world.time.instant(),
                world.time.instant(),
                "cowork_remote",
                null,
                null,
                List::of);
        world.tenant.addRemoteSession(session);
        sessions.add(session.id());
        turns.begin(session.id());
        if (waits) {
            pending.add(session.id());
        }
        for (int i = world.chance.between(0, 3); i > 0; i--) {
            say(session.id());
        }
    }

    private void say(String session) {
        world.time.advance(Duration.ofMillis(1));
        String text = "<text " + serial + ">";
        String id = Ids.remoteMessage("message " + serial++);
        world.tenant.appendToRemoteSession(
                session,
                new RemoteSession.RemoteMessage(
                        id, "user", world.time.instant(), List.of(Block.text(text)), null, false));
        turns.say(session, id, text);
    }

    /** Its user deletes it. */
    void delete(String session) {
        world.tenant.deleteRemoteSession(session);
        sessions.remove(session);
        pending.remove(session);
        turns.delete(session);
    }

    List<String> sessions() {
        return sessions;
    }

    /** Nothing is pending any more. */
    void start() {
        pending.forEach(session -> world.tenant.setRemoteSessionStatus(session, "active"));
        pending.clear();
    }

    @Override
    public RemoteSessionCollector collector(Collectors collectors, String name, CheckpointStore store) {
        RemoteSessionQuery.Builder query = RemoteSessionQuery.builder();
        query.pageSize(pageSize);
        return collectors.remoteSessions(name, store).matching(query.build()).options(world.options);
    }

    @Override
    public Duration horizon() {
        start();
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
