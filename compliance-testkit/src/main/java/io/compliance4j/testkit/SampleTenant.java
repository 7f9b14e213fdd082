package io.compliance4j.testkit;

import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.Artifact;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.CodeArtifact;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.GeneratedFile;
import io.compliance4j.testkit.tenant.Group;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.LocalSession;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Project;
import io.compliance4j.testkit.tenant.ProjectDocument;
import io.compliance4j.testkit.tenant.RemoteSession;
import io.compliance4j.testkit.tenant.RetentionPeriod;
import io.compliance4j.testkit.tenant.Role;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.Setting;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantBuilder;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.User;
import io.compliance4j.testkit.time.VirtualTime;
import java.time.Instant;
import java.util.List;

/**
 * A tenant with one of everything, for tests that want to know every record. Its clock stands still at {@link #NOW} until a
 * test moves {@link #time}. The records are values and can be shared; each {@link #builder()} makes a tenant of its own.
 */
public final class SampleTenant {
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    public final VirtualTime time = VirtualTime.at(NOW);
    public final Organization engineering = Organization.builder("Northwind Engineering")
            .retention("chat", RetentionPeriod.days(3650))
            .setting(Setting.bool("hipaa_compliance_enabled", false))
            .setting(Setting.integer("account_session_duration_seconds", null))
            .build();
    public final Organization legal = Organization.builder("Northwind Legal")
            .createdAt(Instant.parse("2025-05-19T08:02:10.500100Z"))
            .build();
    public final User ada = User.builder("ada")
            .fullName("Ada Osei")
            .memberOf(engineering)
            .instructions("Be brief.")
            .build();
    public final User ben = User.builder("ben")
            .fullName("Ben Lindqvist")
            .createdAt(Instant.parse("2025-02-10T09:00:00Z"))
            .memberOf(engineering)
            .memberOf(legal)
            .build();
    public final Role reviewer = new Role(
            Ids.role("reviewer"),
            engineering.uuid(),
            "Compliance Reviewer",
            "",
            Instant.parse("2025-03-12T18:22:41.123456Z"),
            null,
            List.of(
                    new Role.Permission(
                            "claude_code", "organization", engineering.uuid().toString()),
                    new Role.Permission(
                            "use", "organization", engineering.uuid().toString())));
    public final Group group = new Group(
            Ids.group("engineering"),
            "Engineering",
            "",
            "scim",
            List.of(reviewer.id()),
            Instant.parse("2025-06-01T10:00:00Z"),
            null,
            List.of(new Group.Member(ada.id(), null, null), new Group.Member(ben.id(), null, null)));
    public final Project project = Project.builder("Spring launch", engineering, ada)
            .description("Everything")
            .collaborator(new Project.Collaborator("user", ada.id(), "owner", Instant.parse("2026-09-01T08:00:00Z")))
            .collaborator(
                    new Project.Collaborator("group", group.id(), "editor", Instant.parse("2026-09-02T08:00:00Z")))
            .build();
    public final Project empty =
            Project.builder("Nothing yet", engineering, ada).build();
    public final StoredFile brief =
            StoredFile.builder("brief – v2.txt").content(Content.text("hello")).build();
    public final StoredFile handbook = StoredFile.builder("handbook")
            .project(project.id())
            .content(Content.text("rules"))
            .build();
    public final ProjectDocument notes = new ProjectDocument(
            Ids.document("notes"),
            project.id(),
            "notes.md",
            Instant.parse("2026-11-12T08:06:00Z"),
            ada.id(),
            Content.text("Naïve café check\n"));
    public final Chat chat = Chat.builder("Launch checklist", engineering, ada)
            .project(project.id())
            .message(Message.user("m1", Instant.parse("2026-11-10T08:09:10.120Z"))
                    .text("Turn the brief into a checklist.")
                    .file(brief.id())
                    .build())
            .message(Message.assistant("m2", Instant.parse("2026-11-10T08:09:31Z"))
                    .block(new Block.ToolUse(
                            "toolu_1", "search", "{\"q\":\"launch\"}", "Tracker", "https://mcp.example.com/mcp"))
                    .block(new Block.ToolResult("toolu_1", "search", false, List.of("LP-12 landing page"), null, null))
                    .text("Here it is.")
                    .generatedFile(Ids.generatedFile("owners"))
                    .artifactVersion(Ids.artifactVersion("checklist-1"))
                    .build())
            .build();
    public final Chat other = Chat.builder("Other", legal, ben)
            .createdAt(Instant.parse("2026-11-11T10:00:00Z"))
            .message(Message.user("m3", Instant.parse("2026-11-11T10:00:00Z"))
                    .text("Hello")
                    .build())
            .build();
    public final GeneratedFile owners = new GeneratedFile(
            Ids.generatedFile("owners"),
            chat.id(),
            Instant.parse("2026-11-10T08:09:30Z"),
            "owners.csv",
            "text/csv",
            Content.text("item,owner\n"));
    public final Artifact checklist = new Artifact(
            Ids.artifact("checklist"),
            chat.id(),
            List.of(new Artifact.Version(
                    Ids.artifactVersion("checklist-1"),
                    Instant.parse("2026-11-10T08:09:31Z"),
                    "Checklist",
                    "text/markdown",
                    Content.text("# Launch\n"))));
    public final LocalSession local = new LocalSession(
            Ids.localSession(engineering.uuid(), ada.id(), "one"),
            engineering.uuid(),
            ada.id(),
            null,
            Instant.parse("2026-11-18T14:02:11Z"),
            Instant.parse("2026-11-18T15:31:09Z"),
            "claude_code",
            false,
            () -> List.of(
                    new LocalSession.LocalMessage(
                            Ids.localMessage("1"),
                            "user",
                            Instant.parse("2026-11-18T14:02:11Z"),
                            null,
                            LocalSession.Provenance.syntheticMarker(),
                            List.of(new Block.Text("[system prompt content not shown]", false, true))),
                    new LocalSession.LocalMessage(
                            Ids.localMessage("2"),
                            "assistant",
                            Instant.parse("2026-11-18T14:02:38Z"),
                            "claude-opus-5",
                            null,
                            List.of(Block.text("Fixed.")))));
    public final RemoteSession remote = new RemoteSession(
            Ids.remoteSession("one"),
            engineering.uuid(),
            ada.id(),
            null,
            null,
            "active",
            Instant.parse("2026-11-18T17:04:05Z"),
            Instant.parse("2026-11-18T18:00:41Z"),
            "cowork_remote",
            project.id(),
            null,
            () -> List.of(new RemoteSession.RemoteMessage(
                    Ids.remoteMessage("1"),
                    "user",
                    Instant.parse("2026-11-18T17:04:05Z"),
                    List.of(Block.text("Summarise the sheet.")),
                    null,
                    false)));
    public final CodeArtifact dashboard = new CodeArtifact(
            Ids.codeArtifact("dashboard"),
            engineering.uuid(),
            ada.id(),
            "1763456761-9f3a",
            "org",
            Instant.parse("2026-11-18T09:05:17.456789Z"),
            List.of(
                    new CodeArtifact.Version(
                            "1763456761-9f3a",
                            Instant.parse("2026-11-18T09:05:17.456789Z"),
                            "Team dashboard",
                            "text/html",
                            Content.text("<p>hi</p>"),
                            false),
                    new CodeArtifact.Version("1763370361-1c07", null, null, "text/html", null, false)));
    public final TenantKey all = TenantKey.builder("all").build();
    public final TenantKey feedOnly =
            TenantKey.builder("siem").scopes(Scope.READ_ACTIVITIES).build();
    public final TenantKey legalOnly =
            TenantKey.builder("legal").organization(legal.uuid()).build();
    public final TenantKey admin =
            TenantKey.builder("admin").kind(TenantKey.Kind.ADMIN).build();
    public final TenantKey dead = TenantKey.builder("dead").deactivated().build();
    public final TenantKey expired = TenantKey.builder("expired")
            .expiresAt(Instant.parse("2026-01-01T00:00:00Z"))
            .build();
    public final TenantKey claudeApi =
            TenantKey.builder("model").kind(TenantKey.Kind.CLAUDE_API).build();

    /** The records, with a clock of their own. */
    public SampleTenant() {}

    /** These records and ten activities, ready to be served or added to. */
    public TenantBuilder builder() {
        TenantBuilder tenant = Tenant.builder()
                .clock(time)
                .organization(engineering)
                .organization(legal)
                .user(ada)
                .user(ben)
                .role(reviewer)
                .group(group)
                .project(project)
                .project(empty)
                .file(brief)
                .file(handbook)
                .document(notes)
                .chat(chat)
                .chat(other)
                .generatedFile(owners)
                .artifact(checklist)
                .localSession(local)
                .remoteSession(remote)
                .codeArtifact(dashboard)
                .key(all)
                .key(feedOnly)
                .key(legalOnly)
                .key(admin)
                .key(dead)
                .key(expired)
                .key(claudeApi);
        for (int i = 0; i < 10; i++) {
            tenant.activity(Activity.builder(
                            "a" + i,
                            i % 2 == 0 ? "claude_chat_created" : "claude_chat_viewed",
                            Actor.user(ada.id(), ada.email(), "192.0.2.41", "Mozilla/5.0"),
                            NOW.minusSeconds(1000 - i))
                    .organization(i < 5 ? engineering : legal)
                    .field("claude_chat_id", chat.id())
                    .build());
        }
        return tenant;
    }
}
