package io.compliance4j.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.LocalSession;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Project;
import io.compliance4j.testkit.tenant.RemoteSession;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TenantGeneratorTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    /** Of {@code small(42)}; the same on every JDK, time zone and locale. A change of it is a change of every tenant. */
    private static final String FINGERPRINT_OF_42 = "f9660cbc030438ebaa72ee633249d20dc45eede54157be6069056ecbbda61ddb";

    @Test
    void aSeedNamesTheSameTenantForEver() {
        assertThat(TenantFingerprint.of(small(42).build())).isEqualTo(FINGERPRINT_OF_42);
    }

    @Test
    void neitherLocaleNorTimeZoneMatters() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(TenantFingerprint.of(small(42).build())).isEqualTo(FINGERPRINT_OF_42);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedIsAnotherTenant() {
        assertThat(TenantFingerprint.of(small(43).build())).isNotEqualTo(FINGERPRINT_OF_42);
    }

    @Test
    void twoRunsAnswerWithTheSameBytes() {
        assertThat(everything(small(42))).isEqualTo(everything(small(42)));
    }

    @Test
    void moreChatsChangeNothingAboutTheProjects() {
        Tenant few = small(42).build();
        Tenant many = small(42).chats(500).build();
        assertThat(few.projects().all()).isEqualTo(many.projects().all());
        assertThat(few.users().all()).isEqualTo(many.users().all());
    }

    @Test
    void sizesAreKept() {
        Tenant tenant = Tenant.generate(1)
                .organizations(3)
                .users(7)
                .groups(4)
                .chats(11)
                .messages(3, 3)
                .activities(600)
                .projects(5)
                .files(0)
                .generatedFiles(6)
                .artifacts(8)
                .sessions(9)
                .codeArtifacts(2)
                .build();
        assertThat(tenant.organizations().size()).isEqualTo(3);
        assertThat(tenant.users().size()).isEqualTo(7);
        assertThat(tenant.groups().size()).isEqualTo(4);
        assertThat(tenant.chats().size()).isEqualTo(11);
        assertThat(tenant.chats().all())
                .allSatisfy(chat -> assertThat(chat.messages().get()).hasSize(3));
        assertThat(tenant.activities().size()).isEqualTo(600);
        assertThat(tenant.projects().size()).isEqualTo(5);
        assertThat(tenant.generatedFiles().size()).isEqualTo(6);
        assertThat(tenant.artifacts().size()).isEqualTo(8);
        assertThat(tenant.localSessions().size() + tenant.remoteSessions().size())
                .isEqualTo(9);
        assertThat(tenant.codeArtifacts().size()).isEqualTo(2);
    }

    @Test
    void theEmptiestTenantStillStands() {
        TenantGenerator recipe = Tenant.generate(1)
                .organizations(1)
                .users(1)
                .groups(0)
                .chats(0)
                .activities(0)
                .projects(0)
                .sessions(0)
                .codeArtifacts(0);
        Tenant tenant = recipe.build();
        assertThat(tenant.files().size()).isZero();
        assertThat(recipe.groundTruth().stream().filter(p -> p.source() != PlantSource.USER_PREFERENCES))
                .isEmpty();
    }

    @Test
    void sizesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Tenant.generate(1).users(0)).hasMessageContaining("users(0)");
        assertThatThrownBy(() -> Tenant.generate(1).chats(-1)).hasMessageContaining("chats(-1)");
        assertThatThrownBy(() -> Tenant.generate(1).messages(5, 2)).hasMessageContaining("smaller number first");
        assertThatThrownBy(() -> Tenant.generate(1).messages(0, 2)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> Tenant.generate(1).span(Duration.ofHours(3))).hasMessageContaining("one day");
    }

    @Test
    void everyKindOfThingComesUp() {
        Tenant tenant = Tenant.generate(42).build();
        Set<String> blocks = new TreeSet<>();
        boolean longInput = false;
        boolean longOutput = false;
        boolean redacted = false;
        for (Chat chat : tenant.chats().all()) {
            for (Message message : chat.messages().get()) {
                for (Block block : message.content()) {
                    blocks.add(block.getClass().getSimpleName());
                    longInput |=
                            block instanceof Block.ToolUse use && use.input().length() > 10_000;
                    longOutput |= block instanceof Block.ToolResult result
                            && result.content().get(0).length() > 10_000;
                    redacted |= block instanceof Block.Text text && text.thinkingRedacted();
                }
            }
        }
        assertThat(blocks).containsExactly("Text", "ToolResult", "ToolUse");
        assertThat(longInput && longOutput && redacted).isTrue();
        Set<String> provenances = new TreeSet<>();
        Set<String> surfaces = new HashSet<>();
        for (LocalSession session : tenant.localSessions().all()) {
            surfaces.add(String.valueOf(session.productSurface()));
            session.messages().get().forEach(message -> {
                LocalSession.Provenance provenance = message.provenance();
                provenances.add(provenance == null ? "none" : provenance.type() + " " + provenance.reason());
            });
        }
        assertThat(surfaces).hasSize(10);
        assertThat(provenances)
                .containsExactly(
                        "client_asserted null",
                        "content_unavailable client_aborted",
                        "content_unavailable cmek_key_revoked",
                        "content_unavailable not_captured",
                        "content_unavailable oversize",
                        "content_unavailable retention_elapsed",
                        "none",
                        "synthetic_marker null");
        Set<String> statuses = new TreeSet<>();
        boolean agentOwned = false;
        for (RemoteSession session : tenant.remoteSessions().all()) {
            statuses.add(session.status());
            agentOwned |= session.agentId() != null;
        }
        assertThat(statuses).containsExactly("active", "archived", "failed", "paused", "pending");
        assertThat(agentOwned).isTrue();
        Set<String> mimeTypes = new TreeSet<>();
        tenant.files().all().forEach(file -> mimeTypes.add(String.valueOf(file.mimeType())));
        assertThat(mimeTypes).hasSizeGreaterThanOrEqualTo(10);
        Set<String> collaborators = new TreeSet<>();
        for (Project project : tenant.projects().all()) {
            project.collaborators().forEach(c -> collaborators.add(c.type()));
        }
        assertThat(collaborators).containsExactly("group", "organization", "organization_role", "user");
        Set<String> memberRoles = new TreeSet<>();
        tenant.users().all().forEach(u -> u.memberships().forEach(m -> memberRoles.add(m.role())));
        assertThat(memberRoles).hasSize(11);
        assertThat(tenant.chats().all()).anyMatch(chat -> chat.deletedAt() != null);
        assertThat(Tenant.generate(42).projects(20).build().projects().all())
                .anyMatch(project -> project.deletedAt() != null);
        assertThat(tenant.artifacts().all())
                .anyMatch(artifact -> artifact.versions().size() > 1);
        assertThat(tenant.codeArtifacts().all()).anyMatch(artifact -> artifact.updatedAt() == null);
    }

    @Test
    void filesKnowTheMessagesThatNameThem() {
        Tenant tenant = Tenant.generate(42).files(120).build();
        int named = 0;
        for (Chat chat : tenant.chats().all()) {
            for (Message message : chat.messages().get()) {
                List<String> ids = new java.util.ArrayList<>(message.files());
                message.generatedFiles().stream()
                        .filter(id -> id.startsWith("claude_file_"))
                        .forEach(ids::add);
                for (String id : ids) {
                    StoredFile file = tenant.files().find(id).orElseThrow();
                    assertThat(file.places()).contains(new StoredFile.Place(chat.id(), message.id()));
                    named++;
                }
                message.artifactVersions()
                        .forEach(id -> assertThat(tenant.artifactOfVersion(id)).isPresent());
            }
        }
        assertThat(named)
                .isEqualTo(tenant.files().all().stream()
                        .mapToInt(file -> file.places().size())
                        .sum());
    }

    @Test
    void messagesStandInOrderBetweenCreationAndUpdate() {
        for (Chat chat : Tenant.generate(42).build().chats().all()) {
            Instant last = chat.createdAt();
            for (Message message : chat.messages().get()) {
                assertThat(message.createdAt()).isBetween(last, chat.updatedAt());
                last = message.createdAt();
            }
            assertThat(chat.updatedAt()).isBefore(NOW);
            if (chat.deletedAt() == null) {
                assertThat(last).isEqualTo(chat.updatedAt());
            }
        }
    }

    @Test
    void theServedTenantGoesByTheClockItIsGiven() {
        VirtualTime time = VirtualTime.at(NOW.plusSeconds(77));
        assertThat(small(1).clock(time).build().now()).isEqualTo(NOW.plusSeconds(77));
    }

    private static TenantGenerator small(long seed) {
        return Tenant.generate(seed)
                .users(12)
                .chats(40)
                .activities(1_500)
                .projects(8)
                .files(30)
                .generatedFiles(12)
                .artifacts(12)
                .sessions(24)
                .codeArtifacts(8)
                .now(NOW);
    }

    /** Every answer of a walk over the whole tenant. */
    private static String everything(TenantGenerator recipe) {
        VirtualTime time = VirtualTime.at(NOW);
        Tenant tenant = recipe.clock(time).build();
        ComplianceEngine engine = new ComplianceEngine(tenant);
        TenantKey key = tenant.keys().all().stream()
                .filter(k -> k.name().startsWith("everything"))
                .findFirst()
                .orElseThrow();
        StringBuilder all = new StringBuilder();
        Walk walk = target -> {
            time.advance(Duration.ofSeconds(1));
            FakeResponse response =
                    engine.handle(FakeRequest.get("/v1/compliance/" + target).withKey(key.secret()));
            assertThat(response.status()).as("%s: %s", target, response.text()).isEqualTo(200);
            all.append(target).append(response.headers()).append(response.text());
        };
        walk.get("activities?limit=5000&created_at.lt=" + NOW);
        walk.get("organizations");
        walk.get("groups");
        tenant.organizations().all().forEach(organization -> {
            walk.get("organizations/" + organization.uuid() + "/users");
            walk.get("organizations/" + organization.uuid() + "/user_preferences");
            walk.get("organizations/" + organization.uuid() + "/roles");
            walk.get("organizations/" + organization.uuid() + "/settings");
        });
        walk.get("apps/chats?limit=1000");
        tenant.chats().all().forEach(chat -> walk.get("apps/chats/" + chat.id() + "/messages"));
        walk.get("apps/projects?limit=100");
        tenant.projects().all().forEach(project -> {
            walk.get("apps/projects/" + project.id());
            walk.get("apps/projects/" + project.id() + "/attachments");
            walk.get("apps/projects/" + project.id() + "/collaborators");
            tenant.filesOfProject(project.id()).forEach(file -> walk.get("apps/chats/files/" + file.id() + "/content"));
        });
        walk.get("apps/sessions/local?limit=500");
        tenant.localSessions()
                .all()
                .forEach(session -> walk.get("apps/sessions/local/" + session.id() + "/messages?limit=1000"));
        walk.get("apps/sessions/remote?limit=500");
        tenant.remoteSessions().all().stream()
                .filter(session -> !session.status().equals("pending"))
                .forEach(session -> walk.get("apps/sessions/remote/" + session.id() + "/messages?limit=1000"));
        walk.get("apps/code/artifacts?limit=100");
        return all.toString();
    }

    private interface Walk {
        void get(String target);
    }
}
