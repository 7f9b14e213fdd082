package io.compliance4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Operation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server over HTTP and the engine in process are one service: same status, same headers, same bytes. */
class BothDoorsTest {
    private static final Set<String> TRANSFER =
            Set.of("transfer-encoding", "content-length", "content-encoding", "server", "vary", "matched-stub-id");

    static String target(SampleTenant t, Operation operation) {
        Map<String, String> ids = new HashMap<>();
        ids.put("{org_uuid}", t.engineering.uuid().toString());
        ids.put("{role_id}", t.reviewer.id());
        ids.put("{group_id}", t.group.id());
        ids.put("{claude_chat_id}", t.chat.id());
        ids.put("{claude_file_id}", t.brief.id());
        ids.put("{claude_gen_file_id}", t.owners.id());
        ids.put("{artifact_version_id}", t.checklist.versions().get(0).id());
        ids.put("{project_id}", t.project.id());
        ids.put("{document_id}", t.notes.id());
        ids.put("{local_session_id}", t.local.id());
        ids.put("{claude_remote_session_id}", t.remote.id());
        ids.put("{artifact_id}", t.dashboard.id());
        ids.put("{version_id}", "1763456761-9f3a");
        String path = operation.template();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        return path;
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void anOperationAnswersTheSameThroughBothDoors(Operation operation) throws Exception {
        SampleTenant one = new SampleTenant();
        SampleTenant two = new SampleTenant();
        ComplianceEngine engine = new ComplianceEngine(two.builder().build());
        String target = target(one, operation);
        try (FakeComplianceServer server = FakeComplianceServer.start(one.builder())) {
            HttpResponse<byte[]> http = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.baseUrl() + target))
                                    .header("x-api-key", one.all.secret())
                                    .method(operation.method(), HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            FakeResponse direct =
                    engine.handle(FakeRequest.of(operation.method(), target).withKey(two.all.secret()));

            assertThat(http.statusCode())
                    .as(new String(http.body(), StandardCharsets.UTF_8))
                    .isEqualTo(direct.status());
            assertThat(new String(http.body(), StandardCharsets.UTF_8)).isEqualTo(direct.text());
            Map<String, String> headers = new HashMap<>();
            http.headers().map().forEach((name, values) -> {
                if (!TRANSFER.contains(name)) {
                    headers.put(name, String.join(",", values));
                }
            });
            assertThat(headers).isEqualTo(direct.headers());
            if (operation == Operation.DELETE_PROJECT) {
                assertThat(http.statusCode()).isEqualTo(409);
            } else {
                assertThat(http.statusCode()).isEqualTo(200);
            }
            if (List.of(Operation.FILE_CONTENT, Operation.GENERATED_FILE_CONTENT, Operation.CODE_ARTIFACT_VERSION)
                    .contains(operation)) {
                assertThat(http.headers().firstValue("transfer-encoding")).contains("chunked");
                assertThat(http.headers().firstValue("content-length")).isEmpty();
            }
        }
    }
}
