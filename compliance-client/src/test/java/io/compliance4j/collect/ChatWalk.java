package io.compliance4j.collect;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.event.Event;
import io.compliance4j.http.RequestBudget;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.nio.file.Path;

/**
 * A program that collects chats and prints, after each tenth of the events, the most heap that was in use on it and what is
 * left of that after a collection; at the end, the counts. Run by {@link ChatWalkIT} in a JVM of its own with a small heap.
 */
final class ChatWalk implements EventSink<Event> {

    static final String KEY = "WALK_KEY";

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private final long tenth;
    private long events;
    private long largestBatch;
    private long peak;

    private ChatWalk(long expected) {
        this.tenth = Math.max(1, expected / 10);
    }

    public static void main(String[] args) {
        ChatWalk walk = new ChatWalk(Long.parseLong(args[2]));
        CollectOptions.Builder options = CollectOptions.builder();
        try (ComplianceClient client = ComplianceClient.builder()
                .baseUri(URI.create(args[0]))
                .apiKey(ApiKey.fromEnvironment(KEY))
                .budget(RequestBudget.perMinute(1_000_000))
                .build()) {
            CollectReport report = client.collectors()
                    .chats("chats", CheckpointStore.file(Path.of(args[1])))
                    .options(options.rememberedKeys(Integer.parseInt(args[3])).build())
                    .run(walk);
            Counts counts = report.counts();
            System.out.println("listed " + counts.listed());
            System.out.println("delivered " + counts.delivered());
            System.out.println("deduplicated " + counts.deduplicated());
            System.out.println("requests " + report.requests());
        }
        System.out.println("events " + walk.events);
        System.out.println("batch " + walk.largestBatch);
    }

    @Override
    public void write(EventBatch<Event> batch) {
        peak = Math.max(peak, used());
        largestBatch = Math.max(largestBatch, batch.events().size());
        long before = events / tenth;
        events += batch.events().size();
        if (events / tenth > before) {
            MEMORY.gc();
            System.out.println("heap " + peak + " " + used());
            peak = 0;
        }
    }

    private static long used() {
        return MEMORY.getHeapMemoryUsage().getUsed();
    }
}
