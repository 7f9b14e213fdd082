package io.compliance4j.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.compliance4j.activity.ActivitySamples;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A million activities, half a gigabyte of them, over loopback, by a JVM with 64 MB of heap. */
class FeedWalkTest {

    private static final int ACTIVITIES = 1_000_000;
    private static final int PAGE = 5_000;
    private static final int HEAP_MEGABYTES = 64;

    /** A page up to its cursors, which follow. */
    private static final byte[] RECORDS = records();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_million_activities_are_walked_in_a_small_and_flat_heap() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/compliance/activities", FeedWalkTest::answer);
        server.start();
        try {
            List<String> lines = walk("http://127.0.0.1:" + server.getAddress().getPort());
            String[] seen = lines.get(lines.size() - 1).split(" ", -1);
            assertThat(seen).startsWith("seen", Integer.toString(ACTIVITIES), "0");

            List<Long> peaks = lines.stream()
                    .filter(line -> line.startsWith("peak"))
                    .map(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                    .toList();
            System.out.println("Walk of " + ACTIVITIES + " activities, " + Long.parseLong(seen[3]) / 1_000_000
                    + " MB, under -Xmx" + HEAP_MEGABYTES + "m; peak heap in MB for each tenth of the way: "
                    + peaks.stream().map(peak -> peak >> 20).toList());
            assertThat(peaks)
                    .hasSize(10)
                    .allSatisfy(peak -> assertThat(peak).isLessThanOrEqualTo((long) HEAP_MEGABYTES << 20));
        } finally {
            server.stop(0);
        }
    }

    private static List<String> walk(String baseUri) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedWalk.class.getName(),
                        baseUri,
                        Integer.toString(ACTIVITIES))
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        int from = 0;
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith("after_id=")) {
                from = Integer.parseInt(parameter.substring("after_id=".length()));
            }
        }
        int next = from + PAGE;
        byte[] cursors = ("],\"has_more\":" + (next < ACTIVITIES) + ",\"first_id\":\"" + from + "\",\"last_id\":\""
                        + next + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, RECORDS.length + cursors.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(RECORDS);
            body.write(cursors);
        }
    }

    private static byte[] records() {
        byte[] page = ActivitySamples.page(3, PAGE);
        String cursors = "],\"has_more\":true";
        int end = new String(page, StandardCharsets.ISO_8859_1).lastIndexOf(cursors);
        return Arrays.copyOf(page, end);
    }
}
