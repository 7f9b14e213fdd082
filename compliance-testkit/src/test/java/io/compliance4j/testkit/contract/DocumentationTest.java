package io.compliance4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.FakeServerProgram;
import io.compliance4j.testkit.engine.OlderBehavior;
import io.compliance4j.testkit.fault.Fault;
import io.compliance4j.testkit.fault.FaultFile;
import io.compliance4j.testkit.fault.Faults;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/testkit.md says what is so: its Java is compiled, its shell is run, its tables are complete. */
class DocumentationTest {
    private static final Path PAGE = Path.of("..", "docs", "testkit.md");

    @Test
    @DisplayName("the Java blocks are those that TenLinesTest compiles and runs")
    void javaBlocks() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/compliance4j/testkit/contract/TenLinesTest.java"));
        Matcher marked = Pattern.compile("// docs: begin\n(.*?)\n *// docs: end", Pattern.DOTALL)
                .matcher(source);
        List<String> compiled = new ArrayList<>();
        while (marked.find()) {
            compiled.add(marked.group(1).stripIndent() + "\n");
        }
        assertThat(blocks("java")).isEqualTo(compiled).hasSize(3);
    }

    @Test
    @DisplayName("every fault is in the table, by its method and by its name in a file")
    void faults() throws IOException {
        List<List<String>> table = rows("| `Faults.…` |");
        List<String> methods = Arrays.stream(Faults.class.getMethods())
                .filter(method -> method.getReturnType() == Fault.class)
                .map(java.lang.reflect.Method::getName)
                .distinct()
                .toList();
        assertThat(table.stream().map(row -> row.get(0))).containsExactlyInAnyOrderElementsOf(methods);
        for (List<String> row : table) {
            if (!row.get(1).equals("–")) {
                FaultFile.parse(
                        "{\"routes\":{\"GET /v1/compliance/groups\":[{\"fault\":\"" + row.get(1) + "\"}]}}", "page");
            }
        }
    }

    @Test
    @DisplayName("every switch to an older behaviour is in the table")
    void switches() throws IOException {
        assertThat(rows("| Switch |").stream().map(row -> row.get(0)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(OlderBehavior.values()).map(Enum::name).toList());
    }

    @Test
    @DisplayName("the curl walk runs as written against the program in a process of its own")
    void curlWalk(@TempDir Path folder) throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeServerProgram.class.getName(),
                        "--port",
                        "0",
                        "--seed",
                        "42",
                        "--users",
                        "20",
                        "--chats",
                        "50",
                        "--rpm",
                        "100")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            Files.writeString(folder.resolve("server.json"), lines.readLine() + "\n");
            String output = run(folder, String.join("\n", blocks("bash")));
            assertThat(output)
                    .contains("page 1: 100 activities", "page 2: 100 activities", "page 3: 100 activities")
                    .contains("\"type\":\"claude_chat_created\"")
                    .contains("Unknown query parameter: 'created_at[gte]'. Did you mean 'created_at.gte'?")
                    .containsPattern("chat claude_chat_\\w+ has file claude_file_\\w+")
                    .containsPattern("(?i)content-disposition: attachment; filename\\*=utf-8''")
                    .containsPattern("(?i)transfer-encoding: chunked")
                    .contains("download verified")
                    .contains("Missing required scopes. Got: ['read:compliance_user_data'] Needed:"
                            + " ['delete:compliance_user_data']")
                    .contains("\"type\":\"claude_chat_deleted\"")
                    .contains("Chat conversation not found")
                    .contains("\n404\n")
                    .containsPattern("(?i)retry-after: \\d+")
                    .contains("Compliance API rate limit of 100 requests per minute")
                    .contains("status 429");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static String run(Path folder, String script) throws IOException, InterruptedException {
        File output = folder.resolve("output.txt").toFile();
        Process bash = new ProcessBuilder("bash", "-eu", "-o", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        int status = bash.waitFor();
        String text = Files.readString(output.toPath());
        assertThat(status).as(text).isZero();
        return text;
    }

    /** The fenced blocks of a language, in order. */
    private static List<String> blocks(String language) throws IOException {
        Matcher matcher = Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    /** The rows of the table whose header begins so, without the backticks. */
    private static List<List<String>> rows(String header) throws IOException {
        return Files.readString(PAGE)
                .lines()
                .dropWhile(line -> !line.startsWith(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(cell -> cell.strip().replace("`", ""))
                        .collect(Collectors.toList()))
                .toList();
    }
}
