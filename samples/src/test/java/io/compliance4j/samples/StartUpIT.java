package io.compliance4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.ComplianceServerExtension;
import io.compliance4j.testkit.tenant.Tenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nobody waits for help. The bare JVM is measured in turn with the program, so that the figures can be compared. */
class StartUpIT {

    private static final int RUNS = 9;
    private static final Duration BEARABLE = Duration.ofMillis(500);

    @RegisterExtension
    static final ComplianceServerExtension server = ComplianceServerExtension.builder()
            .tenant(Tenant.generate(42).users(1))
            .build();

    @TempDir
    Path directory;

    @Test
    void help_is_there_at_once() throws Exception {
        Shell.makeTheJarNew();
        Shell shell = new Shell(server.server(), directory);
        List<Duration> jvm = new ArrayList<>();
        List<Duration> help = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            jvm.add(time(shell, "${JAVA_HOME:+$JAVA_HOME/bin/}java -version"));
            help.add(time(shell, "./compliance --help"));
        }

        System.out.println(figures("java -version", jvm));
        System.out.println(figures("./compliance --help", help));
        assertThat(Collections.min(help)).as("the fastest of " + RUNS).isLessThan(BEARABLE);
    }

    private static Duration time(Shell shell, String command) throws Exception {
        long began = System.nanoTime();
        shell.run(command);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String figures(String what, List<Duration> times) {
        Collections.sort(times);
        return String.format(
                Locale.ROOT,
                "start-up: %s takes %d ms at best, %d ms in the median of %d",
                what,
                times.get(0).toMillis(),
                times.get(RUNS / 2).toMillis(),
                RUNS);
    }
}
