package io.compliance4j.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.ApiKey;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.fault.FaultScript;
import io.compliance4j.testkit.fault.Faults;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The conventions that hold for all commands: streams, exit statuses, the key. */
class ConventionsTest {

    private static final String UNKNOWN_KEY = "sk-ant-" + "api01-" + "not-a-key-of-this-tenant-RgAA";

    private final FaultScript faults = Faults.script();

    @SuppressWarnings("NullAway.Init") // started before each test
    private FakeComplianceServer server;

    @TempDir
    Path directory;

    @BeforeEach
    void start() {
        server = FakeComplianceServer.builder()
                .tenant(Tenant.generate(42).users(4).chats(6).activities(600).sessions(6))
                .faults(faults)
                .options((EngineOptions.Builder service) -> service.requestsPerMinute(1_000_000))
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String keyWith(Scope scope) {
        return server.tenant().keys().all().stream()
                .filter(key -> key.kind() == TenantKey.Kind.COMPLIANCE_ACCESS && key.active())
                .filter(key -> key.scopes().equals(List.of(scope)))
                .findFirst()
                .orElseThrow()
                .secret();
    }

    static Stream<Arguments> usageErrors() {
        return Stream.of(
                Arguments.of((Object) new String[] {}),
                Arguments.of((Object) new String[] {"no-such-command"}),
                Arguments.of((Object) new String[] {"activities", "--no-such-option"}),
                Arguments.of((Object) new String[] {"activities", "--type", "a", "--tpye", "b"}),
                Arguments.of((Object) new String[] {"activities", "--since", "yesterday"}),
                Arguments.of((Object) new String[] {"activities", "--since", "2026-02-30"}),
                Arguments.of((Object) new String[] {"activities", "--order", "sideways"}),
                Arguments.of((Object) new String[] {"activities", "--format", "xml"}),
                Arguments.of((Object) new String[] {"activities", "--max", "0"}),
                Arguments.of((Object) new String[] {"activities", "--page-size", "5001"}),
                Arguments.of((Object) new String[] {"activities", "--type", "a", "--exclude-type", "b"}),
                Arguments.of((Object) new String[] {"chats", "--project", "claude_proj_01x"}),
                Arguments.of((Object) new String[] {"chats", "--metadata-only", "--with-files", "x"}),
                Arguments.of((Object) new String[] {"get"}),
                Arguments.of((Object) new String[] {"get", "something_01x"}),
                Arguments.of((Object) new String[] {"get", "claude_chat_msg_01x"}),
                Arguments.of((Object) new String[] {"download", "claude_file_01x"}),
                Arguments.of((Object) new String[] {"download", "claude_chat_01x", "-o", "x"}),
                Arguments.of((Object) new String[] {"doctor", "--base-url", "http://example.com"}),
                Arguments.of((Object) new String[] {"doctor", "--requests-per-minute", "0"}),
                Arguments.of((Object) new String[] {"scan", "--source", "everything"}),
                Arguments.of((Object) new String[] {"scan", "--stdin", "--since", "-24h"}),
                Arguments.of((Object) new String[] {"scan", "--stdin", "--path", "x"}),
                Arguments.of((Object) new String[] {"scan", "--path"}),
                Arguments.of((Object) new String[] {"scan", "--stdin", "--min-severity", "awful"}),
                Arguments.of((Object) new String[] {"scan", "--stdin", "--rules", "no-such-file.json"}),
                Arguments.of((Object) new String[] {"redact"}),
                Arguments.of((Object) new String[] {"redact", "--stdin", "--mode", "blur"}),
                Arguments.of((Object) new String[] {"fake-server", "--port", "-1"}));
    }

    @ParameterizedTest
    @MethodSource("usageErrors")
    void usage_errors_are_one_line_and_status_2(String[] args) {
        Invocation run = Invocation.in(
                Map.of(
                        ApiKey.ENVIRONMENT_VARIABLE, server.key(),
                        ServiceOptions.BASE_URL_VARIABLE, server.baseUrl().toString()),
                false,
                args);

        run.endsWith(ExitStatus.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).hasSize(1).first().asString().startsWith("error: ");
        assertThat(server.received()).isEmpty();
    }

    static List<String> commands() {
        return Commands.names();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_teaches_with_examples_and_is_all_that_happens(String command) {
        Invocation run = Invocation.in(Map.of(), false, command, "--help").endsWith(ExitStatus.DONE);

        assertThat(run.out()).contains("Usage: compliance " + command).contains("  compliance " + command);
        assertThat(run.out()).doesNotContain("\u001b");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_offered() {
        String help = Invocation.in(Map.of(), false, "--help")
                .endsWith(ExitStatus.DONE)
                .out();

        assertThat(help).contains(Commands.names()).doesNotContain("monitor", "report", " export ", "verify");
    }

    @Test
    void without_a_key_the_status_is_3() {
        Invocation run = Invocation.in(Map.of(), false, "doctor").endsWith(ExitStatus.KEY);

        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).startsWith("error: there is no key").contains("--key-file");
    }

    @Test
    void a_key_comes_from_a_file() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), server.key() + "\n");
        String[] args = {
            "doctor",
            "--key-file",
            file.toString(),
            "--base-url",
            server.baseUrl().toString()
        };

        Invocation run = Invocation.in(Map.of(), false, args).endsWith(ExitStatus.DONE);
        assertThat(run.out() + run.err()).doesNotContain(server.key());

        Files.delete(file);
        assertThat(Invocation.in(Map.of(), false, args).endsWith(ExitStatus.KEY).err())
                .contains(file.toString());
    }

    @Test
    void an_unknown_key_and_a_missing_scope_are_status_3() {
        Invocation unknown = Invocation.withKey(server, UNKNOWN_KEY, "activities", "--verbose")
                .endsWith(ExitStatus.KEY);
        assertThat(unknown.out() + unknown.err()).doesNotContain(UNKNOWN_KEY);
        assertThat(unknown.err()).contains("error: ").contains("req_");

        Invocation narrow = Invocation.withKey(server, keyWith(Scope.READ_ACTIVITIES), "chats")
                .endsWith(ExitStatus.KEY);
        assertThat(narrow.errLines()).hasSize(1);
        assertThat(narrow.err()).contains("read:compliance_user_data").contains("req_");
    }

    @Test
    void doctor_names_what_a_narrow_key_lacks() {
        Invocation run = Invocation.withKey(server, keyWith(Scope.READ_ACTIVITIES), "doctor")
                .endsWith(ExitStatus.DONE);

        JsonNode chats = run.records().stream()
                .filter(probe -> probe.path("probe").asText().equals("chats"))
                .findFirst()
                .orElseThrow();
        assertThat(chats.path("ok").asBoolean()).isFalse();
        assertThat(chats.path("scope").asText()).isEqualTo("read:compliance_user_data");
        assertThat(chats.path("granted").get(0).asText()).isEqualTo("read:compliance_activities");

        Invocation.withKey(server, keyWith(Scope.DELETE_USER_DATA), "doctor").endsWith(ExitStatus.KEY);
    }

    @Test
    void a_failure_is_one_line_with_the_request_id_and_status_1() {
        faults.on("GET /v1/compliance/activities").always(Faults.deterministicError());

        Invocation run = Invocation.of(server, "activities").endsWith(ExitStatus.FAILED);

        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).startsWith("error: 500").contains("req_");
        assertThat(Invocation.of(server, "activities", "--verbose").err()).contains("\tat io.compliance4j");
        assertThat(Invocation.of(server, "get", "claude_chat_01unknown")
                        .endsWith(ExitStatus.FAILED)
                        .errLines())
                .hasSize(1);
    }

    @Test
    void a_failure_keeps_the_lines_that_came_before_it() {
        faults.on("GET /v1/compliance/activities").then(Faults.ok()).always(Faults.deterministicError());

        Invocation run =
                Invocation.of(server, "activities", "--page-size", "50").endsWith(ExitStatus.FAILED);

        assertThat(run.records()).hasSize(50);
    }

    @Test
    void a_record_that_cannot_be_had_is_left_out_with_status_4() {
        faults.on("GET /v1/compliance/apps/sessions/local/{local_session_id}/messages")
                .times(2, Faults.localRetentionOverride());

        Invocation run =
                Invocation.of(server, "sessions", "--local", "--summary").endsWith(ExitStatus.DEAD_LETTERS);

        assertThat(run.records()).isNotEmpty();
        assertThat(run.errLines().get(0)).isEqualTo("warning: 1 could not be read for now and were left out");
        assertThat(run.summary().path("dead_lettered").asInt()).isEqualTo(1);
        assertThat(run.summary().path("listed").asInt()).isEqualTo(run.records().size() + 1);
    }

    @Test
    void without_local_sessions_the_others_are_read() {
        server.tenant().switchLocalSessions(false);

        Invocation both = Invocation.of(server, "sessions").endsWith(ExitStatus.DEAD_LETTERS);
        assertThat(both.records()).isNotEmpty();
        assertThat(both.err()).contains("--remote");

        Invocation.of(server, "sessions", "--local").endsWith(ExitStatus.FAILED);
        Invocation.of(server, "sessions", "--remote").endsWith(ExitStatus.DONE);
    }

    @Test
    void an_interrupted_run_ends_with_130() {
        Thread.currentThread().interrupt();
        try {
            Invocation run = Invocation.of(server, "activities");
            run.endsWith(ExitStatus.INTERRUPTED);
            assertThat(run.errLines()).containsExactly("error: interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void the_summary_is_the_last_line_and_adds_up() {
        faults.on("GET /v1/compliance/activities").respond(429, Faults.retryAfter(0));

        Invocation run = Invocation.of(server, "activities", "--summary").endsWith(ExitStatus.DONE);
        JsonNode summary = run.summary();

        assertThat(summary.path("command").asText()).isEqualTo("activities");
        assertThat(summary.path("delivered").asInt()).isEqualTo(run.records().size());
        assertThat(summary.path("listed").asInt())
                .isEqualTo(summary.path("delivered").asInt()
                        + summary.path("deduped").asInt()
                        + summary.path("tombstoned").asInt()
                        + summary.path("dead_lettered").asInt());
        assertThat(summary.path("requests").asInt()).isEqualTo(2);
        assertThat(summary.path("retries").asInt()).isEqualTo(1);
        assertThat(summary.has("throttled_ms")).isTrue();
        assertThat(summary.path("request_id").asText()).startsWith("req_");
        assertThat(Invocation.withKey(server, UNKNOWN_KEY, "activities", "--summary")
                        .summary()
                        .path("delivered")
                        .asInt())
                .isZero();
    }

    @Test
    void verbose_tells_of_requests_without_key_ids_or_content() {
        String chat = server.tenant().chats().all().get(0).id();

        Invocation run = Invocation.of(server, "get", chat, "--verbose").endsWith(ExitStatus.DONE);

        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err())
                .matches("GET /v1/compliance/apps/chats/\\{claude_chat_id}/messages 200 req_\\S+ \\d+ ms\\s*")
                .doesNotContain(chat);
    }

    @Test
    void the_budget_is_what_was_asked_for() {
        Invocation run = Invocation.in(
                Map.of(
                        ApiKey.ENVIRONMENT_VARIABLE, server.key(),
                        ServiceOptions.BASE_URL_VARIABLE, server.baseUrl().toString()),
                false,
                "get",
                server.tenant().chats().all().get(0).id(),
                server.tenant().chats().all().get(1).id(),
                server.tenant().chats().all().get(2).id(),
                "--requests-per-minute",
                "60",
                "--summary");

        assertThat(run.endsWith(ExitStatus.DONE).summary().path("throttled_ms").asInt())
                .isPositive();
    }

    @Test
    void whoever_stops_reading_ends_the_run_quietly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThat(Invocation.run(environment(), false, closed, err, "activities"))
                .isEqualTo(ExitStatus.DONE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_full_disk_is_a_failure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThat(Invocation.run(environment(), false, full, err, "activities"))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("error: No space left on device");
    }

    @Test
    void colours_are_for_terminals_that_want_them() {
        assertThat(Invocation.in(Map.of(), true, "--help").out()).contains("\u001b[");
        assertThat(Invocation.in(Map.of("NO_COLOR", "1"), true, "--help").out()).doesNotContain("\u001b[");
        assertThat(Invocation.in(Map.of(), false, "--help").out()).doesNotContain("\u001b[");
    }

    @Test
    void completion_is_a_script_for_the_shell() {
        assertThat(Invocation.in(Map.of(), false, "generate-completion")
                        .endsWith(ExitStatus.DONE)
                        .out())
                .contains("complete -F", "--since");
    }

    private Map<String, String> environment() {
        return Map.of(
                ApiKey.ENVIRONMENT_VARIABLE, server.key(),
                ServiceOptions.BASE_URL_VARIABLE, server.baseUrl().toString());
    }
}
