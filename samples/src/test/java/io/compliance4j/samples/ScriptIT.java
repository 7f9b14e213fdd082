package io.compliance4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.ApiKey;
import io.compliance4j.testkit.ComplianceServerExtension;
import io.compliance4j.testkit.tenant.Tenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script at the root with the jar that the build has just made: what only shows in a process of its own. */
@Timeout(180)
class ScriptIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @RegisterExtension
    static final ComplianceServerExtension server = ComplianceServerExtension.builder()
            .tenant(Tenant.generate(42).users(4).chats(4).activities(2_000))
            .build();

    /** A shell in the background may have told its children to ignore SIGINT; this takes it back where it can. */
    private static final String HEED_SIGNALS =
            "$(env --default-signal=INT true 2>/dev/null && echo env --default-signal=INT)";

    @TempDir
    Path directory;

    /** The jar is of this build, but keeps its age if its content came out the same; the script goes by the age. */
    @BeforeAll
    static void theJarIsNew() throws IOException {
        Files.setLastModifiedTime(ROOT.resolve("samples/target/compliance.jar"), FileTime.from(Instant.now()));
    }

    private ProcessBuilder bash(String command) {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", command);
        bash.directory(ROOT.toFile());
        bash.environment().put(ApiKey.ENVIRONMENT_VARIABLE, server.server().key());
        bash.environment().put("COMPLIANCE_BASE_URL", server.server().baseUrl().toString());
        bash.redirectError(directory.resolve("stderr").toFile());
        return bash;
    }

    private String stderr() throws IOException {
        return Files.readString(directory.resolve("stderr"));
    }

    private static List<String> lines(Process process) throws IOException {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().toList();
        }
    }

    @Test
    void the_run_command_of_the_README_works() throws Exception {
        Matcher command = Pattern.compile("(?m)^```\\n(\\./compliance .*)\\n```$")
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(command.find()).isTrue();

        Process demo = bash(command.group(1)).start();

        assertThat(lines(demo)).isEmpty();
        assertThat(demo.waitFor()).as(stderr()).isZero();
        assertThat(stderr()).contains("200 people", "In three numbers").doesNotContain("\u001b[", "Building");
    }

    @Test
    void it_runs_from_anywhere_also_in_a_directory_with_spaces() throws Exception {
        Path copy = Files.createDirectories(directory.resolve("a b/the program"));
        Files.createDirectories(copy.resolve("samples/src/main"));
        Files.createDirectories(copy.resolve("samples/target/lib"));
        for (String file : List.of("compliance", "pom.xml", "samples/pom.xml")) {
            Files.copy(ROOT.resolve(file), copy.resolve(file));
        }
        try (Stream<Path> libraries = Files.list(ROOT.resolve("samples/target/lib"))) {
            for (Path library : libraries.toList()) {
                Files.copy(library, copy.resolve("samples/target/lib").resolve(library.getFileName()));
            }
        }
        Files.copy(ROOT.resolve("samples/target/compliance.jar"), copy.resolve("samples/target/compliance.jar"));
        Files.createSymbolicLink(directory.resolve("link to it"), copy.resolve("compliance"));

        Process help = bash("cd / && '" + directory.resolve("link to it") + "' activities --help")
                .start();

        assertThat(lines(help)).anyMatch(line -> line.contains("compliance activities --since -24h"));
        assertThat(help.waitFor()).isZero();
        assertThat(stderr()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void a_signal_ends_it_with_130_and_whole_lines(String signal) throws Exception {
        Process run = bash("exec " + HEED_SIGNALS + " ./compliance activities --page-size 20 --requests-per-minute 60")
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
        assertThat(run.exitValue()).as(stderr()).isEqualTo(130);
        assertThat(stderr())
                .endsWith("error: interrupted\n")
                .doesNotContain(server.server().key());
    }

    @Test
    void a_reader_that_has_seen_enough_is_no_failure() throws Exception {
        Process piped = bash("./compliance activities --page-size 500 --requests-per-minute 6000 | head -n 1;"
                        + " echo ${PIPESTATUS[0]}")
                .start();

        List<String> out = lines(piped);

        assertThat(out).hasSize(2);
        assertThat(out.get(1)).isEqualTo("0");
        assertThat(stderr()).isEmpty();
    }

    @Test
    void the_shell_completes_commands_and_options() throws Exception {
        Process completion = bash("source <(./compliance generate-completion); COMP_WORDS=(compliance act);"
                        + " COMP_CWORD=1; _complete_compliance; echo \"${COMPREPLY[@]}\"")
                .start();

        assertThat(lines(completion)).containsExactly("activities");
    }
}
