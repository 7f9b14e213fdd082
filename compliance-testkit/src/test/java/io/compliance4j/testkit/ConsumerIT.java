package io.compliance4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program outside this build that has the testkit's jar and what comes with it, on the class path as tests do. */
class ConsumerIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String PROGRAM = """
            package consumer;

            import io.compliance4j.testkit.FakeComplianceServer;
            import io.compliance4j.testkit.tenant.Tenant;
            import java.net.URI;
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpResponse;

            public final class Main {
                private Main() {}

                public static void main(String[] args) throws Exception {
                    Tenant tenant = Tenant.generate(42).users(2).activities(20).build();
                    try (FakeComplianceServer server = FakeComplianceServer.start(tenant)) {
                        HttpResponse<String> page = HttpClient.newHttpClient().send(
                                HttpRequest.newBuilder(URI.create(server.baseUrl() + "/v1/compliance/activities"))
                                        .header("x-api-key", server.key())
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                        System.out.println(page.statusCode() + " " + page.body().contains("activity_"));
                    }
                }
            }
            """;

    @TempDir
    Path work;

    @Test
    void the_testkit_knows_neither_the_client_nor_the_scanner() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("runtime-path"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("wiremock-standalone"))
                    .noneMatch(name -> name.startsWith("compliance-"));
        }
    }

    @Test
    void a_consumer_compiles_and_runs_on_the_class_path() throws Exception {
        Path source = Files.writeString(work.resolve("Main.java"), PROGRAM);
        StringWriter complaints = new StringWriter();
        int compiled = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        new PrintWriter(complaints),
                        new PrintWriter(complaints),
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        path(),
                        "-d",
                        work.toString(),
                        source.toString());
        assertThat(compiled).as(complaints.toString()).isZero();

        Path out = work.resolve("out");
        Path err = work.resolve("err");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                work + File.pathSeparator + path(),
                "consumer.Main");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        assertThat(Files.readString(out).strip()).isEqualTo("200 true");
    }

    /** The testkit's jar and what comes with it, joined. */
    private static String path() throws IOException {
        try (Stream<Path> own = Files.list(TARGET);
                Stream<Path> others = Files.list(TARGET.resolve("runtime-path"))) {
            return Stream.concat(
                            own.filter(file -> file.getFileName()
                                    .toString()
                                    .matches("compliance-testkit-[0-9.]+(-SNAPSHOT)?\\.jar")),
                            others)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
