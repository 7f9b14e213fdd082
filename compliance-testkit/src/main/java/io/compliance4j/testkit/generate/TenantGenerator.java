package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.Artifact;
import io.compliance4j.testkit.tenant.Group;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Role;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantBuilder;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.TenantSource;
import io.compliance4j.testkit.tenant.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recipe for a plausible tenant of any size, with sensitive values planted at known places.
 *
 * <p>The same seed and the same sizes give the same tenant, byte for byte, on every machine. Messages, files and activities
 * are made when they are read, so a tenant with a million activities starts at once and stays small. Sizes that make no
 * sense are refused with {@link IllegalArgumentException}. Not thread-safe; what it builds is.
 */
public final class TenantGenerator implements TenantSource {
    private final Seed seed;
    private int organizations = 2;
    private int users = 25;
    private int groups = 6;
    private int chats = 200;
    private int messagesFrom = 2;
    private int messagesTo = 12;
    private int activities = 5_000;
    private int projects = 12;
    private int files = 80;
    private int generatedFiles = 40;
    private int artifacts = 40;
    private int localSessions = 40;
    private int remoteSessions = 20;
    private int codeArtifacts = 20;
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private Duration span = Duration.ofDays(90);
    private @Nullable Clock clock;

    private TenantGenerator(long seed) {
        this.seed = new Seed(seed);
    }

    /** A recipe with sizes that suit a test: 25 users, 200 chats, 5,000 activities and some of everything else. */
    public static TenantGenerator of(long seed) {
        return new TenantGenerator(seed);
    }

    /** Linked organizations: the first is a claude.ai one and holds the content, the second a Console one, and so on. */
    public TenantGenerator organizations(int count) {
        this.organizations = atLeast(1, "organizations", count);
        return this;
    }

    /** Accounts; at least one. */
    public TenantGenerator users(int count) {
        this.users = atLeast(1, "users", count);
        return this;
    }

    public TenantGenerator groups(int count) {
        this.groups = atLeast(0, "groups", count);
        return this;
    }

    public TenantGenerator chats(int count) {
        this.chats = atLeast(0, "chats", count);
        return this;
    }

    /** How many messages a chat has: any number between the two, both included. */
    public TenantGenerator messages(int from, int to) {
        if (to < from) {
            throw new IllegalArgumentException("messages(" + from + ", " + to + "): name the smaller number first");
        }
        this.messagesFrom = atLeast(1, "messages", from);
        this.messagesTo = to;
        return this;
    }

    /** Entries of the feed; every type of the catalogue comes up from about 520 on. */
    public TenantGenerator activities(int count) {
        this.activities = atLeast(0, "activities", count);
        return this;
    }

    public TenantGenerator projects(int count) {
        this.projects = atLeast(0, "projects", count);
        return this;
    }

    /** Files attached to chats, of every kind in turn; project files come on top. None without chats. */
    public TenantGenerator files(int count) {
        this.files = atLeast(0, "files", count);
        return this;
    }

    /** Files that tools made in chats. None without chats. */
    public TenantGenerator generatedFiles(int count) {
        this.generatedFiles = atLeast(0, "generatedFiles", count);
        return this;
    }

    /** Artifacts of chats, with up to three versions each. None without chats. */
    public TenantGenerator artifacts(int count) {
        this.artifacts = atLeast(0, "artifacts", count);
        return this;
    }

    /** Sessions: two thirds on people's machines, one third in the cloud. */
    public TenantGenerator sessions(int count) {
        atLeast(0, "sessions", count);
        this.remoteSessions = count / 3;
        this.localSessions = count - remoteSessions;
        return this;
    }

    public TenantGenerator codeArtifacts(int count) {
        this.codeArtifacts = atLeast(0, "codeArtifacts", count);
        return this;
    }

    /** The moment the tenant's data ends; its newest records lie in the hours and days before. */
    public TenantGenerator now(Instant value) {
        this.now = value;
        return this;
    }

    /** How far back from {@link #now} the data goes; 90 days without a call, at least one. */
    public TenantGenerator span(Duration value) {
        if (value.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("span(" + value + "): a tenant's data spans at least one day");
        }
        this.span = value;
        return this;
    }

    /** What the tenant goes by once it is served. Without a call its time starts at {@link #now} and runs on from there. */
    public TenantGenerator clock(Clock value) {
        this.clock = value;
        return this;
    }

    @Override
    public Tenant build() {
        Parts parts = new Parts();
        Sizes sizes = parts.sizes;
        TenantBuilder builder = Tenant.builder().clock(clock == null ? startingAtNow() : clock);
        parts.cast.organizations().forEach(builder::organization);
        parts.cast.users().forEach(builder::user);
        List<Role> roles = parts.directory.roles(parts.cast.organizations());
        List<TenantKey> keys = parts.directory.keys(parts.cast.users());
        roles.forEach(builder::role);
        parts.groups.forEach(builder::group);
        keys.forEach(builder::key);
        for (int i = 0; i < sizes.projects(); i++) {
            builder.project(parts.projects.project(i, GroundTruth::ignore));
            parts.projects.documentsOf(i).forEach(builder::document);
            parts.projects.filesOf(i).forEach(builder::file);
        }
        for (int i = 0; i < sizes.chats(); i++) {
            builder.chat(parts.chats.chat(i));
        }
        for (int i = 0; i < sizes.files(); i++) {
            builder.file(parts.files.file(i));
        }
        for (int i = 0; i < sizes.generatedFiles(); i++) {
            builder.generatedFile(parts.files.generatedFile(i));
        }
        for (int i = 0; i < sizes.artifacts(); i++) {
            Artifact artifact = parts.artifacts.artifact(i);
            if (!artifact.versions().isEmpty()) {
                builder.artifact(artifact);
            }
        }
        for (int i = 0; i < sizes.localSessions(); i++) {
            builder.localSession(parts.sessions.local(i));
        }
        for (int i = 0; i < sizes.remoteSessions(); i++) {
            builder.remoteSession(parts.sessions.remote(i));
        }
        for (int i = 0; i < sizes.codeArtifacts(); i++) {
            builder.codeArtifact(parts.codeArtifacts.artifact(i));
        }
        List<String> keyIds = keys.stream().map(TenantKey::id).toList();
        return builder.activities(new GeneratedActivities(
                        parts.cast, new ActivityValues(parts.cast, roles, parts.groups, keyIds)))
                .build();
    }

    /** What was planted, for exactly this recipe. */
    public GroundTruth groundTruth() {
        Parts parts = new Parts();
        Sizes sizes = parts.sizes;
        List<Organization> linked = parts.cast.organizations();
        List<GroundTruth.Part> plants = List.of(
                new GroundTruth.Part(sizes.users(), (i, truth) -> parts.directory.user(i, linked, truth)),
                new GroundTruth.Part(sizes.projects(), parts.projects::plants),
                new GroundTruth.Part(sizes.chats(), parts.chats::messages),
                new GroundTruth.Part(sizes.files(), parts.files::plantsOfFile),
                new GroundTruth.Part(sizes.generatedFiles(), parts.files::plantsOfGeneratedFile),
                new GroundTruth.Part(sizes.artifacts(), parts.artifacts::plants),
                new GroundTruth.Part(sizes.localSessions(), parts.sessions::plantsOfLocal),
                new GroundTruth.Part(sizes.remoteSessions(), parts.sessions::plantsOfRemote),
                new GroundTruth.Part(sizes.codeArtifacts(), parts.codeArtifacts::plants));
        return new GroundTruth(plants, parts.files::unreadableFiles);
    }

    private Sizes sizes() {
        boolean hasChats = chats > 0;
        return new Sizes(
                organizations,
                users,
                groups,
                chats,
                messagesFrom,
                messagesTo,
                activities,
                projects,
                hasChats ? files : 0,
                hasChats ? generatedFiles : 0,
                hasChats ? artifacts : 0,
                localSessions,
                remoteSessions,
                codeArtifacts,
                now,
                span);
    }

    private Clock startingAtNow() {
        Clock system = Clock.systemUTC();
        return Clock.offset(system, Duration.between(system.instant(), now));
    }

    private static int atLeast(int least, String what, int count) {
        if (count < least) {
            throw new IllegalArgumentException(what + "(" + count + "): a generated tenant has at least " + least);
        }
        return count;
    }

    /** The makers of everything, for the sizes as they are now. */
    private final class Parts {
        private final Sizes sizes = sizes();
        private final GeneratedDirectory directory = new GeneratedDirectory(seed, sizes);
        private final Cast cast;
        private final List<Group> groups;
        private final GeneratedChatFiles files;
        private final GeneratedArtifacts artifacts;
        private final GeneratedChats chats;
        private final GeneratedProjects projects;
        private final GeneratedSessions sessions;
        private final GeneratedCodeArtifacts codeArtifacts;

        Parts() {
            List<Organization> linked = directory.organizations();
            List<User> members = directory.users(linked);
            this.cast = new Cast(seed, sizes, linked, members);
            this.groups = directory.groups(directory.roles(linked), members);
            ChatOutlines outlines = new ChatOutlines(cast);
            this.files = new GeneratedChatFiles(cast, outlines);
            this.artifacts = new GeneratedArtifacts(cast, outlines);
            this.chats = new GeneratedChats(cast, outlines, files, artifacts);
            this.projects = new GeneratedProjects(cast, groups);
            this.sessions = new GeneratedSessions(cast);
            this.codeArtifacts = new GeneratedCodeArtifacts(cast);
        }
    }
}
