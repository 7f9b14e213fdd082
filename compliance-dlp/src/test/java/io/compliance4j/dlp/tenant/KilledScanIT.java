package io.compliance4j.dlp.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.store.ScanRegister;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.dlp.store.StoredGap;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.tenant.Tenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that is killed at random instants again and again ends with the same store as one that nobody disturbed. */
class KilledScanIT {

    private static final int KILLS = Integer.getInteger("scan.kills", 3);
    private static final int CHATS = Integer.getInteger("scan.kill.chats", 60);

    @TempDir
    private Path directory;

    @Test
    void a_killed_scan_loses_nothing_and_repeats_nothing() throws Exception {
        long seed = Long.getLong("scan.seed", 9_003);
        Random random = new Random(seed);
        try (FakeComplianceServer server = FakeComplianceServer.builder()
                .tenant(Tenant.generate(seed)
                        .chats(CHATS)
                        .files(40)
                        .activities(10)
                        .span(Duration.ofDays(25)))
                .options(options -> options.requestsPerMinute(1_000_000).remoteRequestsPerMinute(1_000_000))
                .start()) {
            Path undisturbed = Files.createDirectory(directory.resolve("undisturbed"));
            Path disturbed = Files.createDirectory(directory.resolve("disturbed"));
            int saves = run(server.baseUrl(), server.key(), undisturbed, Integer.MAX_VALUE);
            int killed = 0;
            for (int round = 0; round < KILLS; round++) {
                int after = random.nextInt(Math.max(2, saves / KILLS));
                if (run(server.baseUrl(), server.key(), disturbed, after) == after) {
                    killed++;
                }
            }
            run(server.baseUrl(), server.key(), disturbed, Integer.MAX_VALUE);

            String where = "-Dscan.seed=" + seed;
            assertThat(findings(disturbed)).as(where).isEqualTo(findings(undisturbed));
            assertThat(gaps(disturbed)).as(where).isEqualTo(gaps(undisturbed));
            assertThat(Files.readAllLines(disturbed.resolve("findings.ndjson")))
                    .as(where)
                    .hasSameSizeAs(findings(disturbed));
            assertThat(disturbed.resolve("state/downloads")).doesNotExist();
            System.out.printf(
                    "killed %d times: %d findings and %d gaps, as without%n",
                    killed, findings(disturbed).size(), gaps(disturbed).size());
        }
    }

    /** Runs the program until it has saved so many checkpoints, kills it there, and gives how many it saved. */
    private static int run(URI server, String key, Path directory, int killAfter) throws Exception {
        Process program = new ProcessBuilder(ScanProgram.command("256m", server, key, directory))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int saves = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(program.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null && saves < killAfter; line = lines.readLine()) {
                saves += line.startsWith("saved ") ? 1 : 0;
            }
            if (saves >= killAfter) {
                program.destroyForcibly();
            }
        } catch (IOException streamOfTheKilled) {
            assertThat(saves).isGreaterThanOrEqualTo(killAfter);
        }
        int status = program.waitFor();
        assertThat(saves >= killAfter || status == 0).isTrue();
        return saves;
    }

    private static Set<String> findings(Path directory) {
        try (FindingStore store = FindingStore.file(directory.resolve("findings.ndjson"))) {
            return ScannedTenant.all(store).stream()
                    .map(StoredFinding::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> gaps(Path directory) {
        try (ScanRegister register = ScanRegister.file(directory.resolve("state/scanned.ndjson"))) {
            return register.gaps().map(StoredGap::id).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
