package io.compliance4j.testkit.contract;

import static io.compliance4j.testkit.contract.Row.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.testkit.engine.OlderBehavior;
import io.compliance4j.testkit.tenant.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sections 4.1 and 4.2: the shape of error bodies, and every row of the catalogue with its wording. */
class ErrorCatalogueTest extends ContractTable {
    private static final String NO_CHAT = Ids.chat("nobody's");
    private static final String NO_FILE = Ids.file("nobody's");
    private static final String NO_GENERATED = Ids.generatedFile("nobody's");
    private static final String NO_VERSION = Ids.artifactVersion("nobody's");
    private static final String NO_PROJECT = Ids.project("nobody's");
    private static final String NO_DOCUMENT = Ids.document("nobody's");
    private static final String NO_ORGANIZATION = "47d9af7b-446e-4999-abdb-7f0cc10a9e2c";

    static Stream<Row> rows() {
        return Stream.of(invalid(), keys(), missing()).flatMap(List::stream);
    }

    private static List<Row> invalid() {
        return List.of(
                refused("4.2 400 a parameter nobody knows", "/groups?foo=1", 400, "Unknown query parameter: 'foo'."),
                refused(
                        "4.2 400 a limit too large",
                        "/apps/chats?limit=1500",
                        400,
                        "limit: Input should be less than or equal to 1000"),
                refused(
                        "4.2 400 a limit too small",
                        "/apps/chats?limit=0",
                        400,
                        "limit: Input should be greater than or equal to 1"),
                refused(
                        "4.2 400 a timestamp that is none",
                        "/activities?created_at.gte=yesterday",
                        400,
                        "created_at.gte: Input should be a valid datetime or date, …"),
                refused(
                        "4.2 400 a timestamp names its parameter",
                        "/apps/projects?updated_at.lt=yesterday",
                        400,
                        "updated_at.lt: Input should be a valid datetime or date, …"),
                refused(
                        "4.2 400 a local list without offset",
                        "/apps/sessions/local?created_at.gte=2026-11-01T00:00:00",
                        400,
                        "created_at.gte: Input should have timezone info"),
                refused(
                        "4.2 400 a local list with an inverted range",
                        "/apps/sessions/local?created_at.gte=2026-11-02T00:00:00Z&created_at.lt=2026-11-01T00:00:00Z",
                        400,
                        "created_at.lt must be strictly after created_at.gte."),
                refused(
                        "4.2 400 a local list with an empty range",
                        "/apps/sessions/local?created_at.gte=2026-11-02T00:00:00Z&created_at.lt=2026-11-02T00:00:00Z",
                        400,
                        "created_at.lt must be strictly after created_at.gte."),
                refused(
                        "4.2 400 an activity type nobody knows",
                        "/activities?activity_types[]=nonsense",
                        400,
                        "activity_types[].0: Input is not one of the permitted values."),
                refused(
                        "4.2 400 a feed cursor that is none",
                        "/activities?after_id=activity_invalid123",
                        400,
                        "Invalid activity_id format: 'activity_invalid123'"),
                refused(
                        "4.2 400 a chat cursor that is none",
                        "/apps/chats?after_id=nonsense",
                        400,
                        "Invalid pagination cursor for 'after_id'"),
                refused(
                        "4.2 400 a message cursor that is none",
                        "/apps/chats/{launch}/messages?after_id=nonsense",
                        400,
                        "Invalid pagination cursor for 'after_id'"),
                refused(
                        "4.2 400 a local list page that is none",
                        "/apps/sessions/local?page=nonsense",
                        400,
                        "The page parameter is not a valid cursor for this request."),
                refused(
                        "4.2 400 a local messages page that is none",
                        "/apps/sessions/local/{fix}/messages?page=zz",
                        400,
                        "The page parameter is not a valid cursor for this request."),
                refused("4.2 400 both cursors", "/activities?after_id={act.chat}&before_id={act.chat}", 400),
                refused(
                        "4.2 400 both type filters",
                        "/activities?activity_types[]=claude_chat_created"
                                + "&exclude_activity_types[]=compliance_api_accessed",
                        400),
                refused(
                        "4.2 400 tool_result_max_bytes=0 on a local session",
                        "/apps/sessions/local/{fix}/messages?tool_result_max_bytes=0",
                        400),
                refused(
                        "4.2 400 tool_use_input_max_bytes=0 on a remote session",
                        "/apps/sessions/remote/{agent}/messages?tool_use_input_max_bytes=0",
                        400),
                refused("4.2 400 a malformed clls_ id", "/apps/sessions/local/nonsense", 400),
                refused("4.2 400 a malformed clls_ id on messages", "/apps/sessions/local/nonsense/messages", 400),
                refused("4.2 400 a malformed cse_ id", "/apps/sessions/remote/nonsense/messages", 400));
    }

    private static List<Row> keys() {
        return List.of(
                refused("4.2 401 an unknown key", "/groups as unknown", 401, "API key is invalid."),
                refused("4.2 401 a deactivated key", "/groups as dead", 401, "API key has been deactivated."),
                refused("4.2 401 an expired key", "/groups as expired", 401, "API key has expired."),
                refused(
                        "4.2 401 the settings endpoint without a key",
                        "/organizations/{eng}/settings as stranger",
                        401,
                        "…"),
                refused(
                        "4.2 401 the settings endpoint with a Claude API key",
                        "/organizations/{eng}/settings as claude",
                        401,
                        "…"),
                refused(
                        "4.2 401 the settings endpoint with an Analytics key",
                        "/organizations/{eng}/settings as analytics",
                        401,
                        "…"),
                refused(
                        "4.2 401 the settings endpoint with an Admin key",
                        "/organizations/{eng}/settings as admin",
                        401,
                        "…"),
                refused(
                        "4.2 403 a missing read scope",
                        "/apps/chats as feed",
                        403,
                        "Missing required scopes. Got: ['read:compliance_activities'] Needed one of:"
                                + " ['read:compliance_user_data', 'read:org_audit']"),
                refused(
                        "4.2 403 a missing delete scope",
                        "DELETE /apps/chats/{board} as reader",
                        403,
                        "Missing required scopes. Got: ['read:compliance_user_data'] Needed:"
                                + " ['delete:compliance_user_data']"),
                refused(
                        "4.2 403 an organization outside the key, by UUID",
                        "/activities?organization_ids[]={legal} as single",
                        403,
                        "Cannot query compliance data for organizations outside this API key's scope"),
                refused(
                        "4.2 403 an organization outside the key, by tagged id",
                        "/activities?organization_ids[]={legal.id} as single",
                        403,
                        "Cannot query compliance data for organizations outside this API key's scope"),
                refused(
                        "4.2 403 an organization outside the tenant",
                        "/activities?organization_ids[]=" + NO_ORGANIZATION,
                        403,
                        "Cannot query compliance data for organizations outside this API key's scope"));
    }

    private static List<Row> missing() {
        List<Row> rows = new ArrayList<>(List.of(
                refused("4.2 404 an unknown path", "/nonsense", 404, "Not found"),
                refused("4.2 404 an unknown path without a key", "/nonsense as stranger", 404, "Not found"),
                refused("4.2 404 the root of the API", "", 404, "Not found"),
                refused("4.2 404 a path outside the API", "//v1/messages", 404, "Not found"),
                refused("4.2 404 a trailing slash", "/groups/", 404, "Not found"),
                refused(
                        "12 generated_files with an underscore is no path",
                        "/apps/chats/generated_files/{owners}",
                        404,
                        "Not found"),
                refused("9 a file has no /metadata", "/apps/chats/files/{brief}/metadata", 404, "Not found"),
                refused("7 a single chat without its messages is no path", "/apps/chats/{launch}", 404, "Not found"),
                refused("11.2 a single remote session is no path", "/apps/sessions/remote/{agent}", 404, "Not found"),
                refused("7 sessions cannot be deleted", "DELETE /apps/sessions/local/{fix}", 404, "Not found"),
                refused(
                        "7 generated files cannot be deleted",
                        "DELETE /apps/chats/generated-files/{owners}",
                        404,
                        "Not found"),
                refused("7 artifacts cannot be deleted", "DELETE /apps/artifacts/{checklist.1}", 404, "Not found"),
                refused(
                        "4.2 404 messages of an unknown chat",
                        "/apps/chats/" + NO_CHAT + "/messages",
                        404,
                        "Chat conversation not found: '" + NO_CHAT + "'"),
                refused(
                        "4.2 404 deleting an unknown chat",
                        "DELETE /apps/chats/" + NO_CHAT,
                        404,
                        "Chat conversation not found: '" + NO_CHAT + "'"),
                refused(
                        "4.2 404 an unknown generated file",
                        "/apps/chats/generated-files/" + NO_GENERATED,
                        404,
                        "Generated file not found: '" + NO_GENERATED + "'"),
                refused(
                        "4.2 404 the content of an unknown generated file",
                        "/apps/chats/generated-files/" + NO_GENERATED + "/content",
                        404,
                        "Generated file content not found: '" + NO_GENERATED + "'"),
                refused(
                        "4.2 404 the content of an expired generated file",
                        "/apps/chats/generated-files/{deck}/content",
                        404,
                        "Generated file content not found: '{deck}'"),
                refused(
                        "4.2 404 an unknown artifact version",
                        "/apps/artifacts/" + NO_VERSION,
                        404,
                        "Artifact version not found: '" + NO_VERSION + "'"),
                refused(
                        "4.2 404 the content of an unknown artifact version",
                        "/apps/artifacts/" + NO_VERSION + "/content",
                        404,
                        "Artifact version not found: '" + NO_VERSION + "'"),
                refused(
                        "4.2 404 an unknown project",
                        "/apps/projects/" + NO_PROJECT,
                        404,
                        "No project is found with the provided id."),
                refused(
                        "4.2 404 attachments of an unknown project",
                        "/apps/projects/" + NO_PROJECT + "/attachments",
                        404,
                        "No project is found with the provided id."),
                refused(
                        "4.2 404 collaborators of an unknown project",
                        "/apps/projects/" + NO_PROJECT + "/collaborators",
                        404,
                        "No project is found with the provided id."),
                refused(
                        "4.2 404 deleting an unknown project",
                        "DELETE /apps/projects/" + NO_PROJECT,
                        404,
                        "No project found with provided id, or it has already been deleted."),
                refused(
                        "4.2 404 an unknown document",
                        "/apps/projects/documents/" + NO_DOCUMENT,
                        404,
                        "No project document found with the provided id."),
                refused(
                        "4.2 404 metadata of an unknown document",
                        "/apps/projects/documents/" + NO_DOCUMENT + "/metadata",
                        404,
                        "No project document found with the provided id."),
                refused(
                        "4.2 404 deleting an unknown document",
                        "DELETE /apps/projects/documents/" + NO_DOCUMENT,
                        404,
                        "No project document found with provided id, or it has already been deleted."),
                refused(
                        "4.2 404 an unknown local session",
                        "/apps/sessions/local/"
                                + Ids.localSession(Northwind.ENGINEERING.uuid(), Northwind.GONE, "none"),
                        404,
                        "Local session not found."),
                refused(
                        "4.2 404 messages of an unknown local session",
                        "/apps/sessions/local/" + Ids.localSession(Northwind.ENGINEERING.uuid(), Northwind.GONE, "none")
                                + "/messages",
                        404,
                        "Local session not found."),
                refused(
                        "4.2 404 an unknown remote session",
                        "/apps/sessions/remote/" + Ids.remoteSession("none") + "/messages",
                        404,
                        "Remote session not found."),
                refused(
                        "4.2 404 a pending remote session",
                        "/apps/sessions/remote/{pending}/messages",
                        404,
                        "Remote session not found."),
                refused(
                        "4.2 404 a foreign remote session",
                        "/apps/sessions/remote/{boardwork}/messages as single",
                        404,
                        "Remote session not found."),
                refused("4.2 404 an unknown role", "/organizations/{eng}/roles/rbac_role_none", 404, "Role not found."),
                refused(
                        "4.2 404 permissions of an unknown role",
                        "/organizations/{eng}/roles/rbac_role_none/permissions",
                        404,
                        "Role not found."),
                refused(
                        "4.2 404 a role of another organization",
                        "/organizations/{legal}/roles/{reviewer}",
                        404,
                        "Role not found."),
                refused("4.2 404 an unknown group", "/groups/rbac_group_none", 404, "Group not found."),
                refused(
                        "4.2 404 members of an unknown group",
                        "/groups/rbac_group_none/members",
                        404,
                        "Group not found."),
                refused(
                        "4.2 404 settings of an unknown organization",
                        "/organizations/" + NO_ORGANIZATION + "/settings",
                        404,
                        "organization `" + NO_ORGANIZATION + "` not found in this organization's hierarchy"),
                refused(
                        "4.2 404 settings of what is no UUID",
                        "/organizations/nonsense/settings",
                        404,
                        "organization `nonsense` not found in this organization's hierarchy"),
                refused(
                        "4.2 404 settings of a foreign organization",
                        "/organizations/{legal}/settings as single",
                        404,
                        "organization `{legal}` not found in this organization's hierarchy"),
                refused("4.2 404 an unknown code artifact", "DELETE /apps/code/artifacts/cart_none", 404),
                refused(
                        "4.2 404 a version of an unknown code artifact",
                        "/apps/code/artifacts/cart_none/versions/1763456761-9f3a",
                        404),
                refused(
                        "4.2 404 a code artifact version that was rotated out",
                        "/apps/code/artifacts/{dashboard}/versions/1500000000-0000",
                        404),
                refused("4.2 404 a foreign code artifact", "DELETE /apps/code/artifacts/{form} as single", 404),
                refused(
                        "4.2 409 a project with chats",
                        "DELETE /apps/projects/{spring}",
                        409,
                        "The \"{spring}\" project cannot be deleted as it has chats attached to it. Delete or detach all"
                                + " chats, and try deleting the project again."),
                refused(
                        "4.2 503 a code artifact version whose upload is in flight",
                        "/apps/code/artifacts/{dashboard}/versions/1763370300-0000",
                        503)));
        for (String path : List.of(
                "/users",
                "/user_preferences",
                "/roles",
                "/roles/rbac_role_none",
                "/roles/rbac_role_none/permissions")) {
            rows.add(refused(
                    "4.2 404 " + path + " of an unknown organization",
                    "/organizations/" + NO_ORGANIZATION + path,
                    404,
                    "The \"" + NO_ORGANIZATION
                            + "\" organization does not exist or the requester is not authorized to access it."));
            rows.add(refused(
                    "4.2 404 " + path + " of an organization outside the key",
                    "/organizations/{legal}" + path + " as single",
                    404,
                    "The \"{legal}\" organization does not exist or the requester is not authorized to access it."));
        }
        return rows;
    }

    // ---- strangers

    @ParameterizedTest(name = "4.2 404 {0} hides from strangers, 401 on settings")
    @EnumSource(Op.class)
    void strangers(Op op) {
        for (String who : List.of("stranger", "claude", "analytics")) {
            Answer answer = world.call(op.request() + " as " + who);
            assertThat(answer.status()).as(who).isEqualTo(op == Op.E8 ? 401 : 404);
            assertThat(answer.errorType()).isEqualTo(op == Op.E8 ? "authentication_error" : "not_found_error");
            if (op != Op.E8) {
                assertThat(answer.errorMessage()).isEqualTo("Not found");
            }
        }
    }

    @ParameterizedTest(name = "4.2 401 {0} refuses an unknown, a deactivated and an expired key")
    @EnumSource(Op.class)
    void unusableKeys(Op op) {
        for (String who : List.of("unknown", "dead", "expired")) {
            assertThat(world.call(op.request() + " as " + who).status()).as(who).isEqualTo(401);
        }
    }

    @ParameterizedTest(name = "4.2 400 {0} while the Compliance API is not enabled")
    @EnumSource(Op.class)
    void notEnabled(Op op) {
        try (World own = World.open()) {
            own.tenant().switchApi(false);
            Answer answer = own.call(op.request());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.errorType()).isEqualTo("invalid_request_error");
            assertThat(answer.errorMessage()).isEqualTo("Compliance API is not enabled for this organization");
            own.tenant().switchApi(true);
            assertThat(own.call(op.request()).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "4.2 404 a file names its bare internal UUID: {0} {1}")
    @CsvSource({"GET,''", "GET,/content", "DELETE,''"})
    void fileNotFound(String method, String suffix) {
        Answer answer = world.as("all").send(method, "/apps/chats/files/" + NO_FILE + suffix);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.errorMessage())
                .matches("File not found: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .doesNotContain(NO_FILE);
    }

    @Test
    @DisplayName("4.2 404 local sessions that are not available, on all three endpoints")
    void localSessionsUnavailable() {
        try (World own = World.open()) {
            own.tenant().switchLocalSessions(false);
            for (Op op : List.of(Op.E30, Op.E31, Op.E32)) {
                Answer answer = own.call(op.request());
                assertThat(answer.status()).as(op.toString()).isEqualTo(404);
                assertThat(answer.errorMessage()).isEqualTo("Local sessions are not available.");
            }
            own.tenant().switchLocalSessions(true);
            assertThat(own.call(Op.E30.request()).status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("4.2 404 settings that are not enabled for the parent")
    void settingsNotEnabled() {
        try (World own = World.open(Northwind.tenant().withoutSettingsEndpoint())) {
            Answer answer = own.call("/organizations/{eng}/settings");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.errorMessage())
                    .isEqualTo(own.resolve("organization `{eng}` not found in this organization's hierarchy"));
        }
    }

    // ---- 4.1

    @Test
    @DisplayName("4.1 the live shape: type, error, request_id, and the header's request id in the body")
    void liveShape() {
        Answer answer = world.call("/groups?foo=1");
        assertThat(members(answer.json())).containsExactly("type", "error", "request_id");
        assertThat(answer.at("/type").asText()).isEqualTo("error");
        assertThat(members(answer.at("/error"))).containsExactly("type", "message");
        assertThat(answer.at("/request_id").asText())
                .isEqualTo(answer.header("request-id").orElseThrow());
        assertThat(answer.header("content-type")).get().asString().startsWith("application/json");
    }

    @Test
    @DisplayName("4.1 a 403 has details.error_visibility")
    void forbiddenShape() {
        Answer answer = world.call("/groups as feed");
        assertThat(members(answer.at("/error"))).containsExactly("type", "message", "details");
        assertThat(answer.at("/error/details/error_visibility").asText()).isEqualTo("user_facing");
    }

    @ParameterizedTest(name = "4.1 a 401 has a null request_id: {0} key")
    @CsvSource({"unknown", "dead", "expired"})
    void unauthorizedShape(String key) {
        Answer answer = world.call("/groups as " + key);
        assertThat(members(answer.json())).containsExactly("type", "error", "request_id");
        assertThat(answer.at("/request_id").isNull()).isTrue();
    }

    private static List<String> members(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    // ---- how it was once

    static Stream<Row> oldWording() {
        return Stream.of(
                refused(
                        "4.2 [older] limit",
                        "/apps/chats?limit=1500",
                        400,
                        "The limit parameter must be between 1 and 1000, inclusive. Got 1500."),
                refused(
                        "4.2 [older] timestamp",
                        "/activities?created_at.gte=yesterday",
                        400,
                        "The `created_at.gte` parameter contains an invalid timestamp format. …"),
                refused(
                        "4.2 [older] feed cursor",
                        "/activities?after_id=activity_invalid123",
                        400,
                        "Invalid `after_id`. No activity found for `after_id` \"activity_invalid123\""),
                refused(
                        "4.2 [older] unknown key",
                        "/groups as unknown",
                        401,
                        "The API key provided is invalid or has been revoked."),
                refused(
                        "4.2 [older] deactivated key",
                        "/groups as dead",
                        401,
                        "The API key provided is invalid or has been revoked."),
                refused(
                        "4.2 [older] missing read scope",
                        "/apps/chats as feed",
                        403,
                        "Missing required scopes. Got: ['read:compliance_activities'] Needed:"
                                + " ['read:compliance_user_data']"),
                refused(
                        "4.2 [older] unknown chat",
                        "/apps/chats/" + NO_CHAT + "/messages",
                        404,
                        "Chat " + NO_CHAT + " not found."),
                refused(
                        "4.2 [older] unknown file",
                        "/apps/chats/files/" + NO_FILE,
                        404,
                        "No file found with provided id, or it has already been deleted."));
    }

    @Test
    @DisplayName("4.2 the older wordings")
    void olderWording() {
        try (World own = World.older(OlderBehavior.OLDER_WORDING)) {
            assertThat(oldWording()).allSatisfy(row -> row.run(own));
        }
    }

    @Test
    @DisplayName("4.2, 13 the switch for 401 without a key")
    void strangersOnce() {
        try (World own = World.older(OlderBehavior.UNAUTHENTICATED_IS_401)) {
            for (String who : List.of("stranger", "claude")) {
                Answer answer = own.call("/groups as " + who);
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.errorType()).isEqualTo("authentication_error");
            }
            assertThat(own.call("/nonsense as stranger").status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("12 the switch for 401 with a missing scope")
    void scopesOnce() {
        try (World own = World.older(OlderBehavior.MISSING_SCOPE_IS_401)) {
            assertThat(own.call("/groups as feed").status()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("4.2, 13 the switch for conflict_error")
    void conflictOnce() {
        try (World own = World.older(OlderBehavior.CONFLICT_ERROR_TYPE)) {
            Answer answer = own.call("DELETE /apps/projects/{spring}");
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.errorType()).isEqualTo("conflict_error");
        }
    }

    @Test
    @DisplayName("4.1 the switch for the documented two-level body")
    void envelopeOnce() {
        try (World own = World.older(OlderBehavior.ERROR_BODY_WITHOUT_ENVELOPE)) {
            Answer answer = own.call("/groups?foo=1");
            assertThat(members(answer.json())).containsExactly("error");
            assertThat(members(answer.at("/error"))).containsExactly("type", "message");
        }
    }
}
