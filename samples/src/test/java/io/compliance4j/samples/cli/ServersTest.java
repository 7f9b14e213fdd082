package io.compliance4j.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.testkit.tenant.Tenant;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServersTest {

    @Test
    void the_fake_server_says_where_it_is_and_serves_until_it_is_stopped() throws Exception {
        PipedOutputStream out = new PipedOutputStream();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (BufferedReader ready =
                new BufferedReader(new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8))) {
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(
                    () -> Invocation.run(
                            Map.of(),
                            false,
                            out,
                            new ByteArrayOutputStream(),
                            "fake-server",
                            "--port",
                            "0",
                            "--users",
                            "3",
                            "--seed",
                            "7",
                            "--chats",
                            "5",
                            "--activities",
                            "50",
                            "--sessions",
                            "2",
                            "--rpm",
                            "700"),
                    thread);
            JsonNode line = Invocation.parse(ready.readLine());

            Invocation.in(
                            Map.of(
                                    "ANTHROPIC_COMPLIANCE_ACCESS_KEY",
                                            line.path("key").asText(),
                                    "COMPLIANCE_BASE_URL", line.path("base_url").asText()),
                            false,
                            "doctor")
                    .endsWith(ExitStatus.DONE);
            assertThat(line.path("keys").size()).isGreaterThan(3);

            thread.shutdownNow();
            assertThat(status.get(30, TimeUnit.SECONDS)).isEqualTo(ExitStatus.INTERRUPTED);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void a_port_that_is_taken_is_a_failure() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Invocation run = Invocation.in(
                            Map.of(), false, "fake-server", "--port", Integer.toString(taken.getLocalPort()))
                    .endsWith(ExitStatus.FAILED);
            assertThat(run.errLines()).hasSize(1).first().asString().startsWith("error: ");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void the_demo_reports_what_it_saw_on_stderr() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                Map.of(),
                InputStream.nullInputStream(),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);

        int status =
                new DemoCommand(console, Tenant.generate(1).users(5).chats(20).activities(6_000)).call();

        assertThat(status).isEqualTo(ExitStatus.DONE);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("The organization", "Worth a look", "What was slow, and why", "In three numbers")
                .contains("waited 2.", "429")
                .contains("./compliance doctor")
                .contains("█")
                .doesNotContain("\u001b[");
    }
}
