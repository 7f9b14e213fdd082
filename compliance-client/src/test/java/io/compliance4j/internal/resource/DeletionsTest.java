package io.compliance4j.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.compliance4j.deletion.DeleteResult;
import io.compliance4j.deletion.DeleteResult.Outcome;
import io.compliance4j.deletion.Deletions;
import io.compliance4j.error.ApiError;
import io.compliance4j.error.ConflictException;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.json.RawJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeletionsTest {

    private static Arguments deletion(String request, String example, Function<Deletions, DeleteResult> call) {
        return arguments(request, example, call);
    }

    static Stream<Arguments> deletions() {
        return Stream.of(
                deletion("/apps/chats/id_1", "chat_deleted.json", d -> d.chat("id_1")),
                deletion("/apps/chats/files/id_1", "file_deleted.json", d -> d.file("id_1")),
                deletion("/apps/projects/id_1", "project_deleted.json", d -> d.project("id_1")),
                deletion(
                        "/apps/projects/documents/id_1",
                        "project_document_deleted.json",
                        d -> d.projectDocument("id_1")),
                deletion("/apps/code/artifacts/id_1", "code_artifact_deleted.json", d -> d.codeArtifact("id_1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deletions")
    void isConfirmedByTheTypeOfTheAnswer(String request, String example, Function<Deletions, DeleteResult> call)
            throws IOException {
        CannedApi api = CannedApi.answeringExample(example);

        DeleteResult result = call.apply(new DefaultDeletions(api, true));

        assertThat(api.requests()).containsExactly("DELETE " + request);
        assertThat(result.id()).isEqualTo("id_1");
        assertThat(result.outcome()).isEqualTo(Outcome.DELETED);
        assertThat(result.requestId()).contains("req_1");
        assertThat(result.raw().map(RawJson::toJson))
                .contains(Files.readString(Path.of("src/test/resources/api-examples", example))
                        .strip());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deletions")
    void sendsNothingUnlessDeletesAreAllowed(String request, String example, Function<Deletions, DeleteResult> call) {
        CannedApi api = CannedApi.answering("{}");

        assertThatThrownBy(() -> call.apply(new DefaultDeletions(api, false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("allowDeletes(true)");
        assertThat(api.requests()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deletions")
    void isNotTakenForDoneOnAnyOtherAnswer(String request, String example, Function<Deletions, DeleteResult> call) {
        for (String body : new String[] {"{}", "{\"id\":\"id_1\",\"type\":\"other_deleted\"}", "{\"type\":null}"}) {
            assertThatThrownBy(() -> call.apply(new DefaultDeletions(CannedApi.answering(body), true)))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("does not confirm")
                    .hasMessageContaining("req_1");
        }
    }

    @Test
    void aRepeatThatFindsNothingMeansAlreadyGone() {
        DeleteResult result =
                new DefaultDeletions(refusing(new NotFoundException(error(404, true), "")), true).chat("claude_chat_1");

        assertThat(result.outcome()).isEqualTo(Outcome.ALREADY_GONE);
        assertThat(result.requestId()).contains("req_404");
        assertThat(result.raw()).isEmpty();
    }

    @Test
    void aFirstAttemptThatFindsNothingStaysNotFound() {
        NotFoundException thrown = new NotFoundException(error(404, false), "");

        assertThatThrownBy(() -> new DefaultDeletions(refusing(thrown), true).file("claude_file_1"))
                .isSameAs(thrown);
    }

    @Test
    void aProjectWithChatsSaysWhatToDoAboutThem() {
        ConflictException thrown = new ConflictException(error(409, false), "Refused.");

        assertThatThrownBy(() -> new DefaultDeletions(refusing(thrown), true).project("claude_proj_1"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Chats are attached to the project")
                .hasMessageContaining("claude_proj_1 has chats")
                .hasMessageContaining("req_409");
        assertThatThrownBy(() -> new DefaultDeletions(refusing(thrown), true).chat("claude_chat_1"))
                .isSameAs(thrown);
    }

    private static CannedApi refusing(RuntimeException refusal) {
        return CannedApi.answering(request -> {
            throw refusal;
        });
    }

    private static ApiError error(int status, boolean earlierAttemptUnclear) {
        return ApiError.builder()
                .status(status)
                .operation("DELETE /v1/compliance/apps/projects/{project_id}")
                .message("claude_proj_1 has chats")
                .requestId("req_" + status)
                .build()
                .afterAttempts(2, earlierAttemptUnclear);
    }
}
