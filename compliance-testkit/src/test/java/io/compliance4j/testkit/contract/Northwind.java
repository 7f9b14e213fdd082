package io.compliance4j.testkit.contract;

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
import io.compliance4j.testkit.tenant.LocalSession.LocalMessage;
import io.compliance4j.testkit.tenant.LocalSession.Provenance;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Project;
import io.compliance4j.testkit.tenant.Project.Collaborator;
import io.compliance4j.testkit.tenant.ProjectDocument;
import io.compliance4j.testkit.tenant.RemoteSession;
import io.compliance4j.testkit.tenant.RemoteSession.RemoteMessage;
import io.compliance4j.testkit.tenant.RetentionPeriod;
import io.compliance4j.testkit.tenant.Role;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.Setting;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantBuilder;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The tenant of the contract's own example bodies, completed so that it has one of everything, and a short name for every
 * record of it. Today is 20 November 2026, ten in the morning.
 */
final class Northwind {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    static final Organization ENGINEERING = Organization.builder("Northwind Engineering")
            .uuid(UUID.fromString("f45533b0-ce08-42ad-afcb-0591cd0d9aa4"))
            .id("org_01Rj41BChg6JK4s6EzfbuwEk")
            .createdAt(Instant.parse("2025-02-03T11:20:41.318822Z"))
            .setting(Setting.bool("content_redaction_enabled", true))
            .setting(Setting.bool("hipaa_compliance_enabled", false))
            .setting(Setting.integer("account_session_duration_seconds", 43200))
            .setting(Setting.string("claude_code_default_worker_pool_id", null))
            .setting(Setting.strings("ip_allowlist_ip_ranges", List.of("198.51.100.0/24", "2001:db8::/48")))
            .setting(Setting.provisioningMode("scim_permissive"))
            .build();
    static final Organization LEGAL = Organization.builder("Northwind Legal")
            .uuid(UUID.fromString("499e9cfe-cc2d-49b2-ab1a-7e40a5432a03"))
            .id("org_01yRkbDhBacbqQ33JQkRAbce")
            .createdAt(Instant.parse("2025-05-19T08:02:10.500100Z"))
            .retention("project", RetentionPeriod.months(240))
            .retention("chat", RetentionPeriod.days(9000))
            .build();
    static final Organization CONSOLE = Organization.builder("Northwind Platform (Console)")
            .uuid(UUID.fromString("765ea94a-f920-4889-afd0-13f38bae3687"))
            .id("org_015qLqmGUMCs6w4pwRrF5bFJ")
            .kind(Organization.Kind.CONSOLE)
            .createdAt(Instant.parse("2026-01-12T14:45:00Z"))
            .setting(Setting.bool("ip_allowlist_enabled", false))
            .build();

    static final User ADA = User.builder("ada.osei")
            .id("user_01keGycJdaixotvxww28c7XS")
            .fullName("Ada Osei")
            .createdAt(Instant.parse("2025-02-03T11:21:00.112233Z"))
            .memberOf(ENGINEERING.uuid(), "primary_owner", Instant.parse("2025-02-03T11:21:00.112233Z"))
            .instructions("Answer in short sentences.")
            .build();
    static final User BEN = User.builder("ben.lindqvist")
            .id("user_01bCwXxoqUHMqXzGGMK66qcL")
            .fullName("Ben Lindqvist")
            .createdAt(Instant.parse("2025-02-10T09:00:00Z"))
            .memberOf(ENGINEERING.uuid(), "admin", Instant.parse("2025-02-10T09:00:00Z"))
            .build();
    static final User CHI = User.builder("chi.nakamura")
            .id("user_01B3jsmWFMLpQG8d71GrhEzw")
            .fullName("Chi Nakamura")
            .createdAt(Instant.parse("2025-07-01T07:30:12Z"))
            .memberOf(ENGINEERING.uuid(), "user", Instant.parse("2025-07-01T07:30:12Z"))
            .globalInstructions("Never touch the build server.")
            .build();
    /** Has the oldest account, and joined last. */
    static final User EVE = User.builder("eve.moreau")
            .fullName("Eve Moreau")
            .createdAt(Instant.parse("2024-06-01T06:00:00Z"))
            .memberOf(ENGINEERING.uuid(), "developer", Instant.parse("2025-08-01T06:00:00Z"))
            .build();

    static final User LEE = User.builder("lee.haddad")
            .fullName("Lee Haddad")
            .createdAt(Instant.parse("2025-05-19T08:10:00Z"))
            .memberOf(LEGAL.uuid(), "parent_org_owner", Instant.parse("2025-05-19T08:10:00Z"))
            .build();
    /** An account that no longer exists. */
    static final String GONE = "user_01XDEfZaP9wXutx9H6jvb2B4";

    static final String SPRING = "claude_proj_01SurM1xcws8K3nU73CG7nJc";
    static final String MATTER = "claude_proj_01tE2kn4dLhGbqj4uUTaUdbo";
    static final String IDLE = Ids.project("idle");
    static final String NOTES = "claude_proj_doc_01Zvc6whgPaJ5xEF3qFrarJX";
    static final String POLICY = "claude_proj_doc_012WWEkMBnxMw8PwvC1HB7bx";
    static final String IDLE_DOCUMENT = Ids.document("idle");

    static final String OLD = "claude_chat_019ZLVu1D9vNr7Rpdh8PtaYH";
    static final String PLAN = Ids.chat("plan");
    static final String LAUNCH = "claude_chat_01moAYvZQzzQBviXfqJio5EU";
    static final String DROPPED = "claude_chat_013EKEyLzLsBG862ZScqEEC6";
    static final String BOARD = "claude_chat_01nWHaRcqd1XKpdodfGMEBJV";
    static final String GUEST = Ids.chat("guest");

    static final String BRIEF = "claude_file_0113fsYDdQXYZvcpy2HBCa95";
    static final String WHITEBOARD = "claude_file_01qgYTVvjya5uWiBB7wo53jS";
    static final String HANDBOOK = "claude_file_01P2LYMtMaNKrC9J8jgvJho1";
    static final String BLOB = "claude_file_01c4N4HPZjnVB9eTc7DLdJeK";
    static final String IDLE_FILE = Ids.file("idle");
    static final String DROPPED_FILE = Ids.file("dropped");
    static final String OWNERS = "claude_gen_file_01m5Bu5anhwKJCzGb9f9RnKm";
    static final String DECK = "claude_gen_file_01Uc2hqt195QtTS4Rg8fuPj4";
    static final String DROPPED_GENERATED = Ids.generatedFile("dropped");
    static final String CHECKLIST = "claude_artifact_01dXVJrAk8JpCSJPjtandZWZ";
    static final String CHECKLIST_0 = "claude_artifact_version_014XyNVTne8LqLKxZ9cQWgrq";
    static final String CHECKLIST_1 = "claude_artifact_version_01bXmqt2o6Uk78jTi3h48MpL";
    static final String CHECKLIST_2 = "claude_artifact_version_01SfX2dBuh1pC2NW4WrVHh9W";
    static final String DROPPED_VERSION = Ids.artifactVersion("dropped");

    static final String LOCAL_FIX = Ids.localSession(ENGINEERING.uuid(), ADA.id(), "fix");
    static final String LOCAL_GAPS = Ids.localSession(ENGINEERING.uuid(), GONE, "gaps");
    static final String LOCAL_SHEET = Ids.localSession(ENGINEERING.uuid(), BEN.id(), "sheet");
    static final String LOCAL_HUGE = Ids.localSession(ENGINEERING.uuid(), CHI.id(), "huge");
    static final String REMOTE_SHEET = "cse_013919qveHbk2wwuSTMgLxkn";
    static final String REMOTE_AGENT = "cse_01FAPTxyrjYaVDzqK86B18MC";
    static final String REMOTE_PENDING = "cse_01h1CqMS5V4mmJtzcz3NnFNC";
    static final String REMOTE_BOARD = Ids.remoteSession("board");
    static final String DASHBOARD = "cart_01Q87Qhgh3NYbgd8pFYFe7qA";
    static final String BARE = "cart_01eRP79nUaxgtdnRuw6ukm9S";
    static final String FORM = "cart_01zzzzzzzzzzzzzzzzzzzzzz";

    static final String REVIEWER = "rbac_role_01PZdZNjk8dfu6m7GC7rgykp";
    static final String ORG_ADMIN = "rbac_role_01uZNZH9KxZG7o3eFPRSmHZV";
    static final String GROUP_ENGINEERING = "rbac_group_01VN2y5ZLBpsA4MDSSSxTSuG";
    static final String GROUP_DIRECTORS = "rbac_group_01BkGcvvdHorTBgTx2rtsjDu";

    private static final String BROWSER = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";

    /** A long tool input, valid JSON, one character more than twice the default ceiling. */
    static final String LONG_INPUT = "{\"q\":\"" + "x".repeat(20_001 - 8) + "\"}";

    /** A long tool result: 12,000 characters that are 2 bytes each in UTF-8. */
    static final String LONG_RESULT = "é".repeat(12_000);

    private Northwind() {}

    /** Keys by the name the tests call them. */
    static Map<String, TenantKey> keys() {
        Map<String, TenantKey> keys = new LinkedHashMap<>();
        keys.put("all", TenantKey.builder("all").createdBy(ADA.id()).build());
        keys.put(
                "feed",
                key("feed", "2025-09-01T10:00:01Z")
                        .scopes(Scope.READ_ACTIVITIES)
                        .build());
        keys.put(
                "reader",
                key("reader", "2025-09-01T10:00:02Z")
                        .scopes(Scope.READ_USER_DATA)
                        .build());
        keys.put(
                "deleter",
                key("deleter", "2025-09-01T10:00:03Z")
                        .scopes(Scope.DELETE_USER_DATA)
                        .build());
        keys.put(
                "directory",
                key("directory", "2025-09-01T10:00:04Z")
                        .scopes(Scope.READ_ORG_DATA)
                        .build());
        keys.put(
                "auditor",
                key("auditor", "2025-09-01T10:00:05Z")
                        .scopes(Scope.READ_ORG_AUDIT)
                        .build());
        keys.put(
                "retired",
                key("retired", "2025-09-01T10:00:06Z")
                        .scopes(Scope.READ_ORG_SETTINGS)
                        .build());
        keys.put(
                "single",
                key("single", "2025-09-01T10:00:07Z")
                        .organization(ENGINEERING.uuid())
                        .build());
        keys.put("dead", key("dead", "2025-09-01T10:00:08Z").deactivated().build());
        keys.put(
                "expired",
                key("expired", "2025-09-01T10:00:09Z")
                        .expiresAt(NOW.minusSeconds(60))
                        .build());
        keys.put(
                "admin",
                key("admin", "2025-09-01T10:00:10Z").kind(TenantKey.Kind.ADMIN).build());
        keys.put(
                "oldadmin",
                key("oldadmin", "2025-09-01T10:00:11Z")
                        .kind(TenantKey.Kind.ADMIN)
                        .scopes(Scope.READ_ORG_SETTINGS)
                        .build());
        keys.put(
                "claude",
                key("claude", "2025-09-01T10:00:12Z")
                        .kind(TenantKey.Kind.CLAUDE_API)
                        .build());
        keys.put(
                "analytics",
                key("analytics", "2025-09-01T10:00:13Z")
                        .kind(TenantKey.Kind.ANALYTICS)
                        .build());
        return keys;
    }

    private static TenantKey.Builder key(String seed, String createdAt) {
        return TenantKey.builder(seed).createdAt(Instant.parse(createdAt));
    }

    static TenantBuilder tenant() {
        TenantBuilder tenant = Tenant.builder()
                .organization(ENGINEERING)
                .organization(LEGAL)
                .organization(CONSOLE)
                .user(ADA)
                .user(BEN)
                .user(CHI)
                .user(EVE)
                .user(LEE);
        keys().values().forEach(tenant::key);
        addDirectory(tenant);
        addProjects(tenant);
        addChats(tenant);
        addSessions(tenant);
        addCodeArtifacts(tenant);
        addActivities(tenant);
        return tenant;
    }

    private static void addDirectory(TenantBuilder tenant) {
        tenant.role(new Role(
                        REVIEWER,
                        ENGINEERING.uuid(),
                        "Compliance Reviewer",
                        "Can read conversations for review.",
                        Instant.parse("2025-03-12T18:22:41.123456Z"),
                        Instant.parse("2025-03-14T09:05:17.456789Z"),
                        List.of(
                                new Role.Permission(
                                        "claude_code",
                                        "organization",
                                        ENGINEERING.uuid().toString()),
                                new Role.Permission(
                                        "use",
                                        "organization",
                                        ENGINEERING.uuid().toString()))))
                .role(new Role(ORG_ADMIN, ENGINEERING.uuid(), "Org Admin", "", null, null, List.of()))
                .group(new Group(
                        GROUP_ENGINEERING,
                        "Engineering",
                        "Synced engineering team",
                        "scim",
                        List.of(REVIEWER),
                        Instant.parse("2025-06-01T10:00:00Z"),
                        Instant.parse("2025-06-15T14:30:00.250Z"),
                        List.of(
                                new Group.Member(BEN.id(), Instant.parse("2025-06-02T10:00:00Z"), null),
                                new Group.Member(CHI.id(), null, null))))
                .group(new Group(GROUP_DIRECTORS, "Directors", "", "direct", null, null, null, List.of()));
    }

    private static void addProjects(TenantBuilder tenant) {
        tenant.project(Project.builder("Spring launch", ENGINEERING, ADA)
                        .id(SPRING)
                        .createdAt(Instant.parse("2026-09-01T08:00:00.500Z"))
                        .updatedAt(Instant.parse("2026-11-10T08:00:00Z"))
                        .description("Everything for the spring launch")
                        .instructions("Answer briefly.")
                        .collaborator(collaborator("user", ADA.id(), "owner", "2026-09-01T08:00:00Z"))
                        .collaborator(collaborator("group", GROUP_ENGINEERING, "editor", "2026-09-02T08:00:00Z"))
                        .collaborator(collaborator(
                                "organization", ENGINEERING.uuid().toString(), "viewer", "2026-09-03T08:00:00Z"))
                        .collaborator(
                                collaborator("organization_role", "membership_admin", "admin", "2026-09-04T08:00:00Z"))
                        .collaborator(collaborator("user", null, "viewer", "2026-09-05T08:00:00Z"))
                        .build())
                .project(Project.builder("Matter 0417", LEGAL, null)
                        .id(MATTER)
                        .createdAt(Instant.parse("2026-09-20T08:00:00Z"))
                        .updatedAt(Instant.parse("2026-10-20T08:00:00Z"))
                        .deletedAt(Instant.parse("2026-10-20T08:00:00Z"))
                        .isPrivate(false)
                        .build())
                .project(Project.builder("Idle", ENGINEERING, BEN)
                        .id(IDLE)
                        .createdAt(Instant.parse("2026-10-05T08:00:00Z"))
                        .updatedAt(Instant.parse("2026-10-06T08:00:00Z"))
                        .build())
                .document(new ProjectDocument(
                        NOTES,
                        SPRING,
                        "notes.md",
                        Instant.parse("2026-09-01T08:06:00Z"),
                        ADA.id(),
                        Content.text("# Notes\n\n- Ask Ben about pricing\n- Naïve café check\n")))
                .document(new ProjectDocument(
                        POLICY,
                        MATTER,
                        "policy.txt",
                        Instant.parse("2025-09-01T08:06:00Z"),
                        null,
                        Content.text("Keep all records for seven years.\n")))
                .document(new ProjectDocument(
                        IDLE_DOCUMENT,
                        IDLE,
                        "idle.md",
                        Instant.parse("2026-10-05T08:06:00Z"),
                        BEN.id(),
                        Content.text("nothing yet")))
                .file(StoredFile.builder("handbook.pdf")
                        .id(HANDBOOK)
                        .mimeType("application/pdf")
                        .createdAt(Instant.parse("2026-09-01T08:05:00Z"))
                        .content(Content.text("%PDF-1.7 handbook"))
                        .project(SPRING)
                        .build())
                .file(StoredFile.builder("blob")
                        .id(BLOB)
                        .mimeType(null)
                        .createdAt(Instant.parse("2026-09-01T08:07:00Z"))
                        .project(SPRING)
                        .build())
                .file(StoredFile.builder("idle.txt")
                        .id(IDLE_FILE)
                        .content(Content.text("idle"))
                        .project(IDLE)
                        .build());
    }

    private static Collaborator collaborator(String type, String target, String role, String grantedAt) {
        return new Collaborator(type, target, role, Instant.parse(grantedAt));
    }

    private static void addChats(TenantBuilder tenant) {
        tenant.chat(Chat.builder("Old notes", LEGAL.uuid(), GONE)
                        .id(OLD)
                        .model(null)
                        .createdAt(Instant.parse("2024-01-05T10:00:00Z"))
                        .updatedAt(Instant.parse("2024-01-06T10:00:00Z"))
                        .build())
                .chat(planChat())
                .chat(launchChat())
                .chat(Chat.builder("Dropped", ENGINEERING, BEN)
                        .id(DROPPED)
                        .createdAt(Instant.parse("2026-11-11T10:00:00Z"))
                        .updatedAt(Instant.parse("2026-11-18T10:00:00Z"))
                        .deletedAt(Instant.parse("2026-11-18T10:00:00Z"))
                        .message(Message.user("dropped 1", Instant.parse("2026-11-11T10:00:00Z"))
                                .id("claude_chat_msg_01SUqJqy2XHVXuyCAaqE2Fom")
                                .text("A secret plan.")
                                .file(DROPPED_FILE)
                                .build())
                        .message(Message.assistant("dropped 2", Instant.parse("2026-11-11T10:00:09Z"))
                                .id("claude_chat_msg_01FRPCpjQoWK4EtdWcTZL49V")
                                .text("Noted.")
                                .generatedFile(DROPPED_GENERATED)
                                .artifactVersion(DROPPED_VERSION)
                                .build())
                        .build())
                .chat(Chat.builder("Board", ENGINEERING, ADA)
                        .id(BOARD)
                        .createdAt(Instant.parse("2026-11-12T09:00:00Z"))
                        .message(Message.user("board 1", Instant.parse("2026-11-12T10:00:00Z"))
                                .id("claude_chat_msg_01QmBXNRv5HWFxbCKFkgQkVB")
                                .text("And this one?")
                                .file(WHITEBOARD)
                                .build())
                        .build())
                .chat(Chat.builder("Guest", ENGINEERING, LEE)
                        .id(GUEST)
                        .createdAt(Instant.parse("2026-11-13T09:00:00Z"))
                        .build())
                .file(StoredFile.builder("launch brief – v2.pdf")
                        .id(BRIEF)
                        .mimeType("application/pdf")
                        .content(Content.text("hello"))
                        .build())
                .file(StoredFile.builder("whiteboard.png")
                        .id(WHITEBOARD)
                        .mimeType("image/png")
                        .createdAt(Instant.parse("2026-10-01T12:00:00Z"))
                        .content(Content.text("a picture, reduced"))
                        .recordedMd5("5ae0c1c8a5260bc7b6648f6fbd115c35")
                        .build())
                .file(StoredFile.builder("dropped.txt")
                        .id(DROPPED_FILE)
                        .content(Content.text("dropped"))
                        .build())
                .generatedFile(new GeneratedFile(
                        OWNERS,
                        LAUNCH,
                        Instant.parse("2026-11-10T08:09:30Z"),
                        "owners.csv",
                        "text/csv",
                        Content.text("item,owner\nlanding page,Ada\npricing page,Ben\n")))
                .generatedFile(new GeneratedFile(DECK, BOARD, null, "deck.pptx", null, null))
                .generatedFile(new GeneratedFile(
                        DROPPED_GENERATED,
                        DROPPED,
                        Instant.parse("2026-11-11T10:00:09Z"),
                        "dropped.csv",
                        "text/csv",
                        Content.text("a,b")))
                .artifact(new Artifact(
                        CHECKLIST,
                        LAUNCH,
                        List.of(
                                version(CHECKLIST_0, "2025-01-01T00:00:00Z", null, null, "first draft\n"),
                                version(
                                        CHECKLIST_1,
                                        "2026-11-10T08:09:31Z",
                                        "Launch checklist",
                                        "text/markdown",
                                        "# Launch checklist\n\n- [ ] landing page\n"),
                                version(
                                        CHECKLIST_2,
                                        "2026-11-18T09:20:00Z",
                                        "Launch checklist",
                                        "text/markdown",
                                        "# Launch checklist\n\n- [x] landing page\n- [ ] pricing page — draft\n"))))
                .artifact(new Artifact(
                        Ids.artifact("dropped"),
                        DROPPED,
                        List.of(version(DROPPED_VERSION, "2026-11-11T10:00:09Z", "Dropped", "text/plain", "x"))));
    }

    private static Artifact.Version version(String id, String createdAt, String title, String type, String text) {
        return new Artifact.Version(id, Instant.parse(createdAt), title, type, Content.text(text));
    }

    private static Chat launchChat() {
        return Chat.builder("Launch checklist", ENGINEERING, ADA)
                .id(LAUNCH)
                .project(SPRING)
                .createdAt(Instant.parse("2026-11-10T08:09:10.120Z"))
                .message(Message.user("launch 1", Instant.parse("2026-11-10T08:09:10.120Z"))
                        .id("claude_chat_msg_01ucbK8kCGqe3zuPKGnE55zH")
                        .text("Turn the attached brief into a checklist.")
                        .file(BRIEF)
                        .build())
                .message(Message.assistant("launch 2", Instant.parse("2026-11-10T08:09:31Z"))
                        .id("claude_chat_msg_01ZTphwD8KmWqE23bBW3ynDN")
                        .text("Let me look at who owns what.")
                        .block(new Block.ToolUse(
                                "toolu_01eW7zvwUDJ3yXtZLuYAY2dP",
                                "search_issues",
                                "{\"query\": \"launch\", \"limit\": 5}",
                                "Example Tracker",
                                "https://mcp.tracker.example/mcp"))
                        .block(new Block.ToolResult(
                                "toolu_01eW7zvwUDJ3yXtZLuYAY2dP",
                                "search_issues",
                                false,
                                List.of("LP-12 landing page (Ada)\nLP-13 pricing page (Ben)"),
                                "Example Tracker",
                                "https://mcp.tracker.example/mcp"))
                        .block(new Block.Text("Here is the checklist.", true, false))
                        .generatedFile(OWNERS)
                        .artifactVersion(CHECKLIST_1)
                        .build())
                .message(Message.user("launch 3", Instant.parse("2026-11-18T09:18:00Z"))
                        .id("claude_chat_msg_01iCqpEvVrJzynEsqc9tGDR2")
                        .text("Mark the landing page done.")
                        .build())
                .message(Message.assistant("launch 4", Instant.parse("2026-11-18T09:20:00Z"))
                        .id("claude_chat_msg_01KoLitc7i3gwEPvqa6ffdZy")
                        .text("Updated.")
                        .artifactVersion(CHECKLIST_2)
                        .build())
                .build();
    }

    private static Chat planChat() {
        return Chat.builder("plan", ENGINEERING, BEN)
                .createdAt(Instant.parse("2026-10-01T09:00:00Z"))
                .message(Message.user("plan 1", Instant.parse("2026-10-01T09:00:00Z"))
                        .text("What is on the whiteboard?")
                        .file(WHITEBOARD)
                        .build())
                .message(Message.assistant("plan 2", Instant.parse("2026-10-02T09:00:00Z"))
                        .block(new Block.ToolUse(null, "read", LONG_INPUT))
                        .block(new Block.ToolResult(null, "read", true, List.of(LONG_RESULT, "short")))
                        .generatedFile(BLOB)
                        .build())
                .build();
    }

    private static void addSessions(TenantBuilder tenant) {
        Instant fix = Instant.parse("2026-11-18T14:02:11Z");
        tenant.localSession(new LocalSession(
                        LOCAL_FIX,
                        ENGINEERING.uuid(),
                        ADA.id(),
                        "wrkspc_01wEVpYGYWC2o1r8pN9pWfiP",
                        fix,
                        Instant.parse("2026-11-18T15:31:09Z"),
                        "claude_code",
                        false,
                        fixed(
                                local("fix 1", "user", fix, Provenance.syntheticMarker())
                                        .with(new Block.Text("[system prompt content not shown]", false, true)),
                                local("fix 2", "user", fix, null)
                                        .with(
                                                new Block.Text("Fix the failing login test."),
                                                new Block.Text("[image content not shown]", false, true)),
                                local("fix 3", "assistant", fix, null)
                                        .with(
                                                new Block.Text("Reading the test."),
                                                new Block.ToolUse(
                                                        "toolu_01AAdtTUEpy7VTxEB7NGJPdj", "Read", LONG_INPUT)),
                                local("fix 4", "user", Instant.parse("2026-11-18T14:02:38Z"), null)
                                        .with(new Block.ToolResult(
                                                "toolu_01AAdtTUEpy7VTxEB7NGJPdj",
                                                "Read",
                                                false,
                                                List.of(LONG_RESULT, "[1 non-text item(s) not shown]"))),
                                local("fix 5", "assistant", Instant.parse("2026-11-18T14:02:38Z"), null)
                                        .with(new Block.Text("The expiry constant was stale; fixed.")))))
                .localSession(new LocalSession(
                        LOCAL_GAPS,
                        ENGINEERING.uuid(),
                        GONE,
                        null,
                        Instant.parse("2026-11-17T09:15:43Z"),
                        Instant.parse("2026-11-17T09:15:43Z"),
                        "cowork",
                        false,
                        fixed(
                                gap(1, "user", Provenance.unavailable("retention_elapsed"))
                                        .with(),
                                gap(2, "assistant", Provenance.clientAsserted())
                                        .with(
                                                new Block.Text("[client-supplied history]", false, true),
                                                new Block.Text("Earlier answer.")),
                                gap(3, "assistant", Provenance.unavailable("client_aborted"))
                                        .with(),
                                gap(4, "user", Provenance.unavailable("not_captured"))
                                        .with(),
                                gap(5, "user", Provenance.unavailable("oversize"))
                                        .with(),
                                gap(6, "assistant", Provenance.unavailable("cmek_key_revoked"))
                                        .with())))
                .localSession(new LocalSession(
                        LOCAL_SHEET,
                        ENGINEERING.uuid(),
                        BEN.id(),
                        null,
                        Instant.parse("2026-11-16T09:15:43Z"),
                        Instant.parse("2026-11-17T01:15:43Z"),
                        "office_agents/excel",
                        false,
                        fixed(local("sheet 1", "user", Instant.parse("2026-11-16T09:15:43Z"), null)
                                .with(new Block.Text("Sum column B.")))))
                .localSession(new LocalSession(
                        LOCAL_HUGE,
                        ENGINEERING.uuid(),
                        CHI.id(),
                        null,
                        Instant.parse("2026-11-15T09:15:43Z"),
                        Instant.parse("2026-11-16T23:00:00Z"),
                        null,
                        true,
                        fixed(local("huge 1", "user", Instant.parse("2026-11-15T09:15:43Z"), null)
                                .with(new Block.Text("Again.")))));
        addRemoteSessions(tenant);
    }

    private static void addRemoteSessions(TenantBuilder tenant) {
        Instant sheet = Instant.parse("2026-11-18T17:04:05Z");
        Instant agent = Instant.parse("2026-11-17T09:15:22Z");
        tenant.remoteSession(new RemoteSession(
                        REMOTE_SHEET,
                        ENGINEERING.uuid(),
                        ADA.id(),
                        null,
                        null,
                        "active",
                        sheet,
                        Instant.parse("2026-11-18T18:00:41Z"),
                        "cowork_remote",
                        SPRING,
                        null,
                        List::of))
                .remoteSession(new RemoteSession(
                        REMOTE_AGENT,
                        ENGINEERING.uuid(),
                        null,
                        "cagt_01WhNmKAzq1tfMez7rkcWJGm",
                        BEN.id(),
                        "archived",
                        agent,
                        Instant.parse("2026-11-17T09:47:10Z"),
                        "cowork_remote",
                        null,
                        null,
                        fixed(
                                new RemoteMessage(
                                        "csev_01q7GZ39VqgGsxjDA8HoCobK",
                                        "user",
                                        agent,
                                        List.of(new Block.Text("Run the nightly digest.")),
                                        BEN.id(),
                                        false),
                                new RemoteMessage(
                                        "csev_019wLEHjLiwdaLD5Bxa6Lx5b",
                                        "assistant",
                                        agent.minusSeconds(1),
                                        List.of(),
                                        null,
                                        true))))
                .remoteSession(new RemoteSession(
                        REMOTE_PENDING,
                        ENGINEERING.uuid(),
                        GONE,
                        null,
                        null,
                        "pending",
                        Instant.parse("2026-11-16T09:15:22Z"),
                        Instant.parse("2026-11-16T09:15:22Z"),
                        null,
                        null,
                        null,
                        List::of))
                .remoteSession(new RemoteSession(
                        REMOTE_BOARD,
                        LEGAL.uuid(),
                        LEE.id(),
                        null,
                        null,
                        "paused",
                        Instant.parse("2026-11-15T09:15:22Z"),
                        Instant.parse("2026-11-15T09:15:22Z"),
                        "cowork_remote",
                        null,
                        BOARD,
                        fixed(
                                new RemoteMessage(
                                        Ids.remoteMessage("board 1"),
                                        "user",
                                        Instant.parse("2026-11-15T09:15:22Z"),
                                        List.of(new Block.Text("Summarise the feedback sheet.")),
                                        null,
                                        false),
                                new RemoteMessage(
                                        Ids.remoteMessage("board 2"),
                                        "assistant",
                                        Instant.parse("2026-11-15T09:15:23Z"),
                                        List.of(
                                                new Block.Text("Opening it."),
                                                new Block.ToolUse(
                                                        "toolu_019EBKjmKSrMSnee7qjw7EC6", "read_sheet", LONG_INPUT)),
                                        null,
                                        false),
                                new RemoteMessage(
                                        Ids.remoteMessage("board 3"),
                                        "user",
                                        Instant.parse("2026-11-15T09:15:23Z"),
                                        List.of(new Block.ToolResult(
                                                "toolu_019EBKjmKSrMSnee7qjw7EC6",
                                                "read_sheet",
                                                false,
                                                List.of(LONG_RESULT))),
                                        null,
                                        false))));
    }

    private static void addCodeArtifacts(TenantBuilder tenant) {
        Instant published = Instant.parse("2026-11-18T09:05:17.456789Z");
        tenant.codeArtifact(new CodeArtifact(
                        DASHBOARD,
                        ENGINEERING.uuid(),
                        ADA.id(),
                        "1763456761-9f3a",
                        "org",
                        published,
                        List.of(
                                new CodeArtifact.Version(
                                        "1763456761-9f3a",
                                        published,
                                        "Team dashboard",
                                        "text/html",
                                        Content.text("<h1>Dashboard</h1>"),
                                        false),
                                new CodeArtifact.Version(
                                        "1763370361-1c07",
                                        null,
                                        null,
                                        "text/html",
                                        Content.text("<h1>Draft</h1>"),
                                        true),
                                new CodeArtifact.Version(
                                        "1763370300-0000", published, "Uploading", "text/html", null, false))))
                .codeArtifact(new CodeArtifact(BARE, ENGINEERING.uuid(), null, null, "owner", null, List.of()))
                .codeArtifact(new CodeArtifact(
                        FORM,
                        LEGAL.uuid(),
                        LEE.id(),
                        null,
                        "users",
                        Instant.parse("2026-10-01T00:00:00Z"),
                        List.of(new CodeArtifact.Version(
                                "1759276800-aaaa",
                                Instant.parse("2026-10-01T00:00:00Z"),
                                "Form",
                                "text/html",
                                Content.text("<form>"),
                                false))));
    }

    private static void addActivities(TenantBuilder tenant) {
        Actor ada = Actor.user(ADA.id(), ADA.email(), "192.0.2.41", BROWSER);
        Actor ben = Actor.user(BEN.id(), BEN.email(), "2001:db8::41", BROWSER);
        Map<String, Object> adminKey = new LinkedHashMap<>();
        adminKey.put("admin_api_key_id", "admin_api_key_01TKwQSoDEDNnAPktv29V81C");
        adminKey.put("ip_address", "198.51.100.7");
        adminKey.put("user_agent", "terraform/1.9");
        tenant.activity(activity("login", "sso_login_succeeded", ada, "2026-11-15T08:00:00Z")
                        .build())
                .activity(activity(
                                "terraform",
                                "platform_workspace_member_added",
                                new Actor("admin_api_key_actor", adminKey),
                                "2026-11-15T09:00:00Z")
                        .organization(CONSOLE)
                        .field("user_id", CHI.id())
                        .field("workspace_id", "wrkspc_01wEVpYGYWC2o1r8pN9pWfiP")
                        .build())
                .activity(activity("project", "claude_project_created", ben, "2026-11-16T09:00:00Z")
                        .organization(ENGINEERING)
                        .field("claude_project_id", IDLE)
                        .build())
                .activity(activity(
                                "matter",
                                "claude_project_created",
                                Actor.user(LEE.id(), LEE.email(), "192.0.2.42", BROWSER),
                                "2026-11-16T12:00:00Z")
                        .organization(LEGAL)
                        .field("claude_project_id", MATTER)
                        .build())
                .activity(activity("tie1", "claude_chat_updated", ben, "2026-11-17T12:00:00Z")
                        .organization(ENGINEERING)
                        .field("claude_chat_id", PLAN)
                        .build())
                .activity(activity("tie2", "claude_chat_updated", ben, "2026-11-17T12:00:00Z")
                        .organization(ENGINEERING)
                        .field("claude_chat_id", PLAN)
                        .build())
                .activity(activity("upload", "claude_file_uploaded", ada, "2026-11-18T09:14:20.004117Z")
                        .organization(ENGINEERING)
                        .field("claude_file_id", BRIEF)
                        .field("filename", null)
                        .field("claude_chat_id", LAUNCH)
                        .field("claude_project_id", null)
                        .build())
                .activity(activity("chat", "claude_chat_created", ada, "2026-11-18T09:14:22.481203Z")
                        .organization(ENGINEERING)
                        .field("claude_chat_id", LAUNCH)
                        .field("claude_project_id", SPRING)
                        .build());
    }

    private static Activity.Builder activity(String name, String type, Actor actor, String createdAt) {
        return Activity.builder(name, type, actor, Instant.parse(createdAt)).id(activityId(name));
    }

    /** Ids whose order is that of the names, which decides ties. */
    private static String activityId(String name) {
        return "activity_01" + name + "z".repeat(22 - name.length());
    }

    /** Every record's short name and id. */
    static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("eng", ENGINEERING.uuid().toString());
        names.put("eng.id", ENGINEERING.id());
        names.put("legal", LEGAL.uuid().toString());
        names.put("legal.id", LEGAL.id());
        names.put("console", CONSOLE.uuid().toString());
        names.put("console.id", CONSOLE.id());
        names.put("ada", ADA.id());
        names.put("ben", BEN.id());
        names.put("chi", CHI.id());
        names.put("eve", EVE.id());
        names.put("lee", LEE.id());
        names.put("gone", GONE);
        names.put("reviewer", REVIEWER);
        names.put("orgadmin", ORG_ADMIN);
        names.put("engineering", GROUP_ENGINEERING);
        names.put("directors", GROUP_DIRECTORS);
        names.put("spring", SPRING);
        names.put("matter", MATTER);
        names.put("idle", IDLE);
        names.put("notes", NOTES);
        names.put("policy", POLICY);
        names.put("idle.doc", IDLE_DOCUMENT);
        names.put("old", OLD);
        names.put("plan", PLAN);
        names.put("launch", LAUNCH);
        names.put("dropped", DROPPED);
        names.put("board", BOARD);
        names.put("guest", GUEST);
        names.put("launch.1", "claude_chat_msg_01ucbK8kCGqe3zuPKGnE55zH");
        names.put("launch.2", "claude_chat_msg_01ZTphwD8KmWqE23bBW3ynDN");
        names.put("launch.3", "claude_chat_msg_01iCqpEvVrJzynEsqc9tGDR2");
        names.put("launch.4", "claude_chat_msg_01KoLitc7i3gwEPvqa6ffdZy");
        names.put("board.1", "claude_chat_msg_01QmBXNRv5HWFxbCKFkgQkVB");
        names.put("plan.1", Ids.message("plan 1"));
        names.put("plan.2", Ids.message("plan 2"));
        names.put("dropped.1", "claude_chat_msg_01SUqJqy2XHVXuyCAaqE2Fom");
        names.put("dropped.2", "claude_chat_msg_01FRPCpjQoWK4EtdWcTZL49V");
        names.put("brief", BRIEF);
        names.put("whiteboard", WHITEBOARD);
        names.put("handbook", HANDBOOK);
        names.put("blob", BLOB);
        names.put("idle.file", IDLE_FILE);
        names.put("dropped.file", DROPPED_FILE);
        names.put("owners", OWNERS);
        names.put("deck", DECK);
        names.put("dropped.gen", DROPPED_GENERATED);
        names.put("checklist", CHECKLIST);
        names.put("checklist.0", CHECKLIST_0);
        names.put("checklist.1", CHECKLIST_1);
        names.put("checklist.2", CHECKLIST_2);
        names.put("dropped.version", DROPPED_VERSION);
        names.put("fix", LOCAL_FIX);
        names.put("gaps", LOCAL_GAPS);
        names.put("sheet", LOCAL_SHEET);
        names.put("huge", LOCAL_HUGE);
        names.put("remote", REMOTE_SHEET);
        names.put("agent", REMOTE_AGENT);
        names.put("pending", REMOTE_PENDING);
        names.put("boardwork", REMOTE_BOARD);
        names.put("agent.1", "csev_01q7GZ39VqgGsxjDA8HoCobK");
        names.put("agent.2", "csev_019wLEHjLiwdaLD5Bxa6Lx5b");
        for (int i = 1; i <= 6; i++) {
            names.put("fix." + i, Ids.localMessage("fix " + i));
            names.put("gaps." + i, Ids.localMessage("gaps " + i));
            names.put("boardwork." + i, Ids.remoteMessage("board " + i));
        }
        names.put("dashboard", DASHBOARD);
        names.put("bare", BARE);
        names.put("form", FORM);
        for (String name : List.of("login", "terraform", "project", "matter", "tie1", "tie2", "upload", "chat")) {
            names.put("act." + name, activityId(name));
        }
        return names;
    }

    private interface WithContent {
        LocalMessage with(Block... content);
    }

    private static WithContent local(String seed, String role, Instant at, Provenance provenance) {
        return content -> new LocalMessage(
                Ids.localMessage(seed),
                role,
                at,
                role.equals("assistant") ? "claude-opus-5" : null,
                provenance,
                List.of(content));
    }

    private static WithContent gap(int number, String role, Provenance provenance) {
        return local("gaps " + number, role, Instant.parse("2026-11-17T09:15:43Z"), provenance);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> java.util.function.Supplier<List<T>> fixed(T... items) {
        List<T> list = List.of(items);
        return () -> list;
    }
}
