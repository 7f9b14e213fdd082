package io.compliance4j.dlp.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.tenant.Tenant;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large tenant scanned by a program with a small heap. The sizes of the issue: {@code -Dscan.large.chats=50000
 * -Dscan.large.files=5000}.
 */
class LargeTenantIT {

    private static final int CHATS = Integer.getInteger("scan.large.chats", 1_000);
    private static final int FILES = Integer.getInteger("scan.large.files", 100);
    private static final double REQUESTS_A_SECOND = 10;

    @TempDir
    private Path directory;

    @Test
    void a_large_tenant_is_scanned_in_a_small_heap() throws Exception {
        try (FakeComplianceServer server = FakeComplianceServer.builder()
                .tenant(Tenant.generate(7)
                        .users(200)
                        .chats(CHATS)
                        .files(FILES)
                        .activities(10)
                        .span(Duration.ofDays(25)))
                .journalEntries(100)
                .options(options -> options.requestsPerMinute(1_000_000).remoteRequestsPerMinute(1_000_000))
                .start()) {
            Process program = new ProcessBuilder(ScanProgram.command("256m", server.baseUrl(), server.key(), directory))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String last = "";
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(program.getInputStream(), UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    last = line;
                }
            }
            assertThat(program.waitFor()).isZero();
            assertThat(last).startsWith("done ");
            long requests = server.received().size();
            double scanning = figure(last, "scan_seconds");
            double waiting = requests / REQUESTS_A_SECOND;
            double pieces = figure(last, "texts") + figure(last, "files");
            System.out.printf(
                    Locale.ROOT,
                    "large tenant: %d chats, %d files, -Xmx256m: %s%n  %d requests; %.0f pieces/s and %.2f MB/s of text"
                            + " over the whole run, %.0f pieces/s and %.2f MB/s while scanning; scanning takes %.2f %%"
                            + " of the time at 600 requests a minute%n",
                    CHATS,
                    FILES,
                    last,
                    requests,
                    pieces / figure(last, "seconds"),
                    figure(last, "characters") / 1e6 / figure(last, "seconds"),
                    pieces / scanning,
                    figure(last, "characters") / 1e6 / scanning,
                    100 * scanning / (scanning + waiting));
            assertThat(scanning / (scanning + waiting)).isLessThan(0.05);
            assertThat(figure(last, "heap_second_half_mb"))
                    .as("the heap does not grow with the tenant: %s", last)
                    .isLessThan(figure(last, "heap_first_half_mb") + 48);
        }
    }

    /** The value of {@code name=value} in a line. */
    private static double figure(String line, String name) {
        int at = line.indexOf(" " + name + "=");
        assertThat(at).as("%s in %s", name, line).isNotNegative();
        return Double.parseDouble(line.substring(at + name.length() + 2).split(" ", 2)[0]);
    }
}
