package io.compliance4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.artifact.CodeArtifact;
import io.compliance4j.artifact.CodeArtifactQuery;
import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.ChatOrder;
import io.compliance4j.chat.ChatQuery;
import io.compliance4j.chat.ContentBlock;
import io.compliance4j.chat.MessageQuery;
import io.compliance4j.deletion.DeleteResult;
import io.compliance4j.deletion.DeleteResult.Outcome;
import io.compliance4j.http.RetryPolicy;
import io.compliance4j.organization.Group;
import io.compliance4j.organization.GroupMember;
import io.compliance4j.organization.GroupQuery;
import io.compliance4j.organization.OrganizationUser;
import io.compliance4j.organization.RolePermission;
import io.compliance4j.organization.UserPreferencesQuery;
import io.compliance4j.paging.Pages;
import io.compliance4j.paging.SortOrder;
import io.compliance4j.project.Collaborator;
import io.compliance4j.project.Project;
import io.compliance4j.project.ProjectAttachment;
import io.compliance4j.project.ProjectQuery;
import io.compliance4j.session.LocalSession;
import io.compliance4j.session.LocalSessionMessage;
import io.compliance4j.session.LocalSessionQuery;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.session.RemoteSessionQuery;
import io.compliance4j.session.SessionMessageQuery;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.SampleTenant;
import io.compliance4j.transfer.Download;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The 37 operations, a row each: what the client sends, with every parameter that the operation has, and what it makes of the
 * testkit's answer. Targets are written decoded; that they arrive encoded is asserted for all of them.
 */
class OperationsTest {

    private static final SampleTenant T = new SampleTenant();

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2025-01-01T00:00:01Z");
    private static final Instant BEFORE = Instant.parse("2026-11-20T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-20T00:00:01.5Z");
    private static final String CREATED = "created_at.gte=2025-01-01T00:00:00Z&created_at.gt=2025-01-01T00:00:01Z"
            + "&created_at.lt=2026-11-20T00:00:00Z&created_at.lte=2026-11-20T00:00:01.500Z";
    private static final String UPDATED = CREATED.replace("created_at", "updated_at");

    private static final String ORG = T.engineering.uuid().toString();
    private static final String ADA = T.ada.id();

    /** A call, the request it has to make, and what has to come out of it. */
    private record Row(
            String name, String request, Function<ComplianceClient, List<String>> call, List<String> result) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Row row(
            String name, String request, Function<ComplianceClient, List<String>> call, String... result) {
        return new Row(name, request, call, List.of(result));
    }

    static Stream<Row> rows() {
        return Stream.of(
                        feed(),
                        organizations(),
                        groups(),
                        chats(),
                        files(),
                        artifacts(),
                        projects(),
                        sessions(),
                        codeArtifacts())
                .flatMap(List::stream);
    }

    private static List<Row> feed() {
        return List.of(
                row(
                        "E1 activities",
                        "GET /v1/compliance/activities?activity_types[]=claude_chat_created&activity_types[]=claude_chat_viewed"
                                + "&actor_ids[]=" + ADA + "&user_ids[]=" + ADA + "&organization_ids[]=" + ORG + "&"
                                + CREATED.replace("2026-11-20T00", "2026-11-20T09") + "&order=asc&limit=5000",
                        client -> ids(
                                client.activities()
                                        .list(ActivityQuery.builder()
                                                .addTypes(
                                                        ActivityType.CLAUDE_CHAT_CREATED,
                                                        ActivityType.of("claude_chat_viewed"))
                                                .addActorIds(ADA)
                                                .addUserIds(ADA)
                                                .addOrganizationIds(ORG)
                                                .createdFrom(FROM)
                                                .createdAfter(AFTER)
                                                .createdBefore(BEFORE.plusSeconds(9 * 3600))
                                                .createdUntil(UNTIL.plusSeconds(9 * 3600))
                                                .order(SortOrder.OLDEST_FIRST)
                                                .pageSize(5000)
                                                .build()),
                                activity -> activity.type().value()),
                        new String[0]),
                row(
                        "E1 activities, without types",
                        "GET /v1/compliance/activities?exclude_activity_types[]=claude_chat_viewed&organization_ids[]="
                                + ORG + "&limit=3",
                        client -> client
                                .activities()
                                .list(ActivityQuery.builder()
                                        .addExcludeTypes(ActivityType.CLAUDE_CHAT_VIEWED)
                                        .addOrganizationIds(ORG)
                                        .pageSize(3)
                                        .build())
                                .toList(3)
                                .stream()
                                .map(Activity::type)
                                .map(ActivityType::value)
                                .toList(),
                        "claude_chat_created",
                        "claude_chat_created",
                        "claude_chat_created"));
    }

    private static List<Row> organizations() {
        String root = "GET /v1/compliance/organizations";
        return List.of(
                row(
                        "E2 organizations",
                        root + "?limit=1000",
                        client -> ids(
                                client.organizations().list(1000),
                                organization -> organization.name().orElse("")),
                        "Northwind Engineering",
                        "Northwind Legal"),
                row(
                        "E3 users",
                        root + "/" + ORG + "/users?limit=7",
                        client -> ids(client.organizations().users(ORG, 7), OrganizationUser::id),
                        ADA,
                        T.ben.id()),
                row(
                        "E4 user preferences",
                        root + "/" + ORG + "/user_preferences?include_unset=true&limit=100",
                        client -> ids(
                                client.organizations()
                                        .userPreferences(
                                                ORG,
                                                UserPreferencesQuery.builder()
                                                        .includeUnset(true)
                                                        .pageSize(100)
                                                        .build()),
                                record -> String.valueOf(record.raw().size() > 2)),
                        "true",
                        "true"),
                row(
                        "E5 roles",
                        root + "/" + ORG + "/roles?limit=1",
                        client -> ids(
                                client.organizations().roles(ORG, 1),
                                role -> role.name().orElse("")),
                        "Compliance Reviewer"),
                row(
                        "E6 role",
                        root + "/" + ORG + "/roles/" + T.reviewer.id(),
                        client -> List.of(client.organizations()
                                .role(ORG, T.reviewer.id())
                                .createdAt()
                                .orElseThrow()
                                .toString()),
                        "2025-03-12T18:22:41.123456Z"),
                row(
                        "E7 permissions",
                        root + "/" + ORG + "/roles/" + T.reviewer.id() + "/permissions?limit=1000",
                        client -> ids(
                                client.organizations().permissions(ORG, T.reviewer.id(), 1000),
                                (RolePermission permission) ->
                                        permission.action().orElse("")),
                        "claude_code",
                        "use"),
                row(
                        "E8 settings",
                        root + "/" + ORG + "/settings",
                        client -> List.of(client.organizations().settings(ORG).organizationId()),
                        ORG));
    }

    private static List<Row> groups() {
        String root = "GET /v1/compliance/groups";
        return List.of(
                row(
                        "E9 groups",
                        root + "?name_prefix=Eng&limit=10",
                        client -> ids(
                                client.groups()
                                        .list(GroupQuery.builder()
                                                .namePrefix("Eng")
                                                .pageSize(10)
                                                .build()),
                                Group::id),
                        T.group.id()),
                row(
                        "E10 group",
                        root + "/" + T.group.id(),
                        client -> client.groups().get(T.group.id()).roleIds(),
                        T.reviewer.id()),
                row(
                        "E11 members",
                        root + "/" + T.group.id() + "/members?limit=2",
                        client ->
                                ids(client.groups().members(T.group.id(), 2), (GroupMember member) -> member.userId()),
                        ADA,
                        T.ben.id()));
    }

    private static List<Row> chats() {
        String root = "/v1/compliance/apps/chats";
        return List.of(
                row(
                        "E12 chats of users",
                        "GET " + root + "?user_ids[]=" + ADA + "&organization_ids[]=" + ORG + "&project_ids[]="
                                + T.project.id() + "&" + CREATED + "&limit=1000",
                        client -> ids(
                                client.chats()
                                        .list(ChatQuery.builder()
                                                .addUserIds(ADA)
                                                .addOrganizationIds(ORG)
                                                .addProjectIds(T.project.id())
                                                .createdFrom(FROM)
                                                .createdAfter(AFTER)
                                                .createdBefore(BEFORE)
                                                .createdUntil(UNTIL)
                                                .pageSize(1000)
                                                .build()),
                                Chat::id),
                        T.chat.id()),
                row(
                        "E12 chats of the organization by change",
                        "GET " + root + "?" + UPDATED + "&order_by=updated_at",
                        client -> ids(
                                client.chats()
                                        .list(ChatQuery.builder()
                                                .updatedFrom(FROM)
                                                .updatedAfter(AFTER)
                                                .updatedBefore(BEFORE)
                                                .updatedUntil(UNTIL)
                                                .orderBy(ChatOrder.UPDATED_AT)
                                                .build()),
                                Chat::id),
                        T.chat.id(),
                        T.other.id()),
                row(
                        "E13 messages",
                        "GET " + root + "/" + T.chat.id() + "/messages?" + CREATED + "&" + UPDATED
                                + "&order=desc&tool_result_max_chars=-1&tool_use_input_max_chars=500&limit=2",
                        client -> ids(
                                client.chats()
                                        .messages(
                                                T.chat.id(),
                                                MessageQuery.builder()
                                                        .createdFrom(FROM)
                                                        .createdAfter(AFTER)
                                                        .createdBefore(BEFORE)
                                                        .createdUntil(UNTIL)
                                                        .updatedFrom(FROM)
                                                        .updatedAfter(AFTER)
                                                        .updatedBefore(BEFORE)
                                                        .updatedUntil(UNTIL)
                                                        .order(SortOrder.NEWEST_FIRST)
                                                        .toolResultMaxChars(-1)
                                                        .toolUseInputMaxChars(500)
                                                        .pageSize(2)
                                                        .build()),
                                (ChatMessage message) -> message.role().orElseThrow() + " "
                                        + message.content().size()),
                        "assistant 3",
                        "user 1"),
                row(
                        "E14 delete chat",
                        "DELETE " + root + "/" + T.chat.id(),
                        client -> outcome(client.deletions().chat(T.chat.id())),
                        Outcome.DELETED.name()));
    }

    private static List<Row> files() {
        String files = "/v1/compliance/apps/chats/files/" + T.brief.id();
        String generated = "GET /v1/compliance/apps/chats/generated-files/" + T.owners.id();
        return List.of(
                row(
                        "E15 file",
                        "GET " + files,
                        client -> List.of(
                                client.files().metadata(T.brief.id()).md5().orElse("")),
                        "5d41402abc4b2a76b9719d911017c592"),
                row(
                        "E16 file content",
                        "GET " + files + "/content",
                        client -> text(client.files().download(T.brief.id())),
                        "hello"),
                row(
                        "E17 delete file",
                        "DELETE " + files,
                        client -> outcome(client.deletions().file(T.brief.id())),
                        Outcome.DELETED.name()),
                row(
                        "E18 generated file",
                        generated,
                        client -> List.of(client.generatedFiles()
                                .metadata(T.owners.id())
                                .filename()
                                .orElse("")),
                        "owners.csv"),
                row(
                        "E18 generated file with the id of an uploaded one",
                        "GET " + files,
                        client -> List.of(
                                client.generatedFiles().metadata(T.brief.id()).id()),
                        T.brief.id()),
                row(
                        "E19 generated file content",
                        generated + "/content",
                        client -> text(client.generatedFiles().download(T.owners.id())),
                        "item,owner\n"));
    }

    private static List<Row> artifacts() {
        String version = T.checklist.versions().get(0).id();
        return List.of(
                row(
                        "E20 artifact",
                        "GET /v1/compliance/apps/artifacts/" + version,
                        client -> List.of(client.artifacts().metadata(version).id()),
                        T.checklist.id()),
                row(
                        "E21 artifact content",
                        "GET /v1/compliance/apps/artifacts/" + version + "/content",
                        client -> List.of(client.artifacts().content(version).text()),
                        "# Launch\n"));
    }

    private static List<Row> projects() {
        String root = "/v1/compliance/apps/projects";
        String project = root + "/" + T.project.id();
        String document = root + "/documents/" + T.notes.id();
        return List.of(
                row(
                        "E22 projects",
                        "GET " + root + "?organization_ids[]=" + ORG + "&user_ids[]=" + ADA + "&" + CREATED + "&"
                                + UPDATED + "&limit=100",
                        client -> ids(
                                client.projects()
                                        .list(ProjectQuery.builder()
                                                .addOrganizationIds(ORG)
                                                .addUserIds(ADA)
                                                .createdFrom(FROM)
                                                .createdAfter(AFTER)
                                                .createdBefore(BEFORE)
                                                .createdUntil(UNTIL)
                                                .updatedFrom(FROM)
                                                .updatedAfter(AFTER)
                                                .updatedBefore(BEFORE)
                                                .updatedUntil(UNTIL)
                                                .pageSize(100)
                                                .build()),
                                Project::id),
                        T.project.id(),
                        T.empty.id()),
                row(
                        "E23 project",
                        "GET " + project,
                        client -> List.of(client.projects()
                                .get(T.project.id())
                                .description()
                                .orElse("")),
                        "Everything"),
                row(
                        "E24 delete project",
                        "DELETE " + root + "/" + T.empty.id(),
                        client -> outcome(client.deletions().project(T.empty.id())),
                        Outcome.DELETED.name()),
                row(
                        "E25 attachments",
                        "GET " + project + "/attachments?limit=100",
                        client ->
                                ids(client.projects().attachments(T.project.id(), 100), ProjectAttachment::id).stream()
                                        .sorted()
                                        .toList(),
                        T.handbook.id(),
                        T.notes.id()),
                row(
                        "E26 collaborators",
                        "GET " + project + "/collaborators?limit=1",
                        client -> ids(client.projects().collaborators(T.project.id(), 1), Collaborator::type),
                        "user",
                        "group"),
                row(
                        "E27 document",
                        "GET " + document,
                        client -> List.of(
                                client.projectDocuments().get(T.notes.id()).content()),
                        "Naïve café check\n"),
                row(
                        "E28 document metadata",
                        "GET " + document + "/metadata",
                        client -> List.of(client.projectDocuments()
                                .metadata(T.notes.id())
                                .projectId()
                                .orElse("")),
                        T.project.id()),
                row(
                        "E29 delete document",
                        "DELETE " + document,
                        client -> outcome(client.deletions().projectDocument(T.notes.id())),
                        Outcome.DELETED.name()));
    }

    private static List<Row> sessions() {
        String local = "GET /v1/compliance/apps/sessions/local";
        String remote = "GET /v1/compliance/apps/sessions/remote";
        SessionMessageQuery everything = SessionMessageQuery.builder()
                .order(SortOrder.NEWEST_FIRST)
                .toolUseInputMaxBytes(-1)
                .toolResultMaxBytes(2048)
                .pageSize(1000)
                .build();
        String everythingQuery = "order=desc&tool_use_input_max_bytes=-1&tool_result_max_bytes=2048&limit=1000";
        return List.of(
                row(
                        "E30 local sessions",
                        local + "?created_at.gte=2025-01-01T00:00:00Z&created_at.lt=2026-11-20T00:00:00Z"
                                + "&updated_at.gte=2025-01-01T00:00:00Z&limit=500",
                        client -> ids(
                                client.localSessions()
                                        .list(LocalSessionQuery.builder()
                                                .createdFrom(FROM)
                                                .createdBefore(BEFORE)
                                                .updatedFrom(FROM)
                                                .pageSize(500)
                                                .build()),
                                LocalSession::id),
                        T.local.id()),
                row(
                        "E31 local session",
                        local + "/" + T.local.id(),
                        client ->
                                List.of(client.localSessions().get(T.local.id()).id()),
                        T.local.id()),
                row(
                        "E32 local session messages",
                        local + "/" + T.local.id() + "/messages?" + everythingQuery,
                        client ->
                                ids(client.localSessions().messages(T.local.id(), everything), LocalSessionMessage::id),
                        T.local.messages().get().get(1).id(),
                        T.local.messages().get().get(0).id()),
                row(
                        "E33 remote sessions",
                        remote + "?organization_ids[]=" + ORG + "&user_ids[]=" + ADA + "&" + CREATED + "&limit=500",
                        client -> ids(
                                client.remoteSessions()
                                        .list(RemoteSessionQuery.builder()
                                                .addOrganizationIds(ORG)
                                                .addUserIds(ADA)
                                                .createdFrom(FROM)
                                                .createdAfter(AFTER)
                                                .createdBefore(BEFORE)
                                                .createdUntil(UNTIL)
                                                .pageSize(500)
                                                .build()),
                                RemoteSession::id),
                        T.remote.id()),
                row(
                        "E34 remote session messages",
                        remote + "/" + T.remote.id() + "/messages?" + everythingQuery,
                        client -> ids(
                                client.remoteSessions().messages(T.remote.id(), everything),
                                message ->
                                        ((ContentBlock.Text) message.content().get(0)).text()),
                        "Summarise the sheet."));
    }

    private static List<Row> codeArtifacts() {
        String root = "/v1/compliance/apps/code/artifacts";
        return List.of(
                row(
                        "E35 code artifacts",
                        "GET " + root + "?organization_ids[]=" + ORG + "&user_ids[]=" + ADA + "&" + UPDATED
                                + "&limit=100",
                        client -> ids(
                                client.codeArtifacts()
                                        .list(CodeArtifactQuery.builder()
                                                .addOrganizationIds(ORG)
                                                .addUserIds(ADA)
                                                .updatedFrom(FROM)
                                                .updatedAfter(AFTER)
                                                .updatedBefore(BEFORE)
                                                .updatedUntil(UNTIL)
                                                .pageSize(100)
                                                .build()),
                                CodeArtifact::id),
                        T.dashboard.id()),
                row(
                        "E36 code artifact version",
                        "GET " + root + "/" + T.dashboard.id() + "/versions/1763456761-9f3a",
                        client -> text(client.codeArtifacts().download(T.dashboard.id(), "1763456761-9f3a")),
                        "<p>hi</p>"),
                row(
                        "E37 delete code artifact",
                        "DELETE " + root + "/" + T.dashboard.id(),
                        client -> outcome(client.deletions().codeArtifact(T.dashboard.id())),
                        Outcome.DELETED.name()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void sends_what_the_contract_says_and_reads_the_answer(Row row) {
        try (FakeComplianceServer server = FakeComplianceServer.start(T.builder());
                ComplianceClient client = ComplianceClient.builder()
                        .apiKey(ApiKey.of(T.all.secret()))
                        .baseUri(server.baseUrl())
                        .retryPolicy(RetryPolicy.none())
                        .allowDeletes(true)
                        .build()) {
            List<String> result = row.call.apply(client);

            assertThat(server.received())
                    .map(request ->
                            request.method() + " " + URLDecoder.decode(request.target(), StandardCharsets.UTF_8))
                    .containsOnlyOnce(row.request);
            assertThat(server.received()).allSatisfy(request -> {
                assertThat(request.target()).doesNotContain("[", "]", " ");
                assertThat(request.status()).as(request.target()).isEqualTo(200);
            });
            assertThat(result).containsExactlyElementsOf(row.result);
        }
    }

    @Test
    void every_operation_has_its_row() {
        List<String> numbers =
                rows().map(row -> row.name.replaceAll("[ ,].*", "")).distinct().toList();
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 37)
                        .mapToObj(number -> "E" + number)
                        .toList());
        System.out.println(numbers.size() + " of 37 operations");
    }

    private static <T> List<String> ids(Pages<T> pages, Function<T, String> id) {
        return pages.stream().map(id).toList();
    }

    private static List<String> outcome(DeleteResult result) {
        return List.of(result.outcome().name());
    }

    private static List<String> text(Download download) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            download.toStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(bytes.toString(StandardCharsets.UTF_8));
    }
}
