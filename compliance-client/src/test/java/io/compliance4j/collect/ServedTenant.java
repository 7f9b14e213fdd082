package io.compliance4j.collect;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.event.Event;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.support.EngineTransport;
import io.compliance4j.support.VirtualTime;
import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.engine.Operation;
import io.compliance4j.testkit.engine.Received;
import io.compliance4j.testkit.fault.FaultScript;
import io.compliance4j.testkit.fault.Faults;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.LocalSession;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.RemoteSession;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small tenant that lives while a client collects from it, without sockets and in virtual time. */
final class ServedTenant implements AutoCloseable {

    final VirtualTime time = new VirtualTime();
    final Organization organization = Organization.builder("Northwind").build();
    final User ada = User.builder("ada").memberOf(organization).build();
    final User ben = User.builder("ben").memberOf(organization).build();
    final TenantKey key = TenantKey.builder("collector").build();
    final Tenant tenant = Tenant.builder()
            .clock(time)
            .organization(organization)
            .user(ada)
            .user(ben)
            .key(key)
            .build();
    final FaultScript faults = Faults.script();
    final ComplianceEngine engine;
    final ComplianceClient client;

    /** Everything that a sink was given, in the order of its coming. */
    final List<Event> written = new ArrayList<>();

    /** What a store keyed by dedupe key would hold. */
    final Map<String, Event> keyed = new LinkedHashMap<>();

    private int serial;

    ServedTenant() {
        this(EngineOptions.builder()
                .requestsPerMinute(1_000_000)
                .remoteRequestsPerMinute(1_000_000)
                .build());
    }

    ServedTenant(EngineOptions options) {
        engine = new ComplianceEngine(tenant, options, faults);
        client = client(key);
    }

    ComplianceClient client(TenantKey with) {
        return client(with, time);
    }

    ComplianceClient client(TenantKey with, Clock clock) {
        return clientBuilder(with, clock).build();
    }

    ComplianceClient.Builder clientBuilder(TenantKey with, Clock clock) {
        return ComplianceClient.builder()
                .apiKey(ApiKey.of(with.secret()))
                .transport(new EngineTransport(engine))
                .budget(RequestBudget.perMinute(1_000_000))
                .remoteSessionBudget(RequestBudget.perMinute(1_000_000))
                .clock(clock)
                .sleeper(time);
    }

    /** A chat of that user with so many messages, begun now. */
    Chat chat(User user, int messages) {
        String seed = "chat " + ++serial;
        Chat.Builder chat =
                Chat.builder(seed, organization, user).createdAt(time.instant()).updatedAt(time.instant());
        for (int i = 0; i < messages; i++) {
            chat.message(message());
        }
        Chat built = chat.build();
        tenant.addChat(built);
        tick();
        return built;
    }

    /** Somebody says something in that chat. */
    Message say(Chat chat) {
        Message message = message();
        tenant.sendMessage(chat.id(), message);
        tick();
        return message;
    }

    /** A session on a user's machine with so many messages, begun now. */
    LocalSession localSession(User user, int messages) {
        LocalSession session = new LocalSession(
                Ids.localSession(organization.uuid(), user.id(), "local " + ++serial),
                organization.uuid(),
                user.id(),
                null,
                time.instant(),
                time.instant(),
                "claude_code",
                false,
                List::of);
        tenant.addLocalSession(session);
        for (int i = 0; i < messages; i++) {
            continueLocal(session, null, "text " + i);
        }
        tick();
        return session;
    }

    LocalSession.LocalMessage continueLocal(
            LocalSession session, LocalSession.@Nullable Provenance provenance, String text) {
        LocalSession.LocalMessage message = new LocalSession.LocalMessage(
                Ids.localMessage("m" + ++serial),
                "user",
                time.instant(),
                null,
                provenance,
                text.isEmpty() ? List.of() : List.of(Block.text(text)));
        tenant.appendToLocalSession(session.id(), message);
        return message;
    }

    /** A session in the cloud with so many messages, begun now. */
    RemoteSession remoteSession(User user, String status, int messages) {
        RemoteSession session = new RemoteSession(
                Ids.remoteSession("remote " + ++serial),
                organization.uuid(),
                user.id(),
                null,
                null,
                status,
                time.instant(),
                time.instant(),
                "cowork_remote",
                null,
                null,
                List::of);
        tenant.addRemoteSession(session);
        for (int i = 0; i < messages; i++) {
            continueRemote(session, "text " + i);
        }
        tick();
        return session;
    }

    void continueRemote(RemoteSession session, String text) {
        tenant.appendToRemoteSession(
                session.id(),
                new RemoteSession.RemoteMessage(
                        Ids.remoteMessage("m" + ++serial),
                        "user",
                        time.instant(),
                        List.of(Block.text(text)),
                        null,
                        false));
    }

    Message message() {
        return Message.user("message " + ++serial, time.instant())
                .text("text " + serial)
                .build();
    }

    void tick() {
        time.advance(Duration.ofSeconds(7));
    }

    Instant now() {
        return time.instant();
    }

    /** Takes what it is given. */
    void write(EventBatch<? extends Event> batch) {
        for (Event event : batch.events()) {
            written.add(event);
            keyed.put(event.dedupeKey(), event);
        }
    }

    /** Number of requests of that kind so far. */
    long requests(Operation operation) {
        return engine.received().stream()
                .map(Received::operation)
                .filter(operation::equals)
                .count();
    }

    @Override
    public void close() {
        client.close();
    }
}
