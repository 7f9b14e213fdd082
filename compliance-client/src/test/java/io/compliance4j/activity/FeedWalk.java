package io.compliance4j.activity;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.http.RequestBudget;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;

/**
 * A program that walks a whole feed and prints what it saw and, after each tenth of the way, the most heap that was in use
 * on it and what is left of that after a collection. Run by {@link FeedWalkIT} in a JVM of its own with a small heap.
 */
final class FeedWalk {

    private static final int SAMPLE_EVERY = 500;
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private FeedWalk() {}

    public static void main(String[] args) {
        int tenth = Integer.parseInt(args[1]) / 10;
        int seen = 0;
        int malformed = 0;
        long bytes = 0;
        long peak = 0;
        try (ComplianceClient client = ComplianceClient.builder()
                .baseUri(URI.create(args[0]))
                .apiKey(ApiKey.fromEnvironment("WALK_KEY"))
                .budget(RequestBudget.perMinute(100_000))
                .build()) {
            for (Activity activity :
                    client.activities().list(ActivityQuery.builder().build())) {
                seen++;
                malformed += activity.malformed() ? 1 : 0;
                bytes += activity.raw().size();
                if (seen % SAMPLE_EVERY == 0) {
                    peak = Math.max(peak, used());
                }
                if (seen % tenth == 0) {
                    MEMORY.gc();
                    System.out.println("heap " + peak + " " + used());
                    peak = 0;
                }
            }
        }
        System.out.println("seen " + seen + " " + malformed + " " + bytes);
    }

    private static long used() {
        return MEMORY.getHeapMemoryUsage().getUsed();
    }
}
