package io.compliance4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.RetentionPeriod;
import io.compliance4j.testkit.tenant.TenantBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 14: the example bodies fit the field tables, and the server's answers look like them. */
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The table of an example, by the beginning of its file name; the longest that fits counts. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("activities_list", "Activities"),
            Map.entry("organizations_list", "Organizations"),
            Map.entry("organization_users_list", "Users"),
            Map.entry("organization_user_preferences_list", "Preferences"),
            Map.entry("organization_settings", "Settings"),
            Map.entry("roles_list", "Roles"),
            Map.entry("role", "Role"),
            Map.entry("role_permissions_list", "Permissions"),
            Map.entry("groups_list", "Groups"),
            Map.entry("group_", "Group"),
            Map.entry("group_members_list", "Members"),
            Map.entry("chats_list", "Chats"),
            Map.entry("chat_messages", "Messages"),
            Map.entry("chat_deleted", "ChatDeleted"),
            Map.entry("file_metadata", "File"),
            Map.entry("file_deleted", "FileDeleted"),
            Map.entry("generated_file_metadata", "GeneratedFile"),
            Map.entry("artifact_metadata", "Artifact"),
            Map.entry("artifact_content", "ArtifactContent"),
            Map.entry("projects_list", "Projects"),
            Map.entry("project", "Project"),
            Map.entry("project_deleted", "ProjectDeleted"),
            Map.entry("project_attachments_list", "Attachments"),
            Map.entry("project_collaborators_list", "Collaborators"),
            Map.entry("project_document", "Document"),
            Map.entry("project_document_metadata", "DocumentMetadata"),
            Map.entry("project_document_deleted", "DocumentDeleted"),
            Map.entry("local_sessions_list", "LocalSessions"),
            Map.entry("local_session", "LocalSession"),
            Map.entry("local_session_messages", "LocalMessages"),
            Map.entry("remote_sessions_list", "RemoteSessions"),
            Map.entry("remote_session_messages", "RemoteMessages"),
            Map.entry("code_artifacts_list", "CodeArtifacts"),
            Map.entry("code_artifact_deleted", "CodeArtifactDeleted"),
            Map.entry("error_", "Error"),
            Map.entry("error_shape_as_documented_without_envelope", "BareError"),
            Map.entry("adjacent_", "Anything"));

    static Stream<String> examples() throws URISyntaxException {
        File directory = new File(Objects.requireNonNull(ExamplesTest.class.getResource("/api-examples"))
                .toURI());
        return Arrays.stream(Objects.requireNonNull(directory.list())).sorted();
    }

    @ParameterizedTest(name = "14 {0} fits its table")
    @MethodSource("examples")
    void fits(String file) throws IOException {
        String table = TABLES.keySet().stream()
                .filter(file::startsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(TABLES::get)
                .orElseThrow(() -> new AssertionError("no table for the example " + file));
        ResponseChecker checker = new ResponseChecker();
        checker.check(table, file, read(file));
        assertThat(checker.violations()).isEmpty();
    }

    @Test
    @DisplayName("14 there are examples, and the checker refuses a broken one")
    void checkerRefuses() throws Exception {
        assertThat(examples()).hasSizeGreaterThan(100);
        for (String breakage : List.of(
                "\"is_private\":true -> \"is_private\":\"true\"",
                "\"is_private\":true -> \"is_private\":null",
                "\"is_private\":true, -> ",
                "\"chats_count\":1 -> \"chats_count\":1.5",
                "\"id\":\"claude_proj_ -> \"id\":\"proj_",
                "\"is_private\":true -> \"is_private\":true,\"surprise\":1",
                "2026-11-10T08:00:00Z -> 10 November")) {
            String[] sides = breakage.split(" -> ", -1);
            String whole = read("project.json").toString();
            String broken = whole.replace(sides[0], sides[1]);
            assertThat(broken).isNotEqualTo(whole);
            ResponseChecker checker = new ResponseChecker();
            checker.check("Project", breakage, JSON.readTree(broken));
            assertThat(checker.violations()).as(breakage).hasSize(1);
        }
    }

    @ParameterizedTest(name = "14 {1} has the members of {0}, in their order")
    @CsvSource({
        "organizations_list, /organizations?limit=2",
        "organization_users_list, /organizations/{eng}/users?limit=2",
        "organization_settings_full, /organizations/{eng}/settings",
        "roles_list, /organizations/{eng}/roles",
        "role, /organizations/{eng}/roles/{reviewer}",
        "role_null_timestamps, /organizations/{eng}/roles/{orgadmin}",
        "role_permissions_list, /organizations/{eng}/roles/{reviewer}/permissions",
        "role_permissions_list_empty, /organizations/{eng}/roles/{orgadmin}/permissions",
        "groups_list, /groups",
        "group_scim, /groups/{engineering}",
        "group_direct, /groups/{directors}",
        "group_members_list, /groups/{engineering}/members",
        "chats_list_by_user, /apps/chats?user_ids[]={ada}&created_at.lt=2026-11-11T00:00:00Z",
        "chats_list_empty, /apps/chats?user_ids[]={chi}",
        "chat_messages_full, /apps/chats/{launch}/messages",
        "chat_messages_user_deleted_chat, /apps/chats/{dropped}/messages",
        "chat_deleted, DELETE /apps/chats/{launch}",
        "file_metadata, /apps/chats/files/{brief}",
        "file_metadata_shared_by_two_chats, /apps/chats/files/{whiteboard}",
        "file_deleted, DELETE /apps/chats/files/{brief}",
        "generated_file_metadata, /apps/chats/generated-files/{owners}",
        "generated_file_metadata_nulls, /apps/chats/generated-files/{deck}",
        "artifact_metadata, /apps/artifacts/{checklist.1}",
        "artifact_metadata_nulls, /apps/artifacts/{checklist.0}",
        "artifact_content, /apps/artifacts/{checklist.1}/content",
        "projects_list, /apps/projects?limit=2",
        "projects_list_empty, /apps/projects?user_ids[]={chi}",
        "project, /apps/projects/{spring}",
        "project_user_deleted, /apps/projects/{matter}",
        "project_attachments_list, /apps/projects/{spring}/attachments?limit=2",
        "project_collaborators_list, /apps/projects/{spring}/collaborators?limit=4",
        "project_document, /apps/projects/documents/{notes}",
        "project_document_no_user, /apps/projects/documents/{policy}",
        "project_document_metadata, /apps/projects/documents/{notes}/metadata",
        "project_document_metadata_no_user, /apps/projects/documents/{policy}/metadata",
        "project_document_deleted, DELETE /apps/projects/documents/{notes}",
        "project_deleted, DELETE /apps/projects/{idle}",
        "local_sessions_list, /apps/sessions/local",
        "local_session, /apps/sessions/local/{fix}",
        "local_session_unattributed_surface_truncated, /apps/sessions/local/{huge}",
        "local_session_messages, /apps/sessions/local/{fix}/messages",
        "local_session_messages_provenance_variants, /apps/sessions/local/{gaps}/messages",
        "remote_sessions_list, /apps/sessions/remote?limit=3",
        "remote_session_messages, /apps/sessions/remote/{boardwork}/messages",
        "remote_session_messages_agent_owned, /apps/sessions/remote/{agent}/messages",
        "code_artifacts_list, /apps/code/artifacts?limit=2",
        "code_artifact_deleted, DELETE /apps/code/artifacts/{dashboard}",
        "error_400_unknown_parameter, /activities?created_at[gte]=x",
        "error_401_expired_key, /groups as expired",
        "error_403_missing_scope_read, /apps/chats as feed",
        "error_404_no_key_or_wrong_key_type, /groups as stranger",
        "error_409_project_has_chats, DELETE /apps/projects/{spring}"
    })
    void sameMembers(String example, String request) throws IOException {
        try (World world = World.open(Northwind.tenant(), server -> server.options(options -> options.fullJson()))) {
            world.tenant().setRetention(Northwind.ENGINEERING.uuid(), "project", RetentionPeriod.months(12));
            Answer answer = world.call(request);
            assertThat(shape(answer.json(), "$")).isEqualTo(shape(read(example + ".json"), "$"));
        }
    }

    @ParameterizedTest(name = "14 the feed over the activities of {0} repeats them member by member")
    @CsvSource({
        "activities_list_all_actor_types",
        "activities_list_page_has_more",
        "activities_list_unknown_type_and_actor"
    })
    void sameActivities(String example) throws IOException {
        JsonNode expected = read(example + ".json");
        TenantBuilder tenant = Northwind.tenant();
        Map<String, Organization> organizations = new LinkedHashMap<>();
        for (Organization organization : List.of(Northwind.ENGINEERING, Northwind.LEGAL, Northwind.CONSOLE)) {
            organizations.put(organization.id(), organization);
        }
        for (JsonNode activity : expected.get("data")) {
            tenant.activity(activity(activity, organizations));
        }
        try (World world = World.open(tenant, server -> server.options(options -> options.fullJson()))) {
            Map<String, JsonNode> byId = new LinkedHashMap<>();
            world.call("/activities?limit=5000")
                    .items()
                    .forEach(item -> byId.put(item.get("id").asText(), item));
            for (JsonNode activity : expected.get("data")) {
                String instant =
                        Instant.parse(activity.get("created_at").asText()).toString();
                JsonNode answered = byId.get(activity.get("id").asText());
                assertThat(Instant.parse(answered.get("created_at").asText()).toString())
                        .isEqualTo(instant);
                assertThat(withoutTime(answered)).isEqualTo(withoutTime(activity));
            }
        }
    }

    private static String withoutTime(JsonNode activity) {
        return activity.toString().replaceFirst("\"created_at\":\"[^\"]+\"", "\"created_at\":\"…\"");
    }

    private static Activity activity(JsonNode json, Map<String, Organization> organizations) {
        Map<String, Object> actor = map(json.get("actor"));
        String type = (String) actor.remove("type");
        Activity.Builder activity = Activity.builder(
                        json.get("id").asText(),
                        json.get("type").asText(),
                        new Actor(type, actor),
                        Instant.parse(json.get("created_at").asText()))
                .id(json.get("id").asText());
        Organization organization =
                organizations.get(json.get("organization_id").asText());
        if (organization != null) {
            activity.organization(organization);
        }
        map(json).forEach((name, value) -> {
            if (!List.of("id", "created_at", "organization_id", "organization_uuid", "actor", "type")
                    .contains(name)) {
                activity.field(name, value);
            }
        });
        return activity.build();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode object) {
        return JSON.convertValue(object, LinkedHashMap.class);
    }

    /** Every object of a body, by its place and its {@code type}, with its members in order. */
    private static Map<String, List<String>> shape(JsonNode value, String place) {
        Map<String, List<String>> shape = new java.util.TreeMap<>();
        collect(value, place, shape);
        return shape;
    }

    private static void collect(JsonNode value, String place, Map<String, List<String>> shape) {
        if (value.isArray()) {
            value.forEach(item -> collect(item, place + "[]", shape));
        } else if (value.isObject() && !place.endsWith("(data_retention).value")) {
            String here = place + (value.has("type") ? "(" + value.get("type").asText() + ")" : "");
            List<String> members = new ArrayList<>();
            value.fieldNames().forEachRemaining(members::add);
            shape.putIfAbsent(here, members);
            value.properties().forEach(member -> collect(member.getValue(), here + "." + member.getKey(), shape));
        }
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(ExamplesTest.class.getResourceAsStream("/api-examples/" + file))) {
            return JSON.readTree(in);
        }
    }
}
