package io.compliance4j.testkit.contract;

import static io.compliance4j.testkit.contract.Row.accepted;
import static io.compliance4j.testkit.contract.Row.everyItem;
import static io.compliance4j.testkit.contract.Row.has;
import static io.compliance4j.testkit.contract.Row.lists;
import static io.compliance4j.testkit.contract.Row.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.RetentionPeriod;
import io.compliance4j.testkit.tenant.TenantKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 8: activities, organizations, users, preferences, roles, settings, groups. */
class DirectoryTest extends ContractTable {
    private static final String PAST = "created_at.lt=2026-11-20T00:00:00Z";

    static Stream<Row> rows() {
        return Stream.of(activities(), activityRanges(), organizations(), roles(), settings(), groups())
                .flatMap(List::stream);
    }

    private static List<Row> activities() {
        return List.of(
                lists(
                        "E1 activity_types[] takes one type",
                        "/activities?activity_types[]=claude_chat_created",
                        "act.chat"),
                lists(
                        "E1 activity_types[] takes several types",
                        "/activities?activity_types[]=claude_chat_created&activity_types[]=sso_login_succeeded",
                        "act.chat",
                        "act.login"),
                lists("E1 activity_types[] may find nothing", "/activities?activity_types[]=claude_file_deleted"),
                refused(
                        "E1 activity_types[] must be known to the server",
                        "/activities?activity_types[]=claude_chat_created&activity_types[]=nonsense",
                        400,
                        "activity_types[].1: Input is not one of the permitted values."),
                lists(
                        "E1 exclude_activity_types[] leaves out one type",
                        "/activities?exclude_activity_types[]=claude_project_created&" + PAST,
                        "act.chat",
                        "act.upload",
                        "act.tie2",
                        "act.tie1",
                        "act.terraform",
                        "act.login"),
                lists(
                        "E1 exclude_activity_types[] leaves out several types",
                        "/activities?exclude_activity_types[]=claude_project_created"
                                + "&exclude_activity_types[]=claude_chat_updated&" + PAST,
                        "act.chat",
                        "act.upload",
                        "act.terraform",
                        "act.login"),
                refused(
                        "E1 activity_types[] and exclude_activity_types[] exclude each other",
                        "/activities?activity_types[]=claude_chat_created"
                                + "&exclude_activity_types[]=claude_chat_updated",
                        400),
                lists(
                        "E1 actor_ids[] takes a user",
                        "/activities?actor_ids[]={ada}&" + PAST,
                        "act.chat",
                        "act.upload",
                        "act.login"),
                lists(
                        "E1 actor_ids[] takes several users",
                        "/activities?actor_ids[]={ada}&actor_ids[]={lee}&" + PAST,
                        "act.chat",
                        "act.upload",
                        "act.matter",
                        "act.login"),
                refused(
                        "E1 actor_ids[] takes users only",
                        "/activities?actor_ids[]=apikey_015TVXVH4StZfZL4iM5bkJZW",
                        400),
                lists(
                        "E1 user_ids[] is an alias of actor_ids[]",
                        "/activities?user_ids[]={ada}&" + PAST,
                        "act.chat",
                        "act.upload",
                        "act.login"),
                lists(
                        "E1 user_ids[] and actor_ids[] are merged",
                        "/activities?user_ids[]={ada}&actor_ids[]={lee}&" + PAST,
                        "act.chat",
                        "act.upload",
                        "act.matter",
                        "act.login"),
                lists(
                        "E1 the filter looks at the actor, not at other members",
                        "/activities?actor_ids[]={chi}&" + PAST),
                lists(
                        "E1 organization_ids[] takes a UUID; records without organization come regardless",
                        "/activities?organization_ids[]={legal}&" + PAST,
                        "act.matter",
                        "act.login"),
                lists(
                        "E1 organization_ids[] takes a tagged id",
                        "/activities?organization_ids[]={console.id}&" + PAST,
                        "act.terraform",
                        "act.login"),
                lists(
                        "E1 organization_ids[] takes several",
                        "/activities?organization_ids[]={legal}&organization_ids[]={console.id}&" + PAST,
                        "act.matter",
                        "act.terraform",
                        "act.login"),
                lists(
                        "E1 a key for one organization sees that and what has none",
                        "/activities?" + PAST + " as single",
                        "act.chat",
                        "act.upload",
                        "act.tie2",
                        "act.tie1",
                        "act.project",
                        "act.login"),
                lists(
                        "E1 an Admin key sees the parent organization",
                        "/activities?limit=3&" + PAST + " as admin",
                        "act.chat",
                        "act.upload",
                        "act.tie2"),
                lists(
                        "E1 filters are AND-ed",
                        "/activities?actor_ids[]={ben}&activity_types[]=claude_chat_updated"
                                + "&organization_ids[]={eng}&order=asc",
                        "act.tie1",
                        "act.tie2"),
                refused("E1 order is asc or desc", "/activities?order=newest", 400, "order: …"),
                lists("E1 order=desc may be said", "/activities?order=desc&limit=1&" + PAST, "act.chat"),
                refused("E1 has no page", "/activities?page=page_x", 400, "Unknown query parameter: 'page'.…"),
                has(
                        "E1 members of the type sit flat beside the envelope",
                        "/activities?activity_types[]=claude_chat_created",
                        "/data/0/claude_chat_id",
                        "\"{launch}\""),
                has(
                        "E1 an activity names its organization in both forms",
                        "/activities?activity_types[]=claude_chat_created",
                        "/data/0/organization_id",
                        "\"{eng.id}\""),
                has(
                        "E1 the UUID is that of the organization",
                        "/activities?activity_types[]=claude_chat_created",
                        "/data/0/organization_uuid",
                        "\"{eng}\""),
                has(
                        "E1 a sign-in has a null organization",
                        "/activities?activity_types[]=sso_login_succeeded",
                        "/data/0/organization_id",
                        "null"),
                has(
                        "E1 an actor keeps its members",
                        "/activities?activity_types[]=sso_login_succeeded",
                        "/data/0/actor/type",
                        "\"user_actor\""),
                has(
                        "E1 addresses may be IPv6",
                        "/activities?activity_types[]=claude_project_created&actor_ids[]={ben}",
                        "/data/0/actor/ip_address",
                        "\"2001:db8::41\""),
                has(
                        "6.4 an upload's file name is null",
                        "/activities?activity_types[]=claude_file_uploaded",
                        "/data/0/filename",
                        "null"));
    }

    private static List<Row> activityRanges() {
        String at = "2026-11-18T09:14:20.004117Z";
        return List.of(
                lists(
                        "E1 created_at.gte includes the instant",
                        "/activities?created_at.gte=" + at + "&" + PAST,
                        "act.chat",
                        "act.upload"),
                lists(
                        "E1 created_at.gt excludes the instant",
                        "/activities?created_at.gt=" + at + "&" + PAST,
                        "act.chat"),
                lists(
                        "E1 created_at.lte includes the instant",
                        "/activities?limit=1&created_at.lte=" + at,
                        "act.upload"),
                lists("E1 created_at.lt excludes the instant", "/activities?limit=1&created_at.lt=" + at, "act.tie2"));
    }

    private static List<Row> organizations() {
        return List.of(
                lists(
                        "E2 lists the linked organizations, never the parent",
                        "/organizations",
                        "eng",
                        "legal",
                        "console"),
                lists("15 Q16 a key for one organization lists only that", "/organizations as single", "eng"),
                has(
                        "E2 an organization has uuid, name, created_at",
                        "/organizations?limit=1",
                        "/data/0",
                        "{\"uuid\":\"{eng}\",\"name\":\"Northwind Engineering\","
                                + "\"created_at\":\"2025-02-03T11:20:41.318822+00:00\"}"),
                lists("E3 lists current members", "/organizations/{legal}/users", "lee"),
                lists("E3 an organization without members is empty", "/organizations/{console}/users"),
                has(
                        "E3 a user has id, created_at, email, full_name, organization_role",
                        "/organizations/{eng}/users?limit=1",
                        "/data/0",
                        "{\"id\":\"{ada}\",\"created_at\":\"2025-02-03T11:21:00.112233Z\","
                                + "\"email\":\"ada.osei@example.com\",\"full_name\":\"Ada Osei\","
                                + "\"organization_role\":\"primary_owner\"}"),
                has(
                        "E3 created_at is that of the account, not of joining",
                        "/organizations/{eng}/users",
                        "/data/3/created_at",
                        "\"2024-06-01T06:00:00Z\""),
                has(
                        "E3 the parent's roles are known",
                        "/organizations/{legal}/users",
                        "/data/0/organization_role",
                        "\"parent_org_owner\""),
                refused(
                        "E3 has no filter",
                        "/organizations/{eng}/users?email=x",
                        400,
                        "Unknown query parameter: 'email'.…"),
                refused(
                        "E4 include_unset is a boolean",
                        "/organizations/{eng}/user_preferences?include_unset=maybe",
                        400,
                        "include_unset: …"),
                accepted(
                        "E4 include_unset=false may be said",
                        "/organizations/{eng}/user_preferences?include_unset=false"),
                lists(
                        "E4 an organization without members is empty",
                        "/organizations/{console}/user_preferences?include_unset=true"));
    }

    private static List<Row> roles() {
        return List.of(
                lists(
                        "E5 lists the custom roles of an organization",
                        "/organizations/{eng}/roles",
                        "reviewer",
                        "orgadmin"),
                lists("E5 an organization without roles is empty", "/organizations/{legal}/roles"),
                has(
                        "E6 a role has id, name, description and two times without offset",
                        "/organizations/{eng}/roles/{reviewer}",
                        "",
                        "{\"id\":\"{reviewer}\",\"name\":\"Compliance Reviewer\","
                                + "\"description\":\"Can read conversations for review.\","
                                + "\"created_at\":\"2025-03-12T18:22:41.123456\","
                                + "\"updated_at\":\"2025-03-14T09:05:17.456789\"}"),
                has(
                        "E6 a role's times may be null, its description empty",
                        "/organizations/{eng}/roles/{orgadmin}",
                        "",
                        "{\"id\":\"{orgadmin}\",\"name\":\"Org Admin\",\"description\":\"\","
                                + "\"created_at\":null,\"updated_at\":null}"),
                refused(
                        "E6 has no query",
                        "/organizations/{eng}/roles/{reviewer}?limit=1",
                        400,
                        "Unknown query parameter: 'limit'."),
                has(
                        "E7 a permission has action, resource_type, resource_id",
                        "/organizations/{eng}/roles/{reviewer}/permissions",
                        "/data/0",
                        "{\"action\":\"claude_code\",\"resource_type\":\"organization\",\"resource_id\":\"{eng}\"}"),
                lists("E7 a role without permissions is empty", "/organizations/{eng}/roles/{orgadmin}/permissions"));
    }

    private static List<Row> settings() {
        return List.of(
                refused(
                        "E8 has no query",
                        "/organizations/{eng}/settings?limit=1",
                        400,
                        "Unknown query parameter: 'limit'."),
                refused(
                        "E8 takes no tagged id",
                        "/organizations/{eng.id}/settings",
                        404,
                        "organization `{eng.id}` not found in this organization's hierarchy"),
                has("E8 has its type", "/organizations/{eng}/settings", "/type", "\"effective_organization_settings\""),
                has(
                        "E8 organization_id is the bare UUID",
                        "/organizations/{eng}/settings",
                        "/organization_id",
                        "\"{eng}\""),
                accepted("E8 answers for a Console organization", "/organizations/{console}/settings"),
                accepted("E8 answers a key for that organization", "/organizations/{eng}/settings as single"));
    }

    private static List<Row> groups() {
        return List.of(
                lists("E9 lists the parent's groups", "/groups?name_prefix=Eng", "engineering"),
                lists("E9 name_prefix may be the whole name", "/groups?name_prefix=Directors", "directors"),
                lists("E9 name_prefix is a prefix, not a part", "/groups?name_prefix=gineering"),
                lists("E9 name_prefix may find nothing", "/groups?name_prefix=Zebras"),
                refused(
                        "E9 has no other filter",
                        "/groups?source_type=scim",
                        400,
                        "Unknown query parameter: 'source_type'.…"),
                has(
                        "E10 a group from a directory",
                        "/groups/{engineering}",
                        "",
                        "{\"id\":\"{engineering}\",\"name\":\"Engineering\","
                                + "\"description\":\"Synced engineering team\",\"source_type\":\"scim\","
                                + "\"roles\":[\"{reviewer}\"],\"created_at\":\"2025-06-01T10:00:00\","
                                + "\"updated_at\":\"2025-06-15T14:30:00.250000\"}"),
                has(
                        "E10 a group made by hand",
                        "/groups/{directors}",
                        "",
                        "{\"id\":\"{directors}\",\"name\":\"Directors\",\"description\":\"\","
                                + "\"source_type\":\"direct\",\"roles\":null,\"created_at\":null,"
                                + "\"updated_at\":null}"),
                refused("E10 has no query", "/groups/{engineering}?limit=1", 400, "Unknown query parameter: 'limit'."),
                lists("E11 lists members", "/groups/{engineering}/members", "ben", "chi"),
                has(
                        "E11 a member has user_id, email and membership times",
                        "/groups/{engineering}/members",
                        "/data/0",
                        "{\"user_id\":\"{ben}\",\"email\":\"ben.lindqvist@example.com\","
                                + "\"created_at\":\"2025-06-02T10:00:00\",\"updated_at\":null}"),
                lists("E11 a group may be empty", "/groups/{directors}/members"),
                everyItem("E11 members have an email", "/groups/{engineering}/members", "/email", ".+@example.com"));
    }

    @Test
    @DisplayName(
            "E4 members with no text are left out, unless include_unset=true; oldest joined first; null where unset")
    void preferences() {
        Answer set = world.call("/organizations/{eng}/user_preferences");
        assertThat(set.items()).hasSize(2);
        assertThat(set.items().get(0).toString())
                .contains("Answer in short sentences.")
                .contains("null");
        assertThat(set.items().get(1).toString())
                .contains("Never touch the build server.")
                .contains("null");
        assertThat(world.call("/organizations/{eng}/user_preferences?include_unset=true")
                        .items())
                .hasSize(4);
    }

    @Test
    @DisplayName("E1 a type that no catalogue knows comes through unchanged, and so does an unknown actor")
    void unknownActivity() {
        Actor actor = new Actor("future_actor", Map.of("future_actor_id", "fut_1"));
        Activity future = Activity.builder(
                        "future", "some_future_activity", actor, Instant.parse("2026-11-19T08:00:00Z"))
                .field("future_field", Map.of("nested", List.of(1, 2)))
                .build();
        try (World own = World.open(Northwind.tenant().activity(future))) {
            JsonNode newest = own.call("/activities?limit=1&" + PAST).at("/data/0");
            assertThat(newest.at("/type").asText()).isEqualTo("some_future_activity");
            assertThat(newest.at("/actor").toString())
                    .isEqualTo("{\"type\":\"future_actor\",\"future_actor_id\":\"fut_1\"}");
            assertThat(newest.at("/future_field").toString()).isEqualTo("{\"nested\":[1,2]}");
        }
    }

    @Test
    @DisplayName("E8 every row of the settings has name, type and value of its kind")
    void settingRows() {
        Answer answer = world.call("/organizations/{eng}/settings");
        List<String> rows = new ArrayList<>();
        answer.at("/settings")
                .forEach(row -> rows.add(
                        row.get("type").asText() + " " + row.get("name").asText() + " " + row.get("value")));
        assertThat(rows)
                .contains(
                        "boolean content_redaction_enabled true",
                        "boolean hipaa_compliance_enabled false",
                        "integer account_session_duration_seconds 43200",
                        "string claude_code_default_worker_pool_id null",
                        "string_list ip_allowlist_ip_ranges [\"198.51.100.0/24\",\"2001:db8::/48\"]",
                        "provisioning_mode sso_provisioning_mode \"scim_permissive\"");
    }

    @Test
    @DisplayName("E8 retention periods are a map: fixed periods per data type, or all alone")
    void retentionRow() {
        try (World own = World.open()) {
            JsonNode legal = retention(own.call("/organizations/{legal}/settings"));
            assertThat(legal.at("/chat"))
                    .isEqualTo(retentionPeriod("{\"type\":\"fixed\",\"timescale\":\"day\",\"duration\":9000}", own));
            assertThat(legal.at("/project/timescale").asText()).isEqualTo("month");
            own.tenant().setRetention(Northwind.ENGINEERING.uuid(), "all", RetentionPeriod.indefinite());
            JsonNode engineering = retention(own.call("/organizations/{eng}/settings"));
            assertThat(engineering.toString()).isEqualTo("{\"all\":{\"type\":\"indefinite\"}}");
        }
    }

    private static JsonNode retentionPeriod(String json, World own) {
        return new Answer("", 200, Map.of(), own.resolve(json).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .json();
    }

    private static JsonNode retention(Answer settings) {
        for (JsonNode row : settings.at("/settings")) {
            if (row.get("name").asText().equals("data_retention_periods")) {
                assertThat(row.get("type").asText()).isEqualTo("data_retention");
                return row.get("value");
            }
        }
        throw new AssertionError("no retention row in " + settings);
    }

    @Test
    @DisplayName(
            "E8 api_keys are all Compliance Access Keys of the parent, oldest first, inactive ones too, for each org")
    void settingKeys() {
        List<String> expected = Northwind.keys().values().stream()
                .filter(key -> key.kind() == TenantKey.Kind.COMPLIANCE_ACCESS)
                .map(TenantKey::id)
                .toList();
        for (String organization : List.of("{eng}", "{legal}", "{console}")) {
            Answer answer = world.call("/organizations/" + organization + "/settings");
            List<String> ids = new ArrayList<>();
            answer.at("/api_keys").forEach(key -> ids.add(key.get("id").asText()));
            assertThat(ids).as(organization).isEqualTo(expected);
        }
        JsonNode keys = world.call("/organizations/{eng}/settings").at("/api_keys");
        JsonNode all = keys.get(0);
        assertThat(all.get("type").asText()).isEqualTo("compliance_api_key");
        assertThat(all.get("name").asText()).isEqualTo("all");
        assertThat(all.get("is_active").asBoolean()).isTrue();
        assertThat(all.get("created_by_id").asText()).isEqualTo(world.id("ada"));
        assertThat(all.path("expires_at").isNull() || all.path("expires_at").isMissingNode())
                .isTrue();
        assertThat(keys.toString()).doesNotContain(world.key("all").secret());
        for (JsonNode key : keys) {
            if (key.get("name").asText().equals("dead")) {
                assertThat(key.get("is_active").asBoolean()).isFalse();
            }
            if (key.get("name").asText().equals("retired")) {
                assertThat(key.get("scopes").toString()).isEqualTo("[\"read:compliance_org_settings\"]");
            }
            if (key.get("name").asText().equals("expired")) {
                assertThat(key.get("expires_at").asText()).isEqualTo("2026-11-20T09:59:00Z");
            }
        }
    }
}
