package io.compliance4j.samples;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.http.RequestBudget;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Two clients with a key each, in one program: the service counts both against the same 600 requests a minute, so both get
 * the same budget object.
 */
public final class SharedBudgetAcrossClients {

    private SharedBudgetAcrossClients() {}

    /** Reads with the keys in COLLECTOR_KEY and SCANNER_KEY. */
    public static void main(String[] args) {
        RequestBudget budget = RequestBudget.perMinute(600);
        try (ComplianceClient collector = client("COLLECTOR_KEY", budget);
                ComplianceClient scanner = client("SCANNER_KEY", budget)) {
            System.out.println(count(collector, scanner) + " records read");
        }
    }

    private static ComplianceClient client(String variable, RequestBudget budget) {
        return ComplianceClient.builder()
                .apiKey(ApiKey.fromEnvironment(variable))
                .budget(budget)
                .build();
    }

    /** Both read at the same time; neither knows of the other, and the budget holds for their sum. */
    static long count(ComplianceClient collector, ComplianceClient scanner) {
        CompletableFuture<Long> activities = CompletableFuture.supplyAsync(
                () -> collector.activities().list(ActivityQuery.builder().build()).stream()
                        .count());
        long chats = scanner.chats().updatedSince(Instant.EPOCH).stream().count();
        return activities.join() + chats;
    }
}
