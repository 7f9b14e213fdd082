package io.compliance4j.collect;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.event.ActivityEvent;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.support.EngineTransport;
import io.compliance4j.support.VirtualTime;
import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.engine.Received;
import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A tenant whose feed grows as a test says, and a SIEM that keeps one event a key. Time passes when it is told to, and a
 * little with each request, so that the record of a call is later than what happened before it.
 */
final class FeedWorld {

    private static final Duration ROUND_TRIP = Duration.ofMillis(20);

    final VirtualTime time = new VirtualTime();
    final CheckpointStore store = CheckpointStore.inMemory();
    final Tenant tenant;
    final TenantKey key = TenantKey.builder("collector").build();

    /** What the sink got, in order, repetitions included. */
    final List<ActivityEvent> delivered = new ArrayList<>();

    private final AtomicInteger requestsSent = new AtomicInteger();
    private final List<String> recorded = new ArrayList<>();
    private final ComplianceEngine engine;
    private volatile Interceptor interceptor = Interceptor.none();

    FeedWorld() {
        tenant = Tenant.builder()
                .organization(Organization.builder("acme").build())
                .key(key)
                .clock(time)
                .build();
        engine = new ComplianceEngine(
                tenant,
                EngineOptions.builder().requestsPerMinute(1_000_000).build(),
                (operation, request, service) -> interceptor.intercept(operation, request, service));
    }

    /** The service answers through this from now on. */
    void behind(Interceptor newInterceptor) {
        interceptor = newInterceptor;
    }

    ComplianceClient client() {
        return clientBuilder().build();
    }

    ComplianceClient.Builder clientBuilder() {
        return ComplianceClient.builder()
                .apiKey(ApiKey.of(key.secret()))
                .transport(request -> {
                    time.advance(ROUND_TRIP);
                    requestsSent.incrementAndGet();
                    return new EngineTransport(engine).send(request);
                })
                .budget(RequestBudget.builder()
                        .requestsPerMinute(1_000_000)
                        .clock(time)
                        .build())
                .clock(time)
                .sleeper(time);
    }

    /** A collector of a new process. */
    ActivityCollector collector() {
        return client().collectors().activities("feed", store);
    }

    CollectReport run(ActivityCollector collector) {
        return collector.run(batch -> delivered.addAll(batch.events()));
    }

    CollectReport run() {
        return run(collector());
    }

    void pass(Duration duration) {
        time.advance(duration);
    }

    /** Something happens now. */
    String happens() {
        return happens(Duration.ZERO);
    }

    /** Something happens now and shows so much later. */
    String happens(Duration lateness) {
        return happened(tenant.now(), lateness);
    }

    /** Something happened then and shows so much later. */
    String happened(Instant when, Duration lateness) {
        Activity activity = Activity.builder(
                        "a" + recorded.size(),
                        "claude_chat_created",
                        Actor.user("user_01ABCDEFGHJKLMNPQRSTUVWX", "ada@example.com", "192.0.2.7", "browser"),
                        when)
                .indexedAt(when.plus(lateness))
                .build();
        tenant.record(activity);
        recorded.add(activity.id());
        return activity.id();
    }

    /** The ids of all that happened by the test's will, in the order in which it said so. */
    List<String> recorded() {
        return List.copyOf(recorded);
    }

    /** Delivered ids of what happened by the test's will, in order, repetitions included. */
    List<String> deliveredByWill() {
        Set<String> willed = Set.copyOf(recorded);
        return delivered.stream()
                .map(ActivityEvent::dedupeKey)
                .filter(willed::contains)
                .toList();
    }

    /** Delivered keys and how often each came. */
    Map<String, Integer> timesDelivered() {
        Map<String, Integer> times = new LinkedHashMap<>();
        delivered.forEach(event -> times.merge(event.dedupeKey(), 1, Integer::sum));
        return times;
    }

    /** What was asked since the given request, decoded. */
    List<String> asked(int from) {
        List<Received> all = engine.received();
        return all.subList(from, all.size()).stream()
                .map(request -> URLDecoder.decode(request.target(), StandardCharsets.UTF_8))
                .toList();
    }

    int requests() {
        return engine.received().size();
    }

    /** All of them, however many. */
    int requestsSent() {
        return requestsSent.get();
    }
}
