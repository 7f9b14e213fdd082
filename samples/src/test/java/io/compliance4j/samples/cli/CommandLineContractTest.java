package io.compliance4j.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.ApiKey;
import io.compliance4j.testkit.ComplianceServerExtension;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What people and scripts rely on, as a table: each row is run once with pipes and once on a terminal. What a command does
 * with its options is in the tests of the commands; interrupted runs are in {@code ScriptIT}, since they need a process.
 */
class CommandLineContractTest {

    /** Status, what is on stdout, what is on stderr, arguments. */
    private static final String TABLE = """
            0 | activity | nothing | activities --quiet
            0 | activity | nothing | activities --since -9999d --until 2035-01-01 --order asc --page-size 50 --max 60
            0 | activity | nothing | activities --type claude_chat_created sso_login_failed --format raw
            0 | activity | nothing | activities --exclude-type claude_chat_created --since 2020-01-01T00:00:00Z
            0 | activity | nothing | activities --actor {user}
            0 | activity | nothing | activities --org {org}
            0 | nothing  | nothing | activities --since 2035-01-01
            0 | activity | nothing | activities --state {dir}/state --since 2020-01-01
            0 | activity | summary | activities --state {dir}/state --type claude_chat_created --org {org} --summary
            2 | nothing  | error   | activities --state {dir}/state --order desc
            2 | nothing  | error   | activities --state {dir}/state --max 3
            2 | nothing  | error   | activities --state {dir}/state --until 2035-01-01
            0 | activity | nothing | activities --parallel 3 --since 2020-01-01 --until 2026-11-20T11:00:00Z
            0 | activity | nothing | activities --state {dir}/past --since 2020-01-01 --until 2026-11-20T11:00:00Z
            2 | nothing  | error   | activities --parallel 3
            2 | nothing  | error   | activities --parallel 300 --since 2020-01-01 --until 2026-11-20T11:00:00Z
            2 | nothing  | error   | activities --parallel 3 --since 2020-01-01 --until -60s --follow
            2 | nothing  | error   | activities --interval 30s
            2 | nothing  | error   | activities --follow --interval soon
            0 | activity | nothing | activities --key-file {key-file} --base-url {url}
            0 | activity | summary | activities --requests-per-minute 600 --summary
            0 | activity | log     | activities --verbose
            1 | nothing  | error   | activities --base-url http://127.0.0.1:1 --quiet --until 2020-01-01 --max 1
            2 | nothing  | error   | activities --since yesterday
            2 | nothing  | error   | activities --max 0
            2 | nothing  | error   | activities --order sideways
            2 | nothing  | error   | activities --page-size 0
            2 | nothing  | error   | activities --format xml
            2 | nothing  | error   | activities --type a --exclude-type b
            2 | nothing  | error   | activities --base-url http://example.com
            2 | nothing  | error   | activities --base-url ftp://example.com
            2 | nothing  | error   | activities --requests-per-minute 0
            2 | nothing  | error   | activities --no-such-option
            2 | nothing  | error   | activities unexpected
            3 | nothing  | error   | activities --key-file {dir}/no-such-file
            3 | nothing  | error   | activities --key-file {wrong-key-file}
            3 | nothing  | error   | activities --key-file {unknown-key-file}
            0 | event    | nothing | chats
            0 | event    | nothing | chats --since 2020-01-01 --user {user} --project {project} --org {org}
            0 | chat     | nothing | chats --metadata-only --user {user}
            4 | event    | summary | chats --with-files {dir} --summary
            2 | nothing  | error   | chats --metadata-only --with-files {dir}
            0 | event    | nothing | chats --state {dir}/state
            2 | nothing  | error   | chats --project {project}
            2 | nothing  | error   | chats --interval 30s
            2 | nothing  | error   | chats --interval soon --follow
            3 | nothing  | error   | chats --key-file {narrow-key-file}
            0 | event    | nothing | sessions
            0 | event    | nothing | sessions --local --since 2020-01-01
            0 | event    | nothing | sessions --remote --full
            0 | event    | summary | sessions --state {dir}/state --summary
            0 | event    | nothing | import {export}
            0 | event    | summary | import {export} {export} --summary
            1 | nothing  | error   | import {dir}/no-such-file
            2 | nothing  | error   | import
            0 | project  | nothing | projects --org {org} --since 2020-01-01
            0 | project  | nothing | projects --with-attachments {dir}
            0 | row      | nothing | directory
            0 | record   | nothing | get {chat}
            0 | record   | nothing | get {file} {project} {user}
            1 | nothing  | error   | get claude_chat_01unknown
            4 | record   | error   | get {chat} claude_chat_01unknown
            2 | nothing  | error   | get
            2 | nothing  | error   | get unknown_01x
            0 | saved    | nothing | download {file} {document} -o {dir}
            0 | saved    | nothing | download {file} --output {dir}
            1 | nothing  | error   | download claude_file_01unknown -o {dir}
            2 | nothing  | error   | download {file}
            2 | nothing  | error   | download {chat} -o {dir}
            0 | finding  | total   | scan --stdin
            0 | finding  | nothing | scan --stdin --quiet --min-severity critical
            0 | finding  | total   | scan --stdin --rules {rules}
            0 | match    | total   | scan --stdin --reveal
            0 | finding  | total   | scan --path {texts}
            0 | finding  | summary | scan --path {texts} {texts} --summary --verbose
            0 | finding  | scanned | scan --source chat_message project_description
            0 | finding  | nothing | scan --source chat_message --since 2020-01-01 --quiet --min-severity critical
            0 | finding  | summary | scan --source chat_message --state {dir}/state --summary --quiet
            2 | nothing  | error   | scan --source chat_messages
            2 | nothing  | error   | scan --stdin --source chat_message
            3 | nothing  | error   | scan --key-file {unknown-key-file}
            2 | nothing  | error   | scan --stdin --path {texts}
            2 | nothing  | error   | scan --stdin --min-severity awful
            2 | nothing  | error   | scan --stdin --rules {dir}/no-such-file
            2 | nothing  | error   | scan --path {dir}/no-such-file
            0 | text     | nothing | redact --stdin
            0 | text     | nothing | redact --stdin --mode mask --quiet
            0 | text     | nothing | redact --stdin --mode replace --min-severity high
            0 | text     | summary | redact --stdin --mode hash --rules {rules} --summary --verbose
            2 | nothing  | error   | redact
            2 | nothing  | error   | redact --stdin --mode blur
            0 | nothing  | plan    | delete {chat}
            2 | nothing  | error   | delete {chat} --yes
            0 | deleted  | nothing | delete {doomed} --yes --no-archive
            1 | nothing  | error   | delete claude_chat_01unknown --yes --no-archive
            2 | nothing  | error   | delete {user} --yes --no-archive
            0 | probe    | nothing | doctor
            3 | nothing  | error   | doctor --key-file {wrong-key-file}
            2 | nothing  | error   | fake-server --port -1
            2 | nothing  | error   | fake-server --faults {dir}/no-such-file
            0 | script   | nothing | generate-completion
            0 | help     | nothing | --help
            0 | help     | nothing | -h
            0 | version  | nothing | --version
            0 | version  | nothing | -V
            2 | nothing  | error   | {nothing}
            2 | nothing  | error   | no-such-command
            """;

    /** What a line of stdout has to have, by what it is. */
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "activity", Set.of("id", "type", "created_at", "actor"),
            "event", Set.of("kind", "dedupe_key", "occurred_at", "message", "index", "count"),
            "chat", Set.of("id", "created_at", "user"),
            "project", Set.of("id", "attachments", "collaborators"),
            "row", Set.of("kind", "parent", "record"),
            "saved", Set.of("id", "path", "bytes", "md5", "sha256", "verified"),
            "finding",
                    Set.of(
                            "kind",
                            "detector",
                            "severity",
                            "confidence",
                            "source",
                            "ref",
                            "start",
                            "end",
                            "preview",
                            "fingerprint"),
            "text", Set.of("id", "text"),
            "deleted", Set.of("id", "deleted", "type", "archived"),
            "probe", Set.of("probe", "ok"));

    private static final String CONVERSATION = """
            {"uuid":"0f6e7c56-1111-4222-8333-444455556666","name":"","created_at":"2026-11-01T08:00:00Z",
            "updated_at":"2026-11-01T09:00:00Z","account":{"uuid":"9a6e7c56-1111-4222-8333-444455556666"},
            "chat_messages":[{"uuid":"1f6e7c56-1111-4222-8333-444455556666","sender":"human","text":"Hello",
            "created_at":"2026-11-01T08:00:00Z","updated_at":"2026-11-01T08:00:00Z","attachments":[],"files":[]}]}""";

    private static final String CARD = "4111 1111 1111 1111";
    private static final String STDIN = "{\"id\":\"a\",\"text\":\"card " + CARD + "\"}\n";

    /** Options that need a server that runs: {@code ServersTest} has them. */
    private static final Set<String> ELSEWHERE =
            Set.of("--seed", "--users", "--chats", "--activities", "--sessions", "--rpm");

    /** Options of all commands, or of all that talk to the service. */
    private static final Set<String> COMMON = Set.of(
            "-h", "--help", "--quiet", "--verbose", "--summary", "--key-file", "--base-url", "--requests-per-minute");

    private static final Map<String, String> NEEDS_ARGUMENTS = Map.of(
            "get", "get claude_chat_01x",
            "download", "download claude_file_01x -o nowhere",
            "delete", "delete claude_chat_01x");

    @RegisterExtension
    static final ComplianceServerExtension extension = ComplianceServerExtension.builder()
            .tenant(Tenant.generate(42)
                    .users(4)
                    .chats(12)
                    .activities(300)
                    .sessions(6)
                    .projects(3)
                    .files(8))
            .server(server -> server.options(service -> service.requestsPerMinute(1_000_000)))
            .build();

    @TempDir
    Path directory;

    private static FakeComplianceServer server() {
        return extension.server();
    }

    static Stream<String> rows() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void with_pipes(String row) throws IOException {
        check(row, false);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void on_a_terminal(String row) throws IOException {
        check(row, true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void without_a_key_every_command_of_the_service_ends_with_3(boolean terminal) {
        for (String command : Commands.names()) {
            if (options(command).contains("--key-file")) {
                String[] args = NEEDS_ARGUMENTS.getOrDefault(command, command).split(" ", -1);
                Invocation run = Invocation.in(Map.of(), terminal, args).endsWith(ExitStatus.KEY);
                assertThat(run.out()).as(command).isEmpty();
                assertThat(run.err()).as(command).startsWith("error: there is no key");
            }
        }
    }

    @Test
    void the_table_has_every_command_and_every_option() {
        for (String command : Commands.names()) {
            Set<String> used = rows().map(row -> row.replaceAll(".*\\| ", ""))
                    .filter(args -> args.startsWith(command))
                    .flatMap(args -> Stream.of(args.split(" ", -1)))
                    .filter(word -> word.startsWith("-"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> missing = new TreeSet<>(options(command));
            missing.removeAll(used);
            missing.removeAll(COMMON);
            missing.removeAll(ELSEWHERE);
            assertThat(missing).as(command).isEmpty();
        }
    }

    private static boolean talksToTheService(List<String> args) {
        return !args.isEmpty()
                && Commands.names().contains(args.get(0))
                && options(args.get(0)).contains("--requests-per-minute");
    }

    private static Set<String> options(String command) {
        Console console = new Console(
                Map.of(),
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false);
        CommandLine called = Objects.requireNonNull(
                Commands.calledBy(console, command).getSubcommands().get(command));
        return called.getCommandSpec().args().stream()
                .filter(ArgSpec::isOption)
                .flatMap(option -> Stream.of(((OptionSpec) option).names()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void check(String row, boolean terminal) throws IOException {
        String[] cells = row.split("\\|", -1);
        List<String> args = Stream.of(cells[3].strip().split(" ", -1))
                .map(this::resolve)
                .filter(arg -> !arg.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        if (talksToTheService(args) && !args.contains("--requests-per-minute")) {
            args.addAll(List.of("--requests-per-minute", "1000000"));
        }

        Invocation run = Invocation.on(
                        Map.of(
                                ApiKey.ENVIRONMENT_VARIABLE,
                                server().key(),
                                ServiceOptions.BASE_URL_VARIABLE,
                                server().baseUrl().toString()),
                        new ByteArrayInputStream(STDIN.getBytes(StandardCharsets.UTF_8)),
                        terminal,
                        args.toArray(String[]::new))
                .endsWith(Integer.parseInt(cells[0].strip()));

        assertThat(run.out() + run.err()).doesNotContain(server().key());
        checkOut(cells[1].strip(), run, terminal);
        checkErr(cells[2].strip(), run, terminal);
    }

    private static void checkOut(String kind, Invocation run, boolean terminal) {
        assertThat(run.out().contains("\u001b")).isEqualTo(terminal && kind.equals("help"));
        switch (kind) {
            case "nothing" -> assertThat(run.out()).isEmpty();
            case "help" -> assertThat(run.out()).contains("Usage: ", "activities");
            case "version" -> assertThat(run.out()).startsWith("compliance ");
            case "script" -> assertThat(run.out()).contains("complete -F");
            case "record" ->
                assertThat(run.records())
                        .isNotEmpty()
                        .allSatisfy(record -> assertThat(record.isObject()).isTrue());
            case "match" ->
                assertThat(run.records())
                        .isNotEmpty()
                        .allSatisfy(finding ->
                                assertThat(finding.path("match").asText()).isEqualTo(CARD));
            default -> {
                assertThat(run.records())
                        .isNotEmpty()
                        .allSatisfy(record -> assertThat(names(record))
                                .containsAll(MEMBERS.getOrDefault(kind, Set.of("no such kind: " + kind))));
                assertThat(run.out()).doesNotContain(CARD);
            }
        }
    }

    private static void checkErr(String kind, Invocation run, boolean terminal) {
        String err = whatStays(run.err());
        assertThat(terminal || err.equals(run.err()))
                .as("progress that is redrawn")
                .isTrue();
        List<String> lines = err.lines().toList();
        switch (kind) {
            case "nothing" -> {
                if (!terminal) {
                    assertThat(err).isEmpty();
                }
            }
            case "error" -> assertThat(lines).hasSize(1).first().asString().startsWith("error: ");
            case "summary" ->
                assertThat(names(Invocation.parse(lines.get(lines.size() - 1))))
                        .containsExactly(
                                "command",
                                "listed",
                                "delivered",
                                "deduped",
                                "tombstoned",
                                "dead_lettered",
                                "requests",
                                "retries",
                                "throttled_ms",
                                "request_id");
            case "log" -> assertThat(lines).anyMatch(line -> line.matches("GET /v1/\\S+ 200 req_\\S+ \\d+ ms"));
            case "total" -> assertThat(lines).singleElement().asString().matches("\\d+ findings? in \\d+ texts?.*");
            case "scanned" -> assertThat(lines).singleElement().asString().matches("\\d+ new findings .*");
            case "plan" -> assertThat(lines).hasSize(2).first().asString().startsWith("would delete ");
            default -> throw new IllegalArgumentException("no such kind: " + kind);
        }
    }

    /** What a terminal shows in the end of lines that are redrawn. */
    private static String whatStays(String err) {
        return err.replaceAll("\r\u001b\\[K[^\r\n]*(?=\r)", "").replace("\r\u001b[K", "");
    }

    private static List<String> names(JsonNode record) {
        return record.properties().stream().map(Map.Entry::getKey).toList();
    }

    private String resolve(String word) {
        Tenant tenant = server().tenant();
        return switch (word) {
            case "{nothing}" -> "";
            case "{url}" -> server().baseUrl().toString();
            case "{user}" -> chatOfProject().userId();
            case "{org}" -> chatOfProject().organization().toString();
            case "{chat}" -> tenant.chats().all().get(0).id();
            case "{doomed}" ->
                tenant.chats().all().get(tenant.chats().all().size() - 1).id();
            case "{file}" -> tenant.files().all().get(0).id();
            case "{project}" -> Objects.requireNonNull(chatOfProject().projectId());
            case "{document}" -> tenant.documents().all().get(0).id();
            case "{key-file}" -> file("key", server().key());
            case "{wrong-key-file}" -> file("wrong", "not a key");
            case "{unknown-key-file}" -> file("unknown", "sk-ant-" + "api01-" + "not-a-key-of-this-tenant-RgAA");
            case "{narrow-key-file}" -> file("narrow", narrowKey());
            case "{rules}" ->
                file(
                        "rules.json",
                        "[{\"label\":\"x_id\",\"expression\":\"XX-\\\\d{4}\","
                                + "\"finds\":[\"XX-1234\"],\"ignores\":[\"XX-1\"]}]");
            case "{export}" -> file("conversations.json", "[" + CONVERSATION + "]");
            case "{texts}" -> file("texts.txt", "card " + CARD);
            default -> word.replace("{dir}", directory.toString());
        };
    }

    private Chat chatOfProject() {
        return server().tenant().chats().all().stream()
                .filter(chat -> chat.projectId() != null && chat.deletedAt() == null)
                .findFirst()
                .orElseThrow();
    }

    private String narrowKey() {
        return server().tenant().keys().all().stream()
                .filter(key -> key.kind() == TenantKey.Kind.COMPLIANCE_ACCESS && key.active())
                .filter(key -> key.scopes().equals(List.of(Scope.READ_ACTIVITIES)))
                .findFirst()
                .orElseThrow()
                .secret();
    }

    private String file(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
