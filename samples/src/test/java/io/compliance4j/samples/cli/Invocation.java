package io.compliance4j.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.ApiKey;
import io.compliance4j.testkit.FakeComplianceServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One run of the program inside the test, with what it wrote. The service is fast, so the budget is no issue. */
final class Invocation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final String out;
    private final String err;

    private Invocation(int status, String out, String err) {
        this.status = status;
        this.out = out;
        this.err = err;
    }

    /** Runs a command of the service with the key that may do everything. */
    static Invocation of(FakeComplianceServer server, String... args) {
        Invocation run = withKey(server, server.key(), args);
        assertThat(run.out + run.err).doesNotContain(server.key());
        return run;
    }

    static Invocation withKey(FakeComplianceServer server, String key, String... args) {
        return in(
                Map.of(
                        ApiKey.ENVIRONMENT_VARIABLE,
                        key,
                        ServiceOptions.BASE_URL_VARIABLE,
                        server.baseUrl().toString()),
                false,
                Stream.concat(Stream.of(args), Stream.of("--requests-per-minute", "100000"))
                        .toArray(String[]::new));
    }

    static Invocation in(Map<String, String> environment, boolean terminal, String... args) {
        return on(environment, InputStream.nullInputStream(), terminal, args);
    }

    /** Runs a command that reads stdin. */
    static Invocation reading(String stdin, String... args) {
        return on(Map.of(), new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)), false, args);
    }

    static Invocation on(Map<String, String> environment, InputStream in, boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errText = new PrintStream(err, true, StandardCharsets.UTF_8);
        int status =
                new Program(new Console(new TreeMap<>(environment), in, out, errText, terminal, terminal)).run(args);
        return new Invocation(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static int run(
            Map<String, String> environment, boolean terminal, OutputStream out, OutputStream err, String... args) {
        PrintStream errText = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Program(new Console(environment, InputStream.nullInputStream(), out, errText, terminal, terminal))
                .run(args);
    }

    Invocation endsWith(int expected) {
        assertThat(status).as("status; stderr was:%n%s", err).isEqualTo(expected);
        return this;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    List<String> errLines() {
        return err.lines().toList();
    }

    /** What came on stdout: every line is complete, and is JSON. */
    List<JsonNode> records() {
        assertThat(out.isEmpty() || out.endsWith("\n")).as("whole lines").isTrue();
        return out.lines().map(Invocation::parse).toList();
    }

    /** The last line of stderr as JSON. */
    JsonNode summary() {
        List<String> lines = errLines();
        return parse(lines.get(lines.size() - 1));
    }

    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + line, e);
        }
    }
}
