package io.compliance4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeServerProgramTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private FakeComplianceServer start(String... args) {
        return FakeServerProgram.start(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void oneLineSaysWhereTheServerIsAndWhichKeysItTakes(@TempDir Path folder) throws Exception {
        Path faults = folder.resolve("faults.json");
        Files.writeString(
                faults, "{\"routes\":{\"GET /v1/compliance/groups\":[{\"fault\":\"respond\",\"status\":503}]}}");
        try (FakeComplianceServer server = start(
                "--port",
                "0",
                "--seed",
                "7",
                "--users",
                "5",
                "--chats",
                "3",
                "--activities",
                "40",
                "--sessions",
                "3",
                "--rpm",
                "5",
                "--faults",
                faults.toString())) {
            String text = out.toString(StandardCharsets.UTF_8);
            assertThat(text.lines()).hasSize(1);
            JsonNode line = new ObjectMapper().readTree(text);
            assertThat(line.path("base_url").asText())
                    .isEqualTo(server.baseUrl().toString());
            assertThat(line.path("keys").has("admin")).isTrue();
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest groups = HttpRequest.newBuilder(
                            URI.create(line.path("base_url").asText() + "/v1/compliance/groups"))
                    .header("x-api-key", line.path("key").asText())
                    .build();
            assertThat(client.send(groups, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(503);
            HttpResponse<Void> second = client.send(groups, HttpResponse.BodyHandlers.discarding());
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.headers().firstValue("anthropic-ratelimit-requests-limit"))
                    .contains("5");
        }
    }

    @Test
    void wrongOptionsAreNamed() {
        assertThatThrownBy(() -> start("--prot", "1"))
                .hasMessageContaining("--prot")
                .hasMessageContaining("--port P");
        assertThatThrownBy(() -> start("--port")).hasMessageContaining("--port needs a value");
        assertThatThrownBy(() -> start("--users", "many"))
                .hasMessageContaining("--users")
                .hasMessageContaining("many");
    }
}
