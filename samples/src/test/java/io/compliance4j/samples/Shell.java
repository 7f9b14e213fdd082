package io.compliance4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.ApiKey;
import io.compliance4j.testkit.FakeComplianceServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs shell commands at the root of the repository, in processes of their own, with the key of a fake server. */
final class Shell {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final FakeComplianceServer server;
    private final Path directory;

    /** Streams of the processes are kept in {@code directory}. */
    Shell(FakeComplianceServer server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    /** The jar is of this build, but keeps its age if its content came out the same; the script goes by the age. */
    static void makeTheJarNew() throws IOException {
        Files.setLastModifiedTime(ROOT.resolve("samples/target/compliance.jar"), FileTime.from(Instant.now()));
    }

    /** A command that is about to run. */
    ProcessBuilder command(String command) {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", command);
        bash.directory(ROOT.toFile());
        bash.environment()
                .putAll(Map.of(
                        ApiKey.ENVIRONMENT_VARIABLE,
                        server.key(),
                        "COMPLIANCE_BASE_URL",
                        server.baseUrl().toString()));
        bash.environment().remove("NO_COLOR");
        bash.redirectError(directory.resolve("stderr").toFile());
        return bash;
    }

    /** Runs a command that has to succeed, and returns what it wrote to stdout. */
    String run(String command) throws IOException, InterruptedException {
        Process process = command(command).start();
        process.getOutputStream().close();
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(stderr()).isZero();
        return new String(out, StandardCharsets.UTF_8);
    }

    /** What the last command wrote to stderr. */
    String stderr() throws IOException {
        return Files.readString(directory.resolve("stderr"));
    }

    static List<String> lines(Process process) throws IOException {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().toList();
        }
    }
}
