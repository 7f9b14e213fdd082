package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.event.ActivityEvent;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.support.EngineTransport;
import io.compliance4j.support.SharedVirtualTime;
import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/**
 * A month's feed with busy days and quiet nights, 500 ms for an answer, 600 requests a minute, in virtual time: one request
 * at a time against eight. The number of requests is that of a million activities in pages of 500; {@code
 * -Dcollect.backfill=1000000} reads as many, in pages of 500.
 */
class BackfillSpeedTest {

    private static final int ACTIVITIES = Integer.getInteger("collect.backfill", 60_000);
    private static final int PAGES = 2_000;
    private static final int PER_MINUTE = 600;
    private static final int PARALLEL = 8;
    private static final Duration LATENCY = Duration.ofMillis(500);

    private final MonthOfActivities month = new MonthOfActivities(ACTIVITIES);

    private record Result(CollectReport report, long delivered, Duration took) {

        double perMinute() {
            return report.requests() * 60_000.0 / took.toMillis();
        }
    }

    @Test
    void severalRequestsAtATimeUseTheBudgetAndKeepTheOrder() {
        Result sequential = backfill(1);
        Result parallel = backfill(PARALLEL);

        double faster = (double) sequential.took().toMillis() / parallel.took().toMillis();
        System.out.printf(
                "Back-fill of %,d activities, pages of %,d, %d ms for an answer, %d requests a minute, virtual time:%n",
                ACTIVITIES, ACTIVITIES / PAGES, LATENCY.toMillis(), PER_MINUTE);
        print("one request at a time", sequential);
        print(PARALLEL + " at a time", parallel);
        System.out.printf(
                "%.2f times as fast, %.1f %% of the budget, all delivered in order%n",
                faster, 100 * parallel.perMinute() / PER_MINUTE);
        assertThat(faster).isGreaterThanOrEqualTo(4);
        assertThat(parallel.perMinute()).isBetween(0.95 * PER_MINUTE, 1.0 * PER_MINUTE);
    }

    private static void print(String how, Result result) {
        System.out.printf(
                "%-22s %,7d requests in %,8.1f s, %.0f a minute, %,d delivered%n",
                how,
                result.report().requests(),
                result.took().toMillis() / 1000.0,
                result.perMinute(),
                result.delivered());
    }

    private Result backfill(int parallel) {
        try (SharedVirtualTime time = new SharedVirtualTime()) {
            TenantKey key = TenantKey.builder("collector").build();
            Tenant tenant = Tenant.builder()
                    .organization(Organization.builder("acme").build())
                    .key(key)
                    .clock(time)
                    .activities(month)
                    .build();
            EngineTransport service = new EngineTransport(new ComplianceEngine(
                    tenant,
                    EngineOptions.builder().requestsPerMinute(PER_MINUTE).build(),
                    Interceptor.none()));
            try (ComplianceClient client = ComplianceClient.builder()
                    .apiKey(ApiKey.of(key.secret()))
                    .transport(request -> {
                        try {
                            time.sleep(LATENCY);
                        } catch (InterruptedException e) {
                            throw new InterruptedIOException();
                        }
                        return service.send(request);
                    })
                    .budget(RequestBudget.builder()
                            .requestsPerMinute(PER_MINUTE)
                            .clock(time)
                            .build())
                    .clock(time)
                    .sleeper(time)
                    .executor(time.executor())
                    .build()) {
                return backfill(client, parallel);
            }
        }
    }

    private Result backfill(ComplianceClient client, int parallel) {
        Iterator<String> expected = month.ids();
        long[] delivered = new long[1];
        CollectReport report = client.collectors()
                .activityBackfill("month", CheckpointStore.inMemory())
                .from(month.start())
                .until(month.end())
                .matching(ActivityQuery.builder().pageSize(ACTIVITIES / PAGES).build())
                .parallel(parallel)
                .run(batch -> {
                    for (ActivityEvent event : batch.events()) {
                        delivered[0]++;
                        if (!event.dedupeKey().equals(expected.next())) {
                            throw new AssertionError("Number " + delivered[0] + " is out of order: " + event);
                        }
                    }
                });
        assertThat(expected.hasNext()).as("whether something is missing").isFalse();
        return new Result(report, delivered[0], report.duration());
    }
}
