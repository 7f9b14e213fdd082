package io.compliance4j.dlp.tenant;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.dlp.store.FindingQuery;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.engine.Operation;
import io.compliance4j.testkit.engine.Received;
import io.compliance4j.testkit.fault.FaultScript;
import io.compliance4j.testkit.fault.Faults;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.time.VirtualTime;
import java.util.List;
import java.util.stream.Stream;

/** A tenant in memory, in virtual time and without sockets, with a client of all rights. */
final class ScannedTenant implements AutoCloseable {

    final VirtualTime time;
    final Tenant tenant;
    final FaultScript faults = Faults.script();
    final ComplianceEngine engine;
    final ComplianceClient client;

    ScannedTenant(Tenant tenant, VirtualTime time) {
        this.time = time;
        this.tenant = tenant;
        tenant.runOn(time);
        TenantKey key = TenantKey.builder("scanner").createdAt(time.instant()).build();
        tenant.addKey(key);
        engine = new ComplianceEngine(
                tenant,
                EngineOptions.builder()
                        .requestsPerMinute(1_000_000)
                        .remoteRequestsPerMinute(1_000_000)
                        .build(),
                faults);
        client = ComplianceClient.builder()
                .apiKey(ApiKey.of(key.secret()))
                .transport(new EngineTransport(engine))
                .budget(RequestBudget.perMinute(1_000_000))
                .remoteSessionBudget(RequestBudget.perMinute(1_000_000))
                .clock(time)
                .sleeper(time::advance)
                .build();
    }

    ContentScanner.Builder scanner(FindingStore findings) {
        return ContentScanner.builder(client).findings(findings).clock(time);
    }

    /** Number of requests of that kind so far. */
    long requests(Operation operation) {
        return engine.received().stream()
                .map(Received::operation)
                .filter(operation::equals)
                .count();
    }

    static List<StoredFinding> all(FindingStore store) {
        try (Stream<StoredFinding> findings = store.find(FindingQuery.all())) {
            return findings.toList();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
