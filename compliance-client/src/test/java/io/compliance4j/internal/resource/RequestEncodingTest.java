package io.compliance4j.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.compliance4j.artifact.CodeArtifactQuery;
import io.compliance4j.chat.ChatOrder;
import io.compliance4j.chat.ChatQuery;
import io.compliance4j.chat.MessageQuery;
import io.compliance4j.internal.http.Api;
import io.compliance4j.organization.GroupQuery;
import io.compliance4j.organization.UserPreferencesQuery;
import io.compliance4j.paging.Pages;
import io.compliance4j.paging.SortOrder;
import io.compliance4j.project.ProjectQuery;
import io.compliance4j.session.LocalSessionQuery;
import io.compliance4j.session.RemoteSessionQuery;
import io.compliance4j.session.SessionMessageQuery;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each list sends, parameter by parameter. */
class RequestEncodingTest {

    private static final String ORG = "f45533b0-ce08-42ad-afcb-0591cd0d9aa4";
    private static final Instant A = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant B = Instant.parse("2026-11-02T00:00:00.5Z");

    private static Arguments list(String expected, Function<Api, Pages<?>> call) {
        return arguments(expected, call);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list("/organizations", api -> new DefaultOrganizations(api).list()),
                list("/organizations?limit=5", api -> new DefaultOrganizations(api).list(5)),
                list("/organizations/" + ORG + "/users", api -> new DefaultOrganizations(api).users(ORG)),
                list(
                        "/organizations/" + ORG + "/users?limit=1000",
                        api -> new DefaultOrganizations(api).users(ORG, 1_000)),
                list(
                        "/organizations/" + ORG + "/user_preferences",
                        api -> new DefaultOrganizations(api).userPreferences(ORG)),
                list(
                        "/organizations/" + ORG + "/user_preferences?include_unset=true&limit=100",
                        api -> new DefaultOrganizations(api)
                                .userPreferences(
                                        ORG,
                                        UserPreferencesQuery.builder()
                                                .includeUnset(true)
                                                .pageSize(100)
                                                .build())),
                list("/organizations/" + ORG + "/roles", api -> new DefaultOrganizations(api).roles(ORG)),
                list("/organizations/" + ORG + "/roles?limit=7", api -> new DefaultOrganizations(api).roles(ORG, 7)),
                list(
                        "/organizations/" + ORG + "/roles/rbac_role_1/permissions",
                        api -> new DefaultOrganizations(api).permissions(ORG, "rbac_role_1")),
                list(
                        "/organizations/" + ORG + "/roles/rbac_role_1/permissions?limit=9",
                        api -> new DefaultOrganizations(api).permissions(ORG, "rbac_role_1", 9)),
                list("/groups", api -> new DefaultGroups(api).list()),
                list(
                        "/groups?name_prefix=R&D team&limit=2",
                        api -> new DefaultGroups(api)
                                .list(GroupQuery.builder()
                                        .namePrefix("R&D team")
                                        .pageSize(2)
                                        .build())),
                list("/groups/rbac_group_1/members", api -> new DefaultGroups(api).members("rbac_group_1")),
                list("/groups/rbac_group_1/members?limit=3", api -> new DefaultGroups(api).members("rbac_group_1", 3)),
                list("/apps/chats", api -> new DefaultChats(api).list()),
                list(
                        "/apps/chats?user_ids[]=user_1&user_ids[]=user_2&organization_ids[]=" + ORG
                                + "&project_ids[]=claude_proj_1&created_at.gte=2026-11-01T00:00:00Z"
                                + "&created_at.lt=2026-11-02T00:00:00.500Z&limit=1000",
                        api -> new DefaultChats(api)
                                .list(ChatQuery.builder()
                                        .addUserIds("user_1", "user_2")
                                        .addOrganizationIds(ORG)
                                        .addProjectIds("claude_proj_1")
                                        .createdFrom(A)
                                        .createdBefore(B)
                                        .pageSize(1_000)
                                        .build())),
                list(
                        "/apps/chats?created_at.gt=2026-11-01T00:00:00Z&created_at.lte=2026-11-02T00:00:00.500Z",
                        api -> new DefaultChats(api)
                                .list(ChatQuery.builder()
                                        .createdAfter(A)
                                        .createdUntil(B)
                                        .build())),
                list(
                        "/apps/chats?updated_at.gte=2026-11-01T00:00:00Z&updated_at.gt=2026-11-01T00:00:00Z"
                                + "&updated_at.lt=2026-11-02T00:00:00.500Z&updated_at.lte=2026-11-02T00:00:00.500Z"
                                + "&order_by=updated_at",
                        api -> new DefaultChats(api)
                                .list(ChatQuery.builder()
                                        .orderBy(ChatOrder.UPDATED_AT)
                                        .updatedFrom(A)
                                        .updatedAfter(A)
                                        .updatedBefore(B)
                                        .updatedUntil(B)
                                        .build())),
                list(
                        "/apps/chats?updated_at.gte=2026-11-01T00:00:00Z&order_by=updated_at",
                        api -> new DefaultChats(api).updatedSince(A)),
                list(
                        "/apps/chats?user_ids[]=user_1&created_at.gte=2026-11-01T00:00:00Z",
                        api -> new DefaultChats(api).ofUsers(List.of("user_1"), A)),
                list(
                        "/apps/chats/claude_chat_1/messages?limit=100",
                        api -> new DefaultChats(api).messages("claude_chat_1")),
                list(
                        "/apps/chats/claude_chat_1/messages?created_at.gte=2026-11-01T00:00:00Z"
                                + "&created_at.gt=2026-11-01T00:00:00Z&created_at.lt=2026-11-02T00:00:00.500Z"
                                + "&created_at.lte=2026-11-02T00:00:00.500Z&updated_at.gte=2026-11-01T00:00:00Z"
                                + "&updated_at.gt=2026-11-01T00:00:00Z&updated_at.lt=2026-11-02T00:00:00.500Z"
                                + "&updated_at.lte=2026-11-02T00:00:00.500Z&order=desc&tool_result_max_chars=-1"
                                + "&tool_use_input_max_chars=500&limit=1",
                        api -> new DefaultChats(api)
                                .messages(
                                        "claude_chat_1",
                                        MessageQuery.builder()
                                                .createdFrom(A)
                                                .createdAfter(A)
                                                .createdBefore(B)
                                                .createdUntil(B)
                                                .updatedFrom(A)
                                                .updatedAfter(A)
                                                .updatedBefore(B)
                                                .updatedUntil(B)
                                                .order(SortOrder.NEWEST_FIRST)
                                                .toolResultMaxChars(-1)
                                                .toolUseInputMaxChars(500)
                                                .pageSize(1)
                                                .build())),
                list("/apps/projects", api -> new DefaultProjects(api).list()),
                list(
                        "/apps/projects?organization_ids[]=" + ORG + "&user_ids[]=user_1"
                                + "&created_at.gte=2026-11-01T00:00:00Z&created_at.gt=2026-11-01T00:00:00Z"
                                + "&created_at.lt=2026-11-02T00:00:00.500Z&created_at.lte=2026-11-02T00:00:00.500Z"
                                + "&updated_at.gte=2026-11-01T00:00:00Z&updated_at.gt=2026-11-01T00:00:00Z"
                                + "&updated_at.lt=2026-11-02T00:00:00.500Z&updated_at.lte=2026-11-02T00:00:00.500Z"
                                + "&limit=100",
                        api -> new DefaultProjects(api)
                                .list(ProjectQuery.builder()
                                        .addOrganizationIds(ORG)
                                        .addUserIds("user_1")
                                        .createdFrom(A)
                                        .createdAfter(A)
                                        .createdBefore(B)
                                        .createdUntil(B)
                                        .updatedFrom(A)
                                        .updatedAfter(A)
                                        .updatedBefore(B)
                                        .updatedUntil(B)
                                        .pageSize(100)
                                        .build())),
                list(
                        "/apps/projects/claude_proj_1/attachments",
                        api -> new DefaultProjects(api).attachments("claude_proj_1")),
                list(
                        "/apps/projects/claude_proj_1/attachments?limit=100",
                        api -> new DefaultProjects(api).attachments("claude_proj_1", 100)),
                list(
                        "/apps/projects/claude_proj_1/collaborators",
                        api -> new DefaultProjects(api).collaborators("claude_proj_1")),
                list(
                        "/apps/projects/claude_proj_1/collaborators?limit=1",
                        api -> new DefaultProjects(api).collaborators("claude_proj_1", 1)),
                list("/apps/sessions/local", api -> new DefaultLocalSessions(api).list()),
                list(
                        "/apps/sessions/local?created_at.gte=2026-11-01T00:00:00Z&created_at.lt=2026-11-02T00:00:00.500Z"
                                + "&updated_at.gte=2026-11-01T00:00:00Z&limit=500",
                        api -> new DefaultLocalSessions(api)
                                .list(LocalSessionQuery.builder()
                                        .createdFrom(A)
                                        .createdBefore(B)
                                        .updatedFrom(A)
                                        .pageSize(500)
                                        .build())),
                list("/apps/sessions/local/clls_1/messages", api -> new DefaultLocalSessions(api).messages("clls_1")),
                list(
                        "/apps/sessions/local/clls_1/messages?order=desc&tool_use_input_max_bytes=-1"
                                + "&tool_result_max_bytes=2147483647&limit=1000",
                        api -> new DefaultLocalSessions(api).messages("clls_1", transcriptQuery())),
                list("/apps/sessions/remote", api -> new DefaultRemoteSessions(api).list()),
                list(
                        "/apps/sessions/remote?organization_ids[]=" + ORG + "&user_ids[]=user_1"
                                + "&created_at.gte=2026-11-01T00:00:00Z&created_at.gt=2026-11-01T00:00:00Z"
                                + "&created_at.lt=2026-11-02T00:00:00.500Z&created_at.lte=2026-11-02T00:00:00.500Z"
                                + "&limit=500",
                        api -> new DefaultRemoteSessions(api)
                                .list(RemoteSessionQuery.builder()
                                        .addOrganizationIds(ORG)
                                        .addUserIds("user_1")
                                        .createdFrom(A)
                                        .createdAfter(A)
                                        .createdBefore(B)
                                        .createdUntil(B)
                                        .pageSize(500)
                                        .build())),
                list("/apps/sessions/remote/cse_1/messages", api -> new DefaultRemoteSessions(api).messages("cse_1")),
                list(
                        "/apps/sessions/remote/cse_1/messages?order=desc&tool_use_input_max_bytes=-1"
                                + "&tool_result_max_bytes=2147483647&limit=1000",
                        api -> new DefaultRemoteSessions(api).messages("cse_1", transcriptQuery())),
                list("/apps/code/artifacts", api -> new DefaultCodeArtifacts(api).list()),
                list(
                        "/apps/code/artifacts?organization_ids[]=" + ORG + "&user_ids[]=user_1"
                                + "&updated_at.gte=2026-11-01T00:00:00Z&updated_at.gt=2026-11-01T00:00:00Z"
                                + "&updated_at.lt=2026-11-02T00:00:00.500Z&updated_at.lte=2026-11-02T00:00:00.500Z"
                                + "&limit=100",
                        api -> new DefaultCodeArtifacts(api)
                                .list(CodeArtifactQuery.builder()
                                        .addOrganizationIds(ORG)
                                        .addUserIds("user_1")
                                        .updatedFrom(A)
                                        .updatedAfter(A)
                                        .updatedBefore(B)
                                        .updatedUntil(B)
                                        .pageSize(100)
                                        .build())));
    }

    private static SessionMessageQuery transcriptQuery() {
        return SessionMessageQuery.builder()
                .order(SortOrder.NEWEST_FIRST)
                .toolUseInputMaxBytes(-1)
                .toolResultMaxBytes(Integer.MAX_VALUE)
                .pageSize(1_000)
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void asksForExactlyThat(String expected, Function<Api, Pages<?>> call) {
        CannedApi api = CannedApi.answering("{}");

        Pages<?> pages = call.apply(api);
        assertThat(api.requests()).as("before the walk").isEmpty();
        assertThat(pages.stream()).isEmpty();

        assertThat(api.requests()).containsExactly("GET " + expected);
    }

    @Test
    void singleRecordsAreAskedForByTheirIds() {
        CannedApi api = CannedApi.answering("{}");

        new DefaultOrganizations(api).role(ORG, "rbac_role_1");
        new DefaultOrganizations(api).settings(ORG);
        new DefaultGroups(api).get("rbac_group_1");
        new DefaultFiles(api).metadata("claude_file_1");
        new DefaultArtifacts(api).metadata("claude_artifact_version_1");
        new DefaultProjects(api).get("claude_proj_1");
        new DefaultProjectDocuments(api).get("claude_proj_doc_1");
        new DefaultProjectDocuments(api).metadata("claude_proj_doc_1");
        new DefaultLocalSessions(api).get("clls_1");

        assertThat(api.requests())
                .containsExactly(
                        "GET /organizations/" + ORG + "/roles/rbac_role_1",
                        "GET /organizations/" + ORG + "/settings",
                        "GET /groups/rbac_group_1",
                        "GET /apps/chats/files/claude_file_1",
                        "GET /apps/artifacts/claude_artifact_version_1",
                        "GET /apps/projects/claude_proj_1",
                        "GET /apps/projects/documents/claude_proj_doc_1",
                        "GET /apps/projects/documents/claude_proj_doc_1/metadata",
                        "GET /apps/sessions/local/clls_1");
    }
}
