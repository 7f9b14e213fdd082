package io.compliance4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.testkit.ComplianceServerExtension;
import io.compliance4j.testkit.tenant.Tenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script at the root with the jar that the build has just made: what only shows in a process of its own. */
@Timeout(180)
class ScriptIT {

    @RegisterExtension
    static final ComplianceServerExtension server = ComplianceServerExtension.builder()
            .tenant(Tenant.generate(42).users(4).chats(4).activities(2_000))
            .build();

    /** A shell in the background may have told its children to ignore SIGINT; this takes it back where it can. */
    private static final String HEED_SIGNALS =
            "$(env --default-signal=INT true 2>/dev/null && echo env --default-signal=INT)";

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Shell shell;

    @BeforeAll
    static void theJarIsNew() throws IOException {
        Shell.makeTheJarNew();
    }

    @BeforeEach
    void openShell() {
        shell = new Shell(server.server(), directory);
    }

    @Test
    void the_run_command_of_the_README_works() throws Exception {
        Matcher command = Pattern.compile("(?m)^```\\n(\\./compliance .*)\\n```$")
                .matcher(Files.readString(Shell.ROOT.resolve("README.md")));
        assertThat(command.find()).isTrue();

        Process demo = shell.command(command.group(1)).start();

        assertThat(Shell.lines(demo)).isEmpty();
        assertThat(demo.waitFor()).as(shell.stderr()).isZero();
        assertThat(shell.stderr()).contains("200 people", "In three numbers").doesNotContain("\u001b[", "Building");
    }

    @Test
    void it_runs_from_anywhere_also_in_a_directory_with_spaces() throws Exception {
        Path copy = Files.createDirectories(directory.resolve("a b/the program"));
        Files.createDirectories(copy.resolve("samples/src/main"));
        Files.createDirectories(copy.resolve("samples/target/lib"));
        for (String file : List.of("compliance", "pom.xml", "samples/pom.xml")) {
            Files.copy(Shell.ROOT.resolve(file), copy.resolve(file));
        }
        try (Stream<Path> libraries = Files.list(Shell.ROOT.resolve("samples/target/lib"))) {
            for (Path library : libraries.toList()) {
                Files.copy(library, copy.resolve("samples/target/lib").resolve(library.getFileName()));
            }
        }
        Files.copy(Shell.ROOT.resolve("samples/target/compliance.jar"), copy.resolve("samples/target/compliance.jar"));
        Files.createSymbolicLink(directory.resolve("link to it"), copy.resolve("compliance"));

        Process help = shell.command("cd / && '" + directory.resolve("link to it") + "' activities --help")
                .start();

        assertThat(Shell.lines(help)).anyMatch(line -> line.contains("compliance activities --since -24h"));
        assertThat(help.waitFor()).isZero();
        assertThat(shell.stderr()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void a_signal_ends_it_with_130_and_whole_lines(String signal) throws Exception {
        Process run = shell.command(
                        "exec " + HEED_SIGNALS + " ./compliance activities --page-size 20 --requests-per-minute 60")
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            new ObjectMapper().readTree(out.readLine());
            assertThat(String.join(" ", run.info().arguments().orElseThrow()))
                    .contains("activities")
                    .doesNotContain(server.server().key());

            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid())).start();
            assertThat(kill.waitFor()).isZero();

            for (String line : out.lines().toList()) {
                assertThat(new ObjectMapper().readTree(line).path("id").asText())
                        .startsWith("activity_");
            }
        }
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(shell.stderr()).isEqualTo(130);
        assertThat(shell.stderr())
                .endsWith("error: interrupted\n")
                .doesNotContain(server.server().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void what_a_signal_cut_off_is_continued_by_the_next_run(String signal) throws Exception {
        String command = " ./compliance activities --quiet --page-size 50 --state " + directory.resolve("state")
                + " --requests-per-minute ";
        List<String> ids = new ArrayList<>();
        Process run = shell.command("exec " + HEED_SIGNALS + command + "60").start();
        try (BufferedReader out = run.inputReader(StandardCharsets.UTF_8)) {
            ids.add(idOf(out.readLine()));
            assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            for (String line : out.lines().toList()) {
                ids.add(idOf(line));
            }
        }
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(shell.stderr()).isEqualTo(130);
        assertThat(ids).hasSizeLessThan(2_000);

        Process next = shell.command("exec" + command + "60000").start();
        for (String line : Shell.lines(next)) {
            ids.add(idOf(line));
        }
        assertThat(next.waitFor()).as(shell.stderr()).isZero();

        assertThat(ids).doesNotHaveDuplicates().containsAll(everythingThatOthersDid());
        try (Stream<Path> state = Files.walk(directory.resolve("state"))) {
            for (Path file : state.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(server.server().key());
            }
        }
    }

    private static List<String> everythingThatOthersDid() {
        try (ComplianceClient client = ComplianceClient.builder()
                .baseUri(server.server().baseUrl())
                .apiKey(ApiKey.of(server.server().key()))
                .build()) {
            return client
                    .activities()
                    .list(ActivityQuery.builder()
                            .addExcludeTypes(ActivityType.COMPLIANCE_API_ACCESSED)
                            .build())
                    .stream()
                    .map(activity -> activity.id())
                    .toList();
        }
    }

    private static String idOf(String line) throws IOException {
        String id = new ObjectMapper().readTree(line).path("id").asText();
        assertThat(id).startsWith("activity_");
        return id;
    }

    @Test
    void a_reader_that_has_seen_enough_is_no_failure() throws Exception {
        Process piped = shell.command("./compliance activities --page-size 500 --requests-per-minute 6000 | head -n 1;"
                        + " echo ${PIPESTATUS[0]}")
                .start();

        List<String> out = Shell.lines(piped);

        assertThat(out).hasSize(2);
        assertThat(out.get(1)).isEqualTo("0");
        assertThat(shell.stderr()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"act,activities", "re,redact", "activities --pag,--page-size", "scan --stdin --min-severity cr,critical"
    })
    void the_shell_completes_commands_options_and_values(String words, String completed) throws Exception {
        String[] typed = words.split(" ", -1);

        assertThat(shell.run("source <(./compliance generate-completion); COMP_WORDS=(compliance " + words + ");"
                        + " COMP_CWORD=" + typed.length + "; _complete_compliance; echo \"${COMPREPLY[@]}\""))
                .isEqualTo(completed + "\n");
    }
}
