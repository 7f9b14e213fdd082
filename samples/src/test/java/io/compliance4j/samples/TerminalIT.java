package io.compliance4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.testkit.ComplianceServerExtension;
import io.compliance4j.testkit.tenant.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The program on a terminal: a pseudo-terminal that {@code script} of util-linux makes. */
@Timeout(180)
class TerminalIT {

    private static final String ESCAPE = "\u001b[";

    @RegisterExtension
    static final ComplianceServerExtension server = ComplianceServerExtension.builder()
            .tenant(Tenant.generate(42).users(4).chats(4).activities(200))
            .build();

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        Shell.makeTheJarNew();
        shell = new Shell(server.server(), directory);
    }

    /** What a command writes to a terminal that is its stdin, its stdout and its stderr, unless it redirects them. */
    private String onTerminal(String command) throws Exception {
        return shell.run("script --quiet --return --command '" + command + "' /dev/null");
    }

    @Test
    void help_has_colours_only_for_a_person() throws Exception {
        Path file = directory.resolve("help");

        assertThat(onTerminal("./compliance --help")).contains(ESCAPE, "activities");
        assertThat(onTerminal("NO_COLOR=1 ./compliance --help"))
                .contains("activities")
                .doesNotContain(ESCAPE);
        assertThat(onTerminal("./compliance --help > " + file)).isEmpty();
        assertThat(Files.readString(file)).contains("activities").doesNotContain(ESCAPE);
    }

    @Test
    void progress_is_redrawn_on_a_terminal_while_the_records_go_elsewhere() throws Exception {
        Path file = directory.resolve("records");
        String command = "./compliance activities --page-size 100 --requests-per-minute 120 ";

        assertThat(onTerminal(command + "> " + file)).contains("\r" + ESCAPE + "K", "activities: ");
        assertRecords(file);
        assertThat(onTerminal(command + "--quiet > " + file)).isEmpty();
        assertRecords(file);
        assertThat(onTerminal(command + "2> " + file)).doesNotContain(ESCAPE).contains("{\"");
        assertThat(Files.readString(file)).isEmpty();
    }

    private static void assertRecords(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(200);
        for (String line : lines) {
            assertThat(new ObjectMapper().readTree(line).path("id").asText()).startsWith("activity_");
        }
    }
}
