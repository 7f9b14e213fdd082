package io.compliance4j.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.compliance4j.artifact.CodeArtifactQuery;
import io.compliance4j.chat.ChatOrder;
import io.compliance4j.chat.ChatQuery;
import io.compliance4j.chat.MessageQuery;
import io.compliance4j.internal.http.Api;
import io.compliance4j.organization.GroupQuery;
import io.compliance4j.organization.UserPreferencesQuery;
import io.compliance4j.paging.Pages;
import io.compliance4j.project.ProjectQuery;
import io.compliance4j.session.LocalSessionQuery;
import io.compliance4j.session.RemoteSessionQuery;
import io.compliance4j.session.SessionMessageQuery;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before a request, and what the message says to do instead. */
class LocalValidationTest {

    private static final Instant T = Instant.parse("2026-11-01T00:00:00Z");

    private static Arguments refused(String way, String message, Function<Api, Pages<?>> call) {
        return arguments(way, message, call);
    }

    private static Arguments pageSize(String list, int size, int most, Function<Api, Pages<?>> call) {
        return arguments(list + " of " + size, "pageSize(" + size + "): this list has pages of 1 to " + most, call);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                pageSize("organizations", 0, 1_000, api -> new DefaultOrganizations(api).list(0)),
                pageSize("organizations", 1_001, 1_000, api -> new DefaultOrganizations(api).list(1_001)),
                pageSize("users", -1, 1_000, api -> new DefaultOrganizations(api).users("o", -1)),
                pageSize("roles", 1_001, 1_000, api -> new DefaultOrganizations(api).roles("o", 1_001)),
                pageSize("permissions", 0, 1_000, api -> new DefaultOrganizations(api).permissions("o", "r", 0)),
                pageSize(
                        "preferences",
                        101,
                        100,
                        api -> new DefaultOrganizations(api)
                                .userPreferences(
                                        "o",
                                        UserPreferencesQuery.builder()
                                                .pageSize(101)
                                                .build())),
                pageSize(
                        "groups",
                        1_001,
                        1_000,
                        api -> new DefaultGroups(api)
                                .list(GroupQuery.builder().pageSize(1_001).build())),
                pageSize("members", 0, 1_000, api -> new DefaultGroups(api).members("g", 0)),
                pageSize("chats", 1_001, 1_000, api -> chats(api, q -> q.pageSize(1_001))),
                pageSize("messages", 0, 1_000, api -> messages(api, q -> q.pageSize(0))),
                pageSize(
                        "projects",
                        101,
                        100,
                        api -> new DefaultProjects(api)
                                .list(ProjectQuery.builder().pageSize(101).build())),
                pageSize("attachments", 101, 100, api -> new DefaultProjects(api).attachments("p", 101)),
                pageSize("collaborators", 0, 100, api -> new DefaultProjects(api).collaborators("p", 0)),
                pageSize(
                        "local sessions",
                        501,
                        500,
                        api -> new DefaultLocalSessions(api)
                                .list(LocalSessionQuery.builder().pageSize(501).build())),
                pageSize(
                        "local messages",
                        1_001,
                        1_000,
                        api -> new DefaultLocalSessions(api)
                                .messages(
                                        "s",
                                        SessionMessageQuery.builder()
                                                .pageSize(1_001)
                                                .build())),
                pageSize(
                        "remote sessions",
                        0,
                        500,
                        api -> new DefaultRemoteSessions(api)
                                .list(RemoteSessionQuery.builder().pageSize(0).build())),
                pageSize(
                        "remote messages",
                        0,
                        1_000,
                        api -> new DefaultRemoteSessions(api)
                                .messages(
                                        "s",
                                        SessionMessageQuery.builder()
                                                .pageSize(0)
                                                .build())),
                pageSize(
                        "code artifacts",
                        101,
                        100,
                        api -> new DefaultCodeArtifacts(api)
                                .list(CodeArtifactQuery.builder().pageSize(101).build())),
                refused(
                        "eleven users",
                        "use ofUsers(userIds, query)",
                        api -> chats(api, q -> q.addAllUserIds(ids(11)))),
                refused(
                        "users by update",
                        "leave it out for chats of named users",
                        api -> chats(api, q -> q.addUserIds("u").orderBy(ChatOrder.UPDATED_AT))),
                refused(
                        "users with update bound",
                        "bound chats of named users by createdFrom",
                        api -> chats(api, q -> q.addUserIds("u").updatedUntil(T))),
                refused(
                        "many users with update bound",
                        "bound chats of named users by createdFrom",
                        api -> new DefaultChats(api)
                                .ofUsers(
                                        ids(30),
                                        ChatQuery.builder().updatedAfter(T).build())),
                refused(
                        "projects of nobody",
                        "projectIds needs users",
                        api -> chats(api, q -> q.addProjectIds("claude_proj_1"))),
                refused(
                        "update bound by creation",
                        "need orderBy(UPDATED_AT)",
                        api -> chats(api, q -> q.updatedFrom(T))),
                refused(
                        "update bound by creation",
                        "need orderBy(UPDATED_AT)",
                        api -> chats(api, q -> q.updatedBefore(T))),
                refused(
                        "creation bound by update",
                        "use updatedFrom and its like",
                        api -> chats(api, q -> q.orderBy(ChatOrder.UPDATED_AT).createdFrom(T))),
                refused(
                        "creation bound by update",
                        "use updatedFrom and its like",
                        api -> chats(api, q -> q.orderBy(ChatOrder.UPDATED_AT).createdUntil(T))),
                refused(
                        "tool result of -2",
                        "toolResultMaxChars(-2): write -1",
                        api -> messages(api, q -> q.toolResultMaxChars(-2))),
                refused(
                        "tool input of 0",
                        "toolUseInputMaxChars(0): write -1",
                        api -> messages(api, q -> q.toolUseInputMaxChars(0))),
                refused(
                        "local tool result of 0",
                        "toolResultMaxBytes(0): write -1",
                        api -> new DefaultLocalSessions(api)
                                .messages(
                                        "s",
                                        SessionMessageQuery.builder()
                                                .toolResultMaxBytes(0)
                                                .build())),
                refused(
                        "remote tool input of -2",
                        "toolUseInputMaxBytes(-2): write -1",
                        api -> new DefaultRemoteSessions(api)
                                .messages(
                                        "s",
                                        SessionMessageQuery.builder()
                                                .toolUseInputMaxBytes(-2)
                                                .build())),
                refused(
                        "empty local range",
                        "createdBefore has to be later than createdFrom",
                        api -> new DefaultLocalSessions(api)
                                .list(LocalSessionQuery.builder()
                                        .createdFrom(T)
                                        .createdBefore(T)
                                        .build())),
                refused(
                        "eleven owners",
                        "use ofUsers(userIds, query)",
                        api -> new DefaultRemoteSessions(api)
                                .list(RemoteSessionQuery.builder()
                                        .addAllUserIds(ids(11))
                                        .build())),
                refused(
                        "501 organizations",
                        "the service takes 500",
                        api -> new DefaultRemoteSessions(api)
                                .list(RemoteSessionQuery.builder()
                                        .addAllOrganizationIds(ids(501))
                                        .build())),
                refused(
                        "501 organizations",
                        "the service takes 500",
                        api -> new DefaultCodeArtifacts(api)
                                .list(CodeArtifactQuery.builder()
                                        .addAllOrganizationIds(ids(501))
                                        .build())),
                refused(
                        "201 owners",
                        "the service takes 200",
                        api -> new DefaultCodeArtifacts(api)
                                .list(CodeArtifactQuery.builder()
                                        .addAllUserIds(ids(201))
                                        .build())));
    }

    private interface Edit<T> {
        T apply(T builder);
    }

    private static Pages<?> chats(Api api, Edit<ChatQuery.Builder> edit) {
        return new DefaultChats(api).list(edit.apply(ChatQuery.builder()).build());
    }

    private static Pages<?> messages(Api api, Edit<MessageQuery.Builder> edit) {
        return new DefaultChats(api)
                .messages("claude_chat_1", edit.apply(MessageQuery.builder()).build());
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "user_" + i).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void isRefusedBeforeARequest(String way, String message, Function<Api, Pages<?>> call) {
        CannedApi api = CannedApi.answering("{}");

        assertThatThrownBy(() -> call.apply(api))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(api.requests()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void isLeftToTheServerOnDemand(String way, String message, Function<Api, Pages<?>> call) {
        CannedApi api = CannedApi.answering("{}").lenient();

        assertThat(call.apply(api).stream()).isEmpty();
        assertThat(api.requests()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "a/b", "a%2fb", "a\u0000b", "a?b"})
    void anIdThatIsNoSegmentIsRefusedByEveryFamily(String id) {
        CannedApi api = CannedApi.answering("{}").lenient();
        List<Runnable> calls = List.of(
                () -> new DefaultOrganizations(api).users(id),
                () -> new DefaultOrganizations(api).role("o", id),
                () -> new DefaultGroups(api).get(id),
                () -> new DefaultChats(api).messages(id),
                () -> new DefaultFiles(api).download(id),
                () -> new DefaultGeneratedFiles(api, new DefaultFiles(api)).download(id),
                () -> new DefaultArtifacts(api).download(id),
                () -> new DefaultArtifacts(api).content(id),
                () -> new DefaultProjects(api).get(id),
                () -> new DefaultProjectDocuments(api).download(id),
                () -> new DefaultLocalSessions(api).get(id),
                () -> new DefaultRemoteSessions(api).messages(id),
                () -> new DefaultCodeArtifacts(api).download("cart_1", id),
                () -> new DefaultDeletions(api, true).chat(id));

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class));
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void ofUsersNeedsUsersInOnePlace() {
        CannedApi api = CannedApi.answering("{}").lenient();

        assertThatThrownBy(() -> new DefaultChats(api).ofUsers(List.of(), T))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use list() for everybody");
        assertThatThrownBy(() -> new DefaultChats(api)
                        .ofUsers(
                                List.of("user_1"),
                                ChatQuery.builder().addUserIds("user_2").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave userIds out of the query");
        assertThatThrownBy(() -> new DefaultRemoteSessions(api)
                        .ofUsers(List.of(), RemoteSessionQuery.builder().build()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DefaultRemoteSessions(api)
                        .ofUsers(
                                List.of("user_1"),
                                RemoteSessionQuery.builder()
                                        .addUserIds("user_2")
                                        .build()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(api.requests()).isEmpty();
    }
}
