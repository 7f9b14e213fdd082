package io.compliance4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.ComplianceServerExtension;
import io.compliance4j.testkit.tenant.Tenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where a key could come to light in spite of every care in the code: the table of processes, and what a crash leaves behind. */
@Timeout(180)
class KeyStaysSecretIT {

    @RegisterExtension
    static final ComplianceServerExtension server = ComplianceServerExtension.builder()
            .tenant(Tenant.generate(42).users(4).chats(4).activities(2_000))
            .build();

    @TempDir
    Path directory;

    @BeforeEach
    void theJarIsNew() throws IOException {
        Shell.makeTheJarNew();
    }

    /** A run that has read with the key and has more to read, so that the key is in its memory. */
    private Process reading(Path where, String options) throws IOException {
        ProcessBuilder command = new Shell(server.server(), directory)
                .command("exec " + Shell.ROOT.resolve("compliance")
                        + " activities --page-size 20 --requests-per-minute 60 --verbose --summary " + options);
        command.directory(where.toFile());
        // The jar that starts everything is told by the environment as well, which a crash report shows.
        command.environment().put("JAVA_TOOL_OPTIONS", "-XX:ErrorFile=" + where.resolve("crash.log"));
        return command.start();
    }

    private void assertSecret(String where, String text) {
        String key = server.server().key();
        assertThat(text).as(where).doesNotContain(key).doesNotContain(key.substring(key.length() / 2));
    }

    @Test
    void no_process_shows_the_key_in_its_arguments() throws Exception {
        Process run = reading(directory, "");
        try (BufferedReader out = run.inputReader(StandardCharsets.UTF_8)) {
            assertSecret("stdout", out.readLine());

            List<String> commands = ProcessHandle.allProcesses()
                    .map(process -> process.info().commandLine().orElse(""))
                    .toList();

            assertThat(commands).anyMatch(command -> command.contains("activities --page-size 20"));
            assertSecret("the table of processes", String.join("\n", commands));
        } finally {
            run.destroy();
            assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertSecret("stderr", Files.readString(directory.resolve("stderr")));
    }

    @Test
    void a_crash_leaves_a_report_without_the_key_and_no_core_file() throws Exception {
        Path where = Files.createDirectory(directory.resolve("crashed"));
        Path keyFile =
                Files.writeString(directory.resolve("key"), server.server().key());
        for (String options : List.of("", "--key-file " + keyFile)) {
            Process run = reading(where, options);
            String rest;
            try (BufferedReader out = run.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).startsWith("{");
                new ProcessBuilder("kill", "-SEGV", Long.toString(run.pid()))
                        .start()
                        .waitFor();
                rest = out.lines().collect(Collectors.joining("\n"));
            }
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertSecret("stdout", rest);
            assertSecret("stderr", Files.readString(directory.resolve("stderr")));
            assertThat(Files.readString(where.resolve("crash.log"))).contains("SIGSEGV", "JAVA_TOOL_OPTIONS");
            try (Stream<Path> left = Files.list(where)) {
                for (Path file : left.toList()) {
                    assertThat(file).hasFileName("crash.log");
                    assertSecret("the crash report", Files.readString(file));
                }
            }
        }
    }
}
