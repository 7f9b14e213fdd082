package io.compliance4j.dlp;

import static org.assertj.core.api.Assertions.assertThat;

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
 * A program outside this build that has the scanner's jar and what comes with it, and none of the optional libraries:
 * compiled with all warnings as errors, run on the class path and on the module path.
 */
class ConsumerIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String PROGRAM = """
            package consumer;

            import io.compliance4j.dlp.Detector;
            import io.compliance4j.dlp.DetectorFile;
            import io.compliance4j.dlp.DlpScanner;
            import io.compliance4j.dlp.Finding;
            import io.compliance4j.dlp.Origin;
            import io.compliance4j.dlp.Redactor;
            import io.compliance4j.dlp.Severity;
            import io.compliance4j.dlp.text.FileScanner;
            import io.compliance4j.dlp.text.FileSource;
            import io.compliance4j.dlp.text.FileTextReader;
            import java.io.IOException;
            import java.io.StringReader;
            import java.nio.charset.StandardCharsets;

            public final class Main {
                private Main() {}

                public static void main(String[] args) throws IOException {
                    DlpScanner scanner = DlpScanner.builder()
                            .addStandard()
                            .add(Detector.regex("employee_id", "EMP-\\\\d{6}", Severity.MEDIUM))
                            .addFromServiceLoader()
                            .build();
                    String text = "EMP-204511 paid with 4111 1111 1111 1111";
                    for (Finding finding : scanner.scan(text)) {
                        System.out.print(finding.detector() + " ");
                    }
                    System.out.print(Redactor.replace(scanner).redact(text).text() + " ");
                    FileScanner.of(scanner, FileTextReader.standard()).scan(
                            FileSource.of("notes.txt", text.getBytes(StandardCharsets.UTF_8)),
                            Origin.UNKNOWN,
                            found -> System.out.print(found.location() + " "));
                    try {
                        DetectorFile.yaml("rules.yaml", new StringReader("detectors: []"));
                    } catch (IllegalArgumentException noYaml) {
                        System.out.print(noYaml.getMessage().contains("jackson-dataformat-yaml") + " ");
                    }
                    System.out.println(Main.class.getModule().isNamed());
                }
            }
            """;

    private static final String PRINTED =
            "employee_id credit_card [employee_id] paid with [credit_card] line 1 line 1 true ";

    @TempDir
    Path work;

    @Test
    void the_scanner_brings_the_client_and_what_the_client_brings_and_nothing_else() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("runtime-path"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("-[0-9].*", "")))
                    .containsExactlyInAnyOrder(
                            "compliance-client",
                            "jackson-annotations",
                            "jackson-core",
                            "jackson-databind",
                            "slf4j-api",
                            "jspecify");
        }
    }

    @Test
    void a_consumer_compiles_and_runs_on_the_class_path() throws Exception {
        Path source = write("consumer/Main.java", PROGRAM);
        Path classes = Files.createDirectory(work.resolve("classes"));
        compile("-cp", path(), "-d", classes.toString(), source.toString());
        assertThat(run("-cp", classes + File.pathSeparator + path(), "consumer.Main"))
                .isEqualTo(PRINTED + "false");
    }

    @Test
    void a_consumer_compiles_and_runs_on_the_module_path() throws Exception {
        Path source = write("consumer/Main.java", PROGRAM);
        Path module = write("module-info.java", "module consumer { requires io.compliance4j.dlp; }");
        Path classes = Files.createDirectory(work.resolve("classes"));
        compile("--module-path", path(), "-d", classes.toString(), source.toString(), module.toString());
        assertThat(run("--module-path", classes + File.pathSeparator + path(), "--module", "consumer/consumer.Main"))
                .isEqualTo(PRINTED + "true");
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

    /** Runs the program in a JVM of its own and returns its one line. */
    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Path out = work.resolve("out");
        Path err = work.resolve("err");
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
        return Files.readString(out).strip();
    }

    private Path write(String name, String text) throws IOException {
        Path file = work.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** The scanner's jar and what comes with it, joined. */
    private static String path() throws IOException {
        try (Stream<Path> own = Files.list(TARGET);
                Stream<Path> others = Files.list(TARGET.resolve("runtime-path"))) {
            return Stream.concat(
                            own.filter(file ->
                                    file.getFileName().toString().matches("compliance-dlp-[0-9.]+(-SNAPSHOT)?\\.jar")),
                            others)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
