package io.compliance4j.testkit.contract;

import static io.compliance4j.testkit.contract.Row.has;
import static io.compliance4j.testkit.contract.Row.lists;
import static io.compliance4j.testkit.contract.Row.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 10: projects, attachments, collaborators, documents. */
class ProjectTest extends ContractTable {
    static Stream<Row> rows() {
        return Stream.of(projects(), records(), attachments(), documents()).flatMap(List::stream);
    }

    private static List<Row> projects() {
        return List.of(
                lists("E22 organization_ids[] takes a UUID", "/apps/projects?organization_ids[]={legal}", "matter"),
                lists(
                        "E22 organization_ids[] takes a tagged id",
                        "/apps/projects?organization_ids[]={eng.id}",
                        "spring",
                        "idle"),
                lists("E22 a key for one organization sees that one", "/apps/projects as single", "spring", "idle"),
                lists("E22 user_ids[] are creators", "/apps/projects?user_ids[]={ben}", "idle"),
                lists(
                        "E22 user_ids[] takes several",
                        "/apps/projects?user_ids[]={ben}&user_ids[]={ada}",
                        "spring",
                        "idle"),
                lists(
                        "E22 user_ids[] has no maximum of ten",
                        "/apps/projects?" + "user_ids[]={ada}&".repeat(11),
                        "spring"),
                lists(
                        "E22 created_at.gte includes the instant",
                        "/apps/projects?created_at.gte=2026-09-20T08:00:00Z",
                        "matter",
                        "idle"),
                lists(
                        "E22 created_at.gt excludes the instant",
                        "/apps/projects?created_at.gt=2026-09-20T08:00:00Z",
                        "idle"),
                lists(
                        "E22 created_at.lte includes the instant",
                        "/apps/projects?created_at.lte=2026-09-20T08:00:00Z",
                        "spring",
                        "matter"),
                lists(
                        "E22 created_at.lt excludes the instant",
                        "/apps/projects?created_at.lt=2026-09-20T08:00:00Z",
                        "spring"),
                lists(
                        "E22 updated_at.gte includes the instant",
                        "/apps/projects?updated_at.gte=2026-10-20T08:00:00Z",
                        "spring",
                        "matter"),
                lists(
                        "E22 updated_at.gt excludes the instant",
                        "/apps/projects?updated_at.gt=2026-10-20T08:00:00Z",
                        "spring"),
                lists(
                        "E22 updated_at.lte includes the instant",
                        "/apps/projects?updated_at.lte=2026-10-06T08:00:00Z",
                        "idle"),
                lists("E22 updated_at.lt excludes the instant", "/apps/projects?updated_at.lt=2026-10-06T08:00:00Z"),
                lists(
                        "E22 created_at and updated_at may be combined",
                        "/apps/projects?created_at.gt=2026-09-02T00:00:00Z&updated_at.gt=2026-10-10T00:00:00Z",
                        "matter"),
                refused(
                        "E22 has no order_by",
                        "/apps/projects?order_by=updated_at",
                        400,
                        "Unknown query parameter: 'order_by'.…"),
                has(
                        "E22 a project whose creator is gone has a null user",
                        "/apps/projects?organization_ids[]={legal}",
                        "/data/0/user",
                        "null"),
                has(
                        "E22 a project its user deleted shows when",
                        "/apps/projects?organization_ids[]={legal}",
                        "/data/0/deleted_at",
                        "\"2026-10-20T08:00:00Z\""),
                has(
                        "E22 a project that the whole organization sees is not private",
                        "/apps/projects?organization_ids[]={legal}",
                        "/data/0/is_private",
                        "false"),
                has("E22 a private project is", "/apps/projects?limit=1", "/data/0/is_private", "true"),
                Row.lacks("E22 an item has no description", "/apps/projects?limit=1", "/data/0/description"));
    }

    private static List<Row> records() {
        return List.of(
                has(
                        "E23 description",
                        "/apps/projects/{spring}",
                        "/description",
                        "\"Everything for the spring launch\""),
                has("E23 instructions", "/apps/projects/{spring}", "/instructions", "\"Answer briefly.\""),
                has("E23 chats_count", "/apps/projects/{spring}", "/chats_count", "1"),
                has(
                        "E23 attachments_count counts files and documents",
                        "/apps/projects/{spring}",
                        "/attachments_count",
                        "3"),
                has("E23 a project without anything counts nothing", "/apps/projects/{matter}", "/chats_count", "0"),
                has(
                        "E23 user",
                        "/apps/projects/{spring}",
                        "/user",
                        "{\"id\":\"{ada}\",\"email_address\":\"ada.osei@example.com\"}"),
                has("E23 organization_uuid", "/apps/projects/{spring}", "/organization_uuid", "\"{eng}\""),
                refused(
                        "E23 has no query",
                        "/apps/projects/{spring}?limit=1",
                        400,
                        "Unknown query parameter: 'limit'."),
                refused(
                        "E23 a project outside the key",
                        "/apps/projects/{matter} as single",
                        404,
                        "No project is found with the provided id."),
                refused(
                        "7 literal segments win: documents is no project",
                        "/apps/projects/documents/attachments",
                        404,
                        "No project document found with the provided id."));
    }

    private static List<Row> attachments() {
        String attachments = "/apps/projects/{spring}/attachments";
        String collaborators = "/apps/projects/{spring}/collaborators";
        return List.of(
                has(
                        "E25 a file",
                        attachments,
                        "/data/0",
                        "{\"type\":\"project_file\",\"id\":\"{handbook}\",\"created_at\":\"2026-09-01T08:05:00Z\","
                                + "\"filename\":\"handbook.pdf\",\"mime_type\":\"application/pdf\",\"size_bytes\":17,"
                                + "\"md5\":\"" + md5("%PDF-1.7 handbook") + "\"}"),
                has("E25 a document", attachments, "/data/1/type", "\"project_doc\""),
                has("E25 a document is text/plain", attachments, "/data/1/mime_type", "\"text/plain\""),
                has("E25 a document's id leads to E27", attachments, "/data/1/id", "\"{notes}\""),
                has(
                        "E25 an unrecorded file falls back to application/octet-stream",
                        attachments,
                        "/data/2/mime_type",
                        "\"application/octet-stream\""),
                refused(
                        "E25 has no filter",
                        attachments + "?type=project_file",
                        400,
                        "Unknown query parameter: 'type'.…"),
                refused(
                        "E25 a project outside the key",
                        "/apps/projects/{matter}/attachments as single",
                        404,
                        "No project is found with the provided id."),
                has(
                        "E26 a user",
                        collaborators,
                        "/data/0",
                        "{\"type\":\"user\",\"user_id\":\"{ada}\",\"role\":\"owner\","
                                + "\"granted_at\":\"2026-09-01T08:00:00Z\"}"),
                has(
                        "E26 a group",
                        collaborators,
                        "/data/1",
                        "{\"type\":\"group\",\"group_id\":\"{engineering}\",\"role\":\"editor\","
                                + "\"granted_at\":\"2026-09-02T08:00:00Z\"}"),
                has(
                        "E26 an organization",
                        collaborators,
                        "/data/2",
                        "{\"type\":\"organization\",\"organization_uuid\":\"{eng}\",\"role\":\"viewer\","
                                + "\"granted_at\":\"2026-09-03T08:00:00Z\"}"),
                has(
                        "E26 an organization role",
                        collaborators,
                        "/data/3",
                        "{\"type\":\"organization_role\",\"organization_role\":\"membership_admin\","
                                + "\"role\":\"admin\",\"granted_at\":\"2026-09-04T08:00:00Z\"}"),
                has(
                        "E26 a user whose account is deleted",
                        collaborators,
                        "/data/4",
                        "{\"type\":\"user\",\"user_id\":null,\"role\":\"viewer\","
                                + "\"granted_at\":\"2026-09-05T08:00:00Z\"}"),
                refused("E26 has no filter", collaborators + "?role=owner", 400, "Unknown query parameter: 'role'.…"));
    }

    private static List<Row> documents() {
        return List.of(
                has(
                        "E27 a document with its content",
                        "/apps/projects/documents/{notes}",
                        "",
                        "{\"id\":\"{notes}\",\"filename\":\"notes.md\","
                                + "\"content\":\"# Notes\\n\\n- Ask Ben about pricing\\n- Naïve café check\\n\","
                                + "\"created_at\":\"2026-09-01T08:06:00Z\","
                                + "\"user\":{\"id\":\"{ada}\",\"email_address\":\"ada.osei@example.com\"}}"),
                has("E27 a document whose author is gone", "/apps/projects/documents/{policy}", "/user", "null"),
                refused(
                        "E27 has no query",
                        "/apps/projects/documents/{notes}?x=1",
                        400,
                        "Unknown query parameter: 'x'."),
                refused(
                        "E27 a document outside the key",
                        "/apps/projects/documents/{policy} as single",
                        404,
                        "No project document found with the provided id."),
                has(
                        "E28 a document's metadata; size and md5 are over the UTF-8 of its content",
                        "/apps/projects/documents/{notes}/metadata",
                        "",
                        "{\"id\":\"{notes}\",\"claude_project_id\":\"{spring}\",\"filename\":\"notes.md\","
                                + "\"created_at\":\"2026-09-01T08:06:00Z\",\"mime_type\":\"text/plain\","
                                + "\"size_bytes\":54,\"md5\":\"8fb04ec7eb65c42697ab1422c5613c24\","
                                + "\"user\":{\"id\":\"{ada}\",\"email_address\":\"ada.osei@example.com\"}}"),
                refused(
                        "E28 has no query",
                        "/apps/projects/documents/{notes}/metadata?x=1",
                        400,
                        "Unknown query parameter: 'x'."));
    }

    private static String md5(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("MD5")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("E25 attachments: updated_at of a document is null, and a file has none")
    void updatedAt() {
        Answer answer = world.call("/apps/projects/{spring}/attachments");
        assertThat(answer.at("/data/1/updated_at").isNull()).isTrue();
        assertThat(answer.at("/data/0/updated_at").isMissingNode()).isTrue();
        assertThat(answer.at("/data/2/filename").isTextual()).isTrue();
    }

    @Test
    @DisplayName("E25 content of an attached file comes from E16")
    void content() {
        assertThat(world.call("/apps/chats/files/{handbook}/content").text()).isEqualTo("%PDF-1.7 handbook");
    }

    @Test
    @DisplayName("E24, E29 deletion answers have id and type")
    void deletions() {
        try (World own = World.open()) {
            assertThat(own.call("DELETE /apps/projects/{idle}").json().toString())
                    .isEqualTo(own.resolve("{\"id\":\"{idle}\",\"type\":\"claude_project_deleted\"}"));
            assertThat(own.call("DELETE /apps/projects/documents/{notes}")
                            .json()
                            .toString())
                    .isEqualTo(own.resolve("{\"id\":\"{notes}\",\"type\":\"claude_project_document_deleted\"}"));
            assertThat(own.call("DELETE /apps/projects/{idle}").errorMessage())
                    .isEqualTo("No project found with provided id, or it has already been deleted.");
            assertThat(own.call("DELETE /apps/projects/documents/{notes}").errorMessage())
                    .isEqualTo("No project document found with provided id, or it has already been deleted.");
        }
    }

    @Test
    @DisplayName("E24 to clear a project: list its chats by project and user, delete them, delete it")
    void clearing() {
        try (World own = World.open()) {
            assertThat(own.call("DELETE /apps/projects/{spring}").status()).isEqualTo(409);
            Answer chats = own.call("/apps/chats?project_ids[]={spring}&user_ids[]={ada}");
            chats.items()
                    .forEach(chat ->
                            own.call("DELETE /apps/chats/" + chat.get("id").asText()));
            assertThat(own.call("DELETE /apps/projects/{spring}").status()).isEqualTo(200);
        }
    }
}
