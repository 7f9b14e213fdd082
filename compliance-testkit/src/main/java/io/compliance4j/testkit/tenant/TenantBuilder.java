package io.compliance4j.testkit.tenant;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a tenant from its records; {@link #build()} refuses one that breaks the contract's own rules. Not thread-safe.
 */
public final class TenantBuilder implements TenantSource {
    final List<Organization> organizations = new ArrayList<>();
    final List<User> users = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    final List<TenantKey> keys = new ArrayList<>();
    final List<Chat> chats = new ArrayList<>();
    final List<StoredFile> files = new ArrayList<>();
    final List<GeneratedFile> generatedFiles = new ArrayList<>();
    final List<Artifact> artifacts = new ArrayList<>();
    final List<Project> projects = new ArrayList<>();
    final List<ProjectDocument> documents = new ArrayList<>();
    final List<LocalSession> localSessions = new ArrayList<>();
    final List<RemoteSession> remoteSessions = new ArrayList<>();
    final List<CodeArtifact> codeArtifacts = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    ActivitySource activitySource = ActivitySource.of(List.of());
    Clock clock = Clock.systemUTC();
    boolean standaloneConsole;
    boolean settingsEnabled = true;

    TenantBuilder() {}

    public TenantBuilder organization(Organization value) {
        organizations.add(value);
        return this;
    }

    public TenantBuilder user(User value) {
        users.add(value);
        return this;
    }

    public TenantBuilder role(Role value) {
        roles.add(value);
        return this;
    }

    public TenantBuilder group(Group value) {
        groups.add(value);
        return this;
    }

    public TenantBuilder key(TenantKey value) {
        keys.add(value);
        return this;
    }

    public TenantBuilder chat(Chat value) {
        chats.add(value);
        return this;
    }

    public TenantBuilder file(StoredFile value) {
        files.add(value);
        return this;
    }

    public TenantBuilder generatedFile(GeneratedFile value) {
        generatedFiles.add(value);
        return this;
    }

    public TenantBuilder artifact(Artifact value) {
        artifacts.add(value);
        return this;
    }

    public TenantBuilder project(Project value) {
        projects.add(value);
        return this;
    }

    public TenantBuilder document(ProjectDocument value) {
        documents.add(value);
        return this;
    }

    public TenantBuilder localSession(LocalSession value) {
        localSessions.add(value);
        return this;
    }

    public TenantBuilder remoteSession(RemoteSession value) {
        remoteSessions.add(value);
        return this;
    }

    public TenantBuilder codeArtifact(CodeArtifact value) {
        codeArtifacts.add(value);
        return this;
    }

    public TenantBuilder activity(Activity value) {
        activities.add(value);
        return this;
    }

    /** The bulk of the feed, made on demand; activities added one by one come on top. */
    public TenantBuilder activities(ActivitySource value) {
        activitySource = value;
        return this;
    }

    /** What the tenant goes by; the system's clock without a call. */
    public TenantBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /** A Console organization without a parent: it has the activity feed and nothing else. */
    public TenantBuilder standaloneConsole() {
        standaloneConsole = true;
        return this;
    }

    /** The settings endpoint is not enabled for this parent: it answers 404 for ever. */
    public TenantBuilder withoutSettingsEndpoint() {
        settingsEnabled = false;
        return this;
    }

    @Override
    public Tenant build() {
        TenantRules.check(this);
        return new Tenant(this, filesWithPlaces());
    }

    private List<StoredFile> filesWithPlaces() {
        Map<String, List<StoredFile.Place>> places = new LinkedHashMap<>();
        for (Chat chat : chats) {
            if (chat.messages() instanceof Chat.FixedMessages fixed) {
                for (Message message : fixed.list()) {
                    StoredFile.Place place = new StoredFile.Place(chat.id(), message.id());
                    for (String file : message.files()) {
                        places.computeIfAbsent(file, id -> new ArrayList<>()).add(place);
                    }
                    for (String file : message.generatedFiles()) {
                        places.computeIfAbsent(file, id -> new ArrayList<>()).add(place);
                    }
                }
            }
        }
        List<StoredFile> complete = new ArrayList<>(files.size());
        for (StoredFile file : files) {
            List<StoredFile.Place> found = places.get(file.id());
            if (found == null) {
                complete.add(file);
            } else {
                List<StoredFile.Place> all = new ArrayList<>(file.places());
                all.addAll(found);
                complete.add(file.withPlaces(all));
            }
        }
        return complete;
    }
}
