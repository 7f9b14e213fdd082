package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Starts a large tenant, reads pages of it, and prints one line of JSON with the figures. */
public final class MillionActivitiesProbe {
    private static final int PAGES = 80;

    private MillionActivitiesProbe() {}

    public static void main(String[] args) {
        long begin = System.nanoTime();
        Tenant tenant = Tenant.generate(42)
                .users(2_000)
                .chats(50_000)
                .activities(1_000_000)
                .projects(500)
                .files(8_000)
                .generatedFiles(4_000)
                .artifacts(4_000)
                .sessions(3_000)
                .build();
        ComplianceEngine engine = new ComplianceEngine(
                tenant, EngineOptions.builder().requestsPerMinute(1_000_000).build(), Interceptor.none());
        long started = System.nanoTime();
        long startCpu = cpuNanos();
        String secret = tenant.keys().all().stream()
                .filter(key -> key.name().startsWith("everything"))
                .map(TenantKey::secret)
                .findFirst()
                .orElseThrow();
        long[] micros = new long[PAGES];
        long[] cpuMicros = new long[PAGES];
        String cursor = "";
        int records = 0;
        long bytes = 0;
        for (int page = 0; page < PAGES; page++) {
            long from = System.nanoTime();
            long cpuFrom = cpuNanos();
            FakeResponse response = engine.handle(FakeRequest.get("/v1/compliance/activities?limit=5000" + cursor)
                    .withKey(secret));
            byte[] body = response.body().readAll();
            micros[page] = (System.nanoTime() - from) / 1_000;
            cpuMicros[page] = (cpuNanos() - cpuFrom) / 1_000;
            String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
            records = text.split("\"created_at\":", -1).length - 1;
            bytes = body.length;
            int at = text.indexOf("\"last_id\":\"") + 11;
            cursor = "&after_id=" + text.substring(at, text.indexOf('"', at)).replace("=", "%3D");
        }
        Arrays.sort(micros, PAGES / 2, PAGES);
        Arrays.sort(cpuMicros, PAGES / 2, PAGES);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.println("{\"activities\":1000000,\"chats\":" + tenant.chats().size() + ",\"start_ms\":"
                + (started - begin) / 1_000_000 + ",\"start_cpu_ms\":" + startCpu / 1_000_000
                + ",\"page_5000_warm_median_ms\":" + micros[PAGES * 3 / 4] / 1000.0
                + ",\"page_5000_warm_max_ms\":" + micros[PAGES - 1] / 1000.0 + ",\"page_5000_warm_median_cpu_ms\":"
                + cpuMicros[PAGES * 3 / 4] / 1000.0
                + ",\"records\":" + records
                + ",\"page_bytes\":" + bytes + ",\"heap_used_mb\":"
                + (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576 + ",\"heap_max_mb\":"
                + runtime.maxMemory() / 1_048_576 + "}");
    }

    /** Of this thread: tells what the work costs on a machine that others use at the same time. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
