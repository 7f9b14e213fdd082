package io.compliance4j.dlp.tenant;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.http.RequestBudget;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Scans a served tenant once, keeps everything below a directory, and prints a line after each checkpoint and one with figures at
 * the end. It may be killed at any instant.
 */
final class ScanProgram {

    private static final int REQUESTS_A_MINUTE = 1_000_000;

    private ScanProgram() {}

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[2]);
        List<Long> heap = new ArrayList<>();
        CollectOptions options = CollectOptions.builder()
                .addListeners(progress -> {
                    heap.add(usedAfterCollection());
                    System.out.println("saved " + progress.scope().name() + " "
                            + progress.counts().delivered());
                })
                .build();
        try (ComplianceClient client = ComplianceClient.builder()
                        .baseUri(URI.create(arguments[0]))
                        .apiKey(ApiKey.of(arguments[1]))
                        .budget(RequestBudget.perMinute(REQUESTS_A_MINUTE))
                        .remoteSessionBudget(RequestBudget.perMinute(REQUESTS_A_MINUTE))
                        .build();
                FindingStore findings = FindingStore.file(directory.resolve("findings.ndjson"));
                ContentScanner scanner = ContentScanner.builder(client)
                        .findings(findings)
                        .state(directory.resolve("state"))
                        .options(options)
                        .build()) {
            long started = System.nanoTime();
            ScanSummary summary = scanner.run();
            double seconds = (System.nanoTime() - started) / 1e9;

            System.out.println(summary);
            System.out.printf(
                    Locale.ROOT,
                    "done seconds=%.1f scan_seconds=%.2f texts=%d files=%d known=%d characters=%d"
                            + " file_bytes=%d heap_first_half_mb=%d heap_second_half_mb=%d%n",
                    seconds,
                    summary.scanTime().toMillis() / 1000.0,
                    summary.texts(),
                    summary.files(),
                    summary.knownFiles(),
                    summary.characters(),
                    summary.fileBytes(),
                    most(heap.subList(0, heap.size() / 2)) >> 20,
                    most(heap.subList(heap.size() / 2, heap.size())) >> 20);
        }
    }

    private static long most(Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** What was left of the heap when it was last collected. */
    private static long usedAfterCollection() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage left = pool.getCollectionUsage();
            if (pool.getType() == MemoryType.HEAP && left != null) {
                used += left.getUsed();
            }
        }
        return used;
    }

    /** The command that runs this with so much heap. */
    static List<String> command(String heap, URI server, String key, Path directory) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ScanProgram.class.getName(),
                server.toString(),
                key,
                directory.toString());
    }
}
