package io.compliance4j;

import static io.compliance4j.support.ScriptedTransport.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.compliance4j.error.AuthenticationException;
import io.compliance4j.error.BadRequestException;
import io.compliance4j.error.ComplianceApiException;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.ConflictException;
import io.compliance4j.error.ContentUnavailableException;
import io.compliance4j.error.CursorExpiredException;
import io.compliance4j.error.FeatureUnavailableException;
import io.compliance4j.error.MissingScopeException;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.error.PermissionException;
import io.compliance4j.error.RedirectException;
import io.compliance4j.error.ServerException;
import io.compliance4j.http.RetryPolicy;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.support.ScriptedTransport;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal becomes, from every body shape there is. */
class RefusalTest {

    private static final ApiRequest LIST = ApiRequest.of(Operation.LIST_ACTIVITIES);

    private final ScriptedTransport transport = new ScriptedTransport();

    private ComplianceException refusal(ApiRequest request) {
        try (ComplianceClient client = ComplianceClient.builder()
                .apiKey(ApiKey.of("sk-ant-" + "api01-test"))
                .transport(transport)
                .retryPolicy(RetryPolicy.none())
                .build()) {
            return catchThrowableOfType(
                    ComplianceException.class, () -> client.api().send(request, response -> ""));
        }
    }

    private static ApiRequest request(Operation operation) {
        String[] ids = new String[operation.pathParameters()];
        Arrays.fill(ids, "id_1");
        return ApiRequest.of(operation, ids);
    }

    static Stream<Arguments> meanings() {
        return Stream.of(
                arguments(
                        400,
                        "Compliance API is not enabled for this organization",
                        Operation.LIST_CHATS,
                        FeatureUnavailableException.class),
                arguments(
                        400,
                        "The page cursor has expired. Restart the walk without a page parameter; results will"
                                + " reflect the current retention boundary.",
                        Operation.LIST_LOCAL_SESSION_MESSAGES,
                        CursorExpiredException.class),
                arguments(
                        400,
                        "Unknown query parameter: 'created_at[gte]'. Did you mean 'created_at.gte'?",
                        Operation.LIST_ACTIVITIES,
                        BadRequestException.class),
                arguments(
                        400,
                        "The page parameter is not a valid cursor for this request.",
                        Operation.LIST_LOCAL_SESSIONS,
                        BadRequestException.class),
                arguments(401, "API key has expired.", Operation.LIST_ACTIVITIES, AuthenticationException.class),
                arguments(
                        403,
                        "Cannot query compliance data for organizations outside this API key's scope",
                        Operation.LIST_ACTIVITIES,
                        PermissionException.class),
                arguments(404, "Not found", Operation.LIST_ACTIVITIES, AuthenticationException.class),
                arguments(404, "Not found", Operation.LIST_CODE_ARTIFACTS, AuthenticationException.class),
                arguments(404, "Not found", Operation.DELETE_CHAT, AuthenticationException.class),
                arguments(404, "Not found", Operation.DELETE_CODE_ARTIFACT, NotFoundException.class),
                arguments(404, "Not found", Operation.DOWNLOAD_CODE_ARTIFACT, ContentUnavailableException.class),
                arguments(404, "Role not found.", Operation.GET_ROLE, NotFoundException.class),
                arguments(
                        404,
                        "Chat conversation not found: 'claude_chat_1'",
                        Operation.LIST_CHAT_MESSAGES,
                        NotFoundException.class),
                arguments(404, "Local session not found.", Operation.GET_LOCAL_SESSION, NotFoundException.class),
                arguments(
                        404,
                        "Local sessions are not available.",
                        Operation.LIST_LOCAL_SESSIONS,
                        FeatureUnavailableException.class),
                arguments(
                        404,
                        "Local sessions are not available.",
                        Operation.GET_LOCAL_SESSION,
                        FeatureUnavailableException.class),
                arguments(
                        404,
                        "Remote session not found.",
                        Operation.LIST_REMOTE_SESSION_MESSAGES,
                        NotFoundException.class),
                arguments(
                        404,
                        "Generated file content not found: 'claude_gen_file_1'",
                        Operation.DOWNLOAD_GENERATED_FILE,
                        ContentUnavailableException.class),
                arguments(
                        404,
                        "Generated file not found: 'claude_gen_file_1'",
                        Operation.GET_GENERATED_FILE,
                        NotFoundException.class),
                arguments(
                        409,
                        "The \\\"claude_proj_1\\\" project cannot be deleted as it has chats attached to it.",
                        Operation.DELETE_PROJECT,
                        ConflictException.class),
                arguments(418, "I am a teapot", Operation.LIST_CHATS, ComplianceApiException.class),
                arguments(500, "Internal server error", Operation.LIST_CHATS, ServerException.class));
    }

    @ParameterizedTest(name = "{0} {1} at {2}: {3}")
    @MethodSource("meanings")
    void meaning(int status, String message, Operation operation, Class<?> expected) {
        transport.then(status, error("some_error", message), "request-id: req_1");
        ComplianceException refused = refusal(request(operation));
        assertThat(refused).isExactlyInstanceOf(expected);
        assertThat(refused)
                .hasMessageContaining(message.replace("\\", ""))
                .hasMessageContaining("req_1")
                .hasMessageContaining(operation.toString());
        assertThat(refused.getMessage()).matches(".*\\) [A-Z].*\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_request_error", "conflict_error"})
    void aConflictIsKnownByItsStatus(String type) {
        transport.then(409, error(type, "has chats attached"));
        ConflictException conflict = (ConflictException) refusal(request(Operation.DELETE_PROJECT));
        assertThat(conflict.errorType()).contains(type);
        assertThat(conflict.error().message()).contains("has chats attached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Needed one of: ['read:compliance_user_data', 'read:org_audit']",
                "Needed: ['read:compliance_user_data', 'read:org_audit']",
            })
    void scopesAreReadFromBothWordings(String needed) {
        transport.then(
                403,
                error("permission_error", "Missing required scopes. Got: ['read:compliance_activities'] " + needed));
        MissingScopeException missing = (MissingScopeException) refusal(request(Operation.LIST_CHATS));
        assertThat(missing.granted()).isEqualTo(List.of("read:compliance_activities"));
        assertThat(missing.needed()).isEqualTo(List.of("read:compliance_user_data", "read:org_audit"));
        assertThat(missing).hasMessageContaining("read:compliance_user_data or read:org_audit");
    }

    @Test
    void theDocumentedShortForm() {
        transport.then(401, "{\"error\":{\"type\":\"authentication_error\",\"message\":\"API key is invalid.\"}}");
        AuthenticationException refused = (AuthenticationException) refusal(LIST);
        assertThat(refused.errorType()).contains("authentication_error");
        assertThat(refused.requestId()).isEmpty();
    }

    @Test
    void theRequestIdOfTheBodyStandsInForTheHeader() {
        transport.then(500, error("api_error", "Internal server error"));
        assertThat(((ServerException) refusal(LIST)).requestId()).contains("req_body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><head><title>502 Bad Gateway</title></head></html>",
                "{",
                "null",
                "[1,2]",
                "\"text\"",
                "{\"error\":null}",
                "{\"error\":[]}",
                "{\"error\":{\"type\":7,\"message\":{}}}",
                "\u0000\u0001\u0002"
            })
    void bodiesThatSayNothing(String body) {
        transport.then(502, body, "content-type: text/html");
        ServerException refused = (ServerException) refusal(LIST);
        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.errorType()).isEmpty();
        assertThat(refused).hasMessageContaining("502").hasMessageNotContaining("html");
    }

    @Test
    void aBodyCutInTheMiddleGivesWhatItHad() {
        transport.then(403, "{\"type\":\"error\",\"error\":{\"type\":\"permission_error\",\"message\":\"Cannot qu");
        assertThat(((PermissionException) refusal(LIST)).errorType()).contains("permission_error");
    }

    @Test
    void aHugeMessageIsCut() {
        transport.then(400, error("invalid_request_error", "x".repeat(50_000)));
        assertThat(refusal(LIST).getMessage()).hasSizeLessThan(1_500);
    }

    @Test
    void aMessageStaysOnItsLine() {
        transport.then(400, error("invalid_request_error", "a\\r\\nFAKE LOG LINE\\u001b[31m\\u202e"));
        assertThat(refusal(LIST).getMessage()).doesNotContain("\n", "\r", "\u001b", "\u202e");
    }

    @Test
    void redirectsNameTheirTarget() {
        transport.then(302, "", "location: https://login.example.com/?return=secret");
        RedirectException redirect = (RedirectException) refusal(LIST);
        assertThat(redirect.target()).isEqualTo("login.example.com");
        assertThat(redirect).hasMessageContaining("login.example.com").hasMessageNotContaining("secret");

        transport.then(302, "", "location: /relative");
        assertThat(((RedirectException) refusal(LIST)).target()).isEqualTo("unknown");
        transport.then(302, "", "location: :// not a uri");
        assertThat(((RedirectException) refusal(LIST)).target()).isEqualTo("unknown");
        transport.then(302, "");
        assertThat(((RedirectException) refusal(LIST)).target()).isEqualTo("unknown");
    }

    @Test
    void contentBehindAnUnusableKeyMayLast() {
        transport.then(
                503, error("overloaded_error", "Captured content is temporarily unavailable. Try again shortly."));
        assertThat(((ServerException) refusal(request(Operation.LIST_LOCAL_SESSION_MESSAGES))).isDataDependent())
                .isTrue();
    }
}
