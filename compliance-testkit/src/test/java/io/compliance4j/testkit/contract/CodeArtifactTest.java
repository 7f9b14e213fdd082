package io.compliance4j.testkit.contract;

import static io.compliance4j.testkit.contract.Row.accepted;
import static io.compliance4j.testkit.contract.Row.has;
import static io.compliance4j.testkit.contract.Row.header;
import static io.compliance4j.testkit.contract.Row.lists;
import static io.compliance4j.testkit.contract.Row.noHeader;
import static io.compliance4j.testkit.contract.Row.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.tenant.CodeArtifact;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 11.3: published Claude Code artifacts. */
class CodeArtifactTest extends ContractTable {
    static Stream<Row> rows() {
        String list = "/apps/code/artifacts?";
        String version = "/apps/code/artifacts/{dashboard}/versions/";
        return Stream.of(
                lists("E35 organization_ids[] takes a UUID", list + "organization_ids[]={legal}", "form"),
                lists(
                        "E35 organization_ids[] takes a tagged id",
                        list + "organization_ids[]={eng.id}",
                        "dashboard",
                        "bare"),
                accepted("E35 organization_ids[] takes 500", list + "organization_ids[]={eng}&".repeat(500)),
                refused(
                        "E35 organization_ids[] takes no more than 500",
                        list + "organization_ids[]={eng}&".repeat(501),
                        400),
                lists("E35 user_ids[] are owners", list + "user_ids[]={ada}", "dashboard"),
                lists("E35 user_ids[] takes 200", list + "user_ids[]={ada}&".repeat(200), "dashboard"),
                refused("E35 user_ids[] takes no more than 200", list + "user_ids[]={ada}&".repeat(201), 400),
                lists(
                        "E35 updated_at.gte includes the instant",
                        list + "updated_at.gte=2026-11-18T09:05:17.456789Z",
                        "dashboard"),
                lists("E35 updated_at.gt excludes the instant", list + "updated_at.gt=2026-11-18T09:05:17.456789Z"),
                lists("E35 updated_at.lte includes the instant", list + "updated_at.lte=2026-10-01T00:00:00Z", "form"),
                lists("E35 updated_at.lt excludes the instant", list + "updated_at.lt=2026-10-01T00:00:00Z"),
                lists(
                        "E35 what lacks updated_at never matches a time filter",
                        list + "updated_at.gte=1970-01-01T00:00:00Z",
                        "dashboard",
                        "form"),
                lists(
                        "E35 a key for one organization sees that one",
                        "/apps/code/artifacts as single",
                        "dashboard",
                        "bare"),
                refused(
                        "E35 has no created_at",
                        list + "created_at.gte=2026-10-01T00:00:00Z",
                        400,
                        "Unknown query parameter: 'created_at.gte'.…"),
                has("E35 read_mode", "/apps/code/artifacts", "/data/0/read_mode", "\"org\""),
                has(
                        "E35 published_version_id",
                        "/apps/code/artifacts",
                        "/data/0/published_version_id",
                        "\"1763456761-9f3a\""),
                has(
                        "E35 owner and user",
                        "/apps/code/artifacts",
                        "/data/0/user",
                        "{\"id\":\"{ada}\",\"email_address\":\"ada.osei@example.com\"}"),
                has(
                        "E35 a version",
                        "/apps/code/artifacts",
                        "/data/0/versions/0",
                        "{\"id\":\"1763456761-9f3a\",\"created_at\":\"2026-11-18T09:05:17.456789Z\","
                                + "\"name\":\"Team dashboard\"}"),
                has(
                        "E35 a version's name falls back to its id",
                        "/apps/code/artifacts",
                        "/data/0/versions/1",
                        "{\"id\":\"1763370361-1c07\",\"created_at\":null,\"name\":\"1763370361-1c07\"}"),
                has("E35 published by an agent: no owner", "/apps/code/artifacts", "/data/1/owner_user_id", "null"),
                has("E35 nothing published", "/apps/code/artifacts", "/data/1/published_version_id", "null"),
                has("E35 an old one has a null updated_at", "/apps/code/artifacts", "/data/1/updated_at", "null"),
                has("E35 one without versions", "/apps/code/artifacts", "/data/1/versions", "[]"),
                header("E36 the stored type", version + "1763456761-9f3a", "content-type", "text/html.*"),
                header("E36 the body is chunked", version + "1763456761-9f3a", "transfer-encoding", "chunked"),
                header("E36 Content-MD5 when stored unencoded", version + "1763456761-9f3a", "content-md5", ".+=="),
                noHeader("E36 no Content-MD5 when stored encoded", version + "1763370361-1c07", "content-md5"),
                refused("E36 an unknown version is 404", version + "1-1", 404),
                refused(
                        "E36 a version of another artifact is 404",
                        "/apps/code/artifacts/{form}/versions/1763456761-9f3a",
                        404),
                refused(
                        "E36 a foreign artifact is 404",
                        "/apps/code/artifacts/{form}/versions/1759276800-aaaa as single",
                        404),
                refused("E36 an upload in flight is 503", version + "1763370300-0000", 503),
                refused("E36 has no query", version + "1763456761-9f3a?x=1", 400, "Unknown query parameter: 'x'."),
                refused("E37 an unknown artifact is 404", "DELETE /apps/code/artifacts/cart_none", 404));
    }

    @Test
    @DisplayName("E35 has_more merely mirrors next_page")
    void mirrors() {
        String page = "";
        for (int i = 0; i < 3; i++) {
            Answer answer = world.call("/apps/code/artifacts?limit=1" + page);
            assertThat(answer.at("/has_more").asBoolean())
                    .isEqualTo(answer.at("/next_page").isTextual());
            page = "&page=" + answer.at("/next_page").asText();
        }
    }

    @Test
    @DisplayName("3 E35 and E4 may give an empty page with next_page; the walk still visits everything")
    void emptyPages() {
        try (World own = World.open(Northwind.tenant(), server -> server.options(options -> options.emptyPages()))) {
            for (String target : List.of("/apps/code/artifacts", "/organizations/{eng}/user_preferences")) {
                int empty = 0;
                int items = 0;
                String page = "";
                do {
                    Answer answer = own.call(target + "?limit=1" + page);
                    items += answer.items().size();
                    empty += answer.items().isEmpty() ? 1 : 0;
                    page = answer.at("/next_page").isTextual()
                            ? "&page=" + answer.at("/next_page").asText()
                            : "";
                } while (!page.isEmpty());
                assertThat(items).isEqualTo(target.endsWith("artifacts") ? 3 : 2);
                assertThat(empty).isPositive();
            }
        }
    }

    @Test
    @DisplayName("6.1 E35 lists about 20 newest versions, E36 answers 404 for those rotated out")
    void rotation() {
        List<CodeArtifact.Version> versions = new ArrayList<>();
        for (int i = 30; i > 0; i--) {
            versions.add(new CodeArtifact.Version(
                    "17633703" + (10 + i) + "-v", null, "v" + i, "text/html", Content.text("v" + i), false));
        }
        CodeArtifact busy = new CodeArtifact(
                Ids.codeArtifact("busy"),
                Northwind.CONSOLE.uuid(),
                null,
                null,
                "public",
                Instant.parse("2026-11-01T00:00:00Z"),
                versions);
        try (World own = World.open(Northwind.tenant().codeArtifact(busy))) {
            Answer list = own.call("/apps/code/artifacts?organization_ids[]={console}");
            assertThat(list.at("/data/0/versions")).hasSize(20);
            assertThat(list.at("/data/0/versions/0/name").asText()).isEqualTo("v30");
            assertThat(list.at("/data/0/versions/19/name").asText()).isEqualTo("v11");
            String path = "/apps/code/artifacts/" + busy.id() + "/versions/";
            assertThat(own.call(path + "1763370321-v").text()).isEqualTo("v11");
            assertThat(own.call(path + "1763370320-v").status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("E36 the bytes; E37 deletes all versions, and is 404 when repeated")
    void deletion() {
        try (World own = World.open()) {
            String version = "/apps/code/artifacts/{dashboard}/versions/1763456761-9f3a";
            assertThat(own.call(version).text()).isEqualTo("<h1>Dashboard</h1>");
            assertThat(own.call("DELETE /apps/code/artifacts/{dashboard}")
                            .json()
                            .toString())
                    .isEqualTo(own.resolve("{\"id\":\"{dashboard}\",\"type\":\"code_artifact_deleted\"}"));
            assertThat(own.call(version).status()).isEqualTo(404);
            assertThat(own.call("DELETE /apps/code/artifacts/{dashboard}").status())
                    .isEqualTo(404);
            assertThat(own.namesOf(own.call("/apps/code/artifacts"))).containsExactly("bare", "form");
        }
    }

    @Test
    @DisplayName("E35 an owner's id survives the account, the user does not")
    void departed() {
        try (World own = World.open()) {
            own.tenant().deleteUser(own.id("ada"));
            Answer answer = own.call("/apps/code/artifacts");
            assertThat(answer.at("/data/0/owner_user_id").asText()).isEqualTo(own.id("ada"));
            assertThat(answer.at("/data/0/user").isNull()).isTrue();
        }
    }
}
