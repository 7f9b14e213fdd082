package io.compliance4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantSource;
import io.compliance4j.testkit.time.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer of every operation over whole tenants fits the field tables of the contract. */
class ResponseShapeTest {
    private final ResponseChecker checker = new ResponseChecker();
    private final EnumSet<Op> seen = EnumSet.noneOf(Op.class);
    private Api api;
    private VirtualTime clock;

    static Stream<Arguments> tenants() {
        return Stream.of(
                Arguments.of("hand-built", Northwind.tenant(), false),
                Arguments.of("hand-built, full JSON", Northwind.tenant(), true),
                Arguments.of("generated, seed 1", generated(1), false),
                Arguments.of("generated, seed 2, full JSON", generated(2), true));
    }

    private static TenantSource generated(long seed) {
        return Tenant.generate(seed).users(30).chats(300).activities(6_000);
    }

    @ParameterizedTest(name = "8–11 every response of all 37 operations fits its table: {0}")
    @MethodSource("tenants")
    void shapes(String name, TenantSource source, boolean fullJson) {
        clock = VirtualTime.at(Northwind.NOW);
        Tenant tenant = source.build();
        try (FakeComplianceServer server = FakeComplianceServer.builder()
                .tenant(tenant)
                .clock(clock)
                .options(options -> {
                    if (fullJson) {
                        options.fullJson();
                    }
                })
                .start()) {
            api = new Api(server.baseUrl().toString()).key(server.key());
            walkDirectory();
            walkProjects();
            walkChats();
            walkSessions();
            walkCodeArtifacts();
            everyPage(Op.E1, "/activities", 1_000, item -> {});
            deleteSome(tenant);
            checkErrors();
        }
        assertThat(seen).as("operations that were answered").containsExactlyInAnyOrder(Op.values());
        System.out.println("ResponseShapeTest " + name + ": " + checker.responses() + " responses, " + checker.records()
                + " records checked, " + checker.violations().size() + " violations");
        assertThat(checker.violations()).isEmpty();
        assertThat(checker.records()).isGreaterThan(50);
    }

    private void walkDirectory() {
        everyPage(Op.E2, "/organizations", 1_000, organization -> {
            String path = "/organizations/" + organization.get("uuid").asText();
            everyPage(Op.E3, path + "/users", 1_000, user -> {});
            everyPage(Op.E4, path + "/user_preferences?include_unset=true", 100, item -> {});
            everyPage(Op.E5, path + "/roles", 1_000, role -> {
                String one = path + "/roles/" + role.get("id").asText();
                one(Op.E6, one);
                everyPage(Op.E7, one + "/permissions", 1_000, permission -> {});
            });
            one(Op.E8, path + "/settings");
        });
        everyPage(Op.E9, "/groups", 1_000, group -> {
            one(Op.E10, "/groups/" + group.get("id").asText());
            everyPage(Op.E11, "/groups/" + group.get("id").asText() + "/members", 1_000, member -> {});
        });
    }

    private void walkProjects() {
        everyPage(Op.E22, "/apps/projects", 100, project -> {
            String path = "/apps/projects/" + project.get("id").asText();
            one(Op.E23, path);
            everyPage(Op.E25, path + "/attachments", 100, attachment -> {
                String id = attachment.get("id").asText();
                if (attachment.get("type").asText().equals("project_doc")) {
                    one(Op.E27, "/apps/projects/documents/" + id);
                    one(Op.E28, "/apps/projects/documents/" + id + "/metadata");
                } else {
                    one(Op.E15, "/apps/chats/files/" + id);
                    content(Op.E16, "/apps/chats/files/" + id + "/content");
                }
            });
            everyPage(Op.E26, path + "/collaborators", 100, collaborator -> {});
        });
    }

    private void walkChats() {
        everyPage(Op.E12, "/apps/chats", 1_000, chat -> {
            String path = "/apps/chats/" + chat.get("id").asText() + "/messages";
            everyPage(Op.E13, path, 1_000, this::visitMessage);
            one(Op.E13, path + "?tool_result_max_chars=-1&tool_use_input_max_chars=-1");
        });
    }

    private void visitMessage(JsonNode message) {
        message.path("files").forEach(file -> {
            one(Op.E15, "/apps/chats/files/" + file.get("id").asText());
            content(Op.E16, "/apps/chats/files/" + file.get("id").asText() + "/content");
        });
        message.path("generated_files").forEach(file -> {
            String id = file.get("id").asText();
            if (id.startsWith("claude_gen_file_")) {
                one(Op.E18, "/apps/chats/generated-files/" + id);
                content(Op.E19, "/apps/chats/generated-files/" + id + "/content");
            }
        });
        message.path("artifacts").forEach(artifact -> {
            String path = "/apps/artifacts/" + artifact.get("version_id").asText();
            one(Op.E20, path);
            one(Op.E21, path + "/content");
        });
    }

    private void walkSessions() {
        everyPage(Op.E30, "/apps/sessions/local", 500, session -> {
            String path = "/apps/sessions/local/" + session.get("id").asText();
            one(Op.E31, path);
            everyPage(Op.E32, path + "/messages", 100, message -> {});
        });
        everyPage(Op.E33, "/apps/sessions/remote", 500, session -> {
            if (!session.get("status").asText().equals("pending")) {
                everyPage(
                        Op.E34,
                        "/apps/sessions/remote/" + session.get("id").asText() + "/messages",
                        100,
                        message -> {});
            }
        });
    }

    private void walkCodeArtifacts() {
        everyPage(Op.E35, "/apps/code/artifacts", 100, artifact -> {
            String path = "/apps/code/artifacts/" + artifact.get("id").asText() + "/versions/";
            artifact.get("versions")
                    .forEach(version -> content(Op.E36, path + version.get("id").asText()));
        });
    }

    private void deleteSome(Tenant tenant) {
        JsonNode chat = api.get("/apps/chats?limit=1").at("/data/0");
        delete(Op.E14, "/apps/chats/" + chat.get("id").asText());
        delete(Op.E17, "/apps/chats/files/" + tenant.files().all().get(0).id());
        delete(
                Op.E29,
                "/apps/projects/documents/" + tenant.documents().all().get(0).id());
        delete(
                Op.E37,
                "/apps/code/artifacts/" + tenant.codeArtifacts().all().get(0).id());
        String project = tenant.projects().all().get(0).id();
        tenant.chatsOfProject(project).forEach(attached -> tenant.moveChat(attached.id(), null));
        delete(Op.E24, "/apps/projects/" + project);
    }

    private void checkErrors() {
        for (String target : List.of("/groups?foo=1", "/groups/none", "/nonsense", "/activities?limit=0")) {
            Answer answer = get(target);
            assertThat(answer.status()).isIn(400, 404);
            checker.check("Error", target, answer.json());
        }
    }

    // ---- requests

    private void everyPage(Op op, String target, int limit, Consumer<JsonNode> visit) {
        boolean cursor = op.style() == Op.Style.CURSOR;
        String base = target + (target.contains("?") ? "&" : "?") + "limit=" + limit;
        String position = "";
        List<JsonNode> items = new ArrayList<>();
        for (boolean more = true; more; ) {
            Answer page = one(op, base + position);
            page.items().forEach(items::add);
            JsonNode next = page.at(cursor ? "/last_id" : "/next_page");
            more = cursor ? page.at("/has_more").asBoolean() : next.isTextual();
            position = (cursor ? "&after_id=" : "&page=")
                    + java.net.URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
        }
        items.forEach(visit);
    }

    private Answer one(Op op, String target) {
        Answer answer = get(target);
        if (answer.status() == 200) {
            seen.add(op);
            checker.check(ResponseChecker.tableOf(op), op + " " + target, answer.json());
        } else {
            // What a user has deleted in claude.ai is named in lists, and 404 when asked for.
            assertThat(answer.status()).as(answer::toString).isEqualTo(404);
            checker.check("Error", op + " " + target, answer.json());
        }
        return answer;
    }

    private void content(Op op, String target) {
        Answer answer = get(target);
        if (answer.status() == 200) {
            seen.add(op);
            assertThat(answer.header("content-disposition"))
                    .as(target)
                    .get()
                    .asString()
                    .startsWith("attachment; filename*=utf-8''");
            assertThat(answer.header("content-type")).as(target).isPresent();
            answer.header("content-md5")
                    .ifPresent(md5 -> assertThat(md5)
                            .as(target)
                            .isEqualTo(java.util.Base64.getEncoder().encodeToString(md5(answer.body()))));
        } else {
            assertThat(answer.status()).as(answer::toString).isIn(404, 503);
            checker.check("Error", op + " " + target, answer.json());
        }
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("MD5").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void delete(Op op, String target) {
        clock.advance(Duration.ofMillis(200));
        Answer answer = api.delete(target);
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        seen.add(op);
        checker.check(ResponseChecker.tableOf(op), op + " " + target, answer.json());
    }

    /** Slow enough, on the virtual clock, never to meet the budget. */
    private Answer get(String target) {
        clock.advance(Duration.ofMillis(200));
        return api.get(target);
    }
}
