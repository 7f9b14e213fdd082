package io.compliance4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.SampleTenant;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program outside this build that has the client's jar and what comes with it, and nothing else: compiled with all
 * warnings as errors, run on the class path and on the module path.
 */
class ConsumerIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String PROGRAM = """
            package consumer;

            import io.compliance4j.ApiKey;
            import io.compliance4j.ComplianceClient;
            import io.compliance4j.activity.Activity;
            import io.compliance4j.activity.ActivityQuery;
            import io.compliance4j.chat.Chat;
            import io.compliance4j.chat.ChatMessage;
            import io.compliance4j.chat.ContentBlock;
            import java.net.URI;

            public final class Main {
                private Main() {}

                public static void main(String[] args) {
                    int activities = 0;
                    int texts = 0;
                    try (ComplianceClient client = ComplianceClient.builder()
                            .apiKey(ApiKey.fromEnvironment())
                            .baseUri(URI.create(args[0]))
                            .build()) {
                        for (Activity activity : client.activities()
                                .list(ActivityQuery.builder().pageSize(5).build())) {
                            activities += activity.raw().size() > 0 ? 1 : 0;
                        }
                        for (Chat chat : client.chats().list()) {
                            for (ChatMessage message : client.chats().messages(chat.id())) {
                                for (ContentBlock block : message.content()) {
                                    texts += block instanceof ContentBlock.Text ? 1 : 0;
                                }
                            }
                        }
                    }
                    System.out.println((activities >= 10) + " " + texts + " " + Main.class.getModule().isNamed());
                }
            }
            """;

    @TempDir
    Path work;

    @Test
    void the_client_brings_jackson_slf4j_and_jspecify_and_nothing_else() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("runtime-path"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("-[0-9].*", "")))
                    .containsExactlyInAnyOrder(
                            "jackson-annotations", "jackson-core", "jackson-databind", "slf4j-api", "jspecify");
        }
    }

    @Test
    void the_jar_needs_no_other_modules() throws IOException {
        assertThat(jdeps("-s")
                        .lines()
                        .filter(line -> line.startsWith("io.compliance4j.client -> "))
                        .map(line -> line.replaceAll(".* -> ", "").strip()))
                .isSubsetOf(
                        "com.fasterxml.jackson.annotation",
                        "com.fasterxml.jackson.core",
                        "com.fasterxml.jackson.databind",
                        "java.base",
                        "java.net.http",
                        "java.sql",
                        "org.jspecify",
                        "org.slf4j",
                        "not found")
                .contains("java.base", "java.net.http");
        assertThat(jdeps("--missing-deps")
                        .lines()
                        .filter(line -> line.startsWith("   ") && line.contains(" -> "))
                        .map(line -> line.replaceAll(".* -> (\\S+).*", "$1")))
                .as("annotations of the build, which no virtual machine looks for")
                .allMatch(missing ->
                        missing.startsWith("org.immutables.value.Value") || missing.startsWith("org.jspecify."));
    }

    /** The module for databases is looked for only where somebody asks for it, as here. */
    private static String jdeps(String question) throws IOException {
        StringWriter out = new StringWriter();
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "--multi-release",
                        "17",
                        "--module-path",
                        TARGET.resolve("runtime-path").toString(),
                        "--add-modules",
                        "java.sql",
                        question,
                        jar().toString());
        assertThat(status).as(out.toString()).isZero();
        return out.toString();
    }

    @Test
    void a_consumer_compiles_and_runs_on_the_class_path() throws Exception {
        Path source = write("consumer/Main.java", PROGRAM);
        Path classes = Files.createDirectory(work.resolve("classes"));
        compile("-cp", path(), "-d", classes.toString(), source.toString());
        assertThat(run("-cp", classes + File.pathSeparator + path(), "consumer.Main"))
                .isEqualTo("true 3 false");
    }

    @Test
    void a_consumer_compiles_and_runs_on_the_module_path() throws Exception {
        Path source = write("consumer/Main.java", PROGRAM);
        Path module = write("module-info.java", "module consumer { requires io.compliance4j.client; }");
        Path classes = Files.createDirectory(work.resolve("classes"));
        compile("--module-path", path(), "-d", classes.toString(), source.toString(), module.toString());
        assertThat(run("--module-path", classes + File.pathSeparator + path(), "--module", "consumer/consumer.Main"))
                .isEqualTo("true 3 true");
    }

    @Test
    void a_module_that_keeps_checkpoints_in_files_does_without_the_module_for_databases() throws Exception {
        Path source = write("consumer/Main.java", """
                package consumer;

                import io.compliance4j.collect.CheckpointClaim;
                import io.compliance4j.collect.CheckpointStore;
                import java.nio.file.Path;

                public final class Main {
                    private Main() {}

                    public static void main(String[] args) {
                        try (CheckpointClaim claim = CheckpointStore.file(Path.of("%s")).claim("feed")) {
                            System.out.println(claim.load().isEmpty() + " "
                                    + ModuleLayer.boot().findModule("java.sql").isPresent());
                        }
                    }
                }
                """.formatted(work.resolve("state")));
        Path module = write("module-info.java", "module consumer { requires io.compliance4j.client; }");
        Path classes = Files.createDirectory(work.resolve("classes"));
        compile("--module-path", path(), "-d", classes.toString(), source.toString(), module.toString());
        assertThat(run("--module-path", classes + File.pathSeparator + path(), "--module", "consumer/consumer.Main"))
                .isEqualTo("true false");
    }

    private static void compile(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none"));
        all.addAll(List.of(arguments));
        StringWriter out = new StringWriter();
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(new PrintWriter(out), new PrintWriter(out), all.toArray(String[]::new));
        assertThat(status).as(out.toString()).isZero();
    }

    /** Runs the program in a JVM of its own against a server here, and returns its one line. */
    private String run(String... arguments) throws IOException, InterruptedException {
        SampleTenant tenant = new SampleTenant();
        try (FakeComplianceServer server = FakeComplianceServer.start(tenant.builder())) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(arguments));
            command.add(server.baseUrl().toString());
            Path out = work.resolve("out");
            Path err = work.resolve("err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put(ApiKey.ENVIRONMENT_VARIABLE, server.key());
            Process process = builder.start();
            try {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            assertThat(process.exitValue()).as(Files.readString(err)).isZero();
            return Files.readString(out).strip();
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = work.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** The client's jar and what comes with it, joined. */
    private static String path() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("runtime-path"))) {
            return Stream.concat(Stream.of(jar()), files)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("compliance-client-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
