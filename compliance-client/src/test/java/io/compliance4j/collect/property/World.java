package io.compliance4j.collect.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectException;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.Collector;
import io.compliance4j.event.Event;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.fault.Fault;
import io.compliance4j.testkit.fault.Faults;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantBuilder;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A tenant that lives while it is collected from, in virtual time and without sockets: things happen between and during
 * requests, answers are lost, and the collecting process ends at any point and begins anew. Belongs to one thread.
 */
final class World {

    /** Of the checkpoint. */
    String name = "feed";

    /** What a correct client survives, and what lists may do besides. */
    private static final List<Fault> FAULTS = new ArrayList<>(Faults.transientFaults());

    static {
        FAULTS.add(Faults.duplicatePage());
        FAULTS.add(Faults.emptyPageWithMore());
        FAULTS.add(Faults.repeatedCursor());
        FAULTS.add(Faults.shortBody(1));
    }

    final Chance chance;
    final Time time = new Time();
    final Crashes crashes = new Crashes();
    final Organization organization = Organization.builder("Northwind").build();
    final User ada = User.builder("ada").memberOf(organization).build();
    final User ben = User.builder("ben").memberOf(organization).build();
    final TenantKey key = TenantKey.builder("collector").build();
    final Tenant tenant;
    final ComplianceEngine engine;
    final Door door;
    final KeyedSink sink;
    final Subject subject;

    TracedStore store;

    /** Of all runs that ended in the process's lifetime, in their order. */
    final List<CollectReport> reports = new ArrayList<>();

    final List<CollectException> failures = new ArrayList<>();

    /** What the service does wrong. */
    Interceptor faults = Interceptor.none();

    /** One request in so many meets something new; 0 for none. */
    int happenings = 4;

    /** What all collectors have in common. */
    CollectOptions options = CollectOptions.builder().build();

    /** How long a request takes at most. */
    Duration latency = Duration.ofMillis(700);

    /** The client's clock, of the true one. */
    Function<Clock, Clock> clientClock = clock -> clock;

    /** The key that clients are given. */
    String secret = key.secret();

    World(Chance chance, Function<World, Subject> subject) {
        this(
                chance,
                subject,
                EngineOptions.builder()
                        .requestsPerMinute(1_000_000)
                        .remoteRequestsPerMinute(1_000_000)
                        .build());
    }

    World(Chance chance, Function<World, Subject> subject, EngineOptions options) {
        this.chance = chance;
        TenantBuilder builder = Tenant.builder()
                .clock(time)
                .organization(organization)
                .user(ada)
                .user(ben)
                .key(key);
        this.tenant = builder.build();
        this.engine = new ComplianceEngine(
                tenant, options, (operation, request, service) -> faults.intercept(operation, request, service));
        this.door = new Door(engine, crashes, this::meanwhile);
        this.sink = new KeyedSink(chance, crashes);
        this.store = traced(CheckpointStore.inMemory());
        this.subject = subject.apply(this);
    }

    TracedStore traced(CheckpointStore plain) {
        return new TracedStore(plain, crashes, sink::saved);
    }

    /** The world goes on while a request is on its way. */
    private void meanwhile() {
        time.advance(chance.upTo(latency));
        if (happenings > 0 && chance.oneIn(happenings)) {
            subject.happen();
        }
    }

    /** Something happens, so many times at most. */
    void happen(int most) {
        for (int i = chance.between(0, most); i > 0; i--) {
            subject.happen();
            if (chance.oneIn(2)) {
                time.advance(chance.upTo(Duration.ofSeconds(20)));
            }
        }
    }

    /** Transient faults, as often as chance has it. */
    void makeFaulty() {
        faults = faulty(chance.of(0.0, 0.05, 0.2, 0.4));
    }

    Interceptor faulty(double probability) {
        return Faults.random(chance.next(), probability).choosing(FAULTS.toArray(Fault[]::new));
    }

    ComplianceClient client() {
        return client(
                RequestBudget.builder().requestsPerMinute(1_000_000).clock(time).build());
    }

    ComplianceClient client(RequestBudget budget) {
        return builder(budget).build();
    }

    /** A client that may delete. */
    ComplianceClient deletingClient() {
        return builder(RequestBudget.perMinute(1_000_000)).allowDeletes(true).build();
    }

    private ComplianceClient.Builder builder(RequestBudget budget) {
        return ComplianceClient.builder()
                .apiKeySupplier(() -> ApiKey.of(secret))
                .transport(door)
                .budget(budget)
                .remoteSessionBudget(RequestBudget.builder()
                        .requestsPerMinute(1_000_000)
                        .clock(time)
                        .build())
                .clock(clientClock.apply(time))
                .sleeper(time);
    }

    Collector<? extends Event> collector(ComplianceClient client) {
        return subject.collector(client.collectors(), name, store);
    }

    /** A run to its end or to the failure that ends it. */
    CollectReport run(Collector<? extends Event> collector) {
        try {
            CollectReport report = collector.run(sink);
            reports.add(report);
            return report;
        } catch (CollectException e) {
            failures.add(e);
            reports.add(e.report());
            return e.report();
        }
    }

    /** A run of a process of its own. */
    CollectReport run() {
        try (ComplianceClient client = client()) {
            return run(collector(client));
        }
    }

    /** A process that collects now and then until it ends or is ended. */
    void live() {
        if (chance.oneIn(3)) {
            crashes.disarm();
        } else {
            crashes.arm(chance.between(0, chance.of(5, 20, 60)));
        }
        try (ComplianceClient client = client()) {
            Collector<? extends Event> collector = collector(client);
            for (int runs = chance.between(1, 3); runs > 0; runs--) {
                run(collector);
                pass();
            }
        } catch (Crash ended) {
            pass();
        }
        sink.ended();
        crashes.disarm();
    }

    /** Some time passes, in which something may happen. */
    void pass() {
        time.advance(chance.upTo(chance.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(5))));
        happen(3);
    }

    /** A tenant with a past, and some processes that collect from it. */
    World story() {
        makeFaulty();
        return lives();
    }

    /** The same without faults but those that were arranged. */
    World lives() {
        happen(20);
        for (int lives = chance.between(1, 5); lives > 0; lives--) {
            live();
        }
        return this;
    }

    /** From now on nothing happens and nothing fails; collects what is left, however late it is. */
    World settle() {
        faults = Interceptor.none();
        happenings = 0;
        crashes.disarm();
        sink.rejects = event -> false;
        sink.down = () -> false;
        time.advance(subject.horizon());
        Instant until = time.instant();
        try (ComplianceClient client = client()) {
            Collector<? extends Event> collector = collector(client);
            CollectReport report = collector.run(sink);
            reports.add(report);
            assertThat(report.complete()).as("the last run is complete").isTrue();
            if (report.pendingDeadLetters() > 0) {
                CollectReport redriven = collector.redrive(sink);
                reports.add(redriven);
                assertThat(redriven.pendingDeadLetters())
                        .as("dead letters after a redrive without faults")
                        .isZero();
            }
        }
        subject.settled(until);
        return this;
    }

    /** What a process would collect that begins now and is never disturbed. */
    KeyedSink undisturbed() {
        KeyedSink fresh = new KeyedSink(new Chance(0), new Crashes());
        try (ComplianceClient client = client()) {
            subject.collector(client.collectors(), "fresh", CheckpointStore.inMemory())
                    .run(fresh);
        }
        return fresh;
    }
}
