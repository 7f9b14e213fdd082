package io.compliance4j.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.tenant.Tenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A million activities, half a gigabyte of them, over loopback, by a JVM with 64 MB of heap. */
class FeedWalkIT {

    private static final int ACTIVITIES = 1_000_000;
    private static final int HEAP_MEGABYTES = 64;

    /** The page under way is in use or not, as it happens; nothing else may come on top. */
    private static final long LARGEST_PAGE_MEGABYTES = 8;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_million_activities_are_walked_in_a_small_and_flat_heap() throws Exception {
        try (FakeComplianceServer server = FakeComplianceServer.builder()
                .tenant(Tenant.generate(42).activities(ACTIVITIES))
                .journalEntries(1)
                .options(options -> options.requestsPerMinute(ACTIVITIES))
                .start()) {
            long began = System.nanoTime();
            List<String> lines = walk(server);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);

            String[] result = lines.get(lines.size() - 1).split(" ", -1);
            assertThat(result[0]).as("%s", lines).isEqualTo("seen");
            assertThat(Integer.parseInt(result[1])).isBetween(ACTIVITIES, ACTIVITIES + 10);
            assertThat(result[2]).as("malformed").isEqualTo("0");
            List<Long> peaks = heap(lines, 1);
            List<Long> live = heap(lines, 2);
            System.out.println("Walk of " + result[1] + " activities, " + Long.parseLong(result[3]) / 1_000_000
                    + " MB, under -Xmx" + HEAP_MEGABYTES + "m, in " + seconds
                    + " s; for each tenth of the way, peak heap in MB " + peaks + ", live at its end " + live);
            assertThat(live).hasSize(10);
            assertThat(Collections.max(live) - Collections.min(live))
                    .as("growth in MB")
                    .isLessThanOrEqualTo(LARGEST_PAGE_MEGABYTES);
        }
    }

    private static List<Long> heap(List<String> lines, int column) {
        return lines.stream()
                .filter(line -> line.startsWith("heap "))
                .map(line -> Long.parseLong(line.split(" ", -1)[column]) >> 20)
                .toList();
    }

    private static List<String> walk(FakeComplianceServer server) throws IOException, InterruptedException {
        ProcessBuilder walk = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-cp",
                System.getProperty("java.class.path"),
                FeedWalk.class.getName(),
                server.baseUrl().toString(),
                Integer.toString(ACTIVITIES));
        walk.environment().put("WALK_KEY", server.key());
        Process process = walk.redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
