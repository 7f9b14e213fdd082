package io.compliance4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.testkit.engine.OlderBehavior;
import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.LocalSession;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Project;
import io.compliance4j.testkit.tenant.RetentionPeriod;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.testkit.tenant.TenantBuilder;
import io.compliance4j.testkit.tenant.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 6: freshness, retention, deletion, self-audit. */
class DataSemanticsTest {
    private static final String WITHOUT_CALLS = "exclude_activity_types[]=compliance_api_accessed";
    private World world;

    @BeforeEach
    void open() {
        world = World.open();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> names(String target) {
        Answer answer = world.call(target);
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        return world.namesOf(answer);
    }

    private int status(String request) {
        return world.call(request).status();
    }

    @Nested
    @DisplayName("6.1 freshness and retention")
    class Retention {
        @Test
        @DisplayName("6.1 a late arrival shows up after its lag, at the place of its created_at")
        void lateArrival() {
            Instant happened = Instant.parse("2026-11-18T09:14:21Z");
            Activity late = world.tenant()
                    .recordLate(
                            Activity.builder("late", "claude_chat_viewed", Actor.system(), happened),
                            happened,
                            Duration.between(happened, Northwind.NOW.plusSeconds(45)));
            String target = "/activities?limit=3&created_at.lt=2026-11-20T00:00:00Z";
            assertThat(names(target)).containsExactly("act.chat", "act.upload", "act.tie2");
            world.clock().advance(Duration.ofSeconds(44));
            assertThat(names(target)).doesNotContain(late.id());
            world.clock().advance(Duration.ofSeconds(1));
            assertThat(names(target)).containsExactly("act.chat", late.id(), "act.upload");
        }

        @Test
        @DisplayName("6.1 activities are kept for 6 years")
        void sixYears() {
            String target = "/activities?order=asc&limit=1&" + WITHOUT_CALLS;
            world.clock().advanceTo(Instant.parse("2032-11-15T07:00:00Z"));
            assertThat(names(target)).containsExactly("act.login");
            world.clock().advance(Duration.ofHours(2));
            assertThat(names(target)).doesNotContain("act.login");
        }

        @Test
        @DisplayName("6.1 the retention of content does not touch activities")
        void independent() {
            world.tenant().setRetention(Northwind.ENGINEERING.uuid(), "all", RetentionPeriod.days(1));
            assertThat(names("/activities?created_at.lt=2026-11-20T00:00:00Z&" + WITHOUT_CALLS))
                    .hasSize(8);
        }

        @Test
        @DisplayName("6.1 content is kept for ever by default")
        void forEver() {
            world.clock().advance(Duration.ofDays(365 * 20));
            assertThat(names("/apps/chats?organization_ids[]={eng}"))
                    .containsExactly("plan", "launch", "dropped", "board", "guest");
            assertThat(status("/apps/chats/files/{brief}/content")).isEqualTo(200);
        }

        @Test
        @DisplayName("6.1, 6.2 what is out of retention is gone from lists, 404 when asked for")
        void outOfRetention() {
            world.tenant().setRetention(Northwind.ENGINEERING.uuid(), "all", RetentionPeriod.days(1));
            assertThat(names("/apps/chats")).containsExactly("old");
            assertThat(names("/apps/projects")).containsExactly("matter");
            for (String gone : List.of(
                    "/apps/chats/{launch}/messages",
                    "DELETE /apps/chats/{launch}",
                    "/apps/chats/files/{brief}",
                    "/apps/chats/files/{brief}/content",
                    "/apps/chats/generated-files/{owners}",
                    "/apps/chats/generated-files/{owners}/content",
                    "/apps/artifacts/{checklist.1}",
                    "/apps/artifacts/{checklist.1}/content",
                    "/apps/projects/{spring}",
                    "/apps/projects/{spring}/attachments",
                    "/apps/projects/documents/{notes}",
                    "/apps/projects/documents/{notes}/metadata",
                    "/apps/chats/files/{handbook}/content")) {
                assertThat(status(gone)).as(gone).isEqualTo(404);
            }
        }

        @Test
        @DisplayName("6.1 retention counts on while the server runs")
        void runsOut() {
            world.tenant().setRetention(Northwind.ENGINEERING.uuid(), "chat", RetentionPeriod.days(30));
            assertThat(names("/apps/chats?user_ids[]={ada}")).containsExactly("launch", "board");
            world.clock().advance(Duration.ofDays(23));
            assertThat(names("/apps/chats?user_ids[]={ada}")).containsExactly("launch");
            world.clock().advance(Duration.ofDays(10));
            assertThat(names("/apps/chats?user_ids[]={ada}")).isEmpty();
        }

        @Test
        @DisplayName("6.1 local transcripts are kept for 6 years from capture")
        void localSixYears() {
            world.clock().advanceTo(Instant.parse("2032-11-15T09:00:00Z"));
            assertThat(names("/apps/sessions/local")).containsExactly("fix", "gaps", "sheet", "huge");
            world.clock().advanceTo(Instant.parse("2032-11-18T00:00:00Z"));
            assertThat(names("/apps/sessions/local")).containsExactly("fix");
            assertThat(world.call("/apps/sessions/local/{huge}").errorMessage()).isEqualTo("Local session not found.");
            assertThat(world.call("/apps/sessions/local/{huge}/messages").errorMessage())
                    .isEqualTo("Local session not found.");
        }

        @Test
        @DisplayName(
                "6.1 a custom conversation retention shortens local transcripts at once; lengthening never restores")
        void localShortened() {
            world.tenant().setRetention(Northwind.ENGINEERING.uuid(), "chat", RetentionPeriod.days(2));
            assertThat(names("/apps/sessions/local")).containsExactly("fix");
            assertThat(status("/apps/sessions/local/{gaps}")).isEqualTo(404);
            world.tenant().setRetention(Northwind.ENGINEERING.uuid(), "chat", RetentionPeriod.days(3650));
            assertThat(names("/apps/sessions/local")).containsExactly("fix");
            assertThat(status("/apps/sessions/local/{gaps}")).isEqualTo(404);
        }

        @Test
        @DisplayName("6.1 a custom conversation retention may be longer than 6 years")
        void localLengthened() {
            Instant longAgo = Instant.parse("2018-01-01T00:00:00Z");
            TenantBuilder tenant = Northwind.tenant();
            for (var organization : List.of(Northwind.ENGINEERING, Northwind.LEGAL)) {
                tenant.localSession(new LocalSession(
                        Ids.localSession(organization.uuid(), Northwind.LEE.id(), "ancient"),
                        organization.uuid(),
                        Northwind.LEE.id(),
                        null,
                        longAgo,
                        longAgo,
                        "cowork",
                        false,
                        () -> List.of(message("ancient", longAgo))));
            }
            try (World own = World.open(tenant)) {
                String engineering = Ids.localSession(Northwind.ENGINEERING.uuid(), Northwind.LEE.id(), "ancient");
                String legal = Ids.localSession(Northwind.LEGAL.uuid(), Northwind.LEE.id(), "ancient");
                assertThat(own.call("/apps/sessions/local/" + engineering).status())
                        .isEqualTo(404);
                assertThat(own.call("/apps/sessions/local/" + legal).status()).isEqualTo(200);
            }
        }

        @Test
        @DisplayName("6.1, 11.1 created_at moves later as retention eats the start of a local session")
        void startIsEaten() {
            Instant early = Instant.parse("2026-11-10T00:00:00Z");
            Instant late = Instant.parse("2026-11-19T00:00:00Z");
            String id = Ids.localSession(Northwind.ENGINEERING.uuid(), Northwind.ADA.id(), "long");
            LocalSession session = new LocalSession(
                    id,
                    Northwind.ENGINEERING.uuid(),
                    Northwind.ADA.id(),
                    null,
                    early,
                    late,
                    "cowork",
                    false,
                    () -> List.of(message("early", early), message("late", late)));
            try (World own = World.open(Northwind.tenant().localSession(session))) {
                String target = "/apps/sessions/local/" + id;
                assertThat(own.call(target).at("/created_at").asText()).isEqualTo("2026-11-10T00:00:00Z");
                own.tenant().setRetention(Northwind.ENGINEERING.uuid(), "chat", RetentionPeriod.days(5));
                assertThat(own.call(target).at("/created_at").asText()).isEqualTo("2026-11-19T00:00:00Z");
                assertThat(own.namesOf(own.call(target + "/messages"))).containsExactly(Ids.localMessage("late"));
            }
        }

        private LocalSession.LocalMessage message(String seed, Instant at) {
            return new LocalSession.LocalMessage(
                    Ids.localMessage(seed), "user", at, null, null, List.of(Block.text(seed)));
        }

        @Test
        @DisplayName("6.1 remote transcripts are kept for 6 years, or until the user deletes the session")
        void remote() {
            world.tenant().deleteRemoteSession(world.id("agent"));
            assertThat(names("/apps/sessions/remote")).containsExactly("remote", "pending", "boardwork");
            assertThat(world.call("/apps/sessions/remote/{agent}/messages").errorMessage())
                    .isEqualTo("Remote session not found.");
            world.clock().advanceTo(Instant.parse("2032-11-17T00:00:00Z"));
            assertThat(names("/apps/sessions/remote")).containsExactly("remote");
            assertThat(status("/apps/sessions/remote/{boardwork}/messages")).isEqualTo(404);
        }

        @Test
        @DisplayName("6.1 removed members vanish at once; their activities stay")
        void removedMember() {
            world.tenant().removeMember(world.id("ben"), Northwind.ENGINEERING.uuid());
            assertThat(names("/organizations/{eng}/users")).containsExactly("ada", "chi", "eve");
            assertThat(names("/activities?created_at.lt=2026-11-20T00:00:00Z&actor_ids[]={ben}"))
                    .containsExactly("act.tie2", "act.tie1", "act.project");
        }

        @Test
        @DisplayName("6.1, 9 records of a deleted account show a null user")
        void deletedAccount() {
            world.tenant().deleteUser(world.id("ada"));
            assertThat(world.call("/apps/chats?user_ids[]={ada}")
                            .at("/data/0/user")
                            .isNull())
                    .isTrue();
            assertThat(world.call("/apps/projects/{spring}").at("/user").isNull())
                    .isTrue();
            assertThat(world.call("/apps/projects/documents/{notes}")
                            .at("/user")
                            .isNull())
                    .isTrue();
            assertThat(world.call("/apps/sessions/local/{fix}").at("/user").toString())
                    .isEqualTo(world.resolve("{\"id\":\"{ada}\",\"email_address\":null}"));
        }

        @Test
        @DisplayName("6.1 settings are computed when they are read")
        void settings() {
            world.tenant().setRetention(Northwind.ENGINEERING.uuid(), "chat", RetentionPeriod.days(77));
            assertThat(world.call("/organizations/{eng}/settings").text()).contains("\"duration\":77");
            world.tenant().setRetention(Northwind.ENGINEERING.uuid(), "chat", RetentionPeriod.days(78));
            assertThat(world.call("/organizations/{eng}/settings").text())
                    .contains("\"duration\":78")
                    .doesNotContain("\"duration\":77");
        }

        @Test
        @DisplayName("1, 6.1 chats are live: what users do shows in the next answer")
        void live() {
            Instant now = world.clock().instant();
            world.tenant()
                    .sendMessage(
                            world.id("plan"),
                            Message.user("plan 3", now).text("And now?").build());
            assertThat(names("/apps/chats/{plan}/messages")).hasSize(3);
            assertThat(names("/apps/chats?order_by=updated_at")).endsWith("plan");
            world.tenant().renameChat(world.id("guest"), "Renamed");
            assertThat(world.call("/apps/chats/{guest}/messages").at("/name").asText())
                    .isEqualTo("Renamed");
            world.clock().advance(Duration.ofSeconds(1));
            world.tenant().moveChat(world.id("guest"), world.id("spring"));
            assertThat(names("/apps/chats?order_by=updated_at")).endsWith("plan", "guest");
            assertThat(world.call("/apps/projects/{spring}").at("/chats_count").asInt())
                    .isEqualTo(2);
        }
    }

    @Nested
    @DisplayName("6.2 deletion")
    class Deletion {
        private static final List<String> CONTENT_OF_DROPPED = List.of(
                "/apps/chats/files/{dropped.file}",
                "/apps/chats/files/{dropped.file}/content",
                "/apps/chats/generated-files/{dropped.gen}",
                "/apps/chats/generated-files/{dropped.gen}/content",
                "/apps/artifacts/{dropped.version}",
                "/apps/artifacts/{dropped.version}/content");

        @Test
        @DisplayName("6.2 a chat its user deleted is listed, nameless, with deleted_at, its messages without content")
        void softDeletedChat() {
            Answer list = world.call("/apps/chats?user_ids[]={ben}");
            assertThat(list.at("/data/1/name").asText("?")).isEmpty();
            assertThat(list.at("/data/1/deleted_at").asText()).isEqualTo("2026-11-18T10:00:00Z");
            Answer chat = world.call("/apps/chats/{dropped}/messages");
            assertThat(chat.status()).isEqualTo(200);
            assertThat(chat.at("/deleted_at").asText()).isEqualTo("2026-11-18T10:00:00Z");
            assertThat(chat.items()).hasSize(2);
            chat.items().forEach(message -> {
                assertThat(message.get("content")).isEmpty();
                for (String list2 : List.of("files", "generated_files", "artifacts")) {
                    JsonNode refs = message.path(list2);
                    assertThat(refs.isNull() || refs.isMissingNode() || refs.isEmpty())
                            .isTrue();
                }
            });
            for (String gone : CONTENT_OF_DROPPED) {
                assertThat(status(gone)).as(gone).isEqualTo(404);
            }
        }

        @Test
        @DisplayName("6.2 the same when the user deletes it while the server runs; no file-deleted activity is written")
        void softDeleteWhileServed() {
            world.tenant().softDeleteChat(world.id("launch"));
            assertThat(names("/apps/chats")).contains("launch");
            Answer chat = world.call("/apps/chats/{launch}/messages");
            assertThat(chat.at("/name").asText("?")).isEmpty();
            assertThat(chat.at("/deleted_at").asText()).isEqualTo("2026-11-20T10:00:00Z");
            assertThat(chat.items()).hasSize(4).allMatch(m -> m.get("content").isEmpty());
            for (String gone : List.of(
                    "/apps/chats/files/{brief}",
                    "/apps/chats/generated-files/{owners}",
                    "/apps/artifacts/{checklist.1}",
                    "/apps/artifacts/{checklist.2}/content")) {
                assertThat(status(gone)).as(gone).isEqualTo(404);
            }
            assertThat(names("/activities?activity_types[]=claude_file_deleted"))
                    .isEmpty();
            assertThat(names("/activities?activity_types[]=claude_chat_deleted"))
                    .hasSize(1);
        }

        @Test
        @DisplayName("6.2 the switch for chats that keep their content")
        void softDeletedOnce() {
            try (World own = World.older(OlderBehavior.DELETED_CHATS_KEEP_CONTENT)) {
                Answer chat = own.call("/apps/chats/{dropped}/messages");
                assertThat(chat.at("/chat_messages/0/content/0/text").asText()).isEqualTo("A secret plan.");
                for (String kept : CONTENT_OF_DROPPED) {
                    assertThat(own.call(kept).status()).as(kept).isEqualTo(200);
                }
            }
        }

        @Test
        @DisplayName("6.2 a project its user deleted is listed with deleted_at")
        void softDeletedProject() {
            world.tenant().softDeleteProject(world.id("idle"));
            Answer list = world.call("/apps/projects?user_ids[]={ben}");
            assertThat(list.at("/data/0/deleted_at").asText()).isEqualTo("2026-11-20T10:00:00Z");
            assertThat(world.call("/apps/projects/{idle}").at("/deleted_at").asText())
                    .isEqualTo("2026-11-20T10:00:00Z");
        }

        @Test
        @DisplayName("6.2 DELETE chat: gone from lists, reads and deletes 404, its messages, files and artifacts too")
        void deleteChat() {
            assertThat(status("DELETE /apps/chats/{launch}")).isEqualTo(200);
            assertThat(names("/apps/chats")).doesNotContain("launch");
            assertThat(names("/apps/chats?user_ids[]={ada}")).containsExactly("board");
            for (String gone : List.of(
                    "/apps/chats/{launch}/messages",
                    "DELETE /apps/chats/{launch}",
                    "/apps/chats/files/{brief}",
                    "/apps/chats/files/{brief}/content",
                    "DELETE /apps/chats/files/{brief}",
                    "/apps/chats/generated-files/{owners}",
                    "/apps/artifacts/{checklist.1}",
                    "/apps/artifacts/{checklist.2}/content")) {
                assertThat(status(gone)).as(gone).isEqualTo(404);
            }
        }

        @Test
        @DisplayName("6.2 DELETE chat takes the cloud sessions started for it, and no others")
        void deleteChatWithSessions() {
            assertThat(status("DELETE /apps/chats/{board}")).isEqualTo(200);
            assertThat(names("/apps/sessions/remote")).containsExactly("remote", "agent", "pending");
            assertThat(status("/apps/sessions/remote/{boardwork}/messages")).isEqualTo(404);
        }

        @Test
        @DisplayName("6.2 DELETE works on a chat that its user had deleted")
        void deleteSoftDeleted() {
            assertThat(status("DELETE /apps/chats/{dropped}")).isEqualTo(200);
            assertThat(names("/apps/chats")).doesNotContain("dropped");
        }

        @Test
        @DisplayName("6.2 DELETE file, of a chat and of a project")
        void deleteFile() {
            assertThat(status("DELETE /apps/chats/files/{brief}")).isEqualTo(200);
            assertThat(status("DELETE /apps/chats/files/{handbook}")).isEqualTo(200);
            for (String gone : List.of("{brief}", "{handbook}")) {
                assertThat(status("/apps/chats/files/" + gone)).isEqualTo(404);
                assertThat(status("/apps/chats/files/" + gone + "/content")).isEqualTo(404);
                assertThat(status("DELETE /apps/chats/files/" + gone)).isEqualTo(404);
            }
            assertThat(names("/apps/projects/{spring}/attachments")).containsExactly("notes", "blob");
            assertThat(world.call("/apps/projects/{spring}")
                            .at("/attachments_count")
                            .asInt())
                    .isEqualTo(2);
            assertThat(status("/apps/chats/{launch}/messages")).isEqualTo(200);
        }

        @Test
        @DisplayName("6.2 DELETE project is refused while a chat is attached, and changes nothing")
        void deleteProjectWithChats() {
            assertThat(status("DELETE /apps/projects/{spring}")).isEqualTo(409);
            assertThat(status("/apps/projects/{spring}")).isEqualTo(200);
            assertThat(names("/apps/projects/{spring}/attachments")).hasSize(3);
            world.tenant().moveChat(world.id("launch"), null);
            assertThat(status("DELETE /apps/projects/{spring}")).isEqualTo(200);
            assertThat(status("/apps/chats/{launch}/messages")).isEqualTo(200);
        }

        @Test
        @DisplayName("6.2 DELETE project takes its documents and files")
        void deleteProject() {
            assertThat(status("DELETE /apps/projects/{idle}")).isEqualTo(200);
            assertThat(names("/apps/projects")).containsExactly("spring", "matter");
            for (String gone : List.of(
                    "/apps/projects/{idle}",
                    "/apps/projects/{idle}/attachments",
                    "/apps/projects/{idle}/collaborators",
                    "DELETE /apps/projects/{idle}",
                    "/apps/projects/documents/{idle.doc}",
                    "/apps/projects/documents/{idle.doc}/metadata",
                    "/apps/chats/files/{idle.file}",
                    "/apps/chats/files/{idle.file}/content")) {
                assertThat(status(gone)).as(gone).isEqualTo(404);
            }
        }

        @Test
        @DisplayName("6.2 DELETE document")
        void deleteDocument() {
            assertThat(status("DELETE /apps/projects/documents/{notes}")).isEqualTo(200);
            assertThat(names("/apps/projects/{spring}/attachments")).containsExactly("handbook", "blob");
            assertThat(status("/apps/projects/documents/{notes}")).isEqualTo(404);
            assertThat(status("/apps/projects/documents/{notes}/metadata")).isEqualTo(404);
            assertThat(status("DELETE /apps/projects/documents/{notes}")).isEqualTo(404);
        }

        @ParameterizedTest(name = "6.2 DELETE through this API is refused outside the key: {0}")
        @CsvSource({
            "/apps/chats/{old}",
            "/apps/projects/{matter}",
            "/apps/projects/documents/{policy}",
            "/apps/code/artifacts/{form}"
        })
        void foreign(String target) {
            assertThat(status("DELETE " + target + " as single")).isEqualTo(404);
            assertThat(status("DELETE " + target)).isEqualTo(200);
        }

        @Test
        @DisplayName("6.2 a walk goes on after the record it stopped at was deleted")
        void walkAfterDelete() {
            Answer first = world.call("/apps/chats?limit=3");
            assertThat(world.namesOf(first)).endsWith("launch");
            world.call("DELETE /apps/chats/{launch}");
            assertThat(names("/apps/chats?limit=3&after_id="
                            + first.at("/last_id").asText()))
                    .containsExactly("dropped", "board", "guest");
        }
    }

    @Nested
    @DisplayName("6.3 self-audit")
    class SelfAudit {
        private JsonNode newestCall() {
            world.clock().advance(Duration.ofSeconds(1));
            return world.call("/activities?limit=1&activity_types[]=compliance_api_accessed")
                    .at("/data/0");
        }

        @ParameterizedTest(name = "6.3 {0} leaves a record: {1}")
        @CsvSource({
            "/groups?limit=5, 200",
            "/groups?foo=1, 400",
            "/groups as feed, 403",
            "/groups/rbac_group_none, 404",
            "DELETE /apps/chats/{board}, 200",
            "DELETE /apps/projects/{spring}, 409"
        })
        void recorded(String request, int status) {
            Answer answer = world.call(request);
            assertThat(answer.status()).isEqualTo(status);
            JsonNode record = newestCall();
            assertThat(record.at("/type").asText()).isEqualTo("compliance_api_accessed");
            assertThat(record.at("/request_id").asText())
                    .isEqualTo(answer.header("request-id").orElseThrow());
            assertThat(record.at("/status_code").asInt()).isEqualTo(status);
            assertThat(record.at("/request_method").asText())
                    .isEqualTo(request.startsWith("DELETE") ? "DELETE" : "GET");
            String target = world.resolve(request.replace("DELETE ", "").replace(" as feed", ""));
            assertThat(record.at("/url").asText()).endsWith(Api.PREFIX + target);
            assertThat(record.at("/request_body").isNull()).isTrue();
            assertThat(record.at("/actor/type").asText()).isEqualTo("api_actor");
            assertThat(record.at("/actor/api_key_id").asText())
                    .isEqualTo(world.key(request.endsWith("as feed") ? "feed" : "all")
                            .id());
            assertThat(record.at("/actor/ip_address").asText()).isNotEmpty();
            assertThat(record.has("organization_id")).isTrue();
            assertThat(record.at("/organization_id").isNull()).isTrue();
            assertThat(record.at("/organization_uuid").isNull()).isTrue();
            Instant created = Instant.parse(record.at("/created_at").asText());
            assertThat(Duration.between(Northwind.NOW, created)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        }

        @ParameterizedTest(name = "6.3 every endpoint leaves exactly one record: {0}")
        @EnumSource(Op.class)
        void everyEndpoint(Op op) {
            Answer answer = world.call(op.request());
            world.clock().advance(Duration.ofSeconds(1));
            Answer feed = world.call("/activities?activity_types[]=compliance_api_accessed");
            assertThat(feed.items()).hasSize(1);
            assertThat(feed.at("/data/0/request_id").asText())
                    .isEqualTo(answer.header("request-id").orElseThrow());
        }

        @Test
        @DisplayName("6.3 a refusal by the budget leaves a record too")
        void refusedByBudget() {
            try (World own =
                    World.open(Northwind.tenant(), server -> server.options(options -> options.requestsPerMinute(1)))) {
                own.call("/groups");
                own.clock().advance(Duration.ofSeconds(1));
                Answer refused = own.call("/groups");
                assertThat(refused.status()).isEqualTo(429);
                own.nextMinute();
                Answer feed = own.call("/activities?activity_types[]=compliance_api_accessed&limit=1");
                assertThat(feed.at("/data/0/status_code").asInt()).isEqualTo(429);
            }
        }

        @Test
        @DisplayName("6.3 a poller always sees its own previous poll")
        void ownPolls() {
            for (int i = 0; i < 5; i++) {
                Answer poll = world.call("/activities?limit=1");
                assertThat(poll.items()).hasSize(1);
                if (i > 0) {
                    assertThat(poll.at("/data/0/type").asText()).isEqualTo("compliance_api_accessed");
                }
                world.clock().advance(Duration.ofSeconds(1));
            }
        }

        @Test
        @DisplayName("6.3 the user agent of the caller is recorded")
        void userAgent() {
            world.as("all").with("user-agent", "siem-exporter/2.3").get("/groups");
            assertThat(newestCall().at("/actor/user_agent").asText()).isEqualTo("siem-exporter/2.3");
        }

        @Test
        @DisplayName("1, 6.3 while the API is off nothing is recorded, ever; turning it off and on is")
        void whileOff() {
            world.tenant().switchApi(false);
            world.call("/groups");
            world.tenant().renameChat(world.id("plan"), "unseen");
            world.clock().advance(Duration.ofSeconds(5));
            world.tenant().switchApi(true);
            List<String> types = world
                    .call("/activities?created_at.gte=2026-11-20T00:00:00Z&limit=50")
                    .items()
                    .findValuesAsText("type")
                    .stream()
                    .filter(type -> !type.endsWith("_actor"))
                    .toList();
            assertThat(types)
                    .containsExactly("org_compliance_api_settings_updated", "org_compliance_api_settings_updated");
            assertThat(names("/apps/chats?user_ids[]={ben}")).contains("plan");
        }
    }

    @Test
    @DisplayName("6.4 activities never carry a file name")
    void noFileNames() {
        world.tenant()
                .addFile(StoredFile.builder("salaries.xlsx")
                        .content(Content.text("x"))
                        .build());
        assertThat(world.call("/activities?activity_types[]=claude_file_uploaded")
                        .text())
                .doesNotContain("salaries");
    }

    @Test
    @DisplayName("6.1 a tenant grows while it is served")
    void grows() {
        User fay = User.builder("fay.stone").memberOf(Northwind.LEGAL).build();
        world.tenant().addUser(fay);
        world.tenant()
                .addProject(Project.builder("new", Northwind.LEGAL, fay)
                        .createdAt(Northwind.NOW)
                        .build());
        assertThat(names("/organizations/{legal}/users")).contains(fay.id());
        assertThat(names("/apps/projects")).endsWith(Ids.project("new"));
        assertThat(names("/activities?created_at.gte=2026-11-20T00:00:00Z&activity_types[]=claude_project_created"))
                .hasSize(1);
    }
}
