package io.compliance4j.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.testkit.ComplianceServerExtension;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.tenant.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReadingCommandsTest {

    private static final int ACTIVITIES = 700;
    private static final int CHATS = 30;

    @RegisterExtension
    static final ComplianceServerExtension extension = ComplianceServerExtension.builder()
            .tenant(Tenant.generate(42)
                    .users(12)
                    .chats(CHATS)
                    .activities(ACTIVITIES)
                    .sessions(12)
                    .files(20)
                    .projects(4))
            .server(server -> server.options(
                    service -> service.requestsPerMinute(1_000_000).remoteRequestsPerMinute(1_000_000)))
            .build();

    @TempDir
    Path directory;

    private static FakeComplianceServer server() {
        return extension.server();
    }

    private static Invocation run(String... args) {
        return Invocation.of(server(), args).endsWith(ExitStatus.DONE);
    }

    private static List<String> ids(Invocation run) {
        return run.records().stream().map(row -> row.path("id").asText()).toList();
    }

    @Test
    void activities_are_the_feed_newest_first() {
        List<JsonNode> rows = run("activities", "--page-size", "100", "--quiet").records();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(ACTIVITIES);
        assertThat(rows).extracting(row -> row.path("id").asText()).doesNotHaveDuplicates();
        assertThat(rows.get(0).path("created_at").asText())
                .isGreaterThan(rows.get(rows.size() - 1).path("created_at").asText());
    }

    @Test
    void activities_come_by_time_type_and_number() {
        Invocation oldest = run("activities", "--order", "asc", "--max", "7", "--format", "raw");
        assertThat(oldest.records()).hasSize(7);
        String third = oldest.records().get(2).path("created_at").asText();

        assertThat(ids(run("activities", "--order", "asc", "--until", third)))
                .doesNotContainAnyElementsOf(ids(oldest).subList(2, 7));
        assertThat(ids(run("activities", "--since", third, "--order", "asc")).get(0))
                .isEqualTo(ids(oldest).get(2));
        assertThat(run("activities", "--type", "sso_login_failed", "claude_chat_created")
                        .records())
                .isNotEmpty()
                .extracting(row -> row.path("type").asText())
                .containsOnly("sso_login_failed", "claude_chat_created");
        assertThat(run("activities", "--exclude-type", "claude_chat_created").records())
                .extracting(row -> row.path("type").asText())
                .doesNotContain("claude_chat_created");
    }

    @Test
    void what_is_read_in_parallel_is_in_order_and_the_same() {
        String until = run("activities", "--max", "40")
                .records()
                .get(39)
                .path("created_at")
                .asText();
        List<String> plain = ids(run("activities", "--order", "asc", "--until", until));

        assertThat(ids(run("activities", "--parallel", "4", "--since", "2020-01-01", "--until", until)))
                .isEqualTo(plain);
    }

    @Test
    void with_a_state_each_run_delivers_what_is_new_since() {
        String state = directory.toString();
        List<String> first = ids(run("activities", "--state", state, "--quiet"));
        List<String> second = ids(run("activities", "--state", state, "--quiet"));

        assertThat(first).hasSizeGreaterThanOrEqualTo(ACTIVITIES).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSizeLessThan(first.size());
        assertThat(run("chats", "--state", state).records()).isNotEmpty();
        assertThat(run("chats", "--state", state, "--summary")
                        .summary()
                        .path("delivered")
                        .asInt())
                .isZero();
        assertThat(Invocation.of(server(), "activities", "--state", state, "--type", "sso_login_failed")
                        .endsWith(ExitStatus.FAILED)
                        .err())
                .contains("'activities' was made under another filter");
    }

    @Test
    void a_relative_time_is_not_taken_for_an_option() {
        assertThat(run("activities", "--since", "-9999d", "--max", "1").records())
                .hasSize(1);
        assertThat(run("activities", "--since=-900000h", "--max", "1").records())
                .hasSize(1);
        assertThat(run("activities", "--until", "-1s", "--since", "-9999w", "--max", "1")
                        .records())
                .hasSize(1);
    }

    @Test
    void chats_are_message_events_whose_keys_are_stable() {
        List<JsonNode> events = run("chats").records();

        assertThat(events)
                .extracting(event -> event.path("dedupe_key").asText())
                .doesNotHaveDuplicates();
        assertThat(run("chats").records()).isEqualTo(events);
        assertThat(events.stream()
                        .map(event -> event.path("chat").path("id").asText())
                        .distinct())
                .hasSize(CHATS);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.path("kind").asText()).isIn("chat_message", "chat_deleted");
            assertThat(event.path("occurred_at").asText()).isNotEmpty();
            assertThat(event.path("message").isNull())
                    .isEqualTo(event.path("count").asInt() == 0);
        });
        assertThat(events.stream().filter(event -> event.path("kind").asText().equals("chat_message")))
                .allSatisfy(event -> assertThat(event.path("dedupe_key").asText())
                        .matches("claude_chat_\\w+/claude_chat_msg_\\w+@[0-9a-f]{32}"));
    }

    @Test
    void a_message_that_changes_gets_another_key() {
        Tenant tenant = Tenant.generate(7).users(2).chats(1).messages(2, 2).build();
        try (FakeComplianceServer changing = FakeComplianceServer.start(tenant)) {
            List<JsonNode> before = Invocation.of(changing, "chats").records();
            JsonNode first = before.get(0);

            tenant.editMessage(
                    first.path("chat").path("id").asText(),
                    first.path("message").path("id").asText(),
                    List.of());
            List<JsonNode> after = Invocation.of(changing, "chats").records();

            assertThat(after.get(0).path("dedupe_key")).isNotEqualTo(first.path("dedupe_key"));
            assertThat(after.get(1).path("dedupe_key")).isEqualTo(before.get(1).path("dedupe_key"));
        }
    }

    @Test
    void a_deleted_chat_is_one_event_without_content() {
        Tenant tenant = Tenant.generate(7).users(2).chats(1).build();
        String chat = tenant.chats().all().get(0).id();
        tenant.softDeleteChat(chat);
        try (FakeComplianceServer deleted = FakeComplianceServer.start(tenant)) {
            Invocation run = Invocation.of(deleted, "chats", "--summary").endsWith(ExitStatus.DONE);

            JsonNode event = run.records().get(0);
            assertThat(run.records()).hasSize(1);
            assertThat(event.path("kind").asText()).isEqualTo("chat_deleted");
            assertThat(event.path("dedupe_key").asText())
                    .isEqualTo(
                            chat + "@" + event.path("chat").path("deleted_at").asText());
            assertThat(run.summary().path("tombstoned").asInt()).isEqualTo(1);
        }
    }

    @Test
    void chats_of_named_people_without_their_messages() {
        String user =
                run("chats", "--metadata-only").records().get(0).at("/user/id").asText();

        List<JsonNode> chats = run("chats", "--metadata-only", "--user", user).records();

        assertThat(chats).isNotEmpty();
        assertThat(chats).extracting(chat -> chat.at("/user/id").asText()).containsOnly(user);
        assertThat(run("chats", "--metadata-only").records()).hasSize(CHATS);
    }

    @Test
    void files_of_chats_are_saved() throws IOException {
        Invocation run = Invocation.of(server(), "chats", "--with-files", directory.toString());

        Set<String> wanted = new TreeSet<>();
        for (JsonNode event : run.records()) {
            event.at("/message/files")
                    .forEach(file -> wanted.add(file.path("id").asText()));
        }
        assertThat(wanted).isNotEmpty();
        try (Stream<Path> saved = Files.list(directory)) {
            String names = saved.map(file -> file.getFileName().toString()).collect(Collectors.joining("\n"));
            assertThat(wanted.stream().filter(names::contains)).hasSizeGreaterThan(wanted.size() / 2);
        }
    }

    @Test
    void sessions_of_both_kinds() {
        List<JsonNode> both = run("sessions").records();
        List<JsonNode> local = run("sessions", "--local", "--full").records();
        List<JsonNode> remote = run("sessions", "--remote").records();

        assertThat(both).hasSize(local.size() + remote.size());
        assertThat(local).isNotEmpty().allSatisfy(event -> {
            assertThat(event.path("kind").asText()).isEqualTo("local_session_message");
            assertThat(event.at("/session/id").asText()).startsWith("clls_");
        });
        assertThat(remote).isNotEmpty().allSatisfy(event -> {
            assertThat(event.path("kind").asText()).isEqualTo("remote_session_message");
            assertThat(event.at("/session/id").asText()).startsWith("cse_");
        });
        assertThat(both).extracting(event -> event.path("dedupe_key").asText()).doesNotHaveDuplicates();
    }

    @Test
    void projects_have_attachments_and_collaborators() {
        List<JsonNode> projects =
                run("projects", "--with-attachments", directory.toString()).records();

        assertThat(projects).hasSize(4).allSatisfy(project -> {
            assertThat(project.path("id").asText()).startsWith("claude_proj_");
            assertThat(project.path("attachments").isArray()).isTrue();
            assertThat(project.path("collaborators").isArray()).isTrue();
        });
        long attachments = projects.stream()
                .mapToLong(project -> project.path("attachments").size())
                .sum();
        assertThat(attachments).isPositive();
        assertThat(directory).isDirectoryContaining(file -> Files.isRegularFile(file));
    }

    @Test
    void the_directory_has_every_kind_of_row() {
        List<JsonNode> rows = run("directory").records();

        Set<String> kinds = new HashSet<>();
        rows.forEach(row -> kinds.add(row.path("kind").asText()));
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "organization", "user", "role", "permission", "group", "group_member", "settings");
        assertThat(rows).allSatisfy(row -> {
            boolean top =
                    Set.of("organization", "group").contains(row.path("kind").asText());
            assertThat(row.path("parent").isNull()).isEqualTo(top);
            assertThat(row.path("record").isObject()).isTrue();
        });
    }

    @Test
    void get_reads_a_record_of_every_kind_by_its_id() {
        Tenant tenant = server().tenant();
        List<String> ids = List.of(
                tenant.chats().all().get(0).id(),
                tenant.files().all().get(0).id(),
                tenant.generatedFiles().all().get(0).id(),
                tenant.artifacts().all().get(0).versions().get(0).id(),
                tenant.projects().all().get(0).id(),
                tenant.documents().all().get(0).id(),
                tenant.codeArtifacts().all().get(0).id(),
                tenant.localSessions().all().get(0).id(),
                tenant.groups().all().get(0).id(),
                tenant.roles().all().get(0).id(),
                tenant.users().all().get(0).id());

        List<JsonNode> records = run(Stream.concat(Stream.of("get"), ids.stream())
                        .toArray(String[]::new))
                .records();

        assertThat(records).hasSameSizeAs(ids);
        for (int i = 0; i < ids.size(); i++) {
            assertThat(records.get(i).toString()).contains(ids.get(i));
        }
    }

    @Test
    void downloads_are_verified_files() {
        String file = server().tenant().files().all().get(0).id();
        String document = server().tenant().documents().all().get(0).id();

        List<JsonNode> saved =
                run("download", file, document, "-o", directory.toString()).records();

        assertThat(saved).hasSize(2).allSatisfy(line -> {
            Path path = Path.of(line.path("path").asText());
            assertThat(path).hasParent(directory).isRegularFile();
            assertThat(Files.size(path)).isEqualTo(line.path("bytes").asLong());
            assertThat(line.path("verified").asBoolean()).isTrue();
            assertThat(line.path("md5").asText()).matches("[0-9a-f]{32}");
            assertThat(line.path("sha256").asText()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void a_version_of_a_code_artifact_needs_both_parts_of_its_id() {
        JsonNode artifact = run(
                        "get", server().tenant().codeArtifacts().all().get(0).id())
                .records()
                .get(0);
        String id = artifact.path("id").asText();
        String version = artifact.at("/versions/0/id").asText();

        assertThat(run("download", id + "/" + version, "-o", directory.toString())
                        .records())
                .hasSize(1);
        assertThat(Invocation.of(server(), "download", id, "-o", directory.toString())
                        .endsWith(ExitStatus.USAGE)
                        .err())
                .contains(id + "/VERSION");
    }

    @Test
    void doctor_tells_what_the_key_reaches() {
        List<JsonNode> probes = run("doctor").records();

        assertThat(probes).allSatisfy(probe -> assertThat(probe.has("probe")).isTrue());
        assertThat(probes)
                .extracting(probe -> probe.path("probe").asText())
                .contains("activities", "organizations", "chats", "local_sessions", "budget")
                .anyMatch(name -> name.startsWith("settings "));
        assertThat(probes.get(0).path("ok").asBoolean()).isTrue();
    }
}
